import { type Day, partsOf } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import type { MinutesPaper } from '#core/meeting/minutes-paper.ts'
import type { Lang } from '#core/words/say.ts'
import { renderPdf } from './render.ts'

export interface MinutesPrint {
  readonly lang: Lang
  readonly minutes: MinutesPaper
  readonly on: Day
}

/** The minutes of a meeting on paper, for the centre's files. Throws when they cannot be made exactly (see renderPdf). */
export const minutesPdf = ({ lang, minutes, on }: MinutesPrint): Promise<Uint8Array> => {
  const at = lang === 'zh-CN' ? 0 : 1
  return renderPdf('minutes', {
    ...minutes,
    lang: lang === 'zh-CN' ? 'zh' : 'en',
    issuer: contact.centre[at],
    foot: `${contact.centre[at]} · ${contact.office[at]}`,
    day: partsOf(on),
  })
}
