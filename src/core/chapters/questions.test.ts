import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { clockOf } from '#core/clock.ts'
import { deadlinesOf, findAnswerDeadline, findStepDeadline } from '#core/deadlines.ts'
import { aboutCase } from '#core/letters/letter.ts'
import { letterAsText, writeLetter } from '#core/letters/write-letter.ts'
import { phaseNames, phaseOf } from '#core/phases.ts'
import { isFileSeenBy } from '#core/seen-by.ts'
import { caseRow, caseView } from '#core/views.ts'
import { type CaseStory, caseAt, factsOfHuaqing, file } from '#test/case-story.ts'
import { actor, edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { theCalendar } from '../calendar/working-days.ts'
import { openQuestions } from './questions.ts'

const question = { text: '过程文档可以只交扫描件吗？' }
const reply = { text: '可以，原件留存备查即可。' }
const another = '00000000-0000-4000-8000-0000000000f2'

const asked = (one: CaseStory, who = 'contact') => {
  one.does(who, 'AskQuestion', question)
  return one
}
const answered = (one: CaseStory, who: string) => {
  one.does(who, 'AnswerQuestion', { questionId: openQuestions(one.state())[0]?.id, ...reply })
  return one
}
const deadlines = (one: CaseStory) => deadlinesOf(one.state(), edition, theCalendar)

test('Q19 A question is asked while the application is prepared, answered by a person, and kept on the case', () => {
  const one = asked(caseAt('preparation'), 'contributor')
  expect(openQuestions(one.state())).toHaveLength(1)
  answered(one, 'intake')
  one.does('contact', 'SubmitApplication', { truthful: true })
  expect(one.state()).toMatchObject({
    phase: 'filing',
    questions: [
      {
        asked: { personId: 'contributor', ...question, files: [] },
        answers: [{ personId: 'intake', ...reply, files: [] }],
      },
    ],
  })
})
test('Q19 A question may be asked in every phase until the case ends, and moves it nowhere', () => {
  for (const phase of phaseNames.filter((one) => phaseOf(one).stage !== 'ended')) {
    const one = caseAt(phase)
    const before = { turn: caseView(one.log, one.contextOf(actor('contact'))).turn, since: one.state().trail }
    asked(one)
    expect(one.state().phase, phase).toBe(phase)
    expect(one.state().trail, phase).toEqual(before.since)
    expect(caseView(one.log, one.contextOf(actor('contact'))).turn, phase).toBe(before.turn)
  }
})
test('Q7 Asking stops no clock', () => {
  const silent = caseAt('acceptance-review')
  const curious = asked(caseAt('acceptance-review'))
  const at = '2026-12-20T02:00:00.000Z'
  const clock = (one: CaseStory) => clockOf(one.state(), edition, theCalendar, at)
  expect(clock(curious)).toEqual(clock(silent))
  expect(clock(curious)?.centreDays).toBeGreaterThan(10)
})
test('Q19 Intake answers until there is a case lead, then the lead; the clock never does', () => {
  const early = asked(caseAt('start-approval'))
  expect(early.refused('lead', 'AnswerQuestion', { questionId: 'x', ...reply }).code).toBe('role-may-not')
  expect(early.refused('system', 'AnswerQuestion', { questionId: 'x', ...reply }).code).toBe('role-may-not')
  answered(early, 'intake')
  const late = asked(caseAt('quotation'))
  expect(late.refused('intake', 'AnswerQuestion', { questionId: 'x', ...reply }).code).toBe('role-may-not')
  expect(late.refused('lead-2', 'AnswerQuestion', { questionId: 'x', ...reply }).code).toBe(
    'not-the-case-lead',
  )
  expect(answered(late, 'lead').state().questions[0]?.answers[0]?.personId).toBe('lead')
})
test('Q19 A question left open when the case ends is still answered', () => {
  const one = asked(caseAt('filing'))
  one.does('contact', 'WithdrawApplication', { reason: '材料另行准备' })
  expect(findAnswerDeadline(deadlines(one))).toBeDefined()
  answered(one, 'intake')
  expect(deadlines(one)).toEqual([])
})
test('Q19 An answer is due within three working days, our reading, of the oldest open question', () => {
  const one = asked(caseAt('preparation'))
  const first = { name: 'question-answer', clause: 'Q19', owner: 'intake', reading: 'questionAnswerDays' }
  expect(deadlines(one)).toMatchObject([
    { ...first, dueOn: '2026-11-26', basis: { from: '2026-11-23', count: 3, unit: 'workday' } },
  ])
  one.on('2026-11-25')
  asked(one)
  expect(findAnswerDeadline(deadlines(one))?.dueOn).toBe('2026-11-26')
  answered(one, 'intake')
  expect(findAnswerDeadline(deadlines(one))?.dueOn).toBe('2026-11-30')
  answered(one, 'intake')
  expect(deadlines(one)).toEqual([])
})
test('Q19 An answer owed stands beside the deadline of the step, and never instead of a nearer one', () => {
  const one = caseAt('filing-supplement')
  one.on('2026-12-04')
  asked(one)
  const all = deadlines(one)
  expect(findStepDeadline(all)).toMatchObject({ name: 'supplement', dueOn: '2026-12-07' })
  expect(findAnswerDeadline(all)).toMatchObject({ dueOn: '2026-12-09' })
  const row = caseRow(one.state(), edition, theCalendar)
  expect(row).toMatchObject({
    due_name: 'supplement',
    due_on: '2026-12-07',
    summary: { answer: { dueOn: '2026-12-09', owner: 'intake' } },
  })
  expect(JSON.stringify(row)).not.toContain(question.text)
})
test('Q19 Where the answer is due first, the queue sorts by it and still keeps the day of the step', () => {
  const one = asked(caseAt('filing-supplement'))
  const row = caseRow(one.state(), edition, theCalendar)
  expect(row).toMatchObject({
    due_name: 'question-answer',
    due_on: '2026-11-26',
    summary: {
      due: { owner: 'intake' },
      step: { name: 'supplement', dueOn: '2026-12-07', owner: 'contact' },
    },
  })
})

test('Q19 Until it asks, a case in preparation is the applicant’s alone; then intake knows of it, nobody else', () => {
  const one = caseAt('preparation')
  const sees = (who: string, of?: string) => caseProcedure.maySee(one.state(), actor(who, of))
  expect(sees('intake')).toBe(false)
  asked(one)
  expect(sees('intake')).toBe(true)
  expect(sees('contributor')).toBe(true)
  for (const who of ['lead', 'auditor', 'expert', 'finance', 'secretary', 'decider', 'clerk', 'supervisor'])
    expect(sees(who), who).toBe(false)
  expect(sees('contact', '00000000-0000-4000-8000-0000000000bb')).toBe(false)
})
test('Q19 Before submission the centre reads the files that go with a question, and no other', () => {
  const one = caseAt('preparation', { ...factsOfHuaqing(), files: [{ id: file }, { id: another }] })
  one.does('contact', 'AskQuestion', { ...question, files: [file] })
  const reads = (who: string, id: string) => isFileSeenBy({ ...one.state(), moneyFiles: [] }, actor(who), id)
  expect([reads('intake', file), reads('intake', another)]).toEqual([true, false])
  expect([reads('approver', another), reads('contact', another)]).toEqual([false, true])
  one.does('contact', 'SubmitApplication', { truthful: true })
  expect(reads('intake', another)).toBe(true)
})
test('Q19 The letters say question and answer, also before the case has a number', () => {
  const one = asked(caseAt('preparation'))
  const told = (lang: 'zh-CN' | 'en') => ({
    state: one.state(),
    event: one.log.at(-1) as never,
    edition,
    calendar: theCalendar,
    deadlines: deadlines(one),
    about: aboutCase(one.state()),
    names: {},
    caseUrl: null,
    verifyUrl: null,
    lang,
  })
  const toCentre = writeLetter('question-asked', told('zh-CN'))
  expect(toCentre.greeting).toBe('受理员：')
  expect(letterAsText(toCentre)).toMatch(/过程文档可以只交扫描件吗？.*2026年11月26日 周四 前/s)
  answered(one, 'intake')
  const toContact = letterAsText(writeLetter('question-answered', told('en')))
  expect(toContact).toContain(question.text)
  expect(toContact).toContain(reply.text)
  expect(toContact).not.toMatch(/undefined|null/)
})

refuses('AskQuestion', 'file-unknown', 'Q19 A file of another case does not go with a question', () =>
  caseAt('filing').refused('contact', 'AskQuestion', { ...question, files: [another] }),
)
refuses('AnswerQuestion', 'no-open-question', 'Q19 Nothing is answered where nothing was asked', () =>
  caseAt('filing').refused('intake', 'AnswerQuestion', { questionId: 'x', ...reply }),
)
refuses('AnswerQuestion', 'question-unknown', 'Q19 A question of another case is not answered here', () =>
  asked(caseAt('filing')).refused('intake', 'AnswerQuestion', { questionId: another, ...reply }),
)
refuses('AnswerQuestion', 'question-answered', 'Q19 A question is answered once', () => {
  const one = answered(asked(caseAt('filing')), 'intake')
  asked(one)
  const questionId = one.state().questions[0]?.id
  return one.refused('intake', 'AnswerQuestion', { questionId, ...reply })
})
refuses('AnswerQuestion', 'file-unknown', 'Q19 A file of another case does not go with an answer', () => {
  const one = asked(caseAt('filing'))
  const questionId = one.state().questions[0]?.id
  return one.refused('intake', 'AnswerQuestion', { questionId, ...reply, files: [another] })
})

refuses('AddToAnswer', 'no-answered-question', 'Q19 Nothing is added where nothing was answered', () =>
  asked(caseAt('filing')).refused('intake', 'AddToAnswer', { questionId: another, ...reply }),
)
const twice = () => asked(answered(asked(caseAt('filing')), 'intake'))
refuses('AddToAnswer', 'question-unknown', 'Q19 Nothing is added to a question of another case', () =>
  twice().refused('intake', 'AddToAnswer', { questionId: another, ...reply }),
)
refuses('AddToAnswer', 'question-unanswered', 'Q19 An open question is answered, not added to', () => {
  const one = twice()
  return one.refused('intake', 'AddToAnswer', { questionId: one.state().questions[1]?.id, ...reply })
})
refuses('AddToAnswer', 'file-unknown', 'Q19 A file of another case is not added to an answer', () => {
  const one = twice()
  const questionId = one.state().questions[0]?.id
  return one.refused('intake', 'AddToAnswer', { questionId, ...reply, files: [another] })
})
test('Q19 An answer is put right by adding to it: what was answered before stays', () => {
  const one = answered(asked(caseAt('filing')), 'intake')
  one.on('2026-11-30')
  const more = '更正：请同时交原件复印件。'
  const questionId = one.state().questions[0]?.id
  expect(one.does('intake', 'AddToAnswer', { questionId, text: more })).toEqual(['QuestionAnswered'])
  expect(one.state().questions[0]?.answers.map(({ text }) => text)).toEqual([reply.text, more])
  expect(findAnswerDeadline(deadlines(one))).toBeUndefined()
})
