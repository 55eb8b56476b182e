import type { Lang } from '#core/words/say.ts'
import type { Letter, LetterName } from './letters.ts'

/** Letters in which the centre decides or demands something: they also go as an official paper (GB/T 9704). */
const official: readonly LetterName[] = [
  'acceptance-feedback',
  'application-refused',
  'supplement-request',
  'audit-notice',
  'audit-moved',
  'rectification-demand',
  'qualification-granted',
  'qualification-denied',
  'change-granted',
  'change-denied',
  'cancellation-granted',
  'case-closed',
  'sanction-decided',
  'sanction-set-aside',
  'hearing-opened',
  'false-material-found',
  'nothing-false-found',
  'bar-lifted',
  'objection-acknowledged',
  'objection-concluded',
  'case-reopened',
]

export const isOfficial = (name: LetterName): boolean => official.includes(name)

/** A letter as the text of an official paper; the foot is the paper's own. A table is read out row by row. */
export const asPaper = ({ subject, greeting, paragraphs, table, after, signature }: Letter, lang: Lang) => ({
  lang,
  subject,
  addressee: greeting,
  paragraphs: [
    ...paragraphs,
    ...(table?.rows ?? []).map((row) =>
      row
        .map((cell, at) => `${table?.head[at]}${lang === 'en' ? ': ' : '：'}${cell}`)
        .join(lang === 'en' ? '; ' : '；'),
    ),
    ...after,
  ],
  signature,
})
