import { expect, test } from 'vitest'
import { addMonths } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { aboutCase } from '#core/letters/letter.ts'
import { writeLetter } from '#core/letters/write-letter.ts'
import type { Phase } from '#core/phases.ts'
import { type CaseStory, caseAt, everyPhase, supplyAll } from '#test/case-story.ts'
import { actor, edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { commands as filing } from './filing.ts'
import { openItems } from './supplement-round.ts'

const change = { leadId: 'lead-2', reason: '原负责人调离' }
const phasesOfLead: readonly Phase[] = filing.ChangeLead.from

test.each(phasesOfLead)(
  'Q8.1 In %s a case changes its lead and loses nothing: deadlines, items, questions go on',
  (phase) => {
    const one = caseAt(phase)
    one.does('contributor', 'AskQuestion', { text: '整改报告可以分两次寄出吗？' })
    const before = one.state()
    const due = deadlinesOf(before, edition, theCalendar)
    expect(one.does('approver', 'ChangeLead', change)).toEqual(['LeadChanged'])
    const after = one.state()
    expect(after).toEqual({
      ...before,
      version: before.version + 1,
      leadId: 'lead-2',
      // Whoever led it stays one of its evaluators: they neither vote nor decide on it.
      evaluators: [...before.evaluators, 'lead-2'],
    })
    expect(deadlinesOf(after, edition, theCalendar)).toEqual(due)
    // The old one has nothing left to do on it; the new one answers what was open.
    const questionId = after.questions[0]?.id
    const answer = { questionId, text: '请一次寄齐。' }
    expect(one.refused('lead', 'AnswerQuestion', answer).code).toBe('not-the-case-lead')
    expect(one.does('lead-2', 'AnswerQuestion', answer)).toEqual(['QuestionAnswered'])
  },
)
test('Q8.1 The new lead goes on where the old one stood', () => {
  const one = caseAt('acceptance-supplement')
  one.does('approver', 'ChangeLead', change)
  supplyAll(one)
  const verdicts = openItems(one.state()).map(({ id }) => ({ itemId: id, accepted: true }))
  expect(one.refused('lead', 'CheckSupplement', { verdicts }).code).toBe('not-the-case-lead')
  one.does('lead-2', 'CheckSupplement', { verdicts })
  expect(one.does('lead-2', 'ProposeAcceptance', { feedback: '材料齐全。' })).toEqual(['AcceptanceProposed'])
})
test('Q8.1 The new lead is told by letter what is open, and the applicant who leads now, without the reason', () => {
  const one = caseAt('acceptance-supplement')
  one.does('approver', 'ChangeLead', change)
  const event = one.log.at(-1)
  if (!event) throw new Error('nothing happened')
  const told = {
    state: one.state(),
    about: aboutCase(one.state()),
    event,
    edition,
    calendar: theCalendar,
    deadlines: deadlinesOf(one.state(), edition, theCalendar),
    lang: 'zh-CN' as const,
    names: { 'lead-2': '何静', contact: '苏禾' },
    caseUrl: null,
    verifyUrl: null,
  }
  const toLead = writeLetter('case-handed-over', told)
  expect(toLead.greeting).toBe('何静：')
  expect(toLead.paragraphs.join('')).toMatch(/原负责人调离.*第 1 项/)
  const toContact = writeLetter('lead-changed', told)
  expect(toContact.paragraphs.join('')).toContain('何静')
  expect(JSON.stringify(toContact)).not.toContain('原负责人调离')
})

const ended: readonly Phase[] = ['completed', 'withdrawn', 'closed', 'refused']
const openPhases = everyPhase.filter((phase) => !ended.includes(phase))
test.each(openPhases)(
  'Q12.3 In %s the authorised contact hands the case over, and nothing else changes',
  (phase) => {
    const one = caseAt(phase)
    const before = one.state()
    expect(one.does('contact', 'HandOverContact', { contactId: 'contact-2' })).toEqual(['ContactChanged'])
    expect(one.state()).toEqual({ ...before, version: before.version + 1, contactId: 'contact-2' })
  },
)
refuses('HandOverContact', 'contact-unchanged', 'Q12.3 Nobody takes over from themselves', () =>
  caseAt('filing').refused('contact', 'HandOverContact', { contactId: 'contact' }),
)
refuses('HandOverContact', 'person-not-contact', 'Q12.3 Only an authorised contact takes over', () =>
  caseAt('filing').refused('contact', 'HandOverContact', { contactId: 'contributor' }),
)
refuses('HandOverContact', 'contact-unreachable', 'Q8.1 Whoever takes over must be reached by mail', () => {
  const one = caseAt('filing')
  one.facts.contacts = [{ id: 'contact-2', emailConfirmed: false }]
  return one.refused('contact', 'HandOverContact', { contactId: 'contact-2' })
})

const clerk = (uscc: string, until: string | null) => ({
  ...actor('intake'),
  ties: [{ uscc, organisation: '华清网安', reason: '曾代表该单位办理申请', until }],
})
const items = { items: [{ about: '公章', ask: '补盖公章' }] }
const usccOf = (one: CaseStory) => one.state().application?.uscc ?? ''
refuses(
  '*',
  'tied-to-applicant',
  'Q4.5 A former contact who works for the centre handles no case of theirs',
  () => {
    const one = caseAt('filing')
    return one.refused(clerk(usccOf(one), '2026-06-30'), 'AskSupplement', items)
  },
)
test('Q4.5 The button says so before anything is typed, and once the time has passed it is open', () => {
  const one = caseAt('filing')
  expect(one.offer(clerk(usccOf(one), '2026-06-30'), 'AskSupplement')?.refusal?.code).toBe(
    'tied-to-applicant',
  )
  const long = edition.readings.coolingOffMonths.value
  const free = clerk(usccOf(one), addMonths(one.today(), -long - 1))
  expect(one.does(free, 'AskSupplement', items)).toEqual(['SupplementAsked'])
})
