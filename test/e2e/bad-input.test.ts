import { randomUUID } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Route } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fileLimitBytes } from '#core/uploads.ts'
import { desk } from '#core/words/desk.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { caseWords } from '#core/words/desk-case.ts'
import type { Pair } from '#core/words/say.ts'
import { uploadWords } from '#core/words/uploads.ts'
import { addEngagement, openSection, readGuide } from './applicant.ts'
import { act, labelOf, openForm, send } from './case-desk.ts'
import { fillItems } from './centre-steps.ts'
import { press } from './hands.ts'
import { pdfPaper } from './papers.ts'
import { useProduct } from './product.ts'
import { drawn, expectNo, fill, fillDay, goTo, sees, signIn, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-09-10')
const visitors = useVisitors(product)
const huaqing = 'contact@huaqing.example'
const tianfu = 'contact@tianfu.example'
const intake = 'intake@centre.example'

let filed = ''
let preparing = ''
beforeAll(async () => {
  const plan = { type: 'security-engineering', level: 1, opensOn: '2026-09-07' }
  const cases = await product.play(
    [
      { ...plan, company: 'huaqing', until: 'filing' },
      { ...plan, company: 'tianfu', until: 'preparation' },
    ],
    { from: '2026-09-07', to: '2026-09-09' },
  )
  filed = cases[0] ?? ''
  preparing = cases[1] ?? ''
  await product.moveTo('2026-09-10')
})

test('Another organisation’s case, and one that never was, are pages that were not found, in words', async () => {
  const page = await visitors.of(huaqing)
  expectNo(page, 404)
  for (const id of [preparing, randomUUID(), 'no-such-case']) {
    await goTo(page, `/cases/${id}`)
    await page.getByRole('heading', { name: zh(desk.notFoundTitle) }).waitFor()
    await sees(page, zh(desk.notFoundText))
  }
  await visitors.look(page, '60-not-found')
  await goTo(page, '/no/such/place')
  await page.getByRole('heading', { name: zh(desk.notFoundTitle) }).waitFor()
  const anothersFile = await page.request.get(`/api/cases/${preparing}`)
  expect(anothersFile.status()).toBe(404)
})

test('Two people act on one case at once: the second sees what changed, and nothing typed is lost', async () => {
  const page = await visitors.of(intake)
  expectNo(page, 412)
  await goTo(page, `/cases/${filed}`)
  const form = await openForm(page, 'AskSupplement')
  const asked = { about: '营业执照', ask: '请补充加盖公章的副本复印件。' }
  await fillItems(form, [asked])

  const other = await page.context().newPage()
  await goTo(other, `/cases/${filed}`)
  await act(other, 'RecordPaperDossier', async (paper) => {
    await fill(paper, labelOf('RecordPaperDossier', 'carrier'), '顺丰速运')
    await fill(paper, labelOf('RecordPaperDossier', 'trackingNumber'), 'SF1')
  })
  await other.close()

  await send(form)
  const conflict = form.getByRole('alert')
  await conflict.getByText(zh(caseWords.conflictTitle)).waitFor()
  await conflict.getByText(/SF1/).waitFor()
  expect(await form.getByLabel(zh(labelOf('AskSupplement', 'ask'))).inputValue()).toBe(asked.ask)
  await visitors.look(page, '61-conflict')
  await conflict.getByRole('button', { name: zh(caseWords.lookAgain) }).click()
  await form.waitFor({ state: 'detached' })
  await sees(page, asked.ask)
})

test('Two people write one book at once: both sides are shown, and the one chosen is kept', async () => {
  const page = await visitors.of(tianfu)
  expectNo(page, 412)
  await goTo(page, `/cases/${preparing}/application`)
  await readGuide(page)
  await openSection(page, 'declaration')
  const other = await page.context().newPage()
  await goTo(other, `/cases/${preparing}/application?section=declaration`)
  await fillDay(other, bookWords.applicationOn, '2026-09-08')
  await sees(other, /^已保存/)
  await other.close()
  await fillDay(page, bookWords.applicationOn, '2026-09-09')
  const conflict = page.getByRole('alert').filter({ hasText: zh(bookWords.conflict) })
  await conflict.getByRole('cell', { name: '2026-09-09' }).waitFor()
  await conflict.getByRole('cell', { name: '2026-09-08' }).waitFor()
  await visitors.look(page, '62-two-books')
  await conflict.getByRole('button', { name: zh(bookWords.keepMine) }).click()
  await conflict.waitFor({ state: 'detached' })
  await sees(page, /^已保存/)
  await page.reload()
  await drawn(page)
  expect(await page.getByLabel(zh(bookWords.applicationOn)).inputValue()).toBe('2026-09-09')
})

test('Q13.4 A marked file, one of a wrong kind and one over the limit are refused before anything is sent; a scan waits for a declaration', async () => {
  const page = await visitors.of(tianfu)
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-large-'))
  const large = join(folder, '过大的扫描件.pdf')
  const file = await open(large, 'w')
  await file.truncate(fileLimitBytes + 1)
  await file.close()
  await goTo(page, `/cases/${preparing}/application`)
  await addEngagement(page, 0)
  const sent: string[] = []
  page.on('request', (request) => request.url().endsWith('/files') && sent.push(request.method()))
  const files = page.getByLabel(zh(bookWords.evidence), { exact: true })
  const held = page.getByRole('alert').filter({ hasText: zh(uploadWords.held) })
  await files.setInputFiles(large)
  await held.filter({ hasText: '2 GB' }).waitFor()
  const paper = await pdfPaper('机密★10年')
  await files.setInputFiles([
    { name: '脚本.pdf', mimeType: 'application/pdf', buffer: Buffer.from('#!/bin/sh') },
    { ...paper, name: '方案.pdf' },
  ])
  await held.filter({ hasText: '不接受此类文件' }).waitFor()
  await held.filter({ hasText: '国家秘密标志“机密★10年”' }).waitFor()
  await files.setInputFiles({
    name: '营业执照.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  })
  const declare = page.getByRole('button', { name: zh(uploadWords.declare) })
  await declare.waitFor()
  expect(sent).toEqual([])
  await visitors.look(page, '63-files-refused')
  await press(declare)
  await page.getByRole('link', { name: '营业执照.jpg' }).waitFor()
  expect(sent).toEqual(['POST'])
  await rm(folder, { recursive: true })
})

test('Q11.3 Three files go up at once and a fourth waits; one that is paused goes on, and those whose line broke are tried again', async () => {
  const page = await visitors.of(tianfu)
  let line: 'held' | 'cut' | 'whole' = 'held'
  const held: Route[] = []
  await page.route('**/files/*', (route) => {
    if (line === 'whole' || route.request().method() !== 'PATCH') return route.continue()
    if (line === 'cut') return route.abort('internetdisconnected')
    held.push(route)
  })
  const papers = await Promise.all(['一', '二', '三', '四'].map((name) => pdfPaper(`分批上传${name}`)))
  const inState = (pair: Pair) => page.getByText(zh(pair), { exact: true })
  await page.getByLabel(zh(bookWords.evidence), { exact: true }).setInputFiles(papers)
  await inState(uploadWords.waiting).waitFor()
  await expect.poll(() => inState(uploadWords.sending).count()).toBe(3)
  const first = page
    .getByRole('listitem')
    .filter({ has: inState(uploadWords.sending) })
    .first()
  await press(first.getByRole('button', { name: zh(caseWords.pause) }))
  await inState(uploadWords.paused).waitFor()
  await expect.poll(() => inState(uploadWords.sending).count()).toBe(3)
  await visitors.look(page, '63-files-on-their-way')
  expectNo(page, 0)
  line = 'cut'
  await Promise.all(held.map((route) => route.abort('internetdisconnected').catch(() => {})))
  await expect.poll(() => inState(caseWords.uploadBroken).count(), { timeout: 60_000 }).toBe(3)
  line = 'whole'
  for (const { name } of papers)
    await press(page.getByRole('button', { name: zh(uploadWords.resumeFile).replace('{name}', name) }))
  for (const { name } of papers) await page.getByRole('link', { name }).waitFor()
  await page.unrouteAll()
})

test('A day that does not exist is not taken for another day, and is said not to exist', async () => {
  const page = await visitors.of(tianfu)
  await goTo(page, `/cases/${preparing}/application?section=declaration`)
  const line = page.getByLabel(zh(bookWords.applicationOn))
  const before = await line.inputValue()
  await line.fill('2026-02-30')
  await page.getByRole('heading', { level: 1 }).click()
  await page.getByRole('alert').filter({ hasText: '没有“2026-02-30”这一天' }).waitFor()
  expect(await line.inputValue()).toBe(before)
  await visitors.look(page, '64-no-such-day')
  await fillDay(page, bookWords.applicationOn, '2026-09-08')
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('A session that ends in the middle of a form is taken up again, and nothing typed is lost', async () => {
  const page = await visitors.of(tianfu)
  expectNo(page, 401)
  await goTo(page, `/cases/${preparing}`)
  const form = await openForm(page, 'WithdrawApplication')
  const reason = '单位业务调整，暂缓申请。'
  await fill(form, labelOf('WithdrawApplication', 'reason'), reason)
  await page.context().clearCookies()
  await form.getByRole('button', { name: '撤回申请' }).click()
  await form.getByRole('alert').waitFor()
  await visitors.look(page, '65-session-ended')
  const opening = page.context().waitForEvent('page')
  await form.getByRole('link', { name: zh(desk.signInBeside) }).click()
  const again = await opening
  await signIn(again, tianfu)
  await again.close()
  expect(await form.getByLabel(zh(labelOf('WithdrawApplication', 'reason'))).inputValue()).toBe(reason)
  await form.getByRole('button', { name: '撤回申请' }).click()
  await form.waitFor({ state: 'detached' })
  await sees(page, '已撤回')
})

test('Every page seen is accessible, fits a phone and throws nothing', () => {
  expect(visitors.blemishes).toEqual([])
})
