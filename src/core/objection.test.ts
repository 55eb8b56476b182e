import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { clockOf } from '#core/clock.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { caseAt } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { file } from '#test/huaqing.ts'
import { caseId, concluded, fresh, heard, objects } from '#test/matter-story.ts'
import { refuses } from '#test/refuses.ts'
import { objectionDeadlines } from './objection.ts'

const daysOf = (one: ReturnType<typeof fresh>) =>
  objectionDeadlines(one.state(), edition, theCalendar).map(({ name, dueOn }) => [name, dueOn])
const asked = { aboutKind: 'case', aboutId: caseId, grounds: '审定理由与审核报告不一致' }

test('Q19 An objection on the last of thirty days is taken, acknowledged within five working days and concluded within sixty', () => {
  const one = fresh('2026-12-23')
  objects(one)
  expect(daysOf(one)).toEqual([
    ['objection-acknowledged', '2026-12-30'],
    ['objection-concluded', '2027-02-22'],
  ])
})
test('Q19 Once it is acknowledged only its conclusion is still due', () => {
  const one = heard()
  expect(daysOf(one)).toEqual([['objection-concluded', '2027-02-01']])
  expect(one.state().grounds).toHaveLength(2)
})
test('Q19 An upheld objection sets aside what it was about: the case, the sanction or the bar', () => {
  const asks = (kind: 'case' | 'certificate' | 'proceeding', but: object = {}) => {
    const one = concluded('upheld', kind, but)
    return one.follows(one.log.length - 1)
  }
  expect(asks('case')).toMatchObject([{ command: 'ReopenCase', input: { receivedOn: '2026-12-01' } }])
  expect(asks('certificate', { decision: '〔2026〕9号' })).toMatchObject([
    { command: 'SetSanctionAside', input: { decision: '〔2026〕9号' } },
  ])
  expect(asks('proceeding')).toMatchObject([{ command: 'LiftBar', input: { reopens: true } }])
})
test('Q19 Upheld in part or rejected, the decision stands', () => {
  for (const outcome of ['partly-upheld', 'rejected'] as const) {
    const one = concluded(outcome)
    expect(one.state().phase).toBe(outcome)
    expect(one.follows(one.log.length - 1)).toEqual([])
  }
})
test('Q19 A case is not reopened beside another application of the same type', () => {
  const one = heard()
  one.facts.otherApplication = true
  one.does('decider-2', 'ConcludeObjection', { outcome: 'upheld', reason: '经复核，证据一致' })
  expect(one.follows(one.log.length - 1)).toEqual([])
})
test('Q19 An objection comes with its papers', () => {
  const one = fresh()
  one.does('contact', 'FileObjection', { ...asked, files: [file] })
  expect(one.state().grounds).toMatchObject([{ text: asked.grounds, files: [file] }])
  one.rewrites(0, ({ files: _, ...data }) => data)
  expect(one.state().grounds).toMatchObject([{ files: [] }])
})
refuses('FileObjection', 'file-unknown', 'Q19 The papers that come with an objection lie on it', () =>
  fresh().refused('contact', 'FileObjection', { ...asked, files: [caseId] }),
)
refuses(
  'FileObjection',
  'objection-too-late',
  'Q19 On the day after the last one no objection is taken',
  () => fresh('2026-12-24').refused('contact', 'FileObjection', asked),
)
refuses(
  'FileObjection',
  'nothing-to-object-to',
  'Q19 An objection is made by whom the decision concerns',
  () => fresh('2026-12-01', { organisationId: caseId }).refused('contact', 'FileObjection', asked),
)
refuses('FileObjection', 'objected-already', 'Q19 A decision is objected to once', () =>
  fresh('2026-12-01', { objected: '2026-O-0001' }).refused('contact', 'FileObjection', asked),
)
refuses('AddGrounds', 'file-unknown', 'Q19 What goes with an objection lies on it', () =>
  heard().refused('contact', 'AddGrounds', { text: '见附件', files: [caseId] }),
)
refuses(
  'AcknowledgeObjection',
  'took-part-earlier',
  'Q19 Whoever decided does not hear the objection',
  () => {
    const one = fresh()
    objects(one)
    return one.refused('decider', 'AcknowledgeObjection')
  },
)
test.each([
  ['approver', 'evaluation'],
  ['decider-3', 'panel'],
  ['decider', 'decision'],
  ['decider-4', 'proceeding'],
])('Q19 %s does not conclude an objection after a part in the %s', (who, part) => {
  const no = heard().refused(who, 'ConcludeObjection', { outcome: 'rejected', reason: '维持原决定' })
  expect(no).toMatchObject({ code: 'took-part-earlier', facts: { part } })
})
refuses(
  'ConcludeObjection',
  'took-part-earlier',
  'Q19 Whoever sat on the panel does not conclude the objection',
  () => heard().refused('decider-3', 'ConcludeObjection', { outcome: 'rejected', reason: '维持原决定' }),
)

const reopen = { objectionId: caseId, receivedOn: '2027-02-20' }
test('Q19 A denied case goes on at the decision; the days until the objection came are nobody’s, its hearing is the centre’s', () => {
  const one = caseAt('decision')
  one.on('2027-02-15')
  const before = clockOf(one.state(), edition, theCalendar, one.now())
  one.does('decider', 'DenyQualification', { reason: '证据前后矛盾' })
  one.on('2027-03-15')
  one.does('system', 'ReopenCase', reopen)
  expect(one.state()).toMatchObject({ phase: 'decision', endedAt: null, endReason: null })
  const after = clockOf(one.state(), edition, theCalendar, one.now())
  expect((after?.applicantDays ?? 0) - (before?.applicantDays ?? 0)).toBe(5)
  expect((after?.centreDays ?? 0) - (before?.centreDays ?? 0)).toBe(23)
  expect(after && after.applicantDays + after.centreDays).toBe(after?.elapsedDays)
})
test('Q19 Closed before a panel, a case is heard by the next one', () => {
  const one = caseAt('panel')
  one.does('approver', 'CloseCase', { reason: '逾期未答复' })
  one.does('system', 'ReopenCase', reopen)
  expect(one.state()).toMatchObject({ phase: 'awaiting-panel', meetingId: null })
})
test('Q19 Closed in rectification, the days begin anew when it is taken up again', () => {
  const one = caseAt('rectification')
  one.on('2027-03-20')
  one.does('system', 'CloseCase', { code: 'rectification-overdue', reason: '整改期限已过' })
  one.on('2027-04-12')
  one.does('system', 'ReopenCase', { ...reopen, receivedOn: '2027-03-25' })
  const due = deadlinesOf(one.state(), edition, theCalendar).find(({ name }) => name === 'rectification')
  expect(due?.dueOn).toBe('2027-05-12')
})
refuses('ReopenCase', 'ended-otherwise', 'Q19 A case that its applicant withdrew is not reopened', () =>
  caseAt('withdrawn').refused('system', 'ReopenCase', reopen),
)
