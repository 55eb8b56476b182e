import { choice } from './reading.ts'

/** Readings on the files that come with an application (Q13); readings.ts has them with all others. */
export const fileReadings = {
  levelWithoutStar: choice(
    ['not-met', 'refer'],
    'Q13.4',
    '只写密级、没有“★”的（如页眉单独写“机密”，或“密级：机密”），按有密级标志处理。',
    'A level without its star, alone in a header or given as the classification of the paper, is treated as a mark.',
  ),
} as const
