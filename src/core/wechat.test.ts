import { expect, test } from 'vitest'
import { contact } from '#core/contact.ts'
import { faqNumbers } from '#core/faq.ts'
import {
  answerBinding,
  answerBound,
  answerCheck,
  answerGreeting,
  answerMenu,
  answerNotText,
  answerProgress,
  answerQuestion,
  answerSlow,
  answerTooOften,
} from '#core/wechat-answer.ts'
import { menuFor, menuKeys } from '#core/wechat-menu.ts'
import { codeHoldsUntil, isFresh, wishOf } from '#core/wechat-message.ts'
import { edition } from '#test/given.ts'

const place = { edition, today: '2026-11-25', publicUrl: 'https://zizhi.example.cn' }
const certificate = {
  number: 'CNITSEC2026SRV-SE-I-0412',
  holder: '华清网安科技有限公司',
  uscc: '91110108551385082Q',
  registeredAddress: '北京',
  type: 'security-engineering',
  level: 1,
  issuedOn: '2026-11-24',
  validFrom: '2026-11-24',
  validTo: '2029-11-23',
  changes: [],
  former: [],
  takenOverOn: null,
  supersededBy: null,
  sanctions: [],
} as const
const underWay = {
  number: '2026-0031',
  type: 'security-engineering',
  level: 1,
  kind: 'initial',
  phase: 'acceptance-supplement',
  turn: 'applicant',
  dueOn: '2026-12-03',
  dueName: 'supplement',
} as const
const text = (said: string) => wishOf({ kind: 'text', text: said })

test.each([
  ['维持要提前多久', { wish: 'question', text: '维持要提前多久' }],
  ['进度', { wish: 'progress' }],
  ['到哪一步了？', { wish: 'progress' }],
  ['绑定 7k3m-9pqx', { wish: 'bind', code: '7K3M9PQX' }],
  ['绑定７Ｋ３Ｍ９ＰＱＸ', { wish: 'bind', code: '7K3M9PQX' }],
  ['7K3M9PQX', { wish: 'bind', code: '7K3M9PQX' }],
  ['绑定 0000', { wish: 'bind', code: '0000' }],
  ['绑定', { wish: 'how-to-bind' }],
  ['解绑', { wish: 'unbind' }],
  ['cnitsec2026srv-se-i-0412', { wish: 'check', number: 'CNITSEC2026SRV-SE-I-0412', on: null }],
  ['查证 CNITSEC2026SRV-SE-I-0412', { wish: 'check', number: 'CNITSEC2026SRV-SE-I-0412', on: null }],
  [
    '查证 cnitsec2026srv-se-i-0412 2026-12-1',
    { wish: 'check', number: 'CNITSEC2026SRV-SE-I-0412', on: '2026-12-01' },
  ],
  [
    'CNITSEC2026SRV-SE-I-0412 2026年12月1日',
    { wish: 'check', number: 'CNITSEC2026SRV-SE-I-0412', on: '2026-12-01' },
  ],
  ['CNITSEC2026SRV-SE-I-0412 2026-02-30', { wish: 'question', text: 'CNITSEC2026SRV-SE-I-0412 2026-02-30' }],
  ['证书有效期', { wish: 'question', text: '证书有效期' }],
  ['Q14', { wish: 'question', text: 'Q14' }],
  ['  ', { wish: 'nothing' }],
])('Q11.2 The text “%s” is understood', (said, wish) => {
  expect(text(said)).toEqual(wish)
})

test('Q11.2 A new follower is greeted, one who leaves is let go, and other messages are not taken for text', () => {
  expect(wishOf({ kind: 'subscribe' })).toEqual({ wish: 'greeting' })
  expect(wishOf({ kind: 'unsubscribe' })).toEqual({ wish: 'leave' })
  expect(wishOf({ kind: 'other' })).toEqual({ wish: 'nothing' })
  expect(wishOf({ kind: 'click', key: 'BOOK' })).toEqual({ wish: 'menu', key: 'BOOK' })
  expect(wishOf({ kind: 'click', key: 'PROGRESS' })).toEqual({ wish: 'progress' })
  expect(wishOf({ kind: 'click', key: 'never made' })).toEqual({ wish: 'nothing' })
})

test('Q11.2 The menu keeps within what the platform takes and offers the two ways the rules name', () => {
  const { button } = menuFor(place.publicUrl)
  expect(button.length).toBeLessThanOrEqual(3)
  for (const { name, sub_button } of button) {
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(16)
    expect(sub_button.length).toBeLessThanOrEqual(5)
    for (const entry of sub_button) {
      expect([...entry.name].length).toBeLessThanOrEqual(8)
      if ('url' in entry) expect(entry.url).toMatch(/^https:\/\/zizhi\.example\.cn\/[a-z]/)
    }
  }
  const named = button.map(({ name, sub_button }) => [name, sub_button.map((one) => one.name)])
  expect(named).toContainEqual(['业务申请', expect.arrayContaining(['申请书'])])
  expect(JSON.stringify(named)).toContain('服务资质介绍')
})

const everyAnswer = [
  ...faqNumbers.map((number) => answerQuestion(place, `Q${number}`)),
  answerQuestion(place, '今天天气怎么样'),
  answerQuestion(place, '证书'.repeat(90)),
  ...menuKeys.map((key) => answerMenu(place, key)),
  answerCheck(place, { number: 'X', on: null }, undefined),
  answerCheck(place, { number: certificate.number, on: null }, certificate),
  answerCheck(place, { number: certificate.number, on: '2026-11-23' }, certificate),
  answerProgress(place, '华清网安科技有限公司', [underWay], 1),
  answerProgress(
    place,
    '华清网安科技有限公司',
    Array.from({ length: 60 }, () => underWay),
    200,
  ),
  answerProgress(place, '华清网安科技有限公司', [], 0),
  answerBinding(place, 'how'),
  answerBinding(place, 'unbound'),
  answerBinding(place, 'not-bound'),
  answerBinding(place, 'not-private'),
  answerBinding(place, 'code-wrong'),
  answerBound('华清网安科技有限公司'),
  answerTooOften(61),
  answerGreeting(),
  answerNotText(),
  answerSlow(place.publicUrl),
]

test('Q20 Every answer of the account names account, website and hotlines, and is short enough to be sent', () => {
  expect(everyAnswer.length).toBeGreaterThan(35)
  for (const answer of everyAnswer) {
    for (const named of [contact.account[0], contact.website, ...contact.hotlines])
      expect(answer).toContain(named)
    expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(2048)
    expect(answer).not.toMatch(/[{}[\]]|undefined|null|NaN/)
  }
})

test('Q3.1 A question is answered with its clause, the rulebook’s amounts and the address of the whole answer', () => {
  const answer = answerQuestion(place, '多少钱')
  expect(answer).toContain('（Q3.1）')
  expect(answer).toContain('123,000 元')
  expect(answer).toContain('https://zizhi.example.cn/questions/q3')
})

test('Q10 A number is answered with what the register says of it', () => {
  const today = { number: certificate.number, on: null }
  const answer = answerCheck(place, today, certificate)
  expect(answer).toContain('状态：有效。有效期至 2029年11月23日 周五。')
  expect(answer).toContain('安全工程类一级')
  const changes = [{ on: '2026-11-25', status: 'withdrawn' }] as const
  expect(answerCheck(place, today, { ...certificate, changes })).toContain('状态：已撤销')
})

test('Q8 A case is told with its step, whose turn it is, by which day and for what', () => {
  expect(answerProgress(place, '华清网安', [underWay], 1)).toContain(
    '2026-0031 安全工程类一级（初次申请）：补充受理资料，轮到申请单位，最晚 12月3日 周四（交齐补充资料（纸质与电子））',
  )
  const over = { ...underWay, phase: 'completed', turn: 'none', dueOn: null, dueName: null } as const
  expect(answerProgress(place, '华清网安', [over], 1)).not.toContain('轮到')
})

test('Q10, Q18 Asked for a day gone by, the account says what was so then, under the name of that day', () => {
  const later = { ...place, today: '2027-06-01' }
  const changed = {
    ...certificate,
    former: [{ until: '2027-01-11', holder: '华清信息技术有限公司', registeredAddress: '北京' }],
    changes: [{ on: '2027-05-06', status: 'suspended' as const }],
  }
  const on = (day: string) => answerCheck(later, { number: certificate.number, on: day }, changed)
  expect(on('2027-01-10')).toMatch(/华清信息技术有限公司[\s\S]*2027年1月10日 周日 当天的状态：有效/)
  expect(on('2027-01-11')).toMatch(/华清网安科技有限公司[\s\S]*当天的状态：有效/)
  expect(on('2027-05-06')).toContain('当天的状态：已暂停')
  expect(on('2027-05-06')).toContain('/verify/CNITSEC2026SRV-SE-I-0412?on=2027-05-06')
  // Of a day still ahead nobody knows more than today.
  expect(on('2027-06-02')).toBe(answerCheck(later, { number: certificate.number, on: null }, changed))
})

test('⚖ Q11.2 A message ten minutes old is taken, one a second older counts as replayed, as does one of the future', () => {
  expect(isFresh({ sentAt: 1000, now: 1600 }, edition)).toBe(true)
  expect(isFresh({ sentAt: 1000, now: 1601 }, edition)).toBe(false)
  expect(isFresh({ sentAt: 1601, now: 1000 }, edition)).toBe(false)
  expect(isFresh({ sentAt: Number.NaN, now: 1000 }, edition)).toBe(false)
  expect(codeHoldsUntil(1000, edition)).toBe(1600)
})
