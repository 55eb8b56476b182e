import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { planFrom } from '#core/rulebook/plan.ts'
import { site } from '../../src/site/site.ts'
import { queriesOn } from './register-of-examples.ts'
import { selfCheckAnswers } from './self-check-answers.ts'

const place = { publicUrl: '', deskPath: '/desk/', log: console.error }
const app = site(queriesOn('2026-11-25'), place)

const ask = async (path: string, answers: Record<string, string> = {}) => {
  const query = new URLSearchParams(answers).toString()
  const answer = await app.request(query ? `${path}?${query}` : path)
  return { status: answer.status, text: await answer.text() }
}
const selfCheck = (changes: Partial<typeof selfCheckAnswers> = {}) =>
  ask('/self-check', { ...selfCheckAnswers, ...changes })
/** What stands beside a field, to be read with it. */
const faultAt = (text: string, field: string) =>
  text.match(new RegExp(`<p id="${field}-wrong" class="wrong">([^<]*)</p>`))?.[1]

test('Q5–Q14 A company in good order finds nothing in its way, and each rule says by which numbers', async () => {
  const { status, text } = await selfCheck()
  expect(status).toBe(200)
  expect(text).toContain('没有发现障碍')
  for (const said of [
    '有 2 名持有效 CISP 证书的人员，要求至少 1 名',
    '成立，到申请书日期11月20日 周五已达到要求的年限',
    '安全工程类目前受理一级',
  ])
    expect(text).toContain(said)
})

test.each([
  [
    'Q2.2',
    { type: 'data-security', level: '2' },
    '数据安全类目前只受理一级，不受理二级',
    '可以选择的级别：一级',
  ],
  ['Q5.1', { legalForm: 'branch' }, '贵单位不具有独立法人资格', '请由具有独立法人资格的单位提出申请'],
  ['Q5.3', { establishedOn: '2025-11-21' }, '还不到要求的年限', '11月21日 周六起可以申请'],
  ['Q6', { cisp: '2026-11-19' }, '持有效 CISP 证书的有 0 名', '请补充证书在有效期内的'],
  ['Q14', { level: '3' }, '计入 3 个，要求至少 10 个，还差 7 个', '请补充计入期间内承接的项目'],
] as const)(
  '%s The self-check refuses %j with the numbers used and the remedy',
  async (clause, changes, message, remedy) => {
    const { text } = await selfCheck(changes as Partial<typeof selfCheckAnswers>)
    const answer = text.slice(text.indexOf('id="answer"'), text.indexOf('<form class="ask"'))
    expect(answer).toContain('处不符合')
    for (const said of [message, remedy, `#${clause}"`]) expect(answer).toContain(said)
  },
)

test.each([
  ['Q5.3', '2025-11-20', '没有发现障碍'],
  ['Q5.3', '2025-11-21', '还有 1 处不符合'],
])('%s Established on %s: %s, judged on 20 November 2026', async (_, establishedOn, head) => {
  expect((await selfCheck({ establishedOn })).text).toContain(head)
})

test('Q13.1 An older contract still in delivery is for the centre to decide; without its last day it is too old', async () => {
  const others = '2024-03-18\n2025-02-10\n'
  expect((await selfCheck({ engagements: `${others}2023-05-01 2026-12-31` })).text).toContain(
    '由测评中心判断',
  )
  expect((await selfCheck({ engagements: `${others}2023-05-01` })).text).toContain('第 3 个项目')
  expect((await selfCheck({ engagements: `${others}2023-05-01` })).text).toContain('处不符合')
})

test('Q17 A first application straight at level two is referred, not refused', async () => {
  const { text } = await selfCheck({ level: '2' })
  expect(text).toContain('可以申请，有 1 处由测评中心判断')
})

test.each([
  ['/self-check', { ...selfCheckAnswers, establishedOn: '2025-02-30' }, 'establishedOn', '不是有效的日期'],
  ['/self-check', { ...selfCheckAnswers, businessScope: '' }, 'businessScope', '请填写经营范围'],
  ['/self-check', { ...selfCheckAnswers, type: 'cooking' }, 'type', '不在可选范围内'],
  [
    '/self-check',
    { ...selfCheckAnswers, cisp: '2027-06-30 昨天' },
    'cisp',
    '“2027-06-30 昨天”不是有效的日期',
  ],
  [
    '/self-check',
    { ...selfCheckAnswers, engagements: '2026-01-01\n'.repeat(61) },
    'engagements',
    '最多 60 项',
  ],
  ['/timeline', { submitted: 'soon' }, 'submitted', '不是有效的日期'],
  ['/timeline', { submitted: '2199-01-01' }, 'submitted', '应在 2008 年至 2049 年之间'],
  ['/timeline', { submitted: '2200-01-01' }, 'submitted', '应在 2008 年至 2049 年之间'],
  ['/timeline', { submitted: '2049-12-32' }, 'submitted', '不是有效的日期'],
  [
    '/certificate-dates',
    { expires: '9999-12-31', on: '2026-11-25' },
    'expires',
    '应在 2008 年至 2049 年之间',
  ],
  [
    '/fees',
    { type: 'risk-assessment', level: '2', kind: 'initial', on: '9999-12-31' },
    'on',
    '应在 2008 年至 2049 年之间',
  ],
  ['/certificate-dates', { expires: '', on: '2026-11-25' }, 'expires', '请填写证书有效期至'],
  [
    '/fees',
    { type: 'risk-assessment', level: '9', kind: 'initial', on: '2026-11-25' },
    'level',
    '不在可选范围内',
  ],
])('A form that cannot be read, %s %j, gets a sentence at its field', async (path, answers, field, said) => {
  const { status, text } = await ask(path, answers as Record<string, string>)
  expect(status).toBe(400)
  expect(faultAt(text, field)).toContain(said)
  expect(text).toMatch(
    new RegExp(`id="${field}"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*${field}-wrong"`),
  )
})

test.each([
  ['2008-01-01', '/timeline?submitted=2008-01-01'],
  ['2049-12-31', '/timeline?submitted=2049-12-31'],
  ['2049-12-31', '/certificate-dates?expires=2049-12-31&on=2049-12-31'],
  ['2008-01-01', '/certificate-dates?expires=2008-01-01&on=2008-01-01'],
])('A day at the edge of the calendar, %s, still gets an answer: %s', async (_, path) => {
  expect((await ask(path)).status).toBe(200)
})

test('Q3.1 The estimator answers a level two maintenance with 63,000 yuan in two parts, its clause and its schedule', async () => {
  const { text } = await ask('/fees', {
    type: 'risk-assessment',
    level: '2',
    kind: 'maintenance',
    on: '2026-11-25',
  })
  for (const said of [
    '应缴 63,000 元',
    '审核费 48,000 元',
    '三年年金合计 15,000 元',
    '收费标准 2025-04',
    '#Q3.1"',
  ])
    expect(text).toContain(said)
})

test('Q3.3 The fee of an upgrade is shown as our reading, with its note', async () => {
  const { text } = await ask('/fees', {
    type: 'risk-assessment',
    level: '2',
    kind: 'upgrade',
    on: '2026-11-25',
  })
  const { note } = getEdition('2025-04').readings.upgradeFeeAs
  const answer = text.slice(text.indexOf('id="answer"'), text.indexOf('<form class="ask"'))
  for (const said of ['应缴 87,000 元', '本系统解读', note[0]]) expect(answer).toContain(said)
})

test.each([
  [{ level: '2', type: 'data-security' }, '数据安全类目前只受理一级', '可以选择的级别'],
  [{ level: '1', kind: 'upgrade' }, '不能“升级”到一级', '请选择初次申请'],
  [{ on: '2025-03-31' }, '现行收费标准自2025年4月1日 周二起执行', '或之后的日期'],
])(
  'Q3 Where there is no fee, %j, the reason and what to choose stand in its place',
  async (changes, reason, remedy) => {
    const asked = { type: 'risk-assessment', level: '2', kind: 'initial', on: '2026-11-25', ...changes }
    const { status, text } = await ask('/fees', asked)
    expect(status).toBe(200)
    expect(text).toContain(reason)
    expect(text).toContain(remedy)
  },
)

test('The timeline shows every step of the plan by the day on which it ends, each with its strip of days', async () => {
  const { text } = await ask('/timeline', { submitted: '2026-11-30' })
  const plan = planFrom('2026-11-30', getEdition('2025-04'), theCalendar)
  expect(plan.steps.length).toBeGreaterThan(10)
  for (const { to, step } of plan.steps.filter((one) => one.step !== 'submission'))
    expect([step, text.includes(`<time datetime="${to}">`)]).toEqual([step, true])
  expect(text.match(/<details class="proof">/g)).toHaveLength(plan.steps.length - 1)
  expect(text).toContain('最早可能是 12月10日 周四')
})

test('Q4.3 A step whose time is our reading is marked so in the timeline, and one of the FAQ is not', async () => {
  const { text } = await ask('/timeline', { submitted: '2026-11-30' })
  const plan = planFrom('2026-11-30', getEdition('2025-04'), theCalendar)
  const ours = plan.steps.filter(({ reading }) => reading !== undefined)
  expect(text.match(/class="reading">/g)).toHaveLength(ours.length)
  expect(ours.map(({ clause }) => clause)).not.toContain('Q8.5')
})

test('Q9.1 A timeline that runs into a year without notice says so, and names the notice that is missing', async () => {
  const { text } = await ask('/timeline', { submitted: '2026-12-20' })
  expect(text).toContain('暂定')
  expect(text).toContain('2027 年放假通知尚未公布')
  expect((await ask('/timeline', { submitted: '2026-03-02' })).text).not.toContain('放假通知尚未公布')
})

test('Q9 The meetings of half a year are listed with due day, day held, why it moved, and when the agenda closes', async () => {
  const { text } = await ask('/meetings')
  const row = (day: string) => text.slice(text.indexOf(`<th scope="row">${day}`)).split('</tr>')[0]!
  expect(row('12月10日 周四')).toContain('<time datetime="2026-12-07">')
  expect(row('12月10日 周四')).not.toContain('顺延到')
  expect(row('2027年1月10日 周日')).toContain('遇周末顺延')
  expect(row('2027年1月10日 周日')).toContain('<time datetime="2027-01-11">')
  expect(row('2027年1月10日 周日')).toContain('2027 年放假通知尚未公布')
  expect(text.match(/<th scope="row">/g)).toHaveLength(13)
})

test.each([
  ['2026-11-17', '11月25日 周三', []],
  ['2026-11-25', '12月10日 周四', ['11月25日 周三']],
  ['2026-12-07', '12月10日 周四', []],
  ['2026-12-08', '12月25日 周五', ['12月10日 周四']],
])(
  'Q9.2 On %s the first meeting still open is that of %s, and those closed are %j',
  async (day, open, closed) => {
    const text = await (await site(queriesOn(day), place).request('/meetings')).text()
    const marked = (word: string) =>
      [...text.matchAll(/<th scope="row">([^<]*).*?<\/tr>/gs)].filter(([row]) => row.includes(word))
    expect(marked('最近一次还能列入').map(([, due]) => due)).toEqual([open])
    expect(marked('已截止').map(([, due]) => due)).toEqual(closed)
  },
)

test('On the dates of a certificate every day is said with its year, also that of this year', async () => {
  const { text } = await ask('/certificate-dates', { expires: '2027-03-11', on: '2026-11-25' })
  const answer = text.slice(text.indexOf('id="answer"'))
  expect(answer).toContain('2026年9月11日 周五')
  expect(answer).not.toMatch(/(?<!年)\b\d{1,2}月\d{1,2}日/)
})

test('Chinese sentences follow one another without a blank, English ones with one', async () => {
  expect((await ask('/fees')).text).toContain('看应缴多少。填写的内容只出现在浏览器地址栏')
  expect((await ask('/en/fees')).text).toContain('see what is due. What you enter')
})

test.each([
  ['2026-09-11', 'chosen', '维持申请，不晚于最后期限'],
  ['2026-09-12', 'chosen', '已逾期，按维持受理'],
  ['2027-09-13', 'chosen', '已逾期，按维持受理'],
  ['2027-09-14', 'chosen', '到期后最晚可到'],
])(
  'Q15 For a certificate until 11 March 2027, an application on %s stands in its %s stretch: %s',
  async (on, mark, said) => {
    const { text } = await ask('/certificate-dates', { expires: '2027-03-11', on })
    const maintenance = text.slice(text.indexOf('<h2>维持</h2>'), text.indexOf('<h2>升级</h2>'))
    expect(maintenance).toContain(said)
    expect(maintenance.match(new RegExp(`<tr class="${mark}">`, 'g'))).toHaveLength(1)
    expect(maintenance.match(/<time datetime="2026-09-11">/g)).toHaveLength(1)
    expect(maintenance.match(/<time datetime="2027-09-13">/g)).toHaveLength(1)
  },
)

test('Q17, Q18 For a certificate until 11 March 2027 each kind has its stretches, no two of them with the same answer', async () => {
  const { text } = await ask('/certificate-dates', { expires: '2027-03-11', on: '2026-11-25' })
  const rowsOf = (head: string) =>
    text
      .slice(text.indexOf(`<h2>${head}</h2>`))
      .split('</table>')[0]!
      .match(/<tbody>.*/s)![0]
      .match(/<tr/g)!
  expect(rowsOf('维持')).toHaveLength(4)
  expect(rowsOf('升级')).toHaveLength(3)
  expect(rowsOf('变更名称或地址')).toHaveLength(2)
})

test('What is typed into a form comes back as text and never becomes part of the page', async () => {
  const { text } = await selfCheck({ businessScope: '"><script>alert(1)</script>' })
  expect(text).not.toContain('<script>')
  expect(text).toContain('&lt;script&gt;')
})
