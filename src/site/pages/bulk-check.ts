import { html } from 'hono/html'
import { type CheckedLine, linesOf, longestLine, mostLines, standingOfLine } from '#core/bulk-check.ts'
import { toneOfStatus } from '#core/certificate-status.ts'
import { bulkWords as w } from '#core/words/bulk-check.ts'
import { type Pair, sayLevel } from '#core/words/say.ts'
import { statusWords } from '#core/words/site.ts'
import { formOf, readForm, type Sent } from '../form.ts'
import { choiceField, dayField, type Field, linesField } from '../form-fields.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import type { BulkResult } from '../queries.ts'
import { typeName } from '../type-name.ts'
import { typed } from '../typed.ts'
import type { Visit } from '../visit.ts'

const longestText = mostLines * (longestLine + 2)
/** Of a long list a page shows a part; the table and the paper have it whole. */
const linesOfPart = 40
const matchesShown = 3
const FORM = 'list-form'
const FROM = 'from'

/** The lines of the list, or the sentence why they cannot be checked. */
const readLines = (v: Visit, text: string): { lines: readonly string[] } | { no: string } => {
  const lines = linesOf(typed(text))
  if (lines.length > mostLines) return { no: v.say(w.tooMany, { lines: lines.length, most: mostLines }) }
  const long = lines.findIndex((line) => [...line].length > longestLine)
  return long >= 0 ? { no: v.say(w.longLine, { line: long + 1, longest: longestLine }) } : { lines }
}

const listField: Field<string> = linesField(w.list, longestText, { hint: w.listHint })

const fieldsOf = (v: Visit) => ({
  list: listField,
  on: dayField(w.on, { preset: v.today }),
  as: choiceField(
    w.as,
    (['show', 'csv', 'pdf'] as const).map((how) => [how, v.say(w[how])] as const),
    { preset: 'show' },
  ),
})

export type SentList = Sent<ReturnType<typeof fieldsOf>>

/** The form as it was sent, and its lines or why there are none. */
export const readBulk = (v: Visit, given: URLSearchParams) => {
  const sent = readForm(v, fieldsOf(v), given)
  const read = sent.values && readLines(v, sent.values.list)
  return {
    sent,
    no: read && 'no' in read ? read.no : undefined,
    lines: read && 'lines' in read ? read.lines : undefined,
    /** The place in the result from which a part is shown. */
    from: Math.max(0, Number.parseInt(given.get(FROM) ?? '0', 10) || 0),
  }
}

const tones = { 'in-force': 'ok', 'not-in-force': 'late', ambiguous: 'soon', none: 'late' } as const
/** What somebody has to look at comes first. */
const order = { none: 0, ambiguous: 1, 'not-in-force': 2, 'in-force': 3 } as const

const rowsOf = (v: Visit, line: CheckedLine, at: number): Html => {
  const standing = standingOfLine(line)
  const tag = html`<span class="tag ${tones[standing]}">${v.say(w.standings[standing])}</span>`
  const head = html`<th scope="rowgroup" colspan="3">${at + 1}. ${line.text} ${tag}${
    line.outcome === 'ambiguous' ? html` <small>${v.say(w.ambiguousText)}</small>` : ''
  }${line.hasMore || line.matches.length > matchesShown ? html` <small>${v.say(w.more)}</small>` : ''}</th>`
  return html`<tbody><tr>${head}</tr>${line.matches.slice(0, matchesShown).map(
    ({ by, certificate: one, asThen }) => html`<tr>
<td>${asThen.holder}<br><small>${v.say(w.by[by])}</small></td>
<td><a href="${v.paths.certificate(one.number)}">${one.number}</a><br>${typeName(v, one.type)} ${sayLevel(asThen.level, v.lang)}</td>
<td class="status"><span class="tag ${toneOfStatus(asThen.status)}">${v.say(statusWords[asThen.status].word)}</span></td>
</tr>`,
  )}</tbody>`
}

const button = (v: Visit, words: Pair, from: number): Html =>
  html`<button form="${FORM}" name="${FROM}" value="${from}">${v.say(words)}</button> `

const result = (v: Visit, { on, lines, code }: BulkResult, from: number): Html => {
  const count = (standing: ReturnType<typeof standingOfLine>) =>
    lines.filter((line) => standingOfLine(line) === standing).length
  const counts = {
    lines: lines.length,
    good: count('in-force'),
    bad: count('not-in-force'),
    ambiguous: count('ambiguous'),
    none: count('none'),
  }
  const sorted = lines
    .map((line, at) => ({ line, at }))
    .toSorted(
      (one, other) =>
        order[standingOfLine(one.line)] - order[standingOfLine(other.line)] || one.at - other.at,
    )
  const first = from < sorted.length ? from : 0
  const shown = sorted.slice(first, first + linesOfPart)
  const next = first + shown.length
  return html`<section id="answer"><p class="answer" role="status">${v.say(w.askedOn)} ${v.day(on)} · ${v.say(w.counts, counts)}</p>
${on > v.today ? html`<p>${v.say(w.later, { on: v.day(on) })}</p>` : ''}
<p class="faint">${v.say(w.code)} ${code}</p>
<table class="bulk"><thead><tr><th scope="col">${v.say(w.holder)}</th><th scope="col">${v.say(w.number)}</th><th scope="col">${v.say(w.standing)}</th></tr></thead>
${shown.map(({ line, at }) => rowsOf(v, line, at))}</table>
${
  shown.length < lines.length
    ? html`<p>${v.say(w.part, { from: first + 1, to: next, lines: lines.length })}</p>
<p class="paging">${next < lines.length ? button(v, w.nextPart, next) : ''}${first > 0 ? button(v, w.firstPart, 0) : ''}</p>`
    : ''
}</section>`
}

/** The form to paste a list into, and its result once there is one. */
export const bulkCheckPage = (
  v: Visit,
  sent?: SentList,
  about: { no?: string | undefined; result?: BulkResult; from?: number } = {},
) =>
  frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead, { most: mostLines }),
    hidden: sent !== undefined,
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead, { most: mostLines })} ${clauseMark(v, 'Q10')}</p>
${formOf(v, fieldsOf(v), sent ?? readForm(v, fieldsOf(v), new URLSearchParams()), {
  path: `${v.paths.bulkCheck}#answer`,
  id: FORM,
  button: v.say(w.button),
  post: about.no ? html`<p class="answer late" role="alert">${about.no}</p>` : html``,
})}
${about.result ? result(v, about.result, about.from ?? 0) : ''}
</article>`,
  })
