import { html } from 'hono/html'
import { explainAll } from '#core/rulebook/explain.ts'
import { clauseFacts, clauses } from '#core/words/clauses.ts'
import { frameWords } from '#core/words/site.ts'
import { rulesWords as w } from '#core/words/site-reference.ts'
import { frame } from '../frame.ts'
import type { Visit } from '../visit.ts'

/** Every clause in our own words, with the readings that fill it in: where all clause marks lead. */
export const rulesPage = (v: Visit) => {
  const readings = Object.values(v.edition.readings)
  return frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead)}</p>
<p>${v.say(w.edition, { id: v.edition.id, from: v.day(v.edition.from) })}</p>
<h2>${v.say(w.byRule)}</h2>
<p>${v.say(w.byRuleLead)}</p>
<ul class="columns">${explainAll(v.edition).map(
      ({ rule, title }) => html`<li><a href="${v.paths.rule(rule)}">${v.say(title)}</a></li>`,
    )}</ul>
<h2>${v.say(w.byClause)}</h2>
<dl class="rules">${Object.entries(clauses).map(([clause, sentence]) => {
      const ours = readings.filter((reading) => reading.clause === clause)
      return html`<div id="${clause}"><dt>${clause}</dt><dd><p>${v.say(sentence, clauseFacts(v.edition))}</p>${
        ours.length > 0
          ? html`<span class="reading">${v.say(frameWords.ourReading)}</span><ul>${ours.map(({ note }) => html`<li>${v.say(note)}</li>`)}</ul>`
          : ''
      }</dd></div>`
    })}</dl>
</article>`,
  })
}
