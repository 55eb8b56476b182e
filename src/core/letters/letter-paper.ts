import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { At } from '#core/kernel.ts'
import { reminderMails } from '#core/words/reminder-mails.ts'
import type { Lang } from '#core/words/say.ts'
import { isLetterName, type LetterName } from './letters.ts'
import { isOfficial } from './official.ts'
import type { Letter, LetterTable } from './write-letter.ts'

/** How a letter looks on paper: as an official letter of the centre (GB/T 9704-2012), or on its plain letterhead. */
export type PaperForm = 'official' | 'plain'

/** A letter as its paper says it; the foot is the paper's own. Papers kept before there were two forms are official, and name none. */
export interface LetterPaper {
  readonly lang: Lang
  readonly form?: PaperForm
  /** The number of the document, 〔2026〕1号; none on a letter without one. */
  readonly number?: string | null
  readonly subject: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  readonly table?: LetterTable | null
  /** Paragraphs after the table. */
  readonly after?: readonly string[]
  /** Who signs, the office last; the office alone when left out. */
  readonly signature?: readonly string[]
  readonly on: Day
}

/** A letter as it goes on paper: those that decide or demand as an official one, every other on the letterhead. */
export const asPaper = (
  name: LetterName,
  { subject, number, greeting, paragraphs, table, after, signature }: Letter,
  { lang, on }: { lang: Lang; on: Day },
): LetterPaper => ({
  lang,
  form: isOfficial(name) ? 'official' : 'plain',
  number,
  subject,
  addressee: greeting,
  paragraphs,
  table,
  after,
  signature,
  on,
})

/** A mail as it was kept, as far as its paper looks at it. */
export interface KeptMail {
  readonly letter: string
  readonly lang: string
  readonly subject: string
  readonly body: string
  readonly createdAt: At
  /** The paper that was kept with it, if any. */
  readonly paper: unknown
}

/** A reminder to an applicant or a holder; what is due within the centre is no letter. */
const isReminder = (name: string): boolean => name in reminderMails && name !== 'deadline-digest'

/** The form in which a kept mail can be had on paper; null when it is no letter: a link to sign in, a digest. */
export const formOfMail = ({ letter, paper }: Pick<KeptMail, 'letter' | 'paper'>): PaperForm | null => {
  if (paper) return (paper as LetterPaper).form ?? 'official'
  return isLetterName(letter) || isReminder(letter) ? 'plain' : null
}

/**
 * A kept mail on paper, null when it is no letter. One that was posted without a paper is read from its text: first whom
 * it greets, last who signs (in a letter) and the foot.
 */
export const paperOfMail = (mail: KeptMail): LetterPaper | null => {
  if (mail.paper) return mail.paper as LetterPaper
  if (!formOfMail(mail)) return null
  const blocks = mail.body.split('\n\n').slice(0, -1)
  const signature = isLetterName(mail.letter) ? blocks.pop()?.split('\n') : undefined
  const [addressee = '', ...paragraphs] = blocks.flatMap((block) => block.split('\n'))
  return {
    lang: mail.lang === 'en' ? 'en' : 'zh-CN',
    form: 'plain',
    subject: mail.subject,
    addressee,
    paragraphs,
    ...(signature && { signature }),
    on: dayOfInstant(mail.createdAt),
  }
}
