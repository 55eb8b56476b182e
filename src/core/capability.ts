import { genericPractices, processAreasOf } from '#core/rulebook/process-areas.ts'

export const grades = ['met', 'partly', 'not-met', 'not-applicable'] as const
export type Grade = (typeof grades)[number]

/** What an auditor found of one practice; a reason where it does not apply, and wherever they give one. */
export interface Rated {
  readonly grade: Grade
  readonly reason: string
}

/** Practice → what was found of it. */
export type Ratings = Readonly<Record<string, Rated>>

/** One practice of one process area: `PA04.BP2`, or `PA04.GP2.1.3` for a generic one. */
export interface Practice {
  readonly id: string
  readonly area: string
  /** The capability level it belongs to: 1 for a base practice. */
  readonly level: number
  /** `BP2`, `GP2.1.3`. */
  readonly code: string
}

/** Every practice that an audit for a type at a level rates, area by area, up to the level asked for. */
export const practicesOf = (type: string, level: number): readonly Practice[] =>
  processAreasOf(type, level).flatMap(({ code: area, basePractices }) =>
    [
      ...Array.from({ length: basePractices }, (_, at) => ({ area, level: 1, code: `BP${at + 1}` })),
      ...genericPractices
        .filter((one) => one.level <= level)
        .map((one) => ({ area, level: one.level, code: `GP${one.code}` })),
    ].map((one) => ({ ...one, id: `${one.area}.${one.code}` })),
  )

/** Practices that two auditors judged differently, in the order of the first. Their reasons may differ. */
export const differencesBetween = (one: Ratings, other: Ratings): readonly string[] =>
  Object.keys(one).filter((practice) => one[practice]?.grade !== other[practice]?.grade)

/** How far one process area has come. */
export interface AreaCapability {
  readonly area: string
  /** 0 where a base practice is not met; null where nothing in the area applies. */
  readonly level: number | null
  /** Practices that keep it from the level above, up to the level asked for. */
  readonly lacking: readonly string[]
}

/** Whether a practice keeps its area from its level: not rated, or found wanting in part or whole. */
export const lacks = (rated: Rated | undefined): boolean =>
  rated?.grade !== 'met' && rated?.grade !== 'not-applicable'

/**
 * The capability profile (GB/T 20261, our reading): an area is at level 1 when all base practices that apply are met, and
 * at level n when every generic practice up to n is met as well; no level is skipped.
 */
export const profileOf = (ratings: Ratings, type: string, level: number): readonly AreaCapability[] => {
  const practices = practicesOf(type, level)
  return processAreasOf(type, level).map(({ code: area }) => {
    const own = practices.filter((one) => one.area === area)
    if (own.every(({ id }) => ratings[id]?.grade === 'not-applicable'))
      return { area, level: null, lacking: [] }
    const open = own.filter(({ id }) => lacks(ratings[id]))
    const reached = open.length > 0 ? Math.min(...open.map((one) => one.level)) - 1 : level
    return {
      area,
      level: reached,
      lacking: open.filter((one) => one.level === reached + 1).map(({ id }) => id),
    }
  })
}

/** The lowest level that a required area has reached; 0 when nothing at all applies. */
export const lowestLevel = (profile: readonly AreaCapability[]): number => {
  const levels = profile.flatMap(({ level }) => (level === null ? [] : [level]))
  return levels.length > 0 ? Math.min(...levels) : 0
}

/** What the profile recommends: pass only when the lowest required area reaches the level asked for. */
export const recommendationOf = (profile: readonly AreaCapability[], level: number): 'pass' | 'not-pass' =>
  lowestLevel(profile) >= level ? 'pass' : 'not-pass'
