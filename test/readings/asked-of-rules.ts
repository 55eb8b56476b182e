import { roundOf } from '#core/alarms.ts'
import { addDays } from '#core/calendar/day.ts'
import { meetingOf } from '#core/calendar/meeting-days.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { statusListUntil } from '#core/credential/status-list.ts'
import { type DiscEntry, discsOf } from '#core/disc/disc-layout.ts'
import { forgetMailBefore, isDigestTime, isTriedLongEnough, whyConfirm } from '#core/mail-terms.ts'
import { matterDeadline } from '#core/matter.ts'
import { checkApplication } from '#core/rulebook/application.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { certificateNumber } from '#core/rulebook/certificate-number.ts'
import { barredUntil } from '#core/rulebook/disqualification.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { feeBy } from '#core/rulebook/fees.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'
import { objectionLastDay } from '#core/rulebook/objection.ts'
import { originalReturnFor } from '#core/rulebook/original-return.ts'
import { reminderDays } from '#core/rulebook/reminders.ts'
import { keepUntil } from '#core/rulebook/retention.ts'
import { checkReuse } from '#core/rulebook/reuse.ts'
import { isSameEntity } from '#core/rulebook/same-entity.ts'
import { createGate } from '#core/rulebook/secrecy.ts'
import { submissionDayOf } from '#core/rulebook/submission-day.ts'
import { lastDayOfValidity, supersededOn, validityOf } from '#core/rulebook/validity.ts'
import { type WindowKind, windowFor } from '#core/rulebook/windows.ts'
import { application } from '../case-story.ts'
import type { Rows } from './row.ts'

/** The findings about the example application after one change to it. */
const check = (change: (draft: Application) => unknown) => (edition: Edition) => {
  const draft = structuredClone(application)
  change(draft)
  return checkApplication(draft, edition, theCalendar).map(({ code }) => code)
}
const fee = (kind: ApplicationKind) => (edition: Edition) => {
  const found = feeBy(edition, { type: 'risk-assessment', level: 2, kind })
  return 'totalFen' in found && found.totalFen
}
const window = (kind: WindowKind, on: string) => (edition: Edition) =>
  windowFor({ kind, expiresOn: '2026-03-31', on }, edition, theCalendar).code
const held = {
  number: 'CNITSEC2025SRV-SE-I-0042',
  type: 'security-engineering',
  level: 1,
  uscc: application.organisation.uscc,
  validTo: '2027-05-21',
}
const licence = { sha256: 'a', name: '计划', isProcessEvidence: true }
const oldEngagement = { contractOn: '2023-11-19', periodTo: '2024-06-30' }

/** Readings that the rules themselves follow, asked without a case. */
export const askedOfRules = {
  makeUpDayIsWorkday: [
    'Q9.1',
    false,
    (edition) => meetingOf('2026-10-10', theCalendar, meetingRuleOf(edition)).held,
  ],
  levelWithoutStar: [
    'Q13.4',
    'refer',
    (edition) => {
      const gate = createGate(edition)
      gate.see({ text: '机密', at: { filePart: 'header' } })
      return gate.findings().map(({ answer }) => answer)
    },
  ],
  parcelHandOverDays: [
    'Q11.3',
    4,
    (edition) =>
      submissionDayOf({ submittedOn: '2026-11-23', handedOverOn: '2026-11-30' }, edition, theCalendar),
  ],
  discMegabytes: [
    'Q12.6',
    1,
    (edition) =>
      discsOf(
        [1, 2].map((at) => ({ path: `${at}`, bytes: 600_000 }) as DiscEntry),
        edition.readings.discMegabytes.value * 1_000_000,
      ).length,
  ],
  upgradeFeeAs: ['Q3.3', 'maintenance', fee('upgrade')],
  addressChangeFeeFen: ['Q3.3', 50000, fee('change-address')],
  cancellationFeeFen: ['Q3.3', 50000, fee('cancellation')],
  legalFormsWithoutPersonality: [
    'Q5.1',
    'sole-trader',
    check((draft) => (draft.organisation.legalForm = 'branch')),
  ],
  scopeWords: ['Q5.2', '餐饮', check(() => {})],
  establishedYearEnds: [
    'Q5.3',
    'day-after',
    check((draft) => (draft.organisation.establishedOn = '2025-11-20')),
  ],
  moreCispHoldersPerLevel: ['Q6', 3, check((draft) => (draft.level = 2))],
  cispHolders: ['Q6', 9, check(() => {})],
  bookDatedWithinDays: [
    'Q12.2',
    40,
    check((draft) => Object.assign(draft, { applicationOn: addDays(application.submittedOn ?? '', -35) })),
  ],
  engagementJudgedBy: [
    'Q13.1',
    'delivery',
    check((draft) => Object.assign(draft.engagements[0]!, oldEngagement)),
  ],
  tooFewEngagements: ['Q14', 'refer', check((draft) => (draft.engagements = []))],
  firstApplicationLevel: ['Q17', 2, check((draft) => (draft.level = 2))],
  reusedProcessEvidence: [
    'Q16',
    'refer',
    (edition) => checkReuse({ files: [licence], earlier: [licence] }, edition),
  ],
  nearLikenessShare: [
    'Q16',
    0.95,
    (edition) =>
      checkReuse(
        { files: [], earlier: [], likenesses: [{ name: '计划', earlierName: '旧计划', share: 0.9 }] },
        edition,
      ),
  ],
  agencyUsed: ['Q19', 'met', check((draft) => (draft.agency = { used: true }))],
  barYearsBeforeIssue: ['Q19', 2, (edition) => barredUntil({ on: '2026-11-23', wasIssued: false }, edition)],
  barYearsAfterIssue: ['Q19', 5, (edition) => barredUntil({ on: '2026-11-23', wasIssued: true }, edition)],
  objectionDays: ['Q19', 60, (edition) => objectionLastDay('2026-11-23', edition, theCalendar)],
  objectionAcknowledgedDays: [
    'Q19',
    3,
    (edition) => matterDeadline('objectionAcknowledged', '2026-11-23', edition, theCalendar).dueOn,
  ],
  objectionConcludedDays: [
    'Q19',
    90,
    (edition) => matterDeadline('objectionConcluded', '2026-11-23', edition, theCalendar).dueOn,
  ],
  windowJudgedBy: [
    'Q15.1',
    'application-date',
    check((draft) => Object.assign(draft, { kind: 'maintenance', certificate: held })),
  ],
  earliestMaintenanceMonths: ['Q15.1', 18, window('maintenance', '2025-01-31')],
  earlyWarningDays: ['Q7', 5, (edition) => roundOf('2026-12-10', '2026-12-04', edition, theCalendar)],
  alarmRepeatDays: ['Q7', 2, (edition) => roundOf('2026-12-01', '2026-12-04', edition, theCalendar)],
  mailTriedDays: [
    'Q8.1',
    1,
    (edition) =>
      isTriedLongEnough({ createdAt: '2026-11-25T02:00:00.000Z', now: '2026-11-26T03:00:00.000Z' }, edition),
  ],
  unfiledMailDays: ['Q8.1', 30, (edition) => forgetMailBefore('2026-11-27T02:00:00.000Z', edition)],
  digestHour: ['Q8.1', 10, (edition) => isDigestTime('2026-11-27T01:00:00.000Z', edition, theCalendar)],
  addressConfirmedMonths: [
    'Q8.1',
    6,
    (edition) =>
      whyConfirm(
        { confirmedAt: '2026-01-10T02:00:00.000Z', failsSince: null },
        '2026-11-27T02:00:00.000Z',
        edition,
      ),
  ],
  reminderMonths: ['Q15.1', [12, 8], (edition) => reminderDays('2027-05-21', edition, theCalendar)],
  lastReminderDays: ['Q15.1', 60, (edition) => reminderDays('2027-05-21', edition, theCalendar)],
  lastLateDay: ['Q15.2', 'is-too-late', window('maintenance', '2026-09-30')],
  lateMaintenance: ['Q15.3', 'initial', window('maintenance', '2026-01-31')],
  suspendedMaintenance: [
    'Q15.4',
    'not-met',
    check((draft) =>
      Object.assign(draft, { kind: 'maintenance', certificate: { ...held, status: 'suspended' } }),
    ),
  ],
  upgradeSteps: [
    'Q17',
    2,
    check((draft) =>
      Object.assign(draft, { kind: 'upgrade', level: 3, certificate: { ...held, validTo: '2027-09-30' } }),
    ),
  ],
  lateUpgrade: ['Q17', 'refer', window('upgrade', '2025-10-01')],
  upgradeSupersedes: ['Q17', 'on-expiry', (edition) => supersededOn(held, '2026-12-01', edition)],
  sameEntityBy: [
    'Q18',
    'uscc-and-representative',
    (edition) =>
      isSameEntity(
        { uscc: held.uscc, legalRepresentative: '李建国' },
        { uscc: held.uscc, legalRepresentative: '王秀英' },
        edition,
      ),
  ],
  cancellationUntil: [
    'Q4.6',
    'any-day',
    check((draft) =>
      Object.assign(draft, { kind: 'cancellation', certificate: { ...held, validTo: '2026-11-22' } }),
    ),
  ],
  originalReturned: ['Q4.6', 'after-posting', (edition) => originalReturnFor('change-name', edition)],
  originalReturnedOnAddressChange: ['Q4.6', false, (edition) => originalReturnFor('change-address', edition)],
  renewalStarts: [
    'Q10',
    'issue',
    (edition) => validityOf({ issuedOn: '2027-03-01', renews: '2027-05-21' }, edition),
  ],
  lastDayOfValidity: ['Q10', 'anniversary', (edition) => lastDayOfValidity('2026-12-01', edition)],
  certifiedCaseRetentionYears: [
    'Q10',
    10,
    (edition) => keepUntil({ on: '2026-12-01', validTo: '2029-11-30' }, edition),
  ],
  otherCaseRetentionYears: ['Q10', 5, (edition) => keepUntil({ on: '2026-12-01', validTo: null }, edition)],
  statusListDays: ['Q10', 1, (edition) => statusListUntil('2026-12-01', edition)],
  certificateNumberPattern: [
    'Q10',
    '{type}-{serial}',
    (edition) =>
      certificateNumber({ type: 'risk-assessment', level: 2, issuedOn: '2026-12-01', serial: 31 }, edition),
  ],
} as const satisfies Partial<Rows>
