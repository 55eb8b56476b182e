import { html } from 'hono/html'
import type { Explanation } from '#core/rulebook/explain.ts'
import { answerWords } from '#core/words/command-line.ts'
import { sayUses, explanationWords as w } from '#core/words/explanation.ts'
import { frameWords } from '#core/words/site.ts'
import { clauseMark, type Html } from './frame.ts'
import { toneOfAnswer } from './status-tag.ts'
import type { Visit } from './visit.ts'

const values = (v: Visit, { values: rows }: Explanation): Html => html`<h2>${v.say(w.values)}</h2>
<table class="plan"><thead><tr><th scope="col">${v.say(w.what)}</th><th scope="col">${v.say(w.value)}</th><th scope="col">${v.say(w.since)}</th></tr></thead>
<tbody>${rows.map(
  ({ label, text, clause, isReading, since }) =>
    html`<tr><th scope="row">${v.head(label)} ${clauseMark(v, clause)}${
      isReading ? html` <span class="reading">${v.say(frameWords.ourReading)}</span>` : ''
    }</th><td>${text ? v.say(text) : ''}</td><td class="level">${v.say(w.sinceDay, { since: v.day(since) })}</td></tr>`,
)}</tbody></table>`

/** A sentence of a rule without a case: the places for its facts stay open. */
const open = (template: string): string => template.replaceAll(/[[\]]/g, '').replaceAll(/\{[^}]*\}/g, '…')

const findings = (v: Visit, { findings: rows }: Explanation): Html => html`<h2>${v.say(w.findings)}</h2>
<ul class="findings">${rows.map(
  ({ answer, message, remedy }) =>
    html`<li><span class="tag ${toneOfAnswer(answer)}">${v.say(answerWords[answer])}</span><div>${open(v.say(message))}${
      remedy ? html`<small>${open(v.say(remedy))}</small>` : ''
    }</div></li>`,
)}</ul>`

const uses = (v: Visit, lines: ReturnType<typeof sayUses>): Html => html`<h2>${v.say(w.used)}</h2>
<dl class="rules">${lines.map(([kind, names]) => html`<div><dt>${v.say(kind)}</dt><dd>${names}</dd></div>`)}</dl>`

/** A rule told in full: what it says, the values it rests on, what it can find and where it is used. */
export const explained = (v: Visit, rule: Explanation): Html => {
  const lines = sayUses(rule.uses, v.lang)
  return html`<p class="lead">${v.say(rule.statement)} ${rule.clauses.map((clause) => html`${clauseMark(v, clause)} `)}</p>
${rule.values.length > 0 ? values(v, rule) : ''}
${rule.findings.length > 0 ? findings(v, rule) : ''}
${lines.length > 0 ? uses(v, lines) : ''}`
}
