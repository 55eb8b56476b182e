import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { caseAt, factsOfHuaqing } from '#test/case-story.ts'
import { certificateId } from '#test/change-story.ts'
import { edition, organisationId } from '#test/given.ts'
import { file } from '#test/huaqing.ts'
import { answered, caseId, found, opened } from '#test/matter-story.ts'
import { refuses } from '#test/refuses.ts'
import { proceedingProcedure } from './proceeding.ts'
import { proceedingDeadlines } from './proceeding-deadlines.ts'

const due = (one: ReturnType<typeof opened>) =>
  proceedingDeadlines(one.state(), edition, theCalendar).map(({ name, dueOn }) => [name, dueOn])
const decided = { outcome: 'founded', reason: '合同对方书面否认' }

test('Q19 The applicant is heard for ten working days before anything is decided', () => {
  const one = opened()
  expect(one.state()).toMatchObject({ phase: 'hearing', number: '2026-P-0007', organisationId })
  expect(due(one)).toEqual([['hearing', '2026-12-07']])
  expect(one.follows(0)).toMatchObject([
    { stream: 'case', command: 'NoteProceeding', input: { isOpen: true } },
  ])
})
test('Q19 Without an answer it can be decided on the day after the last one', () => {
  const one = opened()
  one.on('2026-12-08')
  expect(one.does('decider', 'DecideProceeding', decided)).toEqual(['FalseMaterialFound'])
})
test('Q19 When the days to answer pass unanswered, somebody has to decide by a day', () => {
  const one = opened()
  one.on('2026-12-08')
  expect(one.does('system', 'CloseHearing')).toEqual(['HearingPassed'])
  expect(one.state().phase).toBe('deciding')
  expect(due(one)).toEqual([['proceeding-decision', '2026-12-21']])
  one.does('contact', 'AnswerHearing', { text: '迟到的说明', files: [] })
  expect(due(one)).toEqual([['proceeding-decision', '2026-12-22']])
})
refuses('CloseHearing', 'hearing-still-running', 'Q19 On the last day to answer the hearing is open', () => {
  const one = opened()
  one.on('2026-12-07')
  return one.refused('system', 'CloseHearing')
})
test('Q19 An answer lets it be decided at once; evidence added later starts the days anew', () => {
  const one = answered()
  expect(due(one)).toEqual([['proceeding-decision', '2026-12-10']])
  one.does('lead', 'AddEvidence', { text: '公安机关出具的印章鉴定意见' })
  expect(due(one)).toEqual([['hearing', '2026-12-10']])
})
test('Q19 Found false after issue: case closed, certificate withdrawn, barred for three years to the day', () => {
  const one = found('founded')
  expect(one.state()).toMatchObject({ phase: 'founded', barredUntil: '2029-11-26', decision: '〔2026〕9号' })
  expect(one.follows(one.log.length - 1)).toEqual([
    expect.objectContaining({ streamId: caseId, command: 'NoteProceeding' }),
    expect.objectContaining({ streamId: caseId, command: 'CloseForFalseMaterial' }),
    expect.objectContaining({ streamId: certificateId, command: 'WithdrawForFalseMaterial' }),
  ])
})
test('Q19 Found false before issue: barred for one year, and no certificate is touched', () => {
  const one = found('founded', false)
  expect(one.state().barredUntil).toBe('2027-11-26')
  expect(one.follows(one.log.length - 1)?.map(({ stream }) => stream)).toEqual(['case', 'case'])
})
test('Q19 Nothing false found: the case goes on and nobody is barred', () => {
  const one = found('unfounded')
  expect(one.state()).toMatchObject({ phase: 'unfounded', barredUntil: null })
  expect(one.follows(one.log.length - 1)).toMatchObject([
    { command: 'NoteProceeding', input: { isOpen: false } },
  ])
})
test('Q19 A finding set aside lifts the bar, reopens the case and brings the certificate back', () => {
  const one = found('founded')
  one.does('system', 'LiftBar', { objectionId: caseId, receivedOn: '2026-12-01', reopens: true })
  expect(one.state()).toMatchObject({ phase: 'set-aside', barredUntil: null })
  expect(one.follows(one.log.length - 1)?.map(({ command }) => command)).toEqual([
    'ReopenCase',
    'SetSanctionAside',
  ])
})
test('Q19 A proceeding is seen by the centre and by whom it concerns, and by nobody else', () => {
  const state = opened().state()
  const sees = (personId: string, of: string | null, role: 'contact' | 'expert' | 'lead') =>
    proceedingProcedure.maySee(state, { personId, organisationId: of, roles: [role] })
  expect([sees('a', organisationId, 'contact'), sees('b', caseId, 'contact')]).toEqual([true, false])
  expect([sees('c', null, 'lead'), sees('d', null, 'expert')]).toEqual([true, false])
})

const asks = { aboutKind: 'case', aboutId: caseId, finding: '疑似伪造' }
refuses('OpenProceeding', 'subject-unknown', 'Q19 A proceeding is about something that there is', () => {
  const one = opened()
  one.facts.subject = null
  one.log.length = 0
  return one.refused('clerk', 'OpenProceeding', asks)
})
refuses('OpenProceeding', 'proceeding-under-way', 'Q19 There is one proceeding on a case at a time', () => {
  const one = opened()
  one.facts.subject = { ...(one.facts.subject as object), underWay: '2026-P-0007' }
  one.log.length = 0
  return one.refused('clerk', 'OpenProceeding', asks)
})
refuses(
  'DecideProceeding',
  'hearing-still-running',
  'Q19 On the last day to answer nothing is decided yet',
  () => {
    const one = opened()
    one.on('2026-12-07')
    return one.refused('decider', 'DecideProceeding', decided)
  },
)
refuses('DecideProceeding', 'opened-it-yourself', 'Q19 Whoever opened it does not decide it', () => {
  const one = answered()
  return one.refused(
    { personId: 'clerk', organisationId: null, roles: ['decider'] },
    'DecideProceeding',
    decided,
  )
})
refuses(
  'DecideProceeding',
  'took-part-earlier',
  'Q19 Whoever evaluated the case does not decide on its material',
  () => answered().refused('approver', 'DecideProceeding', decided),
)
test('Q19 A proceeding opens with its evidence, which the applicant finds beside what was found', () => {
  const one = opened()
  one.log.length = 0
  one.does('clerk', 'OpenProceeding', { ...asks, files: [file] })
  expect(one.state().found).toMatchObject([{ text: asks.finding, files: [file] }])
})
test('Q19 A proceeding that was opened before evidence could come with it is read as it was', () => {
  const one = opened()
  one.rewrites(0, ({ files: _, ...data }) => data)
  expect(one.state().found).toMatchObject([{ files: [] }])
})
refuses('OpenProceeding', 'file-unknown', 'Q19 Evidence that opens a proceeding lies on it', () => {
  const one = opened()
  one.log.length = 0
  return one.refused('clerk', 'OpenProceeding', { ...asks, files: [caseId] })
})
const unknownFile = { text: '见附件', files: [caseId] }
refuses('AddEvidence', 'file-unknown', 'Q19 Evidence lies on the proceeding', () =>
  opened().refused('clerk', 'AddEvidence', unknownFile),
)
refuses('AnswerHearing', 'file-unknown', 'Q19 What goes with an answer lies on the proceeding', () =>
  opened().refused('contact', 'AnswerHearing', unknownFile),
)

const barred = (on: string, lastDay: string) => {
  const one = caseAt('preparation', { ...factsOfHuaqing(), bar: { decidedOn: '2025-11-24', lastDay } })
  if (on > one.today()) one.on(on)
  return one
}
refuses('SubmitApplication', 'applicant-barred', 'Q19 A barred applicant submits nothing', () => {
  const one = caseAt('preparation')
  one.facts.bar = { decidedOn: '2025-11-24', lastDay: '2026-11-24' }
  return one.refused('contact', 'SubmitApplication', { truthful: true })
})
refuses('OpenCase', 'applicant-barred', 'Q19 On the last day of the bar no application is opened', () => {
  const one = caseAt('preparation')
  one.facts.bar = { decidedOn: '2025-11-23', lastDay: '2026-11-23' }
  one.log.length = 0
  return one.refused('contact', 'OpenCase', { type: 'data-security', level: 1 })
})
test('Q19 On the day after the last one of the bar an application is taken again', () => {
  expect(barred('2026-11-23', '2026-11-22').state().phase).toBe('preparation')
})
refuses(
  'GrantQualification',
  'proceeding-open',
  'Q19 Nothing is granted while the material is in question',
  () => {
    const one = caseAt('decision')
    one.does('system', 'NoteProceeding', { proceedingId: caseId, number: '2026-P-0007', isOpen: true })
    return one.refused('decider', 'GrantQualification')
  },
)
refuses(
  'IssueCertificate',
  'proceeding-open',
  'Q19 No certificate is made while the material is in question',
  () => {
    const one = caseAt('certificate-production')
    one.does('system', 'NoteProceeding', { proceedingId: caseId, number: '2026-P-0007', isOpen: true })
    return one.refused('clerk', 'IssueCertificate')
  },
)
