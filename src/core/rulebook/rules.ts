import type { Rule } from './rule.ts'
import { bookRules } from './rules-of-books.ts'
import { contractingRules } from './rules-of-contracting.ts'
import { fileRules } from './rules-of-files.ts'
import { meetingRules } from './rules-of-meetings.ts'
import { registerRules } from './rules-of-register.ts'
import { sanctionRules } from './rules-of-sanctions.ts'

const alarmReadings = ['earlyWarningDays', 'alarmRepeatDays'] as const

/** The table of contents of the rulebook: what each rule rests on and what it can find, in the order of the FAQ. */
export const rules = {
  pair: {
    clauses: ['Q1', 'Q2.1', 'Q2.2'],
    lists: ['catalogue'],
    findings: { 'pair-issued': 'met', 'unknown-type': 'not-met', 'level-not-issued': 'not-met' },
    screens: ['self-check', 'new-application'],
  },
  fee: {
    clauses: ['Q3.1', 'Q3.2', 'Q3.3'],
    lists: ['fees'],
    readings: ['upgradeFeeAs', 'addressChangeFeeFen', 'cancellationFeeFen'],
    screens: ['fees', 'new-application'],
  },
  edition: {
    clauses: ['Q3.1', 'Q4.1'],
    readings: ['feeScheduleOf', 'editionPinnedAt'],
    findings: { 'no-edition-on-day': 'not-met' },
    screens: ['fees'],
  },
  withdrawal: { clauses: ['Q4'], readings: ['withdrawalUntil'] },
  'one-application': { clauses: ['Q4'], readings: ['openApplicationsPerType'] },
  filing: { clauses: ['Q4.1'], readings: ['filingCheckDays'], screens: ['plan'] },
  supplement: {
    clauses: ['Q4.1', 'Q4.2'],
    readings: [
      'supplementDays',
      'supplementCheckDays',
      'supplementReceivedWith',
      'paperAskedFor',
      'supplementRounds',
    ],
  },
  acceptance: { clauses: ['Q4.2'], readings: ['acceptanceApprovalDays'], screens: ['plan'] },
  ...contractingRules,
  audit: {
    clauses: ['Q4.4'],
    readings: [
      'auditReceiptDays',
      'auditReceiptBy',
      'remoteAuditUpToLevel',
      'auditRequestDays',
      'auditReportDays',
    ],
    screens: ['plan'],
  },
  panel: { clauses: ['Q4.5'], readings: ['panelQuorum', 'panelPassShare', 'coolingOffMonths'] },
  decision: { clauses: ['Q4.5'], readings: ['decidedBy', 'decisionDays'] },
  rectification: {
    clauses: ['Q4.5'],
    readings: [
      'rectificationDays',
      'rectificationAgainDays',
      'rectificationExtensionDays',
      'rectificationRounds',
      'afterRectification',
    ],
  },
  posting: {
    clauses: ['Q4.6'],
    readings: [
      'addressDays',
      'addressConfirmedBy',
      'postingDays',
      'receiptDays',
      'originalReturned',
      'originalReturnedOnAddressChange',
      'originalReturnDays',
      'changedCertificateDays',
    ],
    screens: ['plan'],
  },
  'legal-person': {
    clauses: ['Q5.1'],
    readings: ['legalFormsWithoutPersonality'],
    findings: { 'legal-person': 'met', 'not-a-legal-person': 'not-met', 'legal-form-unclear': 'refer' },
    screens: ['self-check'],
  },
  uscc: {
    clauses: ['Q5.1'],
    findings: { 'uscc-valid': 'met', 'uscc-malformed': 'not-met', 'uscc-check-fails': 'refer' },
    screens: ['self-check'],
  },
  'business-scope': {
    clauses: ['Q5.2'],
    readings: ['scopeWords'],
    findings: { 'scope-covers-it': 'met', 'scope-unclear': 'refer' },
    screens: ['self-check'],
  },
  established: {
    clauses: ['Q5.3'],
    terms: ['establishedMonths'],
    readings: ['establishedYearEnds'],
    findings: { 'established-long-enough': 'met', 'established-too-recently': 'not-met' },
    screens: ['self-check'],
  },
  cisp: {
    clauses: ['Q6'],
    readings: ['cispHolders', 'moreCispHoldersPerLevel'],
    findings: { 'cisp-held': 'met', 'cisp-missing': 'not-met' },
    screens: ['self-check'],
  },
  clock: {
    clauses: ['Q7'],
    terms: ['usualMonths', 'longestMonths'],
    readings: ['clockStarts', 'clockEnds', 'limitWarningDays', 'rectificationStopsClock', ...alarmReadings],
    screens: ['clock'],
  },
  'contact-email': {
    clauses: ['Q8.1'],
    readings: ['mailTriedDays', 'digestHour', 'unfiledMailDays', 'addressConfirmedMonths'],
    findings: { 'contact-email-confirmed': 'met', 'contact-email-unconfirmed': 'not-met' },
    screens: ['self-check'],
  },
  feedback: {
    clauses: ['Q8.2'],
    terms: ['acceptanceFeedbackDays'],
    readings: ['startApprovalDays', 'feedbackCountsFrom'],
    screens: ['plan'],
  },
  'business-email': { clauses: ['Q8.3'], terms: ['businessEmailDays'], screens: ['plan'] },
  'audit-notice': {
    clauses: ['Q8.4'],
    terms: ['auditNoticeLeadDays'],
    readings: ['auditNoticeSendDays', 'auditNoticeCounting'],
    screens: ['plan'],
  },
  production: { clauses: ['Q8.5'], terms: ['certificateDays'], screens: ['plan'] },
  'working-days': {
    clauses: ['Q9.1'],
    readings: ['daysStart', 'makeUpDayIsWorkday', 'yearWithoutNotice'],
    screens: ['meetings'],
  },
  ...meetingRules,
  validity: {
    clauses: ['Q10'],
    terms: ['certificateYears'],
    readings: ['renewalStarts', 'lastDayOfValidity'],
    screens: ['register'],
  },
  'certificate-number': { clauses: ['Q10'], readings: ['certificateNumberPattern'], screens: ['register'] },
  retention: { clauses: ['Q10'], readings: ['certifiedCaseRetentionYears', 'otherCaseRetentionYears'] },
  parcel: { clauses: ['Q11.3', 'Q12.6'], readings: ['parcelHandOverDays', 'discMegabytes'] },
  'contact-position': {
    clauses: ['Q12.3'],
    findings: { 'contact-is-manager': 'met', 'contact-not-manager': 'refer' },
    screens: ['self-check'],
  },
  engagement: {
    clauses: ['Q13.1', 'Q14'],
    terms: ['engagementYears'],
    readings: ['engagementJudgedBy'],
    findings: {
      'engagement-counts': 'met',
      'engagement-too-old': 'refer',
      'engagement-after-application': 'refer',
      'engagement-without-files': 'refer',
      'engagement-repeated': 'refer',
      'engagement-still-in-delivery': 'refer',
    },
    screens: ['self-check'],
  },
  ...bookRules,
  ...fileRules,
  'engagement-minimum': {
    clauses: ['Q14'],
    lists: ['minimum'],
    readings: ['tooFewEngagements', 'engagementMinimumWaivedBy'],
    findings: {
      'engagements-enough': 'met',
      'engagements-too-few': 'not-met',
      'engagements-enough-if-accepted': 'refer',
      'engagements-fewer-than-usual': 'refer',
    },
    screens: ['self-check', 'new-application'],
  },
  certificate: {
    clauses: ['Q15.1', 'Q15.4', 'Q17', 'Q18'],
    readings: ['sameEntityBy', 'suspendedMaintenance'],
    findings: {
      'certificate-fits': 'met',
      'certificate-suspended': 'refer',
      'certificate-missing': 'not-met',
      'type-differs-from-certificate': 'not-met',
      'level-differs-from-certificate': 'not-met',
      'certificate-of-another': 'not-met',
      'certificate-not-in-force': 'not-met',
    },
    screens: ['self-check'],
  },
  maintenance: {
    clauses: ['Q15.1', 'Q15.2', 'Q15.3', 'Q15.4'],
    terms: ['maintenanceLeadMonths', 'lateMonths'],
    readings: ['windowJudgedBy', 'earliestMaintenanceMonths', 'lastLateDay', 'lateMaintenance'],
    findings: {
      'in-time-for-maintenance': 'met',
      'taken-as-initial': 'met',
      'too-late-for-maintenance': 'not-met',
      'late-is-initial': 'not-met',
      'late-for-maintenance': 'refer',
      'early-for-maintenance': 'refer',
    },
    screens: ['self-check', 'register'],
  },
  reminders: {
    clauses: ['Q15.1'],
    readings: ['reminderMonths', 'lastReminderDays'],
    screens: ['holdings'],
  },
  reuse: {
    clauses: ['Q16'],
    readings: ['reusedProcessEvidence', 'nearLikenessShare'],
    findings: {
      'nothing-reused': 'met',
      'evidence-reused': 'not-met',
      'evidence-reused-to-confirm': 'refer',
      'paper-reused': 'refer',
      'file-near-earlier': 'refer',
    },
    screens: ['self-check'],
  },
  upgrade: {
    clauses: ['Q17'],
    terms: ['maintenanceLeadMonths', 'lateMonths'],
    readings: ['upgradeSteps', 'lateUpgrade', 'upgradeSupersedes'],
    findings: {
      'in-time-for-upgrade': 'met',
      'upgrade-to-lowest-level': 'not-met',
      'upgrade-not-one-level': 'not-met',
      'too-late-for-upgrade': 'not-met',
      'late-for-upgrade': 'refer',
    },
    screens: ['self-check'],
  },
  'first-level': {
    clauses: ['Q17'],
    readings: ['firstApplicationLevel'],
    findings: { 'first-application-above-level-one': 'refer' },
    screens: ['self-check'],
  },
  change: {
    clauses: ['Q18'],
    readings: ['sameEntityBy', 'cancellationUntil'],
    findings: {
      'certificate-still-valid': 'met',
      'changed-while-valid': 'met',
      'certificate-expired': 'not-met',
      'change-day-missing': 'not-met',
      'changed-after-expiry': 'not-met',
      'change-still-to-come': 'not-met',
      'change-proof-missing': 'not-met',
      'nothing-to-change': 'not-met',
      'name-differs-too': 'not-met',
      'cancellation-reason-missing': 'not-met',
    },
    screens: ['self-check'],
  },
  agency: {
    clauses: ['Q19'],
    readings: ['agencyUsed'],
    findings: { 'no-agency': 'met', 'agency-stated': 'met', 'agency-used': 'refer' },
    screens: ['self-check'],
  },
  questions: { clauses: ['Q19'], readings: ['questionAnswerDays'] },
  ...registerRules,
  wechat: {
    clauses: ['Q11.2'],
    readings: ['wechatMessageMinutes', 'wechatCodeMinutes'],
    screens: ['wechat'],
  },
  ...sanctionRules,
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** The codes that a rule can find. */
export type CodeOf<R extends RuleName> = (typeof rules)[R] extends { findings: infer F } ? keyof F : never

export type FindingCode = { [R in RuleName]: CodeOf<R> }[RuleName]

export const ruleNames = Object.keys(rules) as readonly RuleName[]

/** The record of a rule, whatever it leaves out. */
export const ruleOf = (rule: RuleName): Rule => rules[rule]
