import { meetingLetterNames } from '#core/meeting/summons.ts'
import { acceptanceFeedback } from './acceptance-feedback.ts'
import { agreementChangeAsked } from './agreement-change-asked.ts'
import { agreementChangeDeclined } from './agreement-change-declined.ts'
import { agreementRevised } from './agreement-revised.ts'
import { applicantSilent } from './applicant-silent.ts'
import { applicationReceived } from './application-received.ts'
import { applicationRefused } from './application-refused.ts'
import { applicationWithdrawn } from './application-withdrawn.ts'
import { auditDateChangeAsked } from './audit-date-change-asked.ts'
import { auditDateDeclined, auditDayOpen } from './audit-date-declined.ts'
import { auditDateKept } from './audit-date-kept.ts'
import { auditCalledOff, auditDaySet, contactReleased, leadReleased } from './audit-day-letters.ts'
import { auditMoved } from './audit-moved.ts'
import { auditNotice } from './audit-notice.ts'
import { auditReport } from './audit-report.ts'
import {
  auditorKept,
  auditorObjected,
  auditTeamCalled,
  auditTeamNamed,
  auditTeamReleased,
} from './audit-team-letters.ts'
import { businessEmail } from './business-email.ts'
import { cancellationGranted } from './cancellation-granted.ts'
import { caseClosed } from './case-closed.ts'
import { caseHandedOver } from './case-handed-over.ts'
import { certificateChanged } from './certificate-changed.ts'
import { certificateIssued } from './certificate-issued.ts'
import { certificatePosted } from './certificate-posted.ts'
import { changeDenied } from './change-denied.ts'
import { changeGranted } from './change-granted.ts'
import { complaintAcknowledged, complaintConcluded } from './complaint-letters.ts'
import { contactHandedOver } from './contact-handed-over.ts'
import { deadlineExtended } from './deadline-extended.ts'
import { deadlineLetters } from './deadline-letters.ts'
import { filingConfirmed } from './filing-confirmed.ts'
import { invoiceIssued } from './invoice-issued.ts'
import { itemWithdrawn } from './item-withdrawn.ts'
import { leadChanged } from './lead-changed.ts'
import type { LetterDraft } from './letter.ts'
import { limitWarning } from './limit-warning.ts'
import {
  barLifted,
  caseReopened,
  falseMaterialFound,
  hearingOpened,
  nothingFalseFound,
  objectionAcknowledged,
  objectionConcluded,
} from './matter-letters.ts'
import { meetingLetters } from './meeting-letters.ts'
import { originalReturned } from './original-returned.ts'
import { originalSentBack } from './original-sent-back.ts'
import { panelHeldOver } from './panel-held-over.ts'
import { panelMoved } from './panel-moved.ts'
import { panelPassed } from './panel-passed.ts'
import { panelPostponed } from './panel-postponed.ts'
import { panelScheduled } from './panel-scheduled.ts'
import { paymentConfirmed } from './payment-confirmed.ts'
import { progressAsked } from './progress-asked.ts'
import { proofConfirmed } from './proof-confirmed.ts'
import { qualificationDenied } from './qualification-denied.ts'
import { qualificationGranted } from './qualification-granted.ts'
import { questionAnswered } from './question-answered.ts'
import { questionAsked } from './question-asked.ts'
import { rectificationDemand } from './rectification-demand.ts'
import { refundDecided } from './refund-decided.ts'
import { refundPaid } from './refund-paid.ts'
import { sanctionDecided } from './sanction-decided.ts'
import { sanctionSetAside } from './sanction-set-aside.ts'
import { supplementRequest } from './supplement-request.ts'
import { suspensionRanOut } from './suspension-ran-out.ts'

/** Every letter that an event may send, by the name the event gives. */
export const lettersByName = {
  'application-received': applicationReceived,
  'filing-confirmed': filingConfirmed,
  'case-handed-over': caseHandedOver,
  'lead-changed': leadChanged,
  'contact-handed-over': contactHandedOver,
  'supplement-request': supplementRequest,
  'item-withdrawn': itemWithdrawn,
  'deadline-extended': deadlineExtended,
  'acceptance-feedback': acceptanceFeedback,
  'application-refused': applicationRefused,
  'business-email': businessEmail,
  'agreement-change-asked': agreementChangeAsked,
  'agreement-revised': agreementRevised,
  'agreement-change-declined': agreementChangeDeclined,
  'payment-confirmed': paymentConfirmed,
  'invoice-issued': invoiceIssued,
  'progress-asked': progressAsked,
  'applicant-silent': applicantSilent,
  'refund-decided': refundDecided,
  'refund-paid': refundPaid,
  'audit-notice': auditNotice,
  'audit-moved': auditMoved,
  'audit-date-change-asked': auditDateChangeAsked,
  'audit-date-kept': auditDateKept,
  'audit-date-declined': auditDateDeclined,
  'audit-day-open': auditDayOpen,
  'audit-team-named': auditTeamNamed,
  'audit-team-called': auditTeamCalled,
  'audit-team-released': auditTeamReleased,
  'audit-day-set': auditDaySet,
  'audit-called-off': auditCalledOff,
  'lead-released': leadReleased,
  'contact-released': contactReleased,
  'auditor-objected': auditorObjected,
  'auditor-kept': auditorKept,
  'audit-report': auditReport,
  'panel-scheduled': panelScheduled,
  'panel-held-over': panelHeldOver,
  'panel-passed': panelPassed,
  'rectification-demand': rectificationDemand,
  'panel-postponed': panelPostponed,
  'qualification-granted': qualificationGranted,
  'qualification-denied': qualificationDenied,
  'proof-confirmed': proofConfirmed,
  'change-granted': changeGranted,
  'change-denied': changeDenied,
  'cancellation-granted': cancellationGranted,
  'original-returned': originalReturned,
  'certificate-issued': certificateIssued,
  'certificate-changed': certificateChanged,
  'certificate-posted': certificatePosted,
  'question-asked': questionAsked,
  'question-answered': questionAnswered,
  ...deadlineLetters,
  'panel-moved': panelMoved,
  'limit-warning': limitWarning,
  'application-withdrawn': applicationWithdrawn,
  'case-closed': caseClosed,
  'sanction-decided': sanctionDecided,
  'sanction-set-aside': sanctionSetAside,
  'suspension-ran-out': suspensionRanOut,
  'original-sent-back': originalSentBack,
  'hearing-opened': hearingOpened,
  'false-material-found': falseMaterialFound,
  'nothing-false-found': nothingFalseFound,
  'bar-lifted': barLifted,
  'objection-acknowledged': objectionAcknowledged,
  'objection-concluded': objectionConcluded,
  'case-reopened': caseReopened,
  'complaint-acknowledged': complaintAcknowledged,
  'complaint-concluded': complaintConcluded,
  ...meetingLetters,
} as const satisfies Record<string, LetterDraft<never>>

export type LetterName = keyof typeof lettersByName

export const letterNames = Object.keys(lettersByName) as readonly LetterName[]

export const isLetterName = (name: string): name is LetterName => name in lettersByName

/** Letters within the house and to the experts: the applicant does not read them. */
const withinCentre: readonly string[] = [
  'question-asked',
  'limit-warning',
  'suspension-ran-out',
  'case-handed-over',
  'agreement-change-asked',
  'applicant-silent',
  'audit-report',
  'audit-date-change-asked',
  'audit-team-called',
  'audit-team-released',
  'audit-day-open',
  'audit-day-set',
  'audit-called-off',
  'lead-released',
  'auditor-objected',
  ...meetingLetterNames,
] satisfies LetterName[]

export const isWithinCentre = (name: string): boolean => withinCentre.includes(name)
