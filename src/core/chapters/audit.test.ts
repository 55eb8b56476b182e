import { expect, test } from 'vitest'
import { caseAt, file, meeting, supplyAll } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'
import { commands } from './audit.ts'

const notice = (auditOn: string) => ({ mode: 'on-site', auditOn, reason: '首次审核须到现场' })
const preparing = () => {
  const one = caseAt('audit-preparation')
  one.does('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor-2'] })
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
  one.does('finance', 'CountersealAgreement')
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
refuses('AssignAuditTeam', 'person-lacks-role', 'Q4.4 Only auditors audit', () =>
  caseAt('audit-preparation').refused('lead', 'AssignAuditTeam', { auditors: ['auditor', 'intake'] }),
)
refuses('AssignAuditTeam', 'same-person-twice', 'Q4.4 Two auditors are two people', () =>
  caseAt('audit-preparation').refused('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor'] }),
)
const receipt = { receipt: [file], attendees: 5 }
refuses('ConfirmAuditDate', 'file-unknown', 'Q4.4 The receipt’s scan belongs to the case', () =>
  caseAt('audit-confirmation').refused('contact', 'ConfirmAuditDate', { ...receipt, receipt: [meeting] }),
)
refuses('ConfirmAuditDate', 'connection-missing', 'Q4.4 A remote audit asks how to connect', () =>
  caseAt('audit-confirmation').refused('contact', 'ConfirmAuditDate', receipt),
)
const unanswered = () => {
  const one = caseAt('audit-confirmation')
  one.on('2026-12-29')
  return one
}
refuses('ConfirmAuditDate', 'audit-day-passed', 'Q4.4 A day that is past is not confirmed', () =>
  unanswered().refused('contact', 'ConfirmAuditDate', { ...receipt, connection: '会议 123' }),
)
test('Q8.4 A notice that nobody answered is sent again with a new day', () => {
  const one = unanswered()
  expect(one.does('lead', 'SendAuditNotice', notice('2027-01-06'))).toEqual(['AuditNoticeSent'])
  expect(one.state()).toMatchObject({ phase: 'audit-confirmation', auditNotice: { auditOn: '2027-01-06' } })
})
test('Q4.4 An audit on site needs no connection', () => {
  const one = preparing()
  one.does('lead', 'SendAuditNotice', notice('2026-12-28'))
  expect(one.does('contact', 'ConfirmAuditDate', receipt)).toEqual(['AuditDateConfirmed'])
})
test('Q4.4 A date that does not suit is declined, and the lead prepares another notice', () => {
  const one = caseAt('audit-confirmation')
  one.does('contact', 'DeclineAuditDate', { reason: '技术负责人出差', proposedOn: '2027-01-06' })
  expect(one.state()).toMatchObject({ phase: 'audit-preparation', auditNotice: null })
})
refuses('DeclineAuditDate', 'day-in-past', 'Q4.4 A day that is past is not proposed', () =>
  caseAt('audit-confirmation').refused('contact', 'DeclineAuditDate', {
    reason: '技术负责人出差',
    proposedOn: '2026-12-17',
  }),
)
const report = { recommendation: 'pass', summary: '符合要求。' }
refuses('CompleteAudit', 'audit-day-not-reached', 'Q4.4 An audit is not completed before its day', () =>
  caseAt('audit').refused('auditor', 'CompleteAudit', report),
)
refuses(
  'CompleteAudit',
  'supplement-unchecked',
  'Q4.4 An audit is not completed over unchecked supplements',
  () => {
    const one = caseAt('audit-supplement')
    supplyAll(one)
    return one.refused('auditor', 'CompleteAudit', report)
  },
)
test('Q4.4 A completed audit waits for the expert review meeting', () => {
  expect(caseAt('awaiting-panel').state()).toMatchObject({ auditCompletedOn: '2026-12-28' })
})

refuses(
  'ConfirmAuditDate',
  'receipt-by-mail-only',
  'Q4.4 Read as mailed only, the receipt cannot be uploaded',
  () =>
    caseReading('audit-confirmation', { auditReceiptBy: 'mail' }).refused('contact', 'ConfirmAuditDate', {
      receipt: [file],
      attendees: 6,
      connection: '会议 123',
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
    one.does('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor-2'] })
    return () =>
      one.does('lead', 'SendAuditNotice', { mode: 'remote', auditOn: '2026-12-24', reason: '远程审核' })
  }
  // From Thursday 17 December to Thursday 24 December are five working days.
  expect(noticeOf(caseAt('audit-preparation'))()).toEqual(['AuditNoticeSent'])
  expect(noticeOf(caseReading('audit-preparation', { auditNoticeCounting: 'clear-days' }))).toThrow(
    'audit-too-soon',
  )
})
