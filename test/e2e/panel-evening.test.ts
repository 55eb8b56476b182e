import { beforeAll, expect, test } from 'vitest'
import { choices } from '#core/words/choices.ts'
import { meetingWords } from '#core/words/desk-meeting.ts'
import { grounds } from '#core/words/minutes.ts'
import { getCompany } from '../../examples/companies.ts'
import { experts, type StaffKey, staff } from '../../examples/staff.ts'
import { scoresOf } from '../meeting-story.ts'
import { act, labelOf, reasonFor } from './case-desk.ts'
import { declare, openMeeting, signMinutes, vote } from './centre-steps.ts'
import { tick } from './hands.ts'
import { useProduct } from './product.ts'
import { choose, fill, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-08-01')
const visitors = useVisitors(product)
const day = '9月10日 周四'
const heard = getCompany('donghai').name
const pageOf = (key: StaffKey) => visitors.of(`${key}@centre.example`)
const nameOf = (key: StaffKey) => staff.find((one) => one.key === key)?.name ?? ''

let caseId = ''
/** What the experts do who are not looked at. */
const quietly = async (key: StaffKey, command: string, input: object) => {
  const stage = await product.stage()
  const meeting = (await stage.meetings()).find(({ heldOn }) => heldOn === '2026-09-10')
  await stage.ask(stage.staff[key], 'meeting', meeting?.meetingId ?? '', command, input)
}
beforeAll(async () => {
  const plan = {
    company: 'donghai',
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-03',
    until: 'awaiting-panel',
  }
  const cases = await product.play([plan as never], { from: '2026-08-03', to: '2026-09-04' })
  caseId = cases[0] ?? ''
  await product.moveTo('2026-09-07')
}, 240_000)

test('Q9.2 The agenda is proposed; who is tied to the applicant is recused on invitation, and the quorum is seen', async () => {
  const page = await pageOf('secretary')
  await openMeeting(page, day)
  await visitors.look(page, '70-meeting-planned')
  await act(page, 'SetAgenda', async (form) => {
    expect(await form.getByRole('checkbox', { name: new RegExp(heard) }).isChecked()).toBe(true)
  })
  await act(page, 'InviteExperts', (form) =>
    choose(form, labelOf('InviteExperts', 'experts'), ...experts.map(nameOf)),
  )
  await sees(page, zh(grounds.tie))
  await sees(page, '本项目可表决 6 人，达到法定 5 人')
  await act(page, 'LockAgenda')
  await product.settle()
})

test('Q4.5 Before the meeting an expert declares of what kind her conflict is, and another says that nothing binds her', async () => {
  const page = await pageOf('expert')
  await openMeeting(page, day)
  await act(page, 'AnswerInvitation')
  await act(page, 'DeclareConflict', async (form) => {
    await tick(form.getByRole('radio', { name: choices.conflict.family[0], exact: true }))
  })
  await sees(page, '本人申报：亲属关系')
  const other = await pageOf('expert2')
  await openMeeting(other, day)
  await declare(other)
  await visitors.look(other, '71-meeting-locked-expert')
  const secretary = await pageOf('secretary')
  await openMeeting(secretary, day)
  await sees(secretary, '本项目可表决 5 人，达到法定 5 人')
})

test('Q4.5 The votes stay sealed to everybody until the last is in, and then open together', async () => {
  await product.moveTo('2026-09-10')
  const secretary = await pageOf('secretary')
  await openMeeting(secretary, day)
  await act(secretary, 'OpenMeeting')
  await sees(secretary, zh(meetingWords.chairOfCase))
  for (const key of ['expert4', 'expert5', 'expert7'] as const) {
    await quietly(key, 'DeclareImpartiality', { cases: [caseId] })
    const opinion = '分类分级制度覆盖全部项目，证据充分。'
    await quietly(key, 'CastVote', { caseId, pass: true, scores: scoresOf(5), opinion })
  }
  const expert = await pageOf('expert2')
  await openMeeting(expert, day)
  await vote(expert, heard, true)
  await openMeeting(secretary, day)
  const envelopes = secretary.locator('.envelopes')
  expect(await envelopes.innerText()).not.toMatch(/同意/)
  expect(await envelopes.getByText(zh(meetingWords.sealed)).count()).toBe(4)
  expect(await reasonFor(expert, 'CastVote')).toContain('Q4.5')
  await visitors.look(secretary, '72-meeting-sealed')
  const last = await pageOf('expert3')
  await openMeeting(last, day)
  await declare(last)
  await vote(last, heard, false)
  await openMeeting(secretary, day)
  expect(await envelopes.getByText(zh(meetingWords.votedFor), { exact: true }).count()).toBe(4)
  await sees(secretary, zh(meetingWords.opinions))
  await visitors.look(secretary, '73-meeting-opened')
})

test('Q4.5 The case passes with four of five, and the chair signs the minutes that the meeting has written', async () => {
  const secretary = await pageOf('secretary')
  await act(secretary, 'ConcludeCase')
  await act(secretary, 'ConcludeMeeting')
  await act(secretary, 'CorrectMinutes', (form) =>
    fill(form, labelOf('CorrectMinutes', 'text'), '严明之专家的意见中“全部项目”应为“所查项目”。'),
  )
  const chair = await pageOf('expert')
  await openMeeting(chair, day)
  await signMinutes(chair)
  await visitors.look(chair, '74-meeting-minutes')
  const href = await chair.getByRole('link', { name: zh(meetingWords.minutesPdf) }).getAttribute('href')
  const pdf = await chair.request.get(href ?? '')
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await product.settle()
  const stage = await product.stage()
  expect((await stage.caseState(caseId)).phase).toBe('decision')
})

test('Every page of the evening is accessible, fits a phone and throws nothing', () => {
  expect(visitors.blemishes).toEqual([])
})
