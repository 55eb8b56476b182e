import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import { type CaseState, evaluatorsWith } from '#core/case-state.ts'
import { bookRound } from '#core/disc/consignment.ts'
import { field } from '#core/fields.ts'
import { refuseTied } from '#core/fitness.ts'
import { type Context, type Refusal, refuse } from '#core/kernel.ts'
import { applicationKinds } from '#core/rulebook/edition-shape.ts'
import { takenAs, windowOfKind } from '#core/rulebook/held-certificate.ts'
import { submissionDayOf } from '#core/rulebook/submission-day.ts'
import { windowFor } from '#core/rulebook/windows.ts'
import { barredFromLead } from '#core/separation.ts'
import type { StaffFact } from '#core/staff.ts'
import { command, event } from './case-vocabulary.ts'
import {
  receiptClauses,
  receiptData,
  receiptInput,
  receiptOf,
  receiptRefusals,
  refuseReceipt,
  withReceipt,
} from './receipt.ts'
import { openItems } from './supplement-round.ts'

export const events = {
  PaperDossierReceived: event({
    name: 'PaperDossierReceived',
    clause: 'Q11.3',
    data: z.object({
      receivedOn: field.day,
      carrier: z.string(),
      trackingNumber: z.string(),
      handedOverOn: field.day.optional(),
      /** Set where the parcel left too late: the day that counts as that of submission, and what follows from it. */
      countsOn: field.day.optional(),
      takenAs: z.enum(applicationKinds).optional(),
      referred: z.array(z.string()).optional(),
      ...receiptData,
    }),
    apply: (state, { receivedOn, takenAs, referred = [], ...receipt }) => ({
      ...withReceipt(state, bookRound, receivedOn, receipt),
      paperReceivedOn: receivedOn,
      kind: takenAs ?? state.kind,
      application: state.application && {
        ...state.application,
        referred: [...new Set([...state.application.referred, ...referred])],
      },
    }),
  }),
  FilingConfirmed: event({
    name: 'FilingConfirmed',
    clause: 'Q4.1',
    data: z.object({}),
    leadsTo: 'start-approval',
    letters: ['filing-confirmed'],
    apply: (state, _, { at, edition }) => ({ filedAt: at, edition: state.edition ?? edition }),
  }),
  StartApproved: event({
    name: 'StartApproved',
    clause: 'Q8.2',
    data: z.object({ leadId: z.string(), approvedOn: field.day }),
    leadsTo: 'acceptance-review',
    apply: (state, { leadId, approvedOn }) => ({
      leadId,
      startApprovedOn: approvedOn,
      evaluators: evaluatorsWith(state, leadId),
    }),
  }),
  LeadChanged: event({
    name: 'LeadChanged',
    clause: 'Q8.1',
    data: z.object({ leadId: z.string(), reason: z.string() }),
    letters: ['case-handed-over', 'lead-changed', 'lead-released'],
    apply: (state, { leadId }) => ({ leadId, evaluators: evaluatorsWith(state, leadId) }),
  }),
}

/** What follows where the parcel left too late: its own day then counts as that of submission (our reading of Q11.3). */
const late = ({ application, kind, held }: CaseState, handedOverOn: Day, { edition, calendar }: Context) => {
  if (!application) return {}
  const { submittedOn, applicationOn } = application
  const on = submissionDayOf({ submittedOn, handedOverOn }, edition, calendar)
  if (on === submittedOn) return {}
  if (!held || kind === 'initial') return { countsOn: on }
  const taken = takenAs({ kind, certificate: held, applicationOn, submittedOn: on }, edition, calendar)
  const { answer, code } = windowFor(
    { kind: windowOfKind(kind), expiresOn: held.validTo, on },
    edition,
    calendar,
  )
  return {
    countsOn: on,
    ...(taken === kind ? {} : { takenAs: taken }),
    ...(answer === 'met' ? {} : { referred: [code] }),
  }
}

/** Why somebody cannot lead this case; null when they can. An absence is no bar: a deputy acts meanwhile. */
const fitToLead = (who: StaffFact, state: CaseState, { today, edition }: Context): Refusal | null =>
  (barredFromLead(state).includes(who.id) ? refuse('accepted-or-voted', 'Q4.5') : null) ??
  refuseTied(
    who,
    {
      uscc: state.application?.uscc ?? null,
      on: today,
      coolingOffMonths: edition.readings.coolingOffMonths.value,
    },
    'Q4.5',
  )

/** The agenda names those who evaluated a case as they were when it was set: before the meeting no expert joins them. */
const mightVote = ({ roles }: StaffFact, { phase }: CaseState): Refusal | null =>
  (phase === 'awaiting-panel' || phase === 'panel') && roles.includes('expert')
    ? refuse('lead-might-vote', 'Q4.5')
    : null

/** What the applicant said of the parcel with the book, for the form to start with. */
const announcedParcel = ({ paper: { parcels } }: CaseState) => {
  const parcel = parcels.findLast(({ round }) => round === bookRound) ?? parcels.at(-1)
  if (!parcel) return {}
  const { carrier, trackingNumber, handedOverOn } = parcel
  return { carrier, trackingNumber, handedOverOn }
}

export const commands = {
  RecordPaperDossier: command({
    name: 'RecordPaperDossier',
    clause: 'Q11.3',
    by: ['intake'],
    from: ['filing', 'filing-supplement'],
    input: z.object({
      receivedOn: field.day,
      carrier: field.line,
      trackingNumber: field.line,
      handedOverOn: field.day.optional(),
      ...receiptInput,
    }),
    needs: ['files'],
    weight: 'primary',
    refusedWhen: { 'paper-received-already': (state) => state.paperReceivedOn !== null },
    mayRefuse: ['day-in-future', 'day-before-submission', 'handed-over-after-arrival', ...receiptRefusals],
    clauses: receiptClauses,
    suggest: (state, { today }) => ({ receivedOn: today, ...announcedParcel(state) }),
    decide: (state, input, context) => {
      const { today } = context
      if (input.receivedOn > today) return refuse('day-in-future', 'Q11.3', { day: input.receivedOn })
      const submittedOn = state.application?.submittedOn ?? today
      if (input.receivedOn < submittedOn)
        return refuse('day-before-submission', 'Q11.3', { day: input.receivedOn, submittedOn })
      const { receivedOn, handedOverOn } = input
      if (handedOverOn && handedOverOn > receivedOn)
        return refuse('handed-over-after-arrival', 'Q11.3', { handedOverOn, receivedOn })
      const refused = refuseReceipt(state, input, bookRound, context)
      if (refused) return refused
      return [
        events.PaperDossierReceived.of({
          receivedOn,
          carrier: input.carrier,
          trackingNumber: input.trackingNumber,
          ...(handedOverOn && { handedOverOn }),
          ...receiptOf(input),
          ...(handedOverOn ? late(state, handedOverOn, context) : {}),
        }),
      ]
    },
  }),
  ConfirmFiling: command({
    name: 'ConfirmFiling',
    clause: 'Q4.1',
    by: ['intake'],
    from: ['filing'],
    input: z.object({}),
    weight: 'primary',
    refusedWhen: {
      'paper-dossier-missing': (state) => state.paperReceivedOn === null,
      'supplement-unchecked': (state) => openItems(state).length > 0 && { count: openItems(state).length },
    },
    clauses: { 'paper-dossier-missing': 'Q11.3' },
    decide: () => [events.FilingConfirmed.of({})],
  }),
  ApproveStart: command({
    name: 'ApproveStart',
    clause: 'Q8.2',
    by: ['approver'],
    from: ['start-approval'],
    input: z.object({ leadId: field.person('lead') }),
    needs: ['staff'],
    weight: 'primary',
    fit: { leadId: fitToLead },
    clauses: { 'person-lacks-role': 'Q8.1' },
    mayRefuse: ['person-lacks-role', 'person-tied-to-applicant'],
    decide: (_, { leadId }, { today }) => [events.StartApproved.of({ leadId, approvedOn: today })],
  }),
  ChangeLead: command({
    name: 'ChangeLead',
    clause: 'Q8.1',
    by: ['approver'],
    from: [
      'acceptance-review',
      'acceptance-supplement',
      'acceptance-approval',
      'quotation',
      'contracting',
      'audit-preparation',
      'audit-confirmation',
      'audit',
      'audit-supplement',
      'awaiting-panel',
      'panel',
      'rectification',
      'rectification-check',
      'decision',
      'delivery-confirmation',
      'original-return',
      'certificate-production',
      'dispatch',
      'delivery',
    ],
    input: z.object({ leadId: field.person('lead'), reason: field.reason }),
    needs: ['staff'],
    fit: {
      leadId: (who: StaffFact, state, context) =>
        who.id === state.leadId
          ? refuse('lead-unchanged', 'Q8.1')
          : (fitToLead(who, state, context) ?? mightVote(who, state)),
    },
    mayRefuse: [
      'person-lacks-role',
      'lead-unchanged',
      'accepted-or-voted',
      'lead-might-vote',
      'person-tied-to-applicant',
    ],
    decide: (_, input) => [events.LeadChanged.of(input)],
  }),
}
