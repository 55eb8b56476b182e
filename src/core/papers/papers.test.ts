import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { stateSeenBy } from '#core/seen-by.ts'
import { clauses } from '#core/words/clauses.ts'
import { caseAt } from '#test/case-story.ts'
import { changeAt } from '#test/change-story.ts'
import { actor, edition } from '#test/given.ts'
import { caseWithPaper, toldOf } from '#test/paper-examples.ts'
import { agreementDigest } from './agreement-paper.ts'
import { isCopy } from './case-paper.ts'
import { casePapers, enclosedIn, paperNames, papersFor } from './papers.ts'
import type { Sheet } from './sheet.ts'

const textIn = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(textIn).join('\n')
      : ''
const written = (name: (typeof paperNames)[number], lang: 'zh-CN' | 'en', state = caseWithPaper(name)) =>
  textIn(casePapers[name].write(toldOf(state, lang)))

test('Every paper of a case comes up in some life, cites a clause that is explained, and is written in both languages', () => {
  for (const name of paperNames) {
    const { clause, title, formats, commands } = casePapers[name]
    for (const command of commands)
      expect(caseProcedure.commands[command], `${name} ${command}`).toBeDefined()
    expect(clauses[clause], name).toBeDefined()
    expect(formats.length, name).toBeGreaterThan(0)
    if (isCopy(casePapers[name].write(toldOf(caseWithPaper(name), 'en')))) continue
    expect(written(name, 'zh-CN'), name).toContain(title[0])
    expect(written(name, 'en'), name).toContain(title[1])
    // No fact is left out of its sentence, and none is missing.
    expect(written(name, 'zh-CN') + written(name, 'en'), name).not.toMatch(/[{}]|undefined|\[object/)
  }
})
test('Q12.1 Whoever only pays has the papers about money and no other', () => {
  const paid = caseAt('audit-confirmation').state()
  expect(papersFor(paid, actor('payer'), edition)).toEqual(['payment-confirmation'])
  expect(papersFor(caseAt('contracting').state(), actor('payer'), edition)).toEqual(['payment-request'])
})
test('Q4.4 The receipt is there from the notice on, and not before; it names the day that counts', () => {
  expect(papersFor(caseAt('audit-preparation').state(), actor('contact'), edition)).not.toContain(
    'audit-receipt',
  )
  const one = caseAt('audit-confirmation')
  expect(papersFor(one.state(), actor('contact'), edition)).toContain('audit-receipt')
  expect(written('audit-receipt', 'zh-CN', one.state())).toContain('HZ-20260031-20261228-')
  expect(enclosedIn('audit-notice')).toEqual(['audit-receipt'])
})
test('Q4.4 What the centre alone knows of an audit is on its own sheet of findings and on no other', () => {
  const state = caseAt('awaiting-panel').state()
  const own = casePapers.findings.write(toldOf(state, 'zh-CN'))
  expect(textIn(own)).toContain('建议通过')
  expect(textIn(own)).toContain('过程能力轮廓')
  expect(papersFor(state, actor('contact'), edition)).toContain('findings')
  const theirs = casePapers.findings.write(toldOf(stateSeenBy(state, actor('contact')), 'zh-CN'))
  expect(textIn(theirs)).not.toMatch(/建议通过|轮廓|符合要求/)
})
test('Q4.6 Where somebody lives is printed for the clerk alone; the original is sent back by its holder', () => {
  const issued = caseAt('dispatch').state()
  expect(papersFor(issued, actor('clerk'), edition)).toEqual(
    expect.arrayContaining(['postal-label', 'delivery-slip', 'certificate-copy']),
  )
  for (const who of ['contact', 'lead', 'supervisor', 'expert']) {
    const others = papersFor(issued, actor(who), edition)
    expect(others).not.toContain('postal-label')
    expect(others).not.toContain('delivery-slip')
  }
  expect(papersFor(changeAt('change-name', 'original-return').state(), actor('contact'), edition)).toContain(
    'original-label',
  )
})
test('Q4.3 The digest of the agreement is that of its version: another version has another', () => {
  const one = caseAt('contracting')
  const first = agreementDigest(one.state(), edition)
  one.does('contact', 'AskAgreementChange', { reason: '请写明审核地点' })
  expect(agreementDigest(one.state(), edition)).toBe(first)
  one.does('lead', 'ReviseAgreement', { provisions: '审核地点为北京', reason: '申请单位要求' })
  expect(agreementDigest(one.state(), edition)).not.toBe(first)
  expect(written('agreement', 'zh-CN', one.state())).toContain('叁万陆仟元整')
})
test('Q4.3 A version that was replaced is printed as it was: its number, its provisions, its amounts, and no place for a seal', () => {
  const one = caseAt('contracting')
  const first = one.state()
  const was = agreementDigest(first, edition)
  one.does('lead', 'ReviseAgreement', { provisions: '审核地点为北京', reason: '申请单位要求' })
  one.does('lead', 'ReviseAgreement', { provisions: '审核地点为上海', reason: '申请单位更正' })
  const { versionsIn, write } = casePapers.agreement
  expect(versionsIn?.(one.state())).toEqual([1, 2, 3])
  const told = toldOf(one.state(), 'zh-CN')
  const kept = [1, 2, 3].map((version) => write({ ...told, version }) as Sheet)
  expect(kept[2]).toEqual(write(told))
  expect(kept.map((sheet) => sheet.blocks.filter(({ kind }) => kind === 'seals').length)).toEqual([0, 0, 1])
  const [former = '', second = '', present = ''] = kept.map(textIn)
  expect(former).toContain(was)
  expect(former).not.toContain('审核地点为')
  expect(second).toContain('审核地点为北京')
  expect(second).toContain('被第 3 版取代')
  expect(present).not.toMatch(/取代|审核地点为北京/)
  // What both sides would have signed is still said: every article, with the fee of its edition.
  const articles = (sheet?: Sheet) => sheet?.blocks.slice(1, 15)
  expect(articles(kept[0])).toEqual(articles(write(toldOf(first, 'zh-CN')) as Sheet))
  expect(former).toContain('叁万陆仟元整')
})
test('Q4.3 A request for payment names what is still owed, in figures and in words', () => {
  const one = caseAt('contracting')
  expect(written('payment-request', 'zh-CN', one.state())).toContain('36,000 元（大写：叁万陆仟元整）')
  one.does('finance', 'ConfirmPayment', { amountFen: 600000, receivedOn: one.today(), reference: 'x' })
  expect(written('payment-request', 'zh-CN', one.state())).toContain('30,000 元（大写：叁万元整）')
  expect(written('payment-request', 'en', one.state())).toContain('ZZ20260031')
})
test('Q4.5 The report of a rectification has a heading for every item that is asked for', () => {
  const state = caseAt('rectification').state()
  const { blocks } = casePapers['rectification-report'].write(toldOf(state, 'zh-CN')) as Sheet
  expect(blocks.filter(({ kind }) => kind === 'heading').length).toBe(state.supplement?.items.length)
})
