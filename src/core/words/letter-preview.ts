import type { Pair } from './say.ts'

/** The letters of a decision, read before it is made. */
export const letters = {
  preview: ['预览将发出的函件', 'Preview the letters'],
  title: ['将发出的函件', 'What will be sent'],
  lead: [
    '以下内容在作出决定时即发出，与此处一字不差；请核对后再确认。',
    'This goes out, word for word, when the decision is made; please read it before you confirm.',
  ],
  none: ['这项决定不发出函件。', 'This decision sends no letter.'],
  to: ['收件人：{to}', 'to {to}'],
} as const satisfies Record<string, Pair>
