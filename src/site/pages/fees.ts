import { html } from 'hono/html'
import { type ApplicationKind, applicationKinds } from '#core/rulebook/edition-shape.ts'
import { type Fee, feeFor } from '#core/rulebook/fees.ts'
import { choices } from '#core/words/choices.ts'
import { sayFinding } from '#core/words/rules.ts'
import { type Lang, sayFen, sayLevel } from '#core/words/say.ts'
import { feesWords as w } from '#core/words/site-reference.ts'
import { feeFormWords, formWords } from '#core/words/site-tools.ts'
import { formOf, readForm, type Sent } from '../form.ts'
import { choiceField, dayField } from '../form-fields.ts'
import { clauseMark, frame, type Html, whyLink } from '../frame.ts'
import { levelField, typeField } from '../pair-fields.ts'
import type { Visit } from '../visit.ts'

interface Row {
  readonly kind: ApplicationKind
  /** null where the fee is the same at every level. */
  readonly level: number | null
  readonly fee: Fee
}

/** Every fee that can be asked, from the rulebook's own answers for a type that is issued at each level. */
const rowsOf = (v: Visit): Row[] => {
  const deepest = v.edition.catalogue.toSorted((a, b) => b.levels.length - a.levels.length)[0]!
  const row = (kind: ApplicationKind, level: number | null): Row[] => {
    const fee = feeFor({ type: deepest.type, level: level ?? deepest.levels[0]!, kind, on: v.today })
    return 'totalFen' in fee ? [{ kind, level, fee }] : []
  }
  return [
    ...(['initial', 'maintenance', 'upgrade'] as const).flatMap((kind) =>
      deepest.levels.flatMap((level) => row(kind, level)),
    ),
    ...(['change-name', 'change-address', 'cancellation'] as const).flatMap((kind) => row(kind, null)),
  ]
}

/** An amount without its unit, which stands in the caption. */
const amount = (fen: number, lang: Lang): string => sayFen(fen, lang).split(' ')[0]!

const fieldsOf = (v: Visit) => ({
  type: typeField(v),
  level: levelField(v),
  kind: choiceField(
    formWords.kind,
    applicationKinds.map((kind) => [kind, v.head(choices.kind[kind])] as const),
  ),
  on: dayField(feeFormWords.on, { preset: v.today, hint: feeFormWords.onHint }),
})

/** What is due, with its clause and schedule; or why there is no such fee, and what to choose instead. */
const estimate = (v: Visit, asked: NonNullable<Sent<ReturnType<typeof fieldsOf>>['values']>): Html => {
  const fee = feeFor({ ...asked, level: Number(asked.level) })
  if ('answer' in fee) {
    const { message, remedy } = sayFinding(fee, v.lang, v.within)
    return html`<div class="answer told late" role="status"><p>${message} ${clauseMark(v, fee.clause)} ${whyLink(v, fee.rule)}</p><p>${remedy}</p></div>`
  }
  return html`<div class="answer told ok" role="status"><p><b>${v.say(feeFormWords.answer, { ...fee })}</b> ${clauseMark(v, fee.clause, fee.reading !== undefined)} ${whyLink(v, 'fee')}</p>
<p>${v.sentences(v.say(feeFormWords.parts, { ...fee }), v.say(feeFormWords.schedule, { edition: fee.edition }))}</p>
${fee.reading ? html`<p>${v.say(v.edition.readings[fee.reading].note)}</p>` : ''}</div>`
}

/** The fee table of the edition in force, and what one application would cost. */
export const feesPage = (v: Visit) => {
  const fields = fieldsOf(v)
  const sent = readForm(v, fields)
  const rows = rowsOf(v)
  const kinds = [...new Set(rows.map(({ kind }) => kind))].map((kind) =>
    rows.filter((row) => row.kind === kind),
  )
  const sheet = frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead, { from: v.day(v.edition.from) }),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead, { from: v.day(v.edition.from) })} ${clauseMark(v, 'Q3.1')}</p>
<div class="scroll" role="region" aria-label="${v.say(w.table)}" tabindex="0"><table class="fees">
<caption>${v.say(w.table)}</caption>
<thead><tr><th scope="col">${v.say(w.kind)}</th><th scope="col">${v.say(w.level)}</th><th scope="col" class="num">${v.say(w.assessment)}</th><th scope="col" class="num">${v.say(w.annual)}</th><th scope="col" class="num">${v.say(w.total)}</th></tr></thead>
${kinds.map(
  (group) =>
    html`<tbody>${group.map(
      ({ kind, level, fee }, index) => html`<tr>${
        index > 0
          ? ''
          : html`<th scope="rowgroup" rowspan="${group.length}">${v.head(choices.kind[kind])}<small>${clauseMark(v, fee.clause, fee.reading !== undefined)}</small></th>`
      }
<td class="level">${level === null ? v.say(w.everyLevel) : sayLevel(level, v.lang)}</td>
<td class="num">${amount(fee.assessmentFen, v.lang)}</td><td class="num">${amount(fee.annualFen, v.lang)}</td><td class="num"><b>${amount(fee.totalFen, v.lang)}</b></td>
</tr>`,
    )}</tbody>`,
)}</table></div>
<p>${v.say(w.note)} ${clauseMark(v, 'Q3.3', true)}</p>
<h2 id="answer">${v.say(feeFormWords.title)}</h2>
<p>${v.sentences(v.say(feeFormWords.lead), v.say(formWords.nothingKept))}</p>
${sent.values ? estimate(v, sent.values) : ''}
${formOf(v, fields, sent, { path: v.paths.fees, button: v.say(feeFormWords.button) })}
<h2>${v.say(w.when)}</h2>
<p>${v.say(w.whenText)} ${clauseMark(v, 'Q4.3')}</p>
</article>`,
  })
  return { sheet, isWrong: sent.isWrong }
}
