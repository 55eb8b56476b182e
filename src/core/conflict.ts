import { z } from 'zod'

/** What binds somebody to an applicant, or is said to: a choice, since what is written freely would stay in the log. */
export const conflicts = ['employed', 'family', 'financial', 'worked-for-applicant', 'other'] as const

export const conflict = z.enum(conflicts)
export type Conflict = (typeof conflicts)[number]
