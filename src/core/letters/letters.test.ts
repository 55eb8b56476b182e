import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { complaintProcedure } from '#core/complaint.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { objectionProcedure } from '#core/objection.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { everyOccasionOf, occasionsOf } from '#test/letter-example.ts'
import { lives } from '#test/lives.ts'
import { reread } from '#test/reread.ts'
import { isLetterName, letterNames } from './letters.ts'
import { letterAsText, writeLetter } from './write-letter.ts'

test('Q8.1 Every letter that an event sends has been written, and no other', () => {
  const sent = new Set<string>(
    [
      caseProcedure,
      certificateProcedure,
      proceedingProcedure,
      objectionProcedure,
      complaintProcedure,
      meetingProcedure,
    ].flatMap(({ events }) => Object.values(events).flatMap(({ letters }) => letters)),
  )
  expect([...sent].toSorted()).toEqual(letterNames.toSorted())
  expect(isLetterName('love-letter')).toBe(false)
})

test.each(letterNames)(
  'Q20 %s is whole in both languages on every occasion, with account, site and hotline',
  (name) => {
    const occasions = everyOccasionOf(name)
    expect(occasions.length).toBeGreaterThan(0)
    for (const told of occasions) {
      for (const lang of ['zh-CN', 'en'] as const) {
        const letter = writeLetter(name, { ...told, lang })
        const text = letterAsText(letter)
        expect(text).not.toMatch(/[{}[\]]|undefined|null|NaN/)
        expect(letter.foot.join()).toMatch(
          /国家信息安全服务资质.*https:\/\/www\.itsec\.gov\.cn.*010-82341551/,
        )
        expect(letter.subject).toContain(told.about.number ?? letter.subject)
        for (const paragraph of letter.paragraphs) expect(paragraph.trim()).not.toBe('')
      }
    }
  },
)

const zh = (name: Parameters<typeof occasionsOf>[0], at = 0) => {
  const told = occasionsOf(name)[at]
  if (!told) throw new Error(`no example of ${name}`)
  return writeLetter(name, { ...told, lang: 'zh-CN' })
}

test('Q3.1 The business e-mail lists both parts of the fee and their sum', () => {
  expect(zh('business-email').table?.rows).toEqual([
    ['审核费', '21,000 元'],
    ['三年年金，一次付清', '15,000 元'],
    ['合计', '36,000 元'],
  ])
})
test('Q8.4 The audit notice names day, mode and the last day for the receipt', () => {
  expect(letterAsText(zh('audit-notice'))).toMatch(/2026年12月28日 周一.*远程审核.*最晚 2026年12月22日 周二/s)
})
test('Q4.1 The request for supplements lists each item and the day by which it is due', () => {
  const letter = zh('supplement-request')
  expect(letter.table?.rows).toEqual([['1', '7.3 PA16', '补充项目计划']])
  expect(letter.after.join()).toContain('2026年12月7日 周一 前（含当日）')
})
test('Q4.1 A request made again says why each item was not accepted', () => {
  const again = occasionsOf('supplement-request').findIndex(
    ({ event }) => event.type === 'SupplementAskedAgain',
  )
  expect(zh('supplement-request', again).table?.rows[0]?.at(-1)).toBe('缺少版本号和批准日期')
})
test('⚖ Q4.1 Form, clock, extension and rounds of a request follow the edition pinned to the case', () => {
  const said = (
    name: 'supplement-request' | 'rectification-demand',
    values: Parameters<typeof reread>[0],
  ) => {
    const [told] = occasionsOf(name)
    if (!told) throw new Error(`no example of ${name}`)
    return writeLetter(name, { ...told, edition: reread(values), lang: 'zh-CN' }).after.join('')
  }
  expect(said('supplement-request', {})).toMatch(/纸质和电子两种形式.*停止计算.*延长一次。/)
  expect(said('supplement-request', {})).not.toContain('轮')
  expect(said('supplement-request', { supplementReceivedWith: 'files' })).toContain('无须寄送纸质件')
  expect(said('supplement-request', { supplementRounds: 3 })).toContain('最多补充 3 轮，这是第 1 轮')
  expect(said('rectification-demand', {})).toMatch(/最多 15 天.*下一次专家评审会.*还可以整改 1 次/)
  expect(said('rectification-demand', { paperAskedFor: 'until-acceptance' })).toContain('无须寄送纸质件')
  expect(said('rectification-demand', { rectificationExtensionDays: 7 })).toContain('最多 7 天')
  expect(said('rectification-demand', { rectificationRounds: 1 })).toContain('最后一次')
  expect(said('rectification-demand', { rectificationStopsClock: false })).toContain('照常计算')
  expect(said('rectification-demand', { afterRectification: 'decision' })).toContain('作出审定决定')
})
test('Q4.5 The last demand says that it is the last', () => {
  const last = occasionsOf('rectification-demand').findIndex(({ state }) => state.rectifications === 2)
  expect(zh('rectification-demand', last).after.join()).toContain('最后一次整改机会')
})
test('Q8 A day of a year without a notice is called provisional', () => {
  expect(zh('rectification-demand').after.join()).toContain('暂定')
  expect(zh('audit-notice').after.join()).not.toContain('暂定')
})
test('Q8.1 A letter greets the authorised contact and is signed by the case lead', () => {
  const letter = zh('business-email')
  expect(letter.greeting).toBe('华清网安科技有限公司 林岚：')
  expect(letter.signature[0]).toBe('项目负责人：陈知远')
})
test('Q4 A letter without a public address of the service leads nowhere rather than somewhere wrong', () => {
  const [told] = occasionsOf('certificate-issued')
  if (!told) throw new Error('no example')
  const letter = writeLetter('certificate-issued', { ...told, lang: 'en', caseUrl: null, verifyUrl: null })
  expect(letterAsText(letter)).not.toContain('zizhi.example')
})
test('Q4 The example lives see every event of a case happen', () => {
  const happened = new Set(lives().flatMap(({ log }) => log.map(({ type }) => type)))
  expect(Object.keys(caseProcedure.events).filter((event) => !happened.has(event))).toEqual([])
})
