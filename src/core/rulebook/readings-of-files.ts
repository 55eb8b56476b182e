import { choice, reading } from './reading.ts'

/** Readings on the files that come with an application (Q13); readings.ts has them with all others. */
export const fileReadings = {
  levelWithoutStar: choice(
    ['not-met', 'refer'],
    'Q13.4',
    '只写密级、没有“★”的（如页眉单独写“机密”，或“密级：机密”），按有密级标志处理。',
    'A level without its star, alone in a header or given as the classification of the paper, is treated as a mark.',
  ),
  discMegabytes: reading(
    4_400,
    'Q12.6',
    '一张光盘按 4,400 MB 计（单层 DVD），装不下的分装多张；用 U 盘的，可以全部存在一个 U 盘里。',
    'A disc is taken to hold 4,400 MB (a DVD of one layer); what exceeds it goes on further discs. A USB stick may hold all of them.',
  ),
} as const
