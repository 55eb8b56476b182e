import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { acceptAll, application, caseAt, factsOfHuaqing, meeting, supplyAll } from '#test/case-story.ts'
import { heldByHuaqing } from '#test/change-story.ts'
import { actor, edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

const heard = { meetingId: meeting, heldOn: '2027-02-10', voters: ['expert'], reason: '' }
const notPassed = {
  ...heard,
  conclusion: 'not-pass',
  inFavour: 2,
  votes: 5,
  items: [{ about: 'PA05', ask: '补充脆弱性分析' }],
}
const rectifyAgain = (one: ReturnType<typeof caseAt>) => {
  supplyAll(one)
  acceptAll(one, 'lead')
  one.does('system', 'JoinAgenda', { meetingId: meeting, heldOn: one.today() })
}

test('Q4.5 A case that passes the panel waits for a decision, dated by the panel’s day', () => {
  expect(caseAt('decision').state()).toMatchObject({ passedOn: '2027-02-10', panelVoters: ['expert'] })
})
test('Q4.5 A case that fails the panel rectifies, and after a second failure once more', () => {
  const one = caseAt('rectification')
  expect(one.state()).toMatchObject({ rectifications: 1, supplement: { stage: 'rectification', round: 1 } })
  rectifyAgain(one)
  expect(one.does('system', 'RecordConclusion', notPassed)).toEqual(['PanelNotPassed'])
  expect(one.state()).toMatchObject({ phase: 'rectification', rectifications: 2, supplement: { round: 2 } })
})
test('Q4.5 A third failure closes the case and asks for no further rectification', () => {
  const one = caseAt('rectification')
  rectifyAgain(one)
  one.does('system', 'RecordConclusion', notPassed)
  rectifyAgain(one)
  expect(one.does('system', 'RecordConclusion', notPassed)).toEqual(['RectificationExhausted', 'CaseClosed'])
  expect(one.state()).toMatchObject({ phase: 'closed', rectifications: 2 })
})
test('Q4.5 A postponed case goes back to wait for the next meeting', () => {
  const one = caseAt('panel')
  one.on('2027-02-10')
  one.does('system', 'RecordConclusion', {
    ...heard,
    conclusion: 'postponed',
    inFavour: 0,
    votes: 0,
    reason: '专家人数不足',
    items: [],
  })
  expect(one.state()).toMatchObject({ phase: 'awaiting-panel', meetingId: null, meetingHeldOn: null })
})
refuses(
  'RecordConclusion',
  'not-on-agenda',
  'Q9.2 The conclusion of a meeting that a case was not before is not recorded',
  () => {
    const one = caseAt('panel')
    const elsewhere = '00000000-0000-4000-8000-0000000000e2'
    return one.refused('system', 'RecordConclusion', { ...notPassed, meetingId: elsewhere })
  },
)
test('Q4.5 Whoever led a case and handed it over does not decide on it', () => {
  const one = caseAt('acceptance-review')
  one.does('approver', 'ChangeLead', { leadId: 'lead-2', reason: '工作调整' })
  expect(one.state().evaluators).toEqual(['lead', 'lead-2'])
})
test('Q4.5 Whoever voted on a case that was then postponed does not decide on it', () => {
  const one = caseAt('panel')
  const postponed = { conclusion: 'postponed', inFavour: 1, votes: 1, reason: '到会不足', items: [] }
  one.does('system', 'RecordConclusion', { ...heard, ...postponed })
  one.does('system', 'JoinAgenda', { meetingId: meeting, heldOn: '2027-02-25' })
  one.does('system', 'RecordConclusion', {
    ...notPassed,
    conclusion: 'pass',
    voters: ['expert-2'],
    items: [],
  })
  const deciding = { ...actor('expert'), roles: ['decider'] as const }
  expect(one.refused(deciding, 'GrantQualification').code).toBe('took-part-in-evaluation')
})
test('Q4.5 Somebody who took no part in the evaluation grants the qualification', () => {
  expect(caseAt('decision').does('decider', 'GrantQualification')).toEqual(['QualificationGranted'])
})
test('Q4.5 A denial ends the case with its reason', () => {
  const one = caseAt('decision')
  one.does('decider', 'DenyQualification', { reason: '证据前后矛盾' })
  expect(one.state()).toMatchObject({ phase: 'refused', endReason: '证据前后矛盾' })
})
/** A case that a panel passed, as a meeting tells it today: with its chair, and who was recused. */
const passedBy = (chairId: string, recused: string[], facts = factsOfHuaqing()) => {
  const one = caseAt('panel', facts)
  one.on('2027-02-10')
  const passed = { ...notPassed, conclusion: 'pass', items: [], chairId, recused }
  one.does('system', 'RecordConclusion', passed)
  return one
}
test('Q4.5 Whoever took the chair for a case took part in it, vote or not', () => {
  const deciding = { ...actor('expert-9'), roles: ['decider'] as const }
  const refusal = passedBy('expert-9', []).refused(deciding, 'GrantQualification')
  expect(refusal.code).toBe('took-part-in-evaluation')
})
refuses('GrantQualification', 'recused-from-case', 'Q4.5 Who was recused does not grant', () =>
  passedBy('expert', ['decider']).refused('decider', 'GrantQualification'),
)
refuses('DenyQualification', 'recused-from-case', 'Q4.5 Who was recused does not deny', () =>
  passedBy('expert', ['decider']).refused('decider', 'DenyQualification', { reason: '证据前后矛盾' }),
)
const tied = (until: string | null) => ({
  ...actor('decider'),
  ties: [{ uscc: application.organisation.uscc, organisation: '华清', reason: '股东', until }],
})
test('Q4.5 A shareholder of the applicant neither grants nor denies', () => {
  expect(passedBy('expert', []).refused(tied(null), 'GrantQualification').code).toBe('tied-to-applicant')
  const denied = { reason: '证据前后矛盾' }
  const one = passedBy('expert', [])
  expect(one.refused(tied('2025-02-11'), 'DenyQualification', denied).code).toBe('tied-to-applicant')
})
test('Q4.5 A tie that ended more than twenty-four months before the decision binds nobody', () => {
  const one = passedBy('expert', [])
  expect(one.does(tied('2025-02-09'), 'GrantQualification')).toEqual(['QualificationGranted'])
})
/** Maintenance of a certificate that the register has by now as this, at the decision. */
const maintaining = (status: string) => {
  const one = caseAt('decision')
  const { certificateId, number, holder, registeredAddress, level, validFrom, validTo } = heldByHuaqing
  const held = { certificateId, number, holder, registeredAddress, level, validFrom, validTo }
  one.rewrites(0, (data) => ({ ...data, kind: 'maintenance', held }))
  one.facts.held = { number, status, proceeding: null }
  return one
}
refuses(
  'GrantQualification',
  'certificate-not-in-force',
  'Q10 Nothing is granted on a certificate withdrawn since the application',
  () => maintaining('withdrawn').refused('decider', 'GrantQualification'),
)
test('⚖ Q15.4 Nor on a suspended one, until the suspension is lifted', () => {
  const refusal = maintaining('suspended').refused('decider', 'GrantQualification')
  expect(refusal).toMatchObject({ code: 'certificate-not-in-force', facts: { status: 'suspended' } })
  expect(maintaining('valid').does('decider', 'GrantQualification')).toContain('QualificationGranted')
})
for (const who of ['lead', 'auditor-2', 'expert']) {
  const deciding = { ...actor(who), roles: ['decider'] as const }
  refuses(
    'GrantQualification',
    'took-part-in-evaluation',
    `Q4.5 The ${who} of a case does not grant it`,
    () => caseAt('decision').refused(deciding, 'GrantQualification'),
  )
  refuses('DenyQualification', 'took-part-in-evaluation', `Q4.5 The ${who} of a case does not deny it`, () =>
    caseAt('decision').refused(deciding, 'DenyQualification', { reason: '证据前后矛盾' }),
  )
}
test('Q9.2 A case that found no room on an agenda says so, keeps its place, and looks for the next', () => {
  const one = caseAt('awaiting-panel')
  const { readyAt } = one.state()
  const before = deadlinesOf(one.state(), edition, theCalendar).find(({ name }) => name === 'agenda')
  const missed = {
    meetingId: meeting,
    heldOn: '2027-01-11',
    agendaClosedOn: before?.dueOn,
    why: 'agenda-full',
  }
  one.does('system', 'HoldOver', missed)
  expect(one.log.at(-1)?.data).toMatchObject({ nextOn: '2027-01-25' })
  expect(one.state()).toMatchObject({ phase: 'awaiting-panel', readyAt })
  const after = deadlinesOf(one.state(), edition, theCalendar).find(({ name }) => name === 'agenda')
  expect(after?.dueOn).toBe('2027-01-20')
})
test('Q4.5 An auditor who declared a conflict does not decide on the case either', () => {
  const one = caseAt('decision')
  one.given({ type: 'AuditConflictDeclared', data: { reason: '' } })
  const conflicted = { ...actor('decider'), personId: 'system' }
  expect(one.offer(conflicted, 'GrantQualification')?.refusal?.code).toBe('recused-from-case')
})
refuses('HoldOver', 'held-over-already', 'Q9.2 A case is told once that it missed an agenda', () => {
  const one = caseAt('awaiting-panel')
  const over = { meetingId: meeting, heldOn: '2027-01-11', agendaClosedOn: '2027-01-06', why: 'left-out' }
  one.does('system', 'HoldOver', over)
  return one.refused('system', 'HoldOver', over)
})
