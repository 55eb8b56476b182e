import { z } from 'zod'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Deadline } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import { asAnnounced, type HoldsDeadlines } from '#core/held-deadlines.ts'
import { findPart, refuseTiedTo } from '#core/involvement.ts'
import { type At, type Context, vocabulary } from '#core/kernel.ts'
import { type Concerning, matterDeadline, matterNumber, withFiles } from '#core/matter.ts'
import { procedure } from '#core/procedure.ts'
import { recounting } from '#core/recounting.ts'
import { sideOf } from '#core/roles.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** What anybody reports: acknowledged and concluded by people who had no part in what it is about (Q19). */

export const complaintPhases = ['unreceived', 'received', 'looked-into', 'answered'] as const
export type ComplaintPhase = (typeof complaintPhases)[number]

export const complaintTopics = ['false-material', 'fake-agency', 'forged-certificate', 'service'] as const
export type ComplaintTopic = (typeof complaintTopics)[number]

export interface ComplaintState extends Partial<Concerning>, HoldsDeadlines {
  readonly phase: ComplaintPhase
  readonly version: number
  /** The receipt number: whoever has it and its word may look up the state. */
  readonly number: string
  readonly openedAt: At
  readonly topic: ComplaintTopic
  /** What came with it, as it was handed in. */
  readonly files: readonly string[]
  readonly acknowledgedOn: Day | null
  readonly handlerId: string | null
  readonly outcome: string | null
  /** What whoever has the receipt reads; it names nobody. */
  readonly answer: string | null
  readonly concludedOn: Day | null
}

/** The certificate that a complaint names, when the register has it. */
export interface NamedCertificateFact {
  readonly certificateId: string
  readonly number: string
  readonly uscc: string
}

/** What somebody may hand in with a complaint at once: a few photographs or papers; more is brought when it is looked into. */
export const complaintFileLimits = { most: 5, bytes: 20 * 1024 ** 2 }

export const complaintOutcomes = ['founded', 'partly-founded', 'unfounded', 'not-ours'] as const

const { event, command } = vocabulary<ComplaintState, ComplaintPhase>()

export const events = {
  ComplaintReceived: event({
    name: 'ComplaintReceived',
    clause: 'Q19',
    data: z.object({
      receipt: z.string(),
      topic: z.enum(complaintTopics),
      certificateId: field.id.nullable(),
      certificateNumber: z.string().nullable(),
      /** The credit code of its holder, by which ties to it are found. */
      uscc: z.string().optional(),
      files: z.array(z.string()).optional(),
    }),
    leadsTo: 'received',
    apply: (_, { receipt, topic, certificateId, certificateNumber, uscc, files = [] }, { at }) => ({
      number: receipt,
      openedAt: at,
      topic,
      files,
      ...(certificateId && certificateNumber
        ? {
            aboutKind: 'certificate' as const,
            aboutId: certificateId,
            aboutNumber: certificateNumber,
            ...(uscc && { uscc }),
          }
        : {}),
    }),
  }),
  ComplaintAcknowledged: event({
    name: 'ComplaintAcknowledged',
    clause: 'Q19',
    data: z.object({ acknowledgedOn: field.day }),
    leadsTo: 'looked-into',
    letters: ['complaint-acknowledged'],
    apply: (_, { acknowledgedOn }, { by }) => ({ acknowledgedOn, handlerId: by.personId }),
  }),
  ComplaintConcluded: event({
    name: 'ComplaintConcluded',
    clause: 'Q19',
    data: z.object({ outcome: z.enum(complaintOutcomes), answer: z.string(), concludedOn: field.day }),
    leadsTo: 'answered',
    letters: ['complaint-concluded'],
    apply: (_, data) => data,
  }),
}

const handlers = ['intake', 'approver', 'clerk', 'decider'] as const

const uninvolved = {
  'took-part-earlier': (_: ComplaintState, { facts, actor, edition }: Context) => {
    if (edition.readings.objectionHeardBy.value === 'anybody') return false
    const part = findPart(facts.involved, actor.personId)
    return part !== undefined && { part }
  },
}

export const commands = {
  /** Handed in at the public page; its text and contact are kept beside the log. */
  ReceiveComplaint: command({
    name: 'ReceiveComplaint',
    clause: 'Q19',
    by: ['system'],
    from: ['unreceived'],
    input: z.object({
      topic: z.enum(complaintTopics),
      certificateNumber: z.string().max(60).nullable(),
      files: field.attachments,
    }),
    needs: ['namedCertificate', 'matterSerial', 'files'],
    starts: true,
    mayRefuse: ['file-unknown'],
    decide: (_, { topic, files }, context) => {
      const { facts, today } = context
      const named = facts.namedCertificate as NamedCertificateFact | null
      return withFiles(files, context, () =>
        events.ComplaintReceived.of({
          receipt: matterNumber('C', today, facts.matterSerial),
          topic,
          certificateId: named?.certificateId ?? null,
          certificateNumber: named?.number ?? null,
          ...(named && { uscc: named.uscc }),
          ...(files.length > 0 && { files }),
        }),
      )
    },
  }),
  AcknowledgeComplaint: command({
    name: 'AcknowledgeComplaint',
    clause: 'Q19',
    by: handlers,
    from: ['received'],
    previewsLetters: true,
    input: z.object({}),
    needs: ['involved'],
    weight: 'primary',
    refusedWhen: uninvolved,
    decide: (_, __, { today }) => [events.ComplaintAcknowledged.of({ acknowledgedOn: today })],
  }),
  ConcludeComplaint: command({
    name: 'ConcludeComplaint',
    clause: 'Q19',
    by: handlers,
    from: ['looked-into'],
    previewsLetters: true,
    input: z.object({ outcome: z.enum(complaintOutcomes), answer: field.reason }),
    needs: ['involved'],
    weight: 'primary',
    refusedWhen: uninvolved,
    decide: (_, { outcome, answer }, { today }) => [
      events.ComplaintConcluded.of({ outcome, answer, concludedOn: today }),
    ],
  }),
}

/** By when a complaint is acknowledged, and by when it is concluded; both run from the day it came. */
export const complaintDeadlines = (
  state: Pick<ComplaintState, 'phase' | 'openedAt' | 'heldDeadlines'>,
  edition: Edition,
  calendar: Calendar,
): readonly Deadline[] => {
  const { phase, openedAt } = state
  if (phase !== 'received' && phase !== 'looked-into') return []
  const since = dayOfInstant(openedAt)
  return asAnnounced(state, [
    ...(phase === 'received' ? [matterDeadline('complaintAcknowledged', since, edition, calendar)] : []),
    matterDeadline('complaintConcluded', since, edition, calendar),
  ])
}

const recounted = recounting<ComplaintState, ComplaintPhase>({
  moved: { name: 'ComplaintDeadlinesMoved', letters: ['complaint-deadlines-moved'] },
  settled: { name: 'ComplaintDeadlinesSettled', letters: ['complaint-deadlines-settled'] },
  move: 'MoveComplaintDeadlines',
  settle: 'SettleComplaintDeadlines',
  from: ['received', 'looked-into'],
  settledBy: handlers,
  needs: ['involved'],
  refusedWhen: uninvolved,
  clauses: { 'took-part-earlier': 'Q19' },
  deadlinesOf: complaintDeadlines,
})

export const complaintProcedure = procedure<ComplaintState, ComplaintPhase>({
  stream: 'complaint',
  initial: {
    phase: 'unreceived',
    version: 0,
    number: '',
    openedAt: '',
    topic: 'service',
    files: [],
    acknowledgedOn: null,
    handlerId: null,
    outcome: null,
    answer: null,
    concludedOn: null,
    heldDeadlines: [],
  },
  chapters: [{ events, commands }, recounted],
  // Complaints are the centre's: neither an applicant nor an expert learns who complained of what.
  maySee: (state, actor) =>
    state.version === 0 || (sideOf(actor) === 'centre' && actor.roles.some((role) => role !== 'expert')),
  assigned: ({ uscc }, _, role, context) => refuseTiedTo(uscc, role, context),
})
