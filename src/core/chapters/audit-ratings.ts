import { z } from 'zod'
import { agreedOn, areRatingsOpen, openDifferences, ratersNeeded } from '#core/audit-state.ts'
import { differencesBetween, grades, practicesOf, type Ratings } from '#core/capability.ts'
import type { CaseState } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { type Actor, type Refusal, refuse } from '#core/kernel.ts'
import { findAreaAbout } from '#core/rulebook/process-areas.ts'
import { isAuditAhead, owesDeclaration } from './audit-team.ts'
import { command, event } from './case-vocabulary.ts'
import { roundsOf } from './supplement-round.ts'

const rated = z.object({ practice: z.string().max(40), grade: z.enum(grades), reason: z.string() })
/** By practice, so that folding a case copies nothing. */
const kept = z.record(z.string(), rated.omit({ practice: true }))
type Rows = readonly z.output<typeof rated>[]

const asRatings = (rows: Rows): Ratings =>
  Object.fromEntries(rows.map(({ practice, grade, reason }) => [practice, { grade, reason }]))

export const events = {
  RatingHandedIn: event({
    name: 'RatingHandedIn',
    clause: 'Q4.4',
    data: z.object({ on: field.day, practices: z.int(), ratings: kept }),
    apply: ({ audit }, { on, ratings }, { by: { personId } }) => ({
      audit: {
        ...audit,
        ratings: [...audit.ratings.filter((one) => one.personId !== personId), { personId, on, ratings }],
      },
    }),
  }),
  ConsensusRecorded: event({
    name: 'ConsensusRecorded',
    clause: 'Q4.4',
    data: z.object({ practices: z.int(), ratings: kept }),
    apply: ({ audit }, { ratings }) => ({ audit: agreedOn(audit, ratings) }),
  }),
}

/** Whoever is not the lead auditor, with a lead to name: the lead speaks for the team. */
export const isNotLeadAuditor = ({ audit }: CaseState, { personId }: Actor): boolean =>
  audit.leadAuditorId !== personId

/** How many ratings are still missing, when some are. */
export const missingRatings = ({ audit }: CaseState) =>
  !areRatingsOpen(audit) && { count: ratersNeeded - audit.ratings.length }

/** Why these rows are no ratings of this case, or null: each practice is one that is rated, and what does not apply says why. */
const refuseRows = ({ type, level }: CaseState, rows: Rows): Refusal | null => {
  const known = new Set(practicesOf(type, level).map(({ id }) => id))
  const strange = rows.find(({ practice }) => !known.has(practice))
  if (strange) return refuse('practice-unknown', 'Q4.4', { practice: strange.practice })
  const silent = rows.find(({ grade, reason }) => grade === 'not-applicable' && !reason.trim())
  return silent ? refuse('not-applicable-without-reason', 'Q4.4', { practice: silent.practice }) : null
}

/**
 * Practices that a consensus may be about: those on which the two differ, and those of an area on which the centre accepted
 * evidence that the audit had asked for. A grade that both found on their own is not changed without any.
 */
export const practicesToAgreeOn = (state: CaseState): readonly string[] => {
  const { audit, type, level } = state
  const [one, other] = audit.ratings
  if (!one || !other) return []
  const differing = differencesBetween(one.ratings, other.ratings)
  const areas = roundsOf(state).flatMap(({ stage, items }) =>
    items.flatMap(({ about, accepted }) =>
      stage === 'audit' && accepted ? (findAreaAbout(about, type, level)?.code ?? []) : [],
    ),
  )
  return practicesOf(type, level).flatMap(({ id, area }) =>
    differing.includes(id) || areas.includes(area) || audit.again.includes(area) ? [id] : [],
  )
}

export const commands = {
  HandInRating: command({
    name: 'HandInRating',
    clause: 'Q4.4',
    by: ['auditor'],
    from: ['audit'],
    input: z.object({
      ratings: z
        .array(z.object({ ...rated.shape, reason: z.string().trim().max(1000).default('') }))
        .min(1)
        .max(1000)
        .meta({ widget: 'ratings' }),
    }),
    keepsDraft: true,
    weight: 'primary',
    refusedWhen: {
      'impartiality-undeclared': (state, { actor }) => owesDeclaration(state, actor),
      'audit-day-not-reached': isAuditAhead,
      'ratings-open': ({ audit }) => areRatingsOpen(audit),
    },
    mayRefuse: ['practice-unknown', 'not-applicable-without-reason', 'ratings-incomplete'],
    suggest: ({ audit }, { actor }) => {
      const own = audit.ratings.find(({ personId }) => personId === actor.personId)
      return own
        ? { ratings: Object.entries(own.ratings).map(([practice, one]) => ({ practice, ...one })) }
        : {}
    },
    decide: (state, { ratings }, { today }) => {
      const wrong = refuseRows(state, ratings)
      if (wrong) return wrong
      // Of two grades on one practice the later counts.
      const given = asRatings(ratings)
      const practices = practicesOf(state.type, state.level).map(({ id }) => id)
      const missing = practices.filter((practice) => !given[practice])
      if (missing.length > 0)
        return refuse('ratings-incomplete', 'Q4.4', { count: missing.length, practice: missing[0] ?? '' })
      return [events.RatingHandedIn.of({ on: today, practices: practices.length, ratings: given })]
    },
  }),
  RecordConsensus: command({
    name: 'RecordConsensus',
    clause: 'Q4.4',
    by: ['auditor'],
    from: ['audit'],
    input: z.object({
      ratings: z
        .array(z.object({ ...rated.shape, reason: field.reason }))
        .min(1)
        .max(1000)
        .meta({ widget: 'consensus' }),
    }),
    keepsDraft: true,
    weight: 'primary',
    refusedWhen: {
      'impartiality-undeclared': (state, { actor }) => owesDeclaration(state, actor),
      'not-lead-auditor': (state, { actor }) => isNotLeadAuditor(state, actor),
      'ratings-missing': missingRatings,
    },
    mayRefuse: ['practice-unknown', 'ratings-agree', 'difference-open'],
    decide: (state, { ratings }) => {
      const wrong = refuseRows(state, ratings)
      if (wrong) return wrong
      const given = asRatings(ratings)
      const settled = Object.keys(given).find((practice) => !practicesToAgreeOn(state).includes(practice))
      if (settled) return refuse('ratings-agree', 'Q4.4', { practice: settled })
      const open = openDifferences(state.audit).filter((practice) => !given[practice])
      if (open.length > 0)
        return refuse('difference-open', 'Q4.4', { count: open.length, practice: open[0] ?? '' })
      return [events.ConsensusRecorded.of({ practices: Object.keys(given).length, ratings: given })]
    },
  }),
}
