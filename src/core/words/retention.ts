import type { Pair } from './say.ts'

/** How long files are kept (Q10), and what may be disposed of. */
export const retentionWords = {
  keptUntil: ['案卷保存至 {on}', 'The file is kept until {on}'],
  until: ['案卷保存至', 'File kept until'],
  title: ['保存期满的案卷', 'Files kept long enough'],
  lead: [
    '以下案卷的保存期已满，可由工作人员处置；系统不会自行删除任何内容。',
    'These files have been kept as long as they have to be, and a person may dispose of them; nothing is ever deleted by itself.',
  ],
  none: ['没有保存期满的案卷。', 'No file has been kept long enough yet.'],
} as const satisfies Record<string, Pair>
