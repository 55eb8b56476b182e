import { z } from 'zod'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Deadline } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import { asAnnounced, type HoldsDeadlines } from '#core/held-deadlines.ts'
import { findPart, refuseTiedTo } from '#core/involvement.ts'
import { type At, type Context, type Follow, refuse, vocabulary } from '#core/kernel.ts'
import {
  type Concerning,
  concerning,
  concerningNothing,
  matterDeadline,
  matterNumber,
  matterSubjects,
  type Statement,
  said,
  withFiles,
} from '#core/matter.ts'
import { procedure } from '#core/procedure.ts'
import { maySeeMatter } from '#core/proceeding-state.ts'
import { recounting } from '#core/recounting.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { objectionLastDay } from '#core/rulebook/objection.ts'

/** An objection against a decision of the centre, heard by people who had no part in it (Q19). */

export const objectionPhases = [
  'unfiled',
  'filed',
  'examination',
  'upheld',
  'partly-upheld',
  'rejected',
] as const
export type ObjectionPhase = (typeof objectionPhases)[number]

/** The decisions against which an objection can be made, by the events that made them. */
export const contestable = [
  'ApplicationRefused',
  'QualificationDenied',
  'ChangeDenied',
  'CaseClosed',
  'CertificateSanctioned',
  'FalseMaterialFound',
] as const

/** The last decision of a stream that can be objected to, as the log has it. */
export interface ContestedFact extends Omit<Concerning, 'aboutKind'> {
  readonly type: string
  readonly at: At
  /** The number of the decision, where it has one. */
  readonly decision: string | null
  /** The number of the objection that was made against it already. */
  readonly objected: string | null
}

export interface ObjectionState extends Concerning, HoldsDeadlines {
  readonly phase: ObjectionPhase
  readonly version: number
  readonly number: string
  readonly openedAt: At
  readonly contested: string
  readonly decision: string | null
  readonly decidedOn: Day | null
  readonly grounds: readonly Statement[]
  readonly acknowledgedOn: Day | null
  readonly concludedOn: Day | null
  readonly reason: string | null
}

const { event, command } = vocabulary<ObjectionState, ObjectionPhase>()

const concluded = z.object({ reason: z.string(), concludedOn: field.day })
const conclude = (_: ObjectionState, data: z.output<typeof concluded>) => data

/** What sets a decision aside: asked of the stream that holds it. */
const setAside = (
  { aboutKind, aboutId, decision, openedAt }: ObjectionState,
  objectionId: string,
  reopens: boolean,
): readonly Follow[] => {
  const receivedOn = dayOfInstant(openedAt)
  const at = { stream: aboutKind, streamId: aboutId }
  if (aboutKind === 'certificate')
    return [{ ...at, command: 'SetSanctionAside', input: { objectionId, decision } }]
  if (aboutKind === 'proceeding')
    return [{ ...at, command: 'LiftBar', input: { objectionId, receivedOn, reopens } }]
  return reopens ? [{ ...at, command: 'ReopenCase', input: { objectionId, receivedOn } }] : []
}

export const events = {
  ObjectionFiled: event({
    name: 'ObjectionFiled',
    clause: 'Q19',
    data: z.object({
      ...concerning,
      objectionId: field.id,
      number: z.string(),
      contested: z.string(),
      decision: z.string().nullable(),
      decidedOn: field.day,
      grounds: z.string(),
      /** None in an objection filed before papers could come with it. */
      files: z.array(z.string()).optional(),
    }),
    leadsTo: 'filed',
    apply: (_, { grounds, files = [], objectionId: __, ...data }, { at, by }) => ({
      ...data,
      openedAt: at,
      grounds: [said(grounds, files, at, by.personId)],
    }),
  }),
  GroundsAdded: event({
    name: 'GroundsAdded',
    clause: 'Q19',
    data: z.object({ text: z.string(), files: z.array(z.string()) }),
    apply: ({ grounds }, { text, files }, { at, by }) => ({
      grounds: [...grounds, said(text, files, at, by.personId)],
    }),
  }),
  ObjectionAcknowledged: event({
    name: 'ObjectionAcknowledged',
    clause: 'Q19',
    data: z.object({ acknowledgedOn: field.day }),
    leadsTo: 'examination',
    letters: ['objection-acknowledged'],
    apply: (_, { acknowledgedOn }) => ({ acknowledgedOn }),
  }),
  ObjectionUpheld: event({
    name: 'ObjectionUpheld',
    clause: 'Q19',
    /** Not reopened where the applicant has another application of the type under way by now. */
    data: concluded.extend({ objectionId: field.id, reopens: z.boolean() }),
    leadsTo: 'upheld',
    letters: ['objection-concluded'],
    apply: (_, { reason, concludedOn }) => ({ reason, concludedOn }),
    follows: (state, { objectionId, reopens }) => setAside(state, objectionId, reopens),
  }),
  ObjectionPartlyUpheld: event({
    name: 'ObjectionPartlyUpheld',
    clause: 'Q19',
    data: concluded,
    leadsTo: 'partly-upheld',
    letters: ['objection-concluded'],
    apply: conclude,
  }),
  ObjectionRejected: event({
    name: 'ObjectionRejected',
    clause: 'Q19',
    data: concluded,
    leadsTo: 'rejected',
    letters: ['objection-concluded'],
    apply: conclude,
  }),
}

/** Whoever had a part in what is objected to does not hear it (our reading of Q19). */
const tookPart = (_: ObjectionState, { facts, actor, edition }: Context) => {
  if (edition.readings.objectionHeardBy.value === 'anybody') return false
  const part = findPart(facts.involved, actor.personId)
  return part !== undefined && { part }
}

const uninvolved = { 'took-part-earlier': tookPart }

export const commands = {
  FileObjection: command({
    name: 'FileObjection',
    clause: 'Q19',
    by: ['contact'],
    from: ['unfiled'],
    input: z.object({
      aboutKind: z.enum(matterSubjects).meta({ widget: 'hidden' }),
      aboutId: field.id.meta({ widget: 'hidden' }),
      /** The number of the decision, where several were made; otherwise it is the last one. */
      decision: z.string().max(60).optional().meta({ widget: 'hidden' }),
      grounds: field.text,
      files: field.attachments,
    }),
    needs: ['contested', 'matterSerial', 'files'],
    starts: true,
    weight: 'primary',
    mayRefuse: ['nothing-to-object-to', 'objected-already', 'objection-too-late', 'file-unknown'],
    decide: (_, { aboutKind, aboutId, grounds, files }, context) => {
      const { facts, actor, today, edition, calendar, streamId } = context
      const contested = facts.contested as ContestedFact | null
      if (!contested || contested.organisationId !== actor.organisationId)
        return refuse('nothing-to-object-to', 'Q19')
      const { objected, at, type, ...about } = contested
      if (objected) return refuse('objected-already', 'Q19', { number: objected })
      const decidedOn = dayOfInstant(at)
      const lastDay = objectionLastDay(decidedOn, edition, calendar).date
      if (today > lastDay) return refuse('objection-too-late', 'Q19', { decidedOn, lastDay })
      return withFiles(files, context, () =>
        events.ObjectionFiled.of({
          ...about,
          aboutKind,
          aboutId,
          contested: type,
          decidedOn,
          grounds,
          files,
          objectionId: streamId,
          number: matterNumber('O', today, facts.matterSerial),
        }),
      )
    },
  }),
  AddGrounds: command({
    name: 'AddGrounds',
    clause: 'Q19',
    by: ['contact'],
    from: ['filed', 'examination'],
    input: z.object({ text: field.text, files: field.attachments }),
    needs: ['files'],
    mayRefuse: ['file-unknown'],
    decide: (_, { text, files }, context) =>
      withFiles(files, context, () => events.GroundsAdded.of({ text, files })),
  }),
  AcknowledgeObjection: command({
    name: 'AcknowledgeObjection',
    clause: 'Q19',
    by: ['decider', 'approver'],
    from: ['filed'],
    previewsLetters: true,
    input: z.object({}),
    needs: ['involved'],
    weight: 'primary',
    refusedWhen: uninvolved,
    decide: (_, __, { today }) => [events.ObjectionAcknowledged.of({ acknowledgedOn: today })],
  }),
  ConcludeObjection: command({
    name: 'ConcludeObjection',
    clause: 'Q19',
    by: ['decider', 'approver'],
    from: ['examination'],
    previewsLetters: true,
    input: z.object({ outcome: z.enum(['upheld', 'partly-upheld', 'rejected']), reason: field.reason }),
    needs: ['involved', 'otherApplication'],
    weight: 'primary',
    refusedWhen: uninvolved,
    decide: (_, { outcome, reason }, { today, facts, streamId }) => {
      const data = { reason, concludedOn: today }
      if (outcome === 'rejected') return [events.ObjectionRejected.of(data)]
      if (outcome === 'partly-upheld') return [events.ObjectionPartlyUpheld.of(data)]
      return [events.ObjectionUpheld.of({ ...data, objectionId: streamId, reopens: !facts.otherApplication })]
    },
  }),
}

/** By when an objection is acknowledged, and by when it is concluded; both run from the day it came (Q19). */
export const objectionDeadlines = (
  state: ObjectionState,
  edition: Edition,
  calendar: Calendar,
): readonly Deadline[] => {
  const { phase, openedAt } = state
  if (phase !== 'filed' && phase !== 'examination') return []
  const since = dayOfInstant(openedAt)
  return asAnnounced(state, [
    ...(phase === 'filed' ? [matterDeadline('objectionAcknowledged', since, edition, calendar)] : []),
    matterDeadline('objectionConcluded', since, edition, calendar),
  ])
}

const recounted = recounting<ObjectionState, ObjectionPhase>({
  moved: { name: 'ObjectionDeadlinesMoved', letters: ['objection-deadlines-moved'] },
  settled: { name: 'ObjectionDeadlinesSettled', letters: ['objection-deadlines-settled'] },
  move: 'MoveObjectionDeadlines',
  settle: 'SettleObjectionDeadlines',
  from: ['filed', 'examination'],
  settledBy: ['decider', 'approver'],
  needs: ['involved'],
  refusedWhen: uninvolved,
  clauses: { 'took-part-earlier': 'Q19' },
  deadlinesOf: objectionDeadlines,
})

export const objectionProcedure = procedure<ObjectionState, ObjectionPhase>({
  stream: 'objection',
  initial: {
    phase: 'unfiled',
    version: 0,
    number: '',
    openedAt: '',
    ...concerningNothing,
    contested: '',
    decision: null,
    decidedOn: null,
    grounds: [],
    acknowledgedOn: null,
    concludedOn: null,
    reason: null,
    heldDeadlines: [],
  },
  chapters: [{ events, commands }, recounted],
  maySee: maySeeMatter,
  assigned: ({ uscc }, _, role, context) => refuseTiedTo(uscc, role, context),
})
