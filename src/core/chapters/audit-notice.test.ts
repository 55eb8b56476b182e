import { expect, test } from 'vitest'
import { nameAuditTeam } from '#test/audit-story.ts'
import { attendance, attendanceOnSite, caseAt, factsOfHuaqing, file, meeting } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'
import { staffMember } from '#test/staff-member.ts'
import { commands } from './audit-notice.ts'

const notice = (auditOn: string) => ({ mode: 'on-site', auditOn, reason: '首次审核须到现场' })
const preparing = () => {
  const one = caseAt('audit-preparation')
  nameAuditTeam(one)
  return one
}

test('Q8.4 An audit notice five working days ahead goes out, on the last day on which it may', () => {
  const one = preparing()
  expect(one.today()).toBe('2026-12-17')
  expect(one.does('lead', 'SendAuditNotice', notice('2026-12-24'))).toEqual(['AuditNoticeSent'])
})
refuses('SendAuditNotice', 'day-in-past', 'Q8.4 No audit is announced for a day that is past', () =>
  preparing().refused('lead', 'SendAuditNotice', notice('2026-12-16')),
)
refuses(
  'SendAuditNotice',
  'audit-too-soon',
  'Q8.4 An audit notice four working days ahead is refused',
  () => {
    const refusal = preparing().refused('lead', 'SendAuditNotice', notice('2026-12-23'))
    expect(refusal.facts).toEqual({
      auditOn: '2026-12-23',
      ahead: 5,
      lastSendOn: '2026-12-16',
      earliestOn: '2026-12-24',
    })
    return refusal
  },
)
refuses(
  'SendAuditNotice',
  'agreement-not-in-force',
  'Q8.4 No audit notice before the agreement is in force',
  () => caseAt('contracting').refused('lead', 'SendAuditNotice', notice('2027-01-29')),
)
refuses('SendAuditNotice', 'fee-unpaid', 'Q8.4 No audit notice before the fee is paid', () => {
  const one = caseAt('contracting')
  one.does('contact', 'SealAgreement', { files: [file] })
  one.does('finance', 'CountersealAgreement', { files: [file] })
  const refusal = one.refused('lead', 'SendAuditNotice', notice('2027-01-29'))
  expect(refusal.facts).toEqual({ paidFen: 0, totalFen: 3600000 })
  return refusal
})
refuses('SendAuditNotice', 'audit-team-missing', 'Q4.4 No audit notice without a team of two', () =>
  caseAt('audit-preparation').refused('lead', 'SendAuditNotice', notice('2027-01-29')),
)
test('Q8.4 The button says why it is closed before anything is typed', () => {
  expect(caseAt('contracting').offer('lead', 'SendAuditNotice')?.refusal).toMatchObject({
    code: 'agreement-not-in-force',
    clause: 'Q8.4',
  })
})
const receipt = { receipt: [file], attendanceId: attendanceOnSite }
refuses('ConfirmAuditDate', 'file-unknown', 'Q4.4 The receipt’s scan belongs to the case', () =>
  caseAt('audit-confirmation').refused('contact', 'ConfirmAuditDate', { ...receipt, receipt: [meeting] }),
)
refuses('ConfirmAuditDate', 'connection-missing', 'Q4.4 A remote audit asks how to connect', () =>
  caseAt('audit-confirmation').refused('contact', 'ConfirmAuditDate', receipt),
)
refuses(
  'ConfirmAuditDate',
  'attendance-unknown',
  'Q4.4 The list of those who attend belongs to the case',
  () =>
    caseAt('audit-confirmation').refused('contact', 'ConfirmAuditDate', {
      ...receipt,
      attendanceId: meeting,
    }),
)
refuses('ReviseAttendance', 'attendance-unknown', 'Q4.4 So does a list that corrects it', () =>
  caseAt('audit').refused('contact', 'ReviseAttendance', { attendanceId: meeting }),
)
refuses('ReviseAttendance', 'connection-missing', 'Q4.4 A correction keeps a remote audit reachable', () =>
  caseAt('audit').refused('contact', 'ReviseAttendance', { attendanceId: attendanceOnSite }),
)
test('Q4.4 Who attends may change until the audit is done; the log carries a number and an id, never a name', () => {
  const one = caseAt('audit')
  expect(one.does('contact', 'ReviseAttendance', { attendanceId: attendance })).toEqual(['AttendanceRevised'])
  expect(one.log.at(-1)?.data).toEqual({ attendanceId: attendance, attendees: 6 })
  expect(one.state().audit.notice).toMatchObject({ attendees: 6, attendanceId: attendance, connection: '' })
})
test('A receipt of the time before lists were kept still says how to connect', () => {
  const one = caseAt('audit-confirmation')
  one.given({
    type: 'AuditDateConfirmed',
    data: { confirmedOn: '2026-12-21', receipt: [file], attendees: 4, connection: '会议 123' },
  })
  expect(one.state().audit.notice).toMatchObject({ attendees: 4, attendanceId: null, connection: '会议 123' })
})
refuses('RecordAuditReceipt', 'file-unknown', 'Q4.4 A receipt that came by mail lies on the case', () =>
  caseAt('audit-confirmation').refused('lead', 'RecordAuditReceipt', { receipt: [meeting], attendees: 4 }),
)
refuses(
  'RecordAuditReceipt',
  'audit-day-passed',
  'Q4.4 Nor is a receipt recorded for a day that is past',
  () => unanswered().refused('lead', 'RecordAuditReceipt', { receipt: [file], attendees: 4 }),
)
test('Q4.4 Read as mailed only, the lead records the receipt, and the applicant says who attends', () => {
  const one = caseReading('audit-confirmation', { auditReceiptBy: 'mail' })
  expect(one.does('lead', 'RecordAuditReceipt', { receipt: [file], attendees: 4 })).toEqual([
    'AuditDateConfirmed',
  ])
  expect(one.state()).toMatchObject({
    phase: 'audit',
    audit: { notice: { attendees: 4, attendanceId: null } },
  })
  expect(one.does('contact', 'ReviseAttendance', { attendanceId: attendance })).toEqual(['AttendanceRevised'])
})
const unanswered = () => {
  const one = caseAt('audit-confirmation')
  one.on('2026-12-29')
  return one
}
refuses('ConfirmAuditDate', 'audit-day-passed', 'Q4.4 A day that is past is not confirmed', () =>
  unanswered().refused('contact', 'ConfirmAuditDate', { ...receipt, attendanceId: attendance }),
)
test('Q8.4 A notice that nobody answered is sent again with a new day', () => {
  const one = unanswered()
  expect(one.does('lead', 'SendAuditNotice', notice('2027-01-06'))).toEqual(['AuditNoticeSent'])
  expect(one.state()).toMatchObject({
    phase: 'audit-confirmation',
    audit: { notice: { auditOn: '2027-01-06' } },
  })
})
test('Q4.4 An audit on site needs no connection', () => {
  const one = preparing()
  one.does('lead', 'SendAuditNotice', notice('2026-12-28'))
  expect(one.does('contact', 'ConfirmAuditDate', receipt)).toEqual(['AuditDateConfirmed'])
})
test('Q4.4 A date that does not suit is declined, and the lead prepares another notice', () => {
  const one = caseAt('audit-confirmation')
  one.does('contact', 'DeclineAuditDate', { reason: '技术负责人出差', proposedOn: '2027-01-06' })
  expect(one.state()).toMatchObject({ phase: 'audit-preparation', audit: { notice: null } })
})
refuses('DeclineAuditDate', 'day-in-past', 'Q4.4 A day that is past is not proposed', () =>
  caseAt('audit-confirmation').refused('contact', 'DeclineAuditDate', {
    reason: '技术负责人出差',
    proposedOn: '2026-12-17',
  }),
)
refuses(
  'ConfirmAuditDate',
  'receipt-by-mail-only',
  'Q4.4 Read as mailed only, the receipt cannot be uploaded',
  () =>
    caseReading('audit-confirmation', { auditReceiptBy: 'mail' }).refused('contact', 'ConfirmAuditDate', {
      receipt: [file],
      attendanceId: attendance,
    }),
)
test('⚖ Q4.4 Level one is proposed as a remote audit, and read as level none on site', () => {
  const proposed = (one: ReturnType<typeof caseAt>) =>
    commands.SendAuditNotice.suggest(one.state(), one.contextOf(actor('lead')))
  expect(proposed(caseAt('audit-preparation'))).toMatchObject({ mode: 'remote' })
  expect(proposed(caseReading('audit-preparation', { remoteAuditUpToLevel: 0 }))).toMatchObject({
    mode: 'on-site',
  })
})
test('⚖ Q8.4 Read as five clear days, the fifth working day before the audit is too late for the notice', () => {
  const noticeOf = (one: ReturnType<typeof caseAt>) => {
    nameAuditTeam(one)
    return () =>
      one.does('lead', 'SendAuditNotice', { mode: 'remote', auditOn: '2026-12-24', reason: '远程审核' })
  }
  // From Thursday 17 December to Thursday 24 December are five working days.
  expect(noticeOf(caseAt('audit-preparation'))()).toEqual(['AuditNoticeSent'])
  expect(noticeOf(caseReading('audit-preparation', { auditNoticeCounting: 'clear-days' }))).toThrow(
    'audit-too-soon',
  )
})

const away = { from: '2026-12-24', to: '2026-12-31', deputyId: null }
const stale = { type: 'security-engineering', level: 3, until: '2026-12-27' }
const bound = { uscc: '', organisation: '', reason: '顾问', until: null }
/** The second auditor was fit when the team was named, and is no longer on the day of the audit. */
const announcing = (but: Parameters<typeof staffMember>[2] | null) => {
  const facts = factsOfHuaqing()
  const one = caseAt('audit-preparation', facts)
  nameAuditTeam(one)
  const uscc = one.state().application?.uscc ?? ''
  facts.staff = facts.staff.flatMap((member) => {
    if (member.id !== 'auditor-2') return [member]
    return but
      ? [
          staffMember('auditor-2', 'auditor', {
            ...but,
            ties: (but.ties ?? []).map((tie) => ({ ...tie, uscc })),
          }),
        ]
      : []
  })
  return one.refused('lead', 'SendAuditNotice', notice('2026-12-28'))
}
refuses(
  'SendAuditNotice',
  'absent-on-day',
  'Q4.4 No audit is announced for a day on which an auditor is away',
  () => {
    const refusal = announcing({ absences: [away] })
    expect(refusal.facts).toMatchObject({ person: 'auditor-2', on: '2026-12-28', to: '2026-12-31' })
    return refusal
  },
)
refuses(
  'SendAuditNotice',
  'competence-missing',
  'Q4.4 A competence that has ended by the audit day does not count',
  () => announcing({ competences: [stale] }),
)
refuses(
  'SendAuditNotice',
  'person-tied-to-applicant',
  'Q4.4 A tie that became known stands in the way of the notice',
  () => announcing({ ties: [bound] }),
)
refuses(
  'SendAuditNotice',
  'person-lacks-role',
  'Q4.4 An auditor who has left the centre audits no more',
  () => announcing(null),
)
