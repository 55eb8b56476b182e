import { html } from 'hono/html'
import { nextMeeting } from '#core/calendar/meeting-days.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'
import { stepWords, procedureWords as w } from '#core/words/site-reference.ts'
import { stages, turns } from '#core/words/stages.ts'
import { clauseMark, frame } from '../frame.ts'
import { spanOf, steps } from '../procedure-steps.ts'
import type { Visit } from '../visit.ts'

const timeOf = (v: Visit, step: (typeof steps)[number]) => {
  const span = spanOf(step, v.edition)
  const pair = !span ? w.none : step.isAhead ? w.ahead : span.unit === 'days' ? w.days : w.workingDays
  return html`${v.say(pair, { count: span?.count })} ${clauseMark(v, step.clause, span?.isReading)}`
}

/** The next meeting, and where the others are listed. */
const nextMeetings = (v: Visit) => {
  const { held, agendaClosesOn } = nextMeeting(v.today, v.calendar, meetingRuleOf(v.edition))
  return html`<p>${v.say(w.nextMeeting, { held, closes: agendaClosesOn })} <a href="${v.paths.meetings}">${v.say(w.allMeetings)}</a> <a href="${v.paths.timeline}">${v.say(w.toTimeline)}</a></p>`
}

/** The four stages, each step with who acts and how long it may take. */
export const procedurePage = (v: Visit) => {
  const { terms, meetings } = v.edition
  return frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead, terms),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead, terms)} ${clauseMark(v, 'Q7')}</p>
${[...new Set(steps.map(({ stage }) => stage))].map(
  (
    stage,
    index,
  ) => html`<h2 id="${stage}"><span class="ordinal">${index + 1}</span> ${v.head(stages[stage])}</h2>
<div class="scroll" role="region" aria-labelledby="${stage}" tabindex="0"><table class="steps">
<thead><tr><th scope="col">${v.say(w.step)}</th><th scope="col">${v.say(w.who)}</th><th scope="col">${v.say(w.time)}</th></tr></thead>
<tbody>${steps
    .filter((step) => step.stage === stage)
    .map(
      (step) =>
        html`<tr><th scope="row">${v.say(stepWords[step.name])}</th><td>${v.head(turns[step.turn])}</td><td>${timeOf(v, step)}</td></tr>`,
    )}</tbody></table></div>`,
)}
<p>${v.say(w.readingNote)}</p>
<h2 id="meetings">${v.say(w.meetings)} ${clauseMark(v, 'Q9.1')}</h2>
<p>${v.say(w.meetingsLead, { days: meetings.daysOfMonth.map(String) })}</p>
${nextMeetings(v)}
</article>`,
  })
}
