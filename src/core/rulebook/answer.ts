export const answers = ['met', 'not-met', 'refer'] as const

/** Met, not met (with the remedy), or for a person at the centre to decide. */
export type Answer = (typeof answers)[number]
