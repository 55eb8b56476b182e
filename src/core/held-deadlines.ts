import type { Day } from '#core/calendar/day.ts'

/** A deadline that a new notice would bring forward: it stands as announced until a person says yes. */
export interface HeldDeadline {
  readonly name: string
  /** The day it is counted from: another round or phase has deadlines of its own. */
  readonly from: Day
  /** As announced. */
  readonly dueOn: Day
  readonly earlierOn: Day
  readonly notice: string
  /** A person has said no: it stays as announced. */
  readonly isSettled: boolean
}

/** The part of a state in which they are kept: of a case, a certificate, a proceeding, an objection and a complaint alike. */
export interface HoldsDeadlines {
  readonly heldDeadlines: readonly HeldDeadline[]
}

/** Where a new notice would bring a deadline forward: the day it would be, and whether a person has decided to keep it. */
export interface Kept {
  readonly earlierOn: Day
  readonly notice: string
  readonly isSettled: boolean
}

interface Counted {
  readonly name: string
  readonly dueOn: Day
  readonly basis: { readonly from: Day }
  readonly kept?: Kept
}

/** The deadlines as they stand, the nearest first: nobody loses days that were announced to them (Q9.1). */
export const asAnnounced = <D extends Counted>(
  { heldDeadlines }: HoldsDeadlines,
  deadlines: readonly D[],
): readonly D[] =>
  deadlines
    .map((deadline) => {
      const { name, dueOn, basis } = deadline
      const held = heldDeadlines.find((one) => one.name === name && one.from === basis.from)
      if (!held || held.dueOn <= dueOn) return deadline
      const { notice, isSettled } = held
      return { ...deadline, dueOn: held.dueOn, kept: { earlierOn: dueOn, notice, isSettled } }
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
