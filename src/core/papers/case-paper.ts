import type { Day } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { contact } from '#core/contact.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { LetterName } from '#core/letters/letters.ts'
import type { Role } from '#core/roles.ts'
import { findType } from '#core/rulebook/catalogue.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { choices } from '#core/words/choices.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { inLang, type Lang, type Pair, say, sayLevel } from '#core/words/say.ts'
import type { Sheet } from './sheet.ts'

/** A file that can be written on the screen, printed as it is, or gone on with in Word. */
export const paperFormats = ['pdf', 'form', 'docx'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** Where on the page of a case a paper is offered: at the step where one needs it. */
export type PaperPlace = 'contract' | 'audit' | 'items' | 'certificate'

/** What a paper may look at. */
export interface PaperTold {
  /** The case as its reader sees it: what they do not see is in no paper of theirs. */
  readonly state: CaseState
  readonly edition: Edition
  readonly deadlines: readonly Deadline[]
  readonly lang: Lang
  /** Names of people and of files by id. */
  readonly names: Readonly<Record<string, string>>
  /** Where the certificate goes; null for whoever does not post it. */
  readonly address: PaperAddress | null
  /** Which of its versions, where a paper keeps several; the one in hand when left out. */
  readonly version?: number
  /** The centre's account, as the operator set it; null where none was set. */
  readonly account: string | null
}

export interface PaperAddress {
  readonly recipient: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
}

/** The certificate of this number, marked as a copy. */
export interface CopyOf {
  readonly copyOf: string
}

/** One paper of a case that is no letter: when there is one, for whom, and what it says. */
export interface CasePaper {
  readonly clause: string
  readonly title: Pair
  readonly place: PaperPlace
  readonly formats: readonly PaperFormat[]
  /** Commands for which one needs it at hand, to seal and to send. */
  readonly commands: readonly string[]
  /** Only these; without them, whoever reads what it is made of. */
  readonly by?: readonly Role[]
  /** Letters that bring it along. */
  readonly enclosedIn?: readonly LetterName[]
  isThere(state: CaseState, edition: Edition): boolean
  /** The numbers of the versions that are kept of it, the one in hand last; absent where there is only ever one. */
  versionsIn?(state: CaseState): readonly number[]
  write(told: PaperTold): Sheet | CopyOf
}

export const isCopy = (written: Sheet | CopyOf): written is CopyOf => 'copyOf' in written

/** The foot that every paper of the centre carries: hotline, website, account (Q20). */
const footOf = (lang: Lang): string =>
  [
    `${inLang(contact.centre, lang)} ${inLang(contact.office, lang)}`,
    ...contact.hotlines,
    contact.website,
    inLang(contact.account, lang),
  ].join(' · ')

/** What every sheet of a case has in common. */
export const sheetOf = (
  { state, lang }: Pick<PaperTold, 'state' | 'lang'>,
  title: Pair,
  on: Day,
  { blocks, code = null }: { readonly blocks: Sheet['blocks']; readonly code?: string | null },
): Sheet => ({
  lang,
  title: inLang(title, lang),
  subtitle: [state.number ?? '', state.organisationName].filter(Boolean).join(' · '),
  on,
  code,
  blocks,
  foot: footOf(lang),
})

/** `told(pair, facts)` in the language of the paper, days with their year. */
export const tell =
  ({ lang, names }: Pick<PaperTold, 'lang' | 'names'>) =>
  (pair: Pair, facts: Readonly<Record<string, unknown>> = {}): string =>
    say(pair, lang, facts, { names })

/** Security engineering, level 1 · initial, as every paper names what a case is about. */
export const matterOf = ({ type, level, kind }: CaseState, edition: Edition, lang: Lang): string => {
  const entry = findType(type, edition)
  const name = entry ? (lang === 'en' ? entry.en : entry.zh) : type
  return `${name} ${sayLevel(level, lang)} · ${inLang(choices.kind[kind], lang)}`
}

export const dayOf = (day: Day | null | undefined, lang: Lang): string => (day ? dayInWords(day, lang) : '')
