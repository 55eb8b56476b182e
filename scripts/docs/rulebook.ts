import type { Edition } from '#core/rulebook/edition.ts'
import { editions } from '#core/rulebook/edition.ts'
import { choices } from '#core/words/choices.ts'
import { say, sayFen } from '#core/words/say.ts'
import { code, page, table } from './markdown.ts'

const value = (given: unknown): string => (Array.isArray(given) ? given.join(', ') : String(given))

const editionParts = (edition: Edition): readonly string[] => [
  `## ${edition.id}, from ${edition.from}`,
  '### Types and levels (Q1, Q2.2)',
  table(
    ['type', '类别', 'name', 'levels'],
    edition.catalogue.map(({ type, zh, en, levels }) => [code(type), zh, en, levels.join(' ')]),
  ),
  '### Fees',
  table(
    ['kind', '种类', 'level', 'assessment', 'annual, three years', 'total', 'clause'],
    edition.fees.map(({ kind, level, assessmentFen, annualFen, clause, reading }) => [
      choices.kind[kind][1],
      choices.kind[kind][0],
      level === null ? 'every' : String(level),
      sayFen(assessmentFen, 'en'),
      sayFen(annualFen, 'en'),
      sayFen(assessmentFen + annualFen, 'en'),
      reading ? `${clause}, our reading ${code(reading)}` : clause,
    ]),
  ),
  '### Engagements (Q14)',
  table(
    ['type', 'level', 'at least'],
    [
      ['every other', 'every', String(edition.minimum.usual)],
      ...edition.minimum.exceptions.map(({ type, level, engagements }) => [
        say(['{type}', '{type}'], 'en', { type }),
        String(level),
        String(engagements),
      ]),
    ],
  ),
  '### What the source fixes',
  table(
    ['term', 'value', 'clause'],
    Object.entries(edition.terms).map(([term, given]) => [
      code(term),
      String(given),
      edition.termClauses[term as keyof typeof edition.termClauses],
    ]),
  ),
  '### Our readings, where the source is silent',
  table(
    ['reading', 'value', 'unit', 'clause', '说明', 'note'],
    Object.entries(edition.readings).map(([reading, { value: given, unit, clause, note }]) => [
      code(reading),
      value(given),
      unit ?? '',
      clause,
      ...note,
    ]),
  ),
]

/** Every edition of the rulebook with its numbers, clauses and readings. */
export const rulebookPage = (): string => page('规则手册 · Rulebook', ...editions.flatMap(editionParts))
