import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { deadlinesOf, findStepDeadline } from '#core/deadlines.ts'
import { type CaseStory, caseAt, file } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

/** Quoted on Thursday 10 December 2026: the tenth working day is Thursday the 24th. */
const waiting = (on: string) => {
  const one = caseAt('contracting')
  one.on(on)
  return one
}
const due = (one: CaseStory) =>
  deadlinesOf(one.state(), edition, theCalendar).find(({ name }) => name === 'progress')?.dueOn

test('Q4.3 When ten working days bring no news, the applicant is asked on the next', () => {
  const one = waiting('2026-12-25')
  expect(due(one)).toBe('2026-12-24')
  expect(one.does('system', 'AskProgress')).toEqual(['ProgressAsked'])
  expect(one.log.at(-1)?.data).toEqual({ askedOn: '2026-12-25', since: '2026-12-10', silence: 1 })
  expect(due(one)).toBe('2027-01-11')
})
test('Q4.3 The time to tell the progress is not the time to have done it', () => {
  const one = waiting('2026-12-10')
  expect(findStepDeadline(deadlinesOf(one.state(), edition, theCalendar))?.name).toBe('contracting')
})
test('Q4.3 A second silence tells the case lead as well', () => {
  const one = waiting('2026-12-25')
  one.does('system', 'AskProgress')
  one.on('2027-01-12')
  expect(one.does('system', 'AskProgress')).toEqual(['ProgressAsked', 'LeadToldOfSilence'])
  expect(one.log.at(-1)?.data).toEqual({ since: '2026-12-10', silence: 2 })
})
const moves: readonly (readonly [what: string, move: (one: CaseStory) => unknown])[] = [
  ['a word from the payer', (one) => one.does('payer', 'ReportProgress', { about: 'transfer-ordered' })],
  [
    'part of the fee',
    (one) => {
      const part = { amountFen: 100, receivedOn: one.today(), reference: 'ZZ2026003158' }
      one.does('finance', 'ConfirmPayment', part)
    },
  ],
  ['a letter of the payer', (one) => one.does('contact', 'GivePayerLetter', { files: [file] })],
  [
    'both seals',
    (one) => {
      one.does('contact', 'SealAgreement', { files: [file] })
      one.does('finance', 'CountersealAgreement', { files: [file] })
    },
  ],
  [
    'a change that was declined',
    (one) => {
      one.does('contact', 'AskAgreementChange', { reason: '请写明开票方式' })
      one.does('lead', 'DeclineAgreementChange', { reason: '文本各单位统一' })
    },
  ],
]
test.each(moves)('Q4.3 %s ends the silence: the next one is the first again', (_, move) => {
  const one = waiting('2026-12-25')
  one.does('system', 'AskProgress')
  one.on('2026-12-28')
  move(one)
  expect(due(one)).toBe('2027-01-12')
  one.on('2027-01-13')
  expect(one.does('system', 'AskProgress')).toEqual(['ProgressAsked'])
  expect(one.state().progress.silences).toBe(1)
})
test('Q4.3 While the centre’s seal or answer is waited for, nobody else is silent', () => {
  const one = waiting('2026-12-11')
  one.does('contact', 'SealAgreement', { files: [file] })
  expect(due(one)).toBeUndefined()
})
refuses('AskProgress', 'not-silent', 'Q4.3 On the tenth working day there is still time', () =>
  waiting('2026-12-24').refused('system', 'AskProgress'),
)
refuses('AskProgress', 'not-silent', 'Q4.3 Nobody is asked twice in one silence', () => {
  const one = waiting('2026-12-25')
  one.does('system', 'AskProgress')
  return one.refused('system', 'AskProgress')
})
refuses('AskProgress', 'day-off', 'Q4.3 Nobody is asked on a day off', () =>
  waiting('2026-12-26').refused('system', 'AskProgress'),
)
test('Q4.3 After an outage of weeks the applicant is asked once', () => {
  const one = waiting('2027-03-01')
  expect(one.does('system', 'AskProgress')).toEqual(['ProgressAsked'])
  expect(one.refused('system', 'AskProgress').code).toBe('not-silent')
})
