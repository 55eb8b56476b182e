import { html } from 'hono/html'
import { addDays, type Day } from '#core/calendar/day.ts'
import { type Basis, inTimeBasis, lateBasis, proofOf } from '#core/date-proof.ts'
import { type WindowAnswer, type WindowKind, windowFor, windowKinds } from '#core/rulebook/windows.ts'
import { answerWords } from '#core/words/command-line.ts'
import { sayFinding } from '#core/words/rules.ts'
import { formWords, windowsWords as w, windowKindWords } from '#core/words/site-tools.ts'
import { formOf, readForm } from '../form.ts'
import { dayField } from '../form-fields.ts'
import { clauseMark, frame, type Html, whyLink } from '../frame.ts'
import { dayProof } from '../proof-strip.ts'
import { toneOfAnswer } from '../status-tag.ts'
import { type Visit, withYears } from '../visit.ts'

interface Asked {
  readonly expiresOn: Day
  readonly on: Day
}

interface Stretch {
  readonly from: Day | null
  readonly to: Day | null
  /** How its last day was counted, where it was. */
  readonly basis: Basis | null
  readonly answer: WindowAnswer
}

/** The stretches of days in which the rule gives one answer, found by asking the rule itself at each of its limits. */
const stretchesOf = (v: Visit, kind: WindowKind, expiresOn: Day): readonly Stretch[] => {
  const ask = (on: Day) => windowFor({ kind, expiresOn, on }, v.edition, v.calendar)
  const { facts, lastDay } = ask(expiresOn)
  const limits =
    kind === 'change'
      ? [expiresOn]
      : [addDays(String(facts.earliest), -1), lastDay, expiresOn, String(facts.lateLastDay)]
  const proofs = [inTimeBasis(expiresOn, v.edition.terms), lateBasis(expiresOn, v.edition.terms)]
  const basisOf = (day: Day) => proofs.find((basis) => proofOf(basis, v.calendar).on === day) ?? null
  const isSame = (a: WindowAnswer, b: WindowAnswer) => a.code === b.code && a.treatedAs === b.treatedAs
  const ends = [...new Set(limits)].sort().filter((day) => !isSame(ask(day), ask(addDays(day, 1))))
  const starts = [null, ...ends.map((day) => addDays(day, 1))]
  return starts.map((from, index): Stretch => {
    const to = ends[index] ?? null
    return { from, to, basis: to === null ? null : basisOf(to), answer: ask(to ?? (from as Day)) }
  })
}

const table = (v: Visit, kind: WindowKind, { expiresOn, on }: Asked): Html => {
  const isIn = ({ from, to }: Stretch) => (from === null || from <= on) && (to === null || on <= to)
  return html`<h2>${v.head(windowKindWords[kind])}</h2>
${findingLine(v, windowFor({ kind, expiresOn, on }, v.edition, v.calendar))}
<table class="plan"><caption class="unseen">${v.head(windowKindWords[kind])}</caption>
<thead><tr><th scope="col">${v.say(w.from)}</th><th scope="col">${v.say(w.to)}</th><th scope="col">${v.say(w.what)}</th><th scope="col">${v.say(w.taken)}</th></tr></thead>
<tbody>${stretchesOf(v, kind, expiresOn).map((one) => {
    const { from, to, basis, answer } = one
    return html`<tr${isIn(one) ? html` class="chosen"` : ''}><td data-label="${v.say(w.from)}">${from ? v.shortDay(from) : v.say(w.open)}${
      isIn(one) ? html` <span class="tag ok">${v.say(w.chosen)}</span>` : ''
    }</td>
<td data-label="${v.say(w.to)}">${basis ? dayProof(v, basis) : to ? v.shortDay(to) : v.say(w.after)}</td>
<td>${v.head(answerWords[answer.answer])} ${clauseMark(v, answer.clause, answer.reading !== undefined)}</td>
<td data-label="${v.say(w.taken)}">${v.say(windowKindWords[answer.treatedAs])}</td></tr>`
  })}</tbody></table>`
}

const findingLine = (v: Visit, finding: WindowAnswer): Html => {
  const { message, remedy } = sayFinding(finding, v.lang, v.within)
  return html`<p class="answer told ${toneOfAnswer(finding.answer)}"><b>${v.head(answerWords[finding.answer])}</b> ${v.sentences(message, remedy)} ${whyLink(v, finding.rule)}</p>`
}

/** When maintenance, an upgrade or a change can be asked for, for a certificate that ends on a given day. */
export const windowsPage = (visit: Visit) => {
  const v = withYears(visit)
  const fields = { expires: dayField(w.expires), on: dayField(w.on, { preset: v.today }) }
  const sent = readForm(v, fields)
  const asked = sent.values && { expiresOn: sent.values.expires, on: sent.values.on }
  const sheet = frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.sentences(v.say(w.lead), v.say(formWords.nothingKept))}</p>
${formOf(v, fields, sent, { path: v.paths.windows, button: v.say(w.button) })}
${asked ? html`<section id="answer">${windowKinds.map((kind) => table(v, kind, asked))}</section>` : ''}
</article>`,
  })
  return { sheet, isWrong: sent.isWrong }
}
