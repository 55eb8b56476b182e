/**
 * What each expert scores from one to five beside the vote (our reading of Q4.5, which names no form): the parts of the
 * application book that carry an assessment. The scores inform; the votes decide.
 */
export const panelHeadings = ['conditions', 'technical', 'organisation', 'evidence'] as const

export const highestScore = 5
