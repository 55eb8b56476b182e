import { z } from 'zod'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import {
  type CertificateState,
  causes,
  command,
  entered,
  event,
  measures,
  type SanctionEntry,
} from '#core/certificate-state.ts'
import { field } from '#core/fields.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { checkPair } from '#core/rulebook/catalogue.ts'
import { decisionNumber, suspensionLastDay } from '#core/rulebook/sanction.ts'

/** Warned, suspended, restored, lowered, withdrawn: proposed by one person and decided by another. */

const level = z.int().min(1).max(5).optional().meta({ widget: 'level' })
const proposal = {
  measure: z.enum(measures),
  cause: z.enum(causes),
  reason: field.reason,
  on: field.day,
  level,
}

const sanctioned = z.object({
  measure: z.enum(measures),
  cause: z.enum(causes),
  clause: z.string(),
  decision: z.string(),
  reason: z.string(),
  decidedOn: field.day,
  on: field.day,
  until: field.day.optional(),
  level: z.int().optional(),
  fromLevel: z.int().optional(),
  barredUntil: field.day.optional(),
  /** The proceeding that found false material, where that is the cause. */
  proceedingId: field.id.optional(),
})

/** What a decision does to the certificate. */
const effectOf = (
  state: CertificateState,
  { measure, on, until, level: lowered }: z.output<typeof sanctioned>,
  today: Day,
): Partial<CertificateState> => {
  switch (measure) {
    case 'warn':
      return {}
    case 'suspend':
      return {
        ...entered(state, { on, status: 'suspended' }, today),
        suspension: { from: on, until: until ?? on, ranOut: false },
      }
    case 'restore':
      return { ...entered(state, { on, status: 'valid' }, today), suspension: null }
    case 'downgrade':
      return { level: lowered ?? state.level }
    case 'withdraw':
      return {
        ...entered(state, { on, status: 'withdrawn' }, today),
        phase: 'ended',
        suspension: null,
        originalDemandedOn: on > today ? on : today,
      }
  }
}

/** The decision that still stands and was made last; restoring is nothing to object to. */
export const lastStanding = (sanctions: readonly SanctionEntry[]): SanctionEntry | undefined =>
  sanctions.findLast(({ measure, setAsideOn }) => measure !== 'restore' && !setAsideOn)

/** What setting the last standing decision aside brings back; what the register said meanwhile stays said. */
const undone = (state: CertificateState, on: Day, today: Day): Partial<CertificateState> => {
  const last = lastStanding(state.sanctions)
  if (!last || last.measure === 'warn') return {}
  if (last.measure === 'downgrade') return { level: last.fromLevel ?? state.level }
  const before = lastStanding(state.sanctions.filter((one) => one !== last && one.measure !== 'downgrade'))
  const isStillSuspended = last.measure === 'withdraw' && before?.measure === 'suspend'
  return {
    ...entered(state, { on, status: isStillSuspended ? 'suspended' : 'valid' }, today),
    phase: 'registered',
    suspension: isStillSuspended
      ? { from: before.on, until: before.until ?? before.on, ranOut: false }
      : null,
    originalDemandedOn: null,
  }
}

export const events = {
  SanctionProposed: event({
    name: 'SanctionProposed',
    clause: 'Q10',
    data: z.object({ ...proposal, level: z.int().optional() }),
    apply: (_, { level: lowered = null, ...data }, { at, by }) => ({
      proposed: { ...data, level: lowered, byId: by.personId, proposedOn: dayOfInstant(at) },
    }),
  }),
  SanctionDeclined: event({
    name: 'SanctionDeclined',
    clause: 'Q10',
    data: z.object({ measure: z.enum(measures), reason: z.string() }),
    apply: () => ({ proposed: null }),
  }),
  CertificateSanctioned: event({
    name: 'CertificateSanctioned',
    clause: 'Q10',
    data: sanctioned,
    leadsTo: ['registered', 'ended'],
    letters: ['sanction-decided'],
    apply: (state, data, { at }) => {
      const { reason: _, proceedingId: __, ...entry } = data
      return {
        ...effectOf(state, data, dayOfInstant(at)),
        proposed: null,
        sanctions: [...state.sanctions, entry],
      }
    },
  }),
  SuspensionRanOut: event({
    name: 'SuspensionRanOut',
    clause: 'Q10',
    data: z.object({ until: field.day }),
    letters: ['suspension-ran-out'],
    apply: ({ suspension }) => ({ suspension: suspension && { ...suspension, ranOut: true } }),
  }),
  SanctionSetAside: event({
    name: 'SanctionSetAside',
    clause: 'Q19',
    data: z.object({ objectionId: field.id, decision: z.string(), measure: z.enum(measures), on: field.day }),
    leadsTo: 'registered',
    letters: ['sanction-set-aside'],
    apply: (state, { on, decision }, { at }) => ({
      ...undone(state, on, dayOfInstant(at)),
      sanctions: state.sanctions.map((one) => (one.decision === decision ? { ...one, setAsideOn: on } : one)),
    }),
  }),
  OriginalTakenBack: event({
    name: 'OriginalTakenBack',
    clause: 'Q4.6',
    data: z.object({ receivedOn: field.day }),
    apply: (_, { receivedOn }) => ({ originalReturnedOn: receivedOn }),
  }),
}

const isSuspended = ({ suspension }: CertificateState): boolean => suspension !== null

const mayNotDecide = ({ proposed }: CertificateState, { actor, edition }: Context): boolean =>
  edition.readings.sanctionDecidedBy.value === 'another-person' && proposed?.byId === actor.personId

export const commands = {
  ProposeSanction: command({
    name: 'ProposeSanction',
    clause: 'Q10',
    by: ['clerk', 'lead'],
    from: ['registered'],
    input: z.object(proposal),
    weight: 'danger',
    refusedWhen: { 'sanction-proposed-already': ({ proposed }) => proposed !== null },
    mayRefuse: [
      'suspended-already',
      'not-suspended',
      'level-not-lower',
      'level-not-issued',
      'day-after-validity',
    ],
    clauses: { 'level-not-issued': 'Q2.2' },
    suggest: (state, { today }) => ({ on: today, ...(isSuspended(state) ? { measure: 'restore' } : {}) }),
    decide: (state, input, { edition }) => {
      const { measure, level: lowered, on } = input
      if (measure === 'restore' && !isSuspended(state)) return refuse('not-suspended', 'Q10')
      if (measure === 'suspend' && isSuspended(state))
        return refuse('suspended-already', 'Q10', { until: state.suspension?.until ?? '' })
      if (on > state.validTo) return refuse('day-after-validity', 'Q10', { day: on, validTo: state.validTo })
      if (measure !== 'downgrade') {
        const { level: _, ...rest } = input
        return [events.SanctionProposed.of(rest)]
      }
      if (lowered === undefined || lowered >= state.level)
        return refuse('level-not-lower', 'Q10', { level: state.level })
      const pair = checkPair(state.type, lowered, edition)
      return pair.answer === 'not-met'
        ? refuse(pair.code, pair.clause, pair.facts)
        : [events.SanctionProposed.of(input)]
    },
  }),
  DecideSanction: command({
    name: 'DecideSanction',
    clause: 'Q10',
    by: ['decider'],
    from: ['registered'],
    input: z.object({ verdict: z.enum(['agreed', 'declined']), reason: field.remark }),
    needs: ['decisionSerial'],
    weight: 'primary',
    refusedWhen: {
      'nothing-proposed': ({ proposed }) => proposed === null,
      'proposed-by-yourself': mayNotDecide,
    },
    mayRefuse: ['reason-missing'],
    decide: (state, { verdict, reason }, { today, edition, facts }) => {
      const { proposed } = state
      if (!proposed) return refuse('nothing-proposed', 'Q10')
      const { measure, cause, level: lowered } = proposed
      if (verdict === 'declined')
        return reason ? [events.SanctionDeclined.of({ measure, reason })] : refuse('reason-missing', 'Q10')
      // A decision never reaches back behind the day on which it is made.
      const on = proposed.on < today ? today : proposed.on
      return [
        events.CertificateSanctioned.of({
          measure,
          cause,
          clause: 'Q10',
          decision: decisionNumber(today, Number(facts.decisionSerial), edition),
          reason: proposed.reason,
          decidedOn: today,
          on: measure === 'downgrade' || measure === 'warn' ? today : on,
          ...(measure === 'suspend' ? { until: suspensionLastDay(on, edition) } : {}),
          ...(measure === 'downgrade' && lowered ? { level: lowered, fromLevel: state.level } : {}),
        }),
      ]
    },
  }),
  /** The longest time of a suspension is over: the clerks are asked, nothing is withdrawn by itself. */
  TellSuspensionRanOut: command({
    name: 'TellSuspensionRanOut',
    clause: 'Q10',
    by: ['system'],
    from: ['registered'],
    input: z.object({}),
    refusedWhen: {
      'suspension-still-running': ({ suspension }, { today }) =>
        suspension === null || suspension.ranOut || today <= suspension.until,
    },
    decide: ({ suspension }) => [events.SuspensionRanOut.of({ until: suspension?.until ?? '' })],
  }),
  /** A proceeding has proved false material in what the certificate was issued for. */
  WithdrawForFalseMaterial: command({
    name: 'WithdrawForFalseMaterial',
    clause: 'Q19',
    by: ['system'],
    from: ['registered'],
    input: z.object({
      proceedingId: field.id,
      decision: field.line,
      reason: field.reason,
      barredUntil: field.day,
    }),
    decide: (_, input, { today }) => [
      events.CertificateSanctioned.of({
        ...input,
        measure: 'withdraw',
        cause: 'false-material',
        clause: 'Q19',
        decidedOn: today,
        on: today,
      }),
    ],
  }),
  /** An objection against the last decision was upheld. */
  SetSanctionAside: command({
    name: 'SetSanctionAside',
    clause: 'Q19',
    by: ['system'],
    from: ['registered', 'ended'],
    input: z.object({ objectionId: field.id, decision: field.line }),
    mayRefuse: ['decision-not-standing'],
    decide: ({ sanctions }, { objectionId, decision }, { today }) => {
      const last = lastStanding(sanctions)
      return last?.decision === decision
        ? [events.SanctionSetAside.of({ objectionId, decision, measure: last.measure, on: today })]
        : refuse('decision-not-standing', 'Q19', { decision })
    },
  }),
  RecordOriginalTakenBack: command({
    name: 'RecordOriginalTakenBack',
    clause: 'Q4.6',
    by: ['clerk'],
    from: ['ended'],
    input: z.object({ receivedOn: field.day }),
    weight: 'primary',
    refusedWhen: {
      'original-not-demanded': ({ originalDemandedOn }) => originalDemandedOn === null,
      'original-back-already': ({ originalReturnedOn: on }) => on !== null && { receivedOn: on },
    },
    mayRefuse: ['day-in-future'],
    suggest: (_, { today }) => ({ receivedOn: today }),
    decide: (_, { receivedOn }, { today }) =>
      receivedOn > today
        ? refuse('day-in-future', 'Q4.6', { day: receivedOn })
        : [events.OriginalTakenBack.of({ receivedOn })],
  }),
}
