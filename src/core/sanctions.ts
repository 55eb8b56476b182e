import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import { type CertificateState, causes, command, event, measures } from '#core/certificate-state.ts'
import { field } from '#core/fields.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { checkPair } from '#core/rulebook/catalogue.ts'
import { decisionNumber, suspensionLastDay } from '#core/rulebook/sanction.ts'
import { effectOf, isStanding, lastDayInForce, setAside } from '#core/sanction-effects.ts'

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
        ...effectOf(state, entry, dayOfInstant(at)),
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
    leadsTo: ['registered', 'ended'],
    letters: ['sanction-set-aside'],
    apply: (state, data, { at }) => setAside(state, data, dayOfInstant(at)),
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
      'false-material-by-proceeding',
      'suspended-already',
      'not-suspended',
      'level-not-lower',
      'level-not-issued',
      'day-after-validity',
    ],
    clauses: { 'level-not-issued': 'Q2.2', 'false-material-by-proceeding': 'Q19' },
    suggest: (state, { today }) => ({ on: today, ...(isSuspended(state) ? { measure: 'restore' } : {}) }),
    decide: (state, input, { edition }) => {
      const { measure, cause, level: lowered, on } = input
      // Nobody is found to have handed in false material without having been heard.
      if (cause === 'false-material') return refuse('false-material-by-proceeding', 'Q19')
      if (measure === 'restore' && !isSuspended(state)) return refuse('not-suspended', 'Q10')
      if (measure === 'suspend' && isSuspended(state))
        return refuse('suspended-already', 'Q10', { until: state.suspension?.until ?? '' })
      const validTo = lastDayInForce(state)
      if (on > validTo) return refuse('day-after-validity', 'Q10', { day: on, validTo })
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
    previewsLetters: true,
    input: z.object({ verdict: z.enum(['agreed', 'declined']), reason: field.remark }),
    needs: ['decisionSerial'],
    weight: 'primary',
    refusedWhen: {
      'nothing-proposed': ({ proposed }) => proposed === null,
      'proposed-by-yourself': mayNotDecide,
    },
    mayRefuse: ['reason-missing', 'day-after-validity'],
    decide: (state, { verdict, reason }, { today, edition, facts }) => {
      const { proposed } = state
      if (!proposed) return refuse('nothing-proposed', 'Q10')
      const { measure, cause, level: lowered } = proposed
      if (verdict === 'declined')
        return reason ? [events.SanctionDeclined.of({ measure, reason })] : refuse('reason-missing', 'Q10')
      // A decision never reaches back behind the day on which it is made.
      const on = proposed.on < today ? today : proposed.on
      const validTo = lastDayInForce(state)
      if (on > validTo) return refuse('day-after-validity', 'Q10', { day: on, validTo })
      return [
        events.CertificateSanctioned.of({
          measure,
          cause,
          clause: 'Q10',
          decision: decisionNumber(today, facts.decisionSerial as number | null, edition),
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
  /** An objection against a decision that stands was upheld. */
  SetSanctionAside: command({
    name: 'SetSanctionAside',
    clause: 'Q19',
    by: ['system'],
    from: ['registered', 'ended'],
    input: z.object({ objectionId: field.id, decision: field.line }),
    mayRefuse: ['decision-not-standing'],
    decide: ({ sanctions }, { objectionId, decision }, { today }) => {
      const standing = sanctions.find((one) => one.decision === decision && isStanding(one))
      return standing
        ? [events.SanctionSetAside.of({ objectionId, decision, measure: standing.measure, on: today })]
        : refuse('decision-not-standing', 'Q19', { decision })
    },
  }),
}
