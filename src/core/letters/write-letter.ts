import { contact } from '#core/contact.ts'
import { inLang, type Pair, say } from '#core/words/say.ts'
import type { About, LetterDraft, Told } from './letter.ts'
import { type LetterName, lettersByName } from './letters.ts'

/** A table in one language. */
export interface LetterTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The columns that hold amounts of money, by their place: they are set to the right. */
  readonly amounts: readonly number[]
}

/** A letter in one language, ready to be rendered as a mail or on paper. */
export interface Letter {
  readonly subject: string
  /** The number of the decision, where it has one. */
  readonly number: string | null
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly table: LetterTable | null
  /** Paragraphs after the table. */
  readonly after: readonly string[]
  readonly signature: readonly string[]
  /** Account, site and hotline (Q20). */
  readonly foot: readonly string[]
}

const provisional: Pair = [
  '国务院尚未公布相关年份的放假安排，以上日期为暂定，公布后将重新计算并告知。',
  'The State Council has not yet announced the holidays of that year; the days above are provisional and will be computed again.',
]

const footLines: readonly Pair[] = [
  ['微信公众号：{account}（服务资质介绍）', 'WeChat account: {account}'],
  ['网站：{website}（服务介绍 → 服务资质）', 'Website: {website} (服务介绍 → 服务资质)'],
  ['咨询电话：{hotlines}', 'Hotline: {hotlines}'],
]

/** Numbers of the rulebook, so that a letter never writes one of its own. */
const rulebookFacts = ({ edition }: Told<unknown>) => ({
  ...edition.terms,
  ...Object.fromEntries(Object.entries(edition.readings).map(([key, { value }]) => [key, value])),
})

const subjectOf: Readonly<Record<About['what'], Pair>> = {
  case: ['{subject}[（项目 {number}）]', '{subject}[ (case {number})]'],
  certificate: ['{subject}[（证书 {number}）]', '{subject}[ (certificate {number})]'],
  proceeding: ['{subject}[（调查 {number}）]', '{subject}[ (proceeding {number})]'],
  objection: ['{subject}[（异议 {number}）]', '{subject}[ (objection {number})]'],
  complaint: ['{subject}[（编号 {number}）]', '{subject}[ (receipt {number})]'],
  meeting: ['{subject}', '{subject}'],
}

const deskAddress: Pair = ['在线办理：{caseUrl}', 'On screen: {caseUrl}']
const lookUpAddress: Pair = ['查询进展：{caseUrl}', 'Look it up at: {caseUrl}']

const byLead: Pair = ['[项目负责人：{lead}]', '[Case lead: {lead}]']
const toContact: Pair = ['{organisationName}[ {contact}]：', 'To {organisationName}[, {contact}]:']

/** A cell that is one amount of money, by the name of its fact. */
const isAmount = (cell: Pair | string | undefined): boolean =>
  typeof cell === 'object' && /^\{\w+Fen\}$/.test(cell[0])

/** Writes a letter about what an event changed: to the authorised contact, unless the letter greets somebody else. */
export const writeLetter = (name: LetterName, told: Told<unknown>): Letter => {
  const { about, deadlines, lang, names, caseUrl } = told
  const used = new Set<string>()
  // Each letter is written for the kind of stream whose events send it.
  const draft = lettersByName[name] as LetterDraft<unknown>
  const {
    subject,
    number: decision = null,
    paragraphs,
    greeting = toContact,
    signedBy = byLead,
    table,
    after = [],
    facts = {},
  } = draft(told, (due) => {
    const found = deadlines.find((one) => one.name === due)
    if (found) used.add(due)
    return found?.dueOn ?? null
  })
  const { number, organisationName, contactId, leadId, type, level, kind } = about
  const known = { ...rulebookFacts(told), type, level, kind, organisationName, ...facts }
  const nameOf = (id: string | null) => (id && names[id]) || null
  const addressed = { ...known, contact: nameOf(contactId), lead: nameOf(leadId) }
  const tell = (pair: Pair) => say(pair, lang, known)
  const tellAll = (pairs: readonly (Pair | null)[]) => pairs.flatMap((pair) => (pair ? [tell(pair)] : []))
  const isProvisional = deadlines.some((one) => one.provisional && used.has(one.name))
  const address = caseUrl ? (about.what === 'complaint' ? lookUpAddress : deskAddress) : null
  return {
    subject: say(subjectOf[about.what], lang, {
      subject: tell(subject),
      number,
    }),
    number: decision,
    greeting: say(greeting, lang, addressed),
    paragraphs: tellAll(paragraphs),
    table: table
      ? {
          head: table.head.map((cell) => inLang(cell, lang)),
          rows: table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : tell(cell)))),
          amounts: table.head.flatMap((_, at) => (table.rows.every((row) => isAmount(row[at])) ? [at] : [])),
        }
      : null,
    after: [
      ...tellAll([...after, isProvisional ? provisional : null]),
      ...(address ? [say(address, lang, { caseUrl })] : []),
    ],
    signature: [
      ...[say(signedBy, lang, addressed)].filter((line) => line !== ''),
      `${inLang(contact.centre, lang)} ${inLang(contact.office, lang)}`,
    ],
    foot: footLines.map((line) =>
      say(line, lang, {
        account: contact.account[0],
        website: contact.website,
        hotlines: contact.hotlines,
      }),
    ),
  }
}

/** The letter as the text part of a mail. */
export const letterAsText = ({ greeting, paragraphs, table, after, signature, foot }: Letter): string => {
  const rows = table?.rows.map((row) => row.map((cell, at) => `${table.head[at]}: ${cell}`).join('\n')) ?? []
  return [greeting, ...paragraphs, ...rows, ...after, signature.join('\n'), ['-- ', ...foot].join('\n')].join(
    '\n\n',
  )
}
