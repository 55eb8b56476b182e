import { html } from 'hono/html'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import { complaintDeadlines } from '#core/complaint.ts'
import type { Deadline } from '#core/deadlines.ts'
import { standingWords as w } from '#core/words/site-report.ts'
import { clauseMark, type Html } from './frame.ts'
import { dayProof } from './proof-strip.ts'
import type { ComplaintStanding } from './queries.ts'
import type { Visit } from './visit.ts'

/** Whether a step that is not done yet is past its day. */
const isLate = (v: Visit, due: Deadline | undefined): boolean => due !== undefined && due.dueOn < v.today

const dueDay = (v: Visit, due: Deadline): Html =>
  html`${v.say(w.by)} ${dayProof(v, due.basis, due.dueOn)} ${clauseMark(v, due.clause, due.reading !== null)}`

/** The three steps of a complaint, each with the day it was done on or is due by, and the clause of that day. */
export const stepsOf = (v: Visit, standing: ComplaintStanding): Html => {
  const due = new Map(complaintDeadlines(standing, v.edition, v.calendar).map((one) => [one.name, one]))
  const step = (label: string, doneOn: Day | null, deadline: Deadline | undefined, isNext: boolean) => {
    const [tone, state] = doneOn
      ? ['ok', w.done]
      : isLate(v, deadline)
        ? ['late', w.late]
        : isNext
          ? ['soon', w.now]
          : ['over', w.later]
    return html`<tr><th scope="row">${label}</th>
<td>${doneOn ? html`<time datetime="${doneOn}">${v.day(doneOn)}</time>` : deadline ? dueDay(v, deadline) : ''}</td>
<td><span class="tag ${tone}">${v.say(state as typeof w.done)}</span></td></tr>`
  }
  const { openedAt, acknowledgedOn, concludedOn } = standing
  return html`<table class="plan"><caption class="unseen">${standing.number}</caption>
<thead><tr><th scope="col">${v.say(w.step)}</th><th scope="col">${v.say(w.day)}</th><th scope="col">${v.say(w.status)}</th></tr></thead>
<tbody>${step(v.say(w.received), dayOfInstant(openedAt), undefined, false)}
${step(v.say(w.acknowledged), acknowledgedOn, due.get('complaint-acknowledged'), true)}
${step(v.say(w.concluded), concludedOn, due.get('complaint-concluded'), acknowledgedOn !== null)}</tbody></table>`
}

/** Whether anything of it is past its day. */
export const isOverdue = (v: Visit, standing: ComplaintStanding): boolean =>
  complaintDeadlines(standing, v.edition, v.calendar).some((due) => isLate(v, due))
