import { html } from 'hono/html'
import type { Day } from '#core/calendar/day.ts'
import type { Basis, DateProof } from '#core/date-proof.ts'
import { proofOf } from '#core/date-proof.ts'
import { isProvisional, markOf, sayBasis, sayProofDay, proofWords as w } from '#core/words/date-proof.ts'
import type { Html } from './frame.ts'
import type { Visit } from './visit.ts'

/** What a day shows: at the left end of a strip and of a month with the month. */
const numberOf = (date: Day, index: number): string =>
  index === 0 || date.endsWith('-01') ? date.slice(5) : date.slice(8)

/** A counted working day is its two numbers; every other is said in full to whoever hears the page. */
const dayOf = (v: Visit, one: DateProof['days'][number], index: number): Html => {
  const day = html`<b>${numberOf(one.date, index)}</b>`
  const mark = markOf(one, v.lang)
  if (one.part === 'counted' && one.kind === 'workday') return html`<li>${day}<span>${mark}</span></li>`
  return html`<li class="${one.part} ${one.kind}">${day}<span aria-hidden="true">${mark}</span><i>${sayProofDay(one, v.lang, v.within.thisYear)} ${one.number ?? ''}</i></li>`
}

const strip = (v: Visit, { days }: DateProof): Html => {
  const signs = [
    ['counted', days.some(({ number }) => number !== null)],
    ['off', days.some(({ part }) => part === 'passed-over')],
    ['makeUp', days.some(({ kind }) => kind === 'make-up')],
    ['end', true],
  ] as const
  return html`<ol class="strip">${days.map((one, index) => dayOf(v, one, index))}</ol>
<ul class="legend">${signs.map(([sign, isThere]) => (isThere ? html`<li>${v.say(w[sign])}</li>` : ''))}</ul>`
}

/**
 * A day that opens the strip of days it was counted on; it can be printed open, and needs no script. Where it stands as it
 * was announced although a new notice would bring it forward, that day is shown and the strip says the other.
 */
export const dayProof = (v: Visit, basis: Basis, announcedOn?: Day): Html => {
  const proof = proofOf(basis, v.calendar)
  const on = announcedOn ?? proof.on
  return html`<details class="proof"><summary><time datetime="${on}">${v.shortDay(on)}</time>${
    isProvisional(proof) ? html` <span class="tag soon">${v.say(w.provisional)}</span>` : ''
  } <span class="why">${v.say(w.why)}</span></summary>
<p>${sayBasis(basis, v.lang, v.within.thisYear)} · ${v.say(w.calendar, { version: proof.calendar })}</p>
${strip(v, proof)}${proof.fallsOn === proof.on ? '' : html`<p>${v.say(w.moved, { fallsOn: proof.fallsOn, on: proof.on })}</p>`}${proof.on === on ? '' : html`<p class="soon">${v.say(w.kept, { announced: on, on: proof.on })}</p>`}${isProvisional(proof) ? html`<p class="provisional">${v.say(w.missing, { years: proof.missingYears })}</p>` : ''}</details>`
}
