import { html } from 'hono/html'
import { type Day, daysBetween } from '#core/calendar/day.ts'
import { meetingsBetween } from '#core/calendar/meeting-days.ts'
import type { Basis } from '#core/date-proof.ts'
import { agendaBasis, meetingBasis } from '#core/meeting-deadlines.ts'
import { earliestCertificate } from '#core/rulebook/earliest-certificate.ts'
import { meetingRuleOf, noticeLeadDays } from '#core/rulebook/lead-days.ts'
import { type Plan, type PlanStep, planFrom } from '#core/rulebook/plan.ts'
import { proofWords } from '#core/words/date-proof.ts'
import { planStepWords, whoseWords } from '#core/words/plan.ts'
import { formWords, timelineWords as w } from '#core/words/site-tools.ts'
import { formOf, readForm } from '../form.ts'
import { dayField } from '../form-fields.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import { dayProof } from '../proof-strip.ts'
import type { Visit } from '../visit.ts'

/** What the last day of a step was counted from. */
const basisOf = ({ step, from, to }: PlanStep, { steps }: Plan, v: Visit): Basis => {
  const held = step === 'awaiting-panel' ? steps.find((one) => one.step === 'panel')!.to : to
  if (step === 'awaiting-panel') return agendaBasis({ held }, v.edition)
  if (step === 'panel')
    return meetingBasis(
      meetingsBetween(held, held, v.calendar, meetingRuleOf(v.edition))[0]!.nominal,
      v.edition,
    )
  return { from, count: v.calendar.countWorkdays(from, to).count, unit: 'workday' }
}

/** The stretch of one step on the way from submission to posting, drawn. */
const bar = ({ from, to, whose }: PlanStep, start: Day, whole: number): Html => {
  const at = (day: Day) => ((daysBetween(start, day) / whole) * 100).toFixed(1)
  const width = Math.max(0.8, (daysBetween(from, to) / whole) * 100).toFixed(1)
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="${whose}" x="${at(from)}" width="${width}" height="10"/></svg>`
}

const stepsOf = (v: Visit, plan: Plan): Html => {
  const start = plan.steps[0]!.from
  const whole = daysBetween(start, plan.steps.at(-1)!.to)
  const dated = plan.steps.filter(({ step }) => step !== 'submission')
  return html`<table class="plan"><caption>${v.say(w.steps)}</caption>
<thead><tr><th scope="col">${v.say(w.step)}</th><th scope="col">${v.say(w.whose)}</th><th scope="col">${v.say(w.span)}</th><th scope="col">${v.say(w.latest)}</th></tr></thead>
<tbody>${dated.map(
    (
      one,
    ) => html`<tr><th scope="row">${v.say(planStepWords[one.step])} ${clauseMark(v, one.clause, one.reading !== undefined)}</th>
<td>${v.head(whoseWords[one.whose])}</td><td class="bar">${bar(one, start, whole)}</td><td>${dayProof(v, basisOf(one, plan, v))}</td></tr>`,
  )}</tbody></table>`
}

const answerOf = (v: Visit, submittedOn: Day): Html => {
  const plan = planFrom(submittedOn, v.edition, v.calendar)
  const { auditOn, meeting, certificateOn } = earliestCertificate(submittedOn, v.edition, v.calendar)
  const earliest = {
    certificateOn,
    auditOn,
    closes: meeting.agendaClosesOn,
    held: meeting.held,
    notice: noticeLeadDays(v.edition),
  }
  return html`<section id="answer">
<h2>${v.say(w.by, { day: plan.certificateOn })}${plan.provisional ? html` <span class="tag soon">${v.say(proofWords.provisional)}</span>` : ''}</h2>
<p>${v.say(w.earliest, earliest)} ${clauseMark(v, 'Q8.4')} ${clauseMark(v, 'Q9.2')}</p>
<p>${v.say(w.stopped)} ${clauseMark(v, 'Q7')}</p>
${stepsOf(v, plan)}
</section>`
}

/** From a day of submission to the certificate, step by step, each day with its proof. */
export const timelinePage = (v: Visit) => {
  const fields = { submitted: dayField(w.submitted, { preset: v.today }) }
  const sent = readForm(v, fields)
  const sheet = frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.sentences(v.say(w.lead), v.say(formWords.nothingKept))}</p>
${formOf(v, fields, sent, { path: v.paths.timeline, button: v.say(w.button) })}
${sent.isWrong ? '' : answerOf(v, sent.values?.submitted ?? v.today)}
</article>`,
  })
  return { sheet, isWrong: sent.isWrong }
}
