import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import { field } from '#core/fields.ts'
import { findPart, refuseTiedTo } from '#core/involvement.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { concerning, matterNumber, matterSubjects, said, withFiles } from '#core/matter.ts'
import { procedure } from '#core/procedure.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import { afterFinding, afterLifting, noted } from '#core/proceeding-follows.ts'
import {
  command,
  event,
  initialProceeding,
  maySeeMatter,
  type ProceedingPhase,
  type ProceedingState,
  type SubjectFact,
} from '#core/proceeding-state.ts'
import { recounting } from '#core/recounting.ts'
import { barredUntil } from '#core/rulebook/disqualification.ts'
import { decisionNumber } from '#core/rulebook/sanction.ts'

/** Whether material was false: opened by one person, answered by the applicant, decided by another person (Q19). */

export const events = {
  ProceedingOpened: event({
    name: 'ProceedingOpened',
    clause: 'Q19',
    data: z.object({
      ...concerning,
      proceedingId: field.id,
      number: z.string(),
      caseId: field.id.nullable(),
      certificateId: field.id.nullable(),
      finding: z.string(),
      /** None in a proceeding opened before evidence could come with it. */
      files: z.array(z.string()).optional(),
    }),
    leadsTo: 'hearing',
    letters: ['hearing-opened'],
    apply: (_, { finding, files = [], proceedingId: __, ...data }, { at, by }) => ({
      ...data,
      openedAt: at,
      openerIds: [by.personId],
      found: [said(finding, files, at, by.personId)],
      heardSince: dayOfInstant(at),
    }),
    follows: (_, { caseId, proceedingId, number }) =>
      noted({ caseId }, { proceedingId, number, isOpen: true }),
  }),
  EvidenceAdded: event({
    name: 'EvidenceAdded',
    clause: 'Q19',
    data: z.object({ text: z.string(), files: z.array(z.string()) }),
    leadsTo: 'hearing',
    letters: ['hearing-opened'],
    apply: ({ found, openerIds }, { text, files }, { at, by }) => ({
      found: [...found, said(text, files, at, by.personId)],
      openerIds: [...new Set([...openerIds, by.personId])],
      heardSince: dayOfInstant(at),
      hearingPassedOn: null,
    }),
  }),
  HearingPassed: event({
    name: 'HearingPassed',
    clause: 'Q19',
    data: z.object({ lastDay: field.day }),
    leadsTo: 'deciding',
    apply: (_, { lastDay }) => ({ hearingPassedOn: lastDay }),
  }),
  HearingAnswered: event({
    name: 'HearingAnswered',
    clause: 'Q19',
    data: z.object({ text: z.string(), files: z.array(z.string()) }),
    leadsTo: 'deciding',
    apply: ({ answers }, { text, files }, { at, by }) => ({
      answers: [...answers, said(text, files, at, by.personId)],
      hearingPassedOn: null,
    }),
  }),
  FalseMaterialFound: event({
    name: 'FalseMaterialFound',
    clause: 'Q19',
    data: z.object({
      proceedingId: field.id,
      decision: z.string(),
      decidedOn: field.day,
      wasIssued: z.boolean(),
      barredUntil: field.day,
      reason: z.string(),
    }),
    leadsTo: 'founded',
    letters: ['false-material-found'],
    apply: (_, { decision, decidedOn, reason, barredUntil: until }) => ({
      decision,
      decidedOn,
      reason,
      barredUntil: until,
    }),
    follows: (state, { proceedingId, decision, reason, barredUntil: until }) => [
      ...noted(state, { proceedingId, number: state.number, isOpen: false }),
      ...afterFinding(state, { proceedingId, decision, reason, barredUntil: until }),
    ],
  }),
  NothingFalseFound: event({
    name: 'NothingFalseFound',
    clause: 'Q19',
    data: z.object({
      proceedingId: field.id,
      decision: z.string(),
      decidedOn: field.day,
      reason: z.string(),
    }),
    leadsTo: 'unfounded',
    letters: ['nothing-false-found'],
    apply: (_, { decision, decidedOn, reason }) => ({ decision, decidedOn, reason }),
    follows: (state, { proceedingId }) => noted(state, { proceedingId, number: state.number, isOpen: false }),
  }),
  BarLifted: event({
    name: 'BarLifted',
    clause: 'Q19',
    data: z.object({ objectionId: field.id, receivedOn: field.day, reopens: z.boolean() }),
    leadsTo: 'set-aside',
    letters: ['bar-lifted'],
    apply: () => ({ barredUntil: null }),
    follows: (state, data) => afterLifting(state, data),
  }),
}

/** The last day on which the applicant may answer, as it was announced. */
const lastDayToAnswer = (state: ProceedingState, { edition, calendar }: Context) =>
  state.phase === 'hearing' ? proceedingDeadlines(state, edition, calendar)[0]?.dueOn : undefined

const isHeard = (state: ProceedingState, context: Context) => {
  const dueOn = lastDayToAnswer(state, context)
  return dueOn !== undefined && context.today <= dueOn && { dueOn }
}

const deciders = ['decider', 'approver'] as const

/** Whoever had a part in it decides nothing here. */
const apart = {
  'opened-it-yourself': ({ openerIds }: ProceedingState, { actor }: Context) =>
    openerIds.includes(actor.personId),
  'took-part-earlier': (_: ProceedingState, { facts, actor }: Context) => {
    const part = findPart(facts.involved, actor.personId, ['evaluation', 'panel'])
    return part !== undefined && { part }
  },
}

const openers = ['intake', 'lead', 'auditor', 'clerk', 'approver'] as const
const evidence = z.object({ text: field.text, files: field.attachments })

export const commands = {
  OpenProceeding: command({
    name: 'OpenProceeding',
    clause: 'Q19',
    by: openers,
    from: ['unopened'],
    input: z.object({
      aboutKind: z.enum(matterSubjects).meta({ widget: 'hidden' }),
      aboutId: field.id.meta({ widget: 'hidden' }),
      finding: field.text,
      files: field.attachments,
    }),
    needs: ['subject', 'matterSerial', 'files'],
    starts: true,
    weight: 'danger',
    mayRefuse: ['subject-unknown', 'proceeding-under-way', 'file-unknown'],
    decide: (_, { aboutKind, aboutId, finding, files }, context) => {
      const { facts, today, streamId } = context
      const subject = facts.subject as (SubjectFact & { underWay: string | null }) | null
      if (!subject) return refuse('subject-unknown', 'Q19')
      const { underWay, ...about } = subject
      if (underWay) return refuse('proceeding-under-way', 'Q19', { number: underWay })
      return withFiles(files, context, () =>
        events.ProceedingOpened.of({
          ...about,
          aboutKind,
          aboutId,
          finding,
          files,
          proceedingId: streamId,
          number: matterNumber('P', today, facts.matterSerial),
        }),
      )
    },
  }),
  AddEvidence: command({
    name: 'AddEvidence',
    clause: 'Q19',
    by: openers,
    from: ['hearing', 'deciding'],
    previewsLetters: true,
    input: evidence,
    needs: ['files'],
    mayRefuse: ['file-unknown'],
    decide: (_, { text, files }, context) =>
      withFiles(files, context, () => events.EvidenceAdded.of({ text, files })),
  }),
  AnswerHearing: command({
    name: 'AnswerHearing',
    clause: 'Q19',
    by: ['contact'],
    from: ['hearing', 'deciding'],
    input: evidence,
    needs: ['files'],
    weight: 'primary',
    mayRefuse: ['file-unknown'],
    decide: (_, { text, files }, context) =>
      withFiles(files, context, () => events.HearingAnswered.of({ text, files })),
  }),
  /** The days to answer are over without a word: from now on somebody has to decide. */
  CloseHearing: command({
    name: 'CloseHearing',
    clause: 'Q19',
    by: ['system'],
    from: ['hearing'],
    input: z.object({}),
    refusedWhen: { 'hearing-still-running': isHeard },
    decide: (state, _, context) => [
      events.HearingPassed.of({ lastDay: lastDayToAnswer(state, context) ?? context.today }),
    ],
  }),
  DecideProceeding: command({
    name: 'DecideProceeding',
    clause: 'Q19',
    by: deciders,
    from: ['hearing', 'deciding'],
    previewsLetters: true,
    input: z.object({ outcome: z.enum(['founded', 'unfounded']), reason: field.reason }),
    needs: ['involved', 'decisionSerial'],
    weight: 'primary',
    refusedWhen: { 'hearing-still-running': isHeard, ...apart },
    decide: ({ certificateId }, { outcome, reason }, { streamId, today, edition, facts }) => {
      const decision = decisionNumber(today, facts.decisionSerial as number | null, edition)
      const decided = { proceedingId: streamId, decision, decidedOn: today, reason }
      if (outcome === 'unfounded') return [events.NothingFalseFound.of(decided)]
      const wasIssued = certificateId !== null
      const until = barredUntil({ on: today, wasIssued }, edition)
      return [events.FalseMaterialFound.of({ ...decided, wasIssued, barredUntil: until })]
    },
  }),
  /** An objection against the decision was upheld. */
  LiftBar: command({
    name: 'LiftBar',
    clause: 'Q19',
    by: ['system'],
    from: ['founded'],
    input: z.object({ objectionId: field.id, receivedOn: field.day, reopens: z.boolean() }),
    decide: (_, input) => [events.BarLifted.of(input)],
  }),
}

const recounted = recounting<ProceedingState, ProceedingPhase>({
  moved: { name: 'ProceedingDeadlinesMoved', letters: ['proceeding-deadlines-moved'] },
  settled: { name: 'ProceedingDeadlinesSettled', letters: ['proceeding-deadlines-settled'] },
  move: 'MoveProceedingDeadlines',
  settle: 'SettleProceedingDeadlines',
  from: ['hearing', 'deciding'],
  settledBy: deciders,
  needs: ['involved'],
  refusedWhen: apart,
  clauses: { 'opened-it-yourself': 'Q19', 'took-part-earlier': 'Q19' },
  deadlinesOf: proceedingDeadlines,
})

export const proceedingProcedure = procedure<ProceedingState, ProceedingPhase>({
  stream: 'proceeding',
  initial: initialProceeding,
  chapters: [{ events, commands }, recounted],
  maySee: maySeeMatter,
  assigned: ({ uscc }, _, role, context) => refuseTiedTo(uscc, role, context),
})
