import { html } from 'hono/html'
import { feeFor } from '#core/rulebook/fees.ts'
import { minimumFor } from '#core/rulebook/minimums.ts'
import { sayFen, sayLevel } from '#core/words/say.ts'
import { downloadWords } from '#core/words/site-downloads.ts'
import { typeWords, servicesWords as w } from '#core/words/site-reference.ts'
import { clauseMark, frame } from '../frame.ts'
import type { Visit } from '../visit.ts'

/** What a first application for an issued pair costs today. */
const firstFee = (v: Visit, type: string, level: number): string => {
  const fee = feeFor({ type, level, kind: 'initial', on: v.today })
  return 'totalFen' in fee ? sayFen(fee.totalFen, v.lang) : ''
}

/** Types, levels and what each asks for. */
export const servicesPage = (v: Visit) => {
  const { catalogue, terms, readings } = v.edition
  const point = (text: string, clause: string, isReading = false) =>
    html`<li>${text} ${clauseMark(v, clause, isReading)}</li>`
  return frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead)}</p>
<h2 id="types">${v.say(w.types)} ${clauseMark(v, 'Q1')}</h2>
<div class="scroll" role="region" aria-labelledby="types" tabindex="0"><table class="types">
<thead><tr><th scope="col">${v.say(w.type)}</th><th scope="col">${v.say(w.levels)} ${clauseMark(v, 'Q2.2')}</th><th scope="col">${v.say(w.engagements)} ${clauseMark(v, 'Q14')}</th><th scope="col" class="num">${v.say(w.fee)} ${clauseMark(v, 'Q3.1')}</th></tr></thead>
<tbody>${catalogue.map(
      ({ type, zh, en, levels }) => html`<tr id="${type}">
<th scope="row">${v.say([zh, en])}${typeWords[type] ? html`<small>${v.head(typeWords[type])}</small>` : ''}</th>
<td>${levels.map((level) => html`<div>${sayLevel(level, v.lang)}</div>`)}</td>
<td>${levels.map((level) => html`<div>${v.say(w.engagementsValue, { count: minimumFor(type, level, v.edition) })}</div>`)}</td>
<td class="num">${levels.map((level) => html`<div>${firstFee(v, type, level)}</div>`)}</td>
</tr>`,
    )}</tbody></table></div>
<p>${v.say(w.levelsNote)} ${clauseMark(v, 'Q2.1')}</p>
<h2>${v.say(w.conditions)}</h2>
<ol>
${point(v.say(w.legal), 'Q5.1')}
${point(v.say(w.scope), 'Q5.2')}
${point(v.say(w.established, { years: terms.establishedMonths / 12 }), 'Q5.3')}
${point(v.say(w.cisp, { people: readings.cispHolders.value }), 'Q6', true)}
${point(v.say(w.engagement, { years: terms.engagementYears }), 'Q13.1')}
${point(v.say(w.classified), 'Q13.4')}
</ol>
<h2>${v.say(w.later)}</h2>
<ul>
${point(v.say(w.maintain, { months: terms.maintenanceLeadMonths }), 'Q15.1')}
${point(v.say(w.upgrade, { months: terms.maintenanceLeadMonths }), 'Q17')}
${point(v.say(w.change), 'Q18')}
</ul>
<p><a href="${v.paths.selfCheck}">${v.say(w.toSelfCheck)}</a> · <a href="${v.paths.fees}">${v.say(w.next)}</a> · <a href="${v.paths.downloads}">${v.say(downloadWords.title)}</a> · <a href="${v.paths.windows}">${v.say(w.toWindows)}</a></p>
</article>`,
  })
}
