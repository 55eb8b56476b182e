import { html } from 'hono/html'
import { addMonths } from '#core/calendar/day.ts'
import type { MeetingDay } from '#core/calendar/meeting-days.ts'
import { agendaBasis, meetingBasis } from '#core/meeting-deadlines.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'
import { meetingsInForce } from '#core/rulebook/meetings-by-edition.ts'
import { dayKindWords } from '#core/words/command-line.ts'
import { meetingsWords as w } from '#core/words/site-tools.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import { dayProof } from '../proof-strip.ts'
import type { Visit } from '../visit.ts'

const MONTHS_SHOWN = 6

/** Why a meeting is not held on its day: the feast by its name, or the weekend. */
const whyMoved = (v: Visit, { nominal, held }: MeetingDay): Html | '' => {
  if (nominal === held) return ''
  const day = v.calendar.strip(nominal, nominal)[0]!
  const isNamed = day.kind === 'holiday' && day.name !== undefined && v.lang !== 'en'
  const reason = isNamed ? day.name : v.say(dayKindWords[day.kind])
  return html`<small>${v.say(w.moved, { reason })}</small>`
}

/** Says which meeting is the first that a case can still be heard at (Q9.2), and which are past that. */
const reachOf = (v: Visit, meeting: MeetingDay, firstOpen: MeetingDay | undefined): Html | '' => {
  if (meeting === firstOpen) return html`<small><span class="tag ok">${v.say(w.firstOpen)}</span></small>`
  if (meeting.agendaClosesOn >= v.today) return ''
  return html`<small><span class="tag over">${v.say(w.closed)}</span></small>`
}

/** The expert review meetings of the coming half-year: due, held, and the last day to be on the agenda. */
export const meetingsPage = (v: Visit) => {
  const rule = meetingRuleOf(v.edition)
  const lead = v.say(w.lead, {
    days: rule.daysOfMonth.join(v.lang === 'en' ? ' and ' : ' 日和 '),
    agenda: rule.agendaDays,
  })
  const meetings = meetingsInForce(v.today, addMonths(v.today, MONTHS_SHOWN), v.calendar)
  const firstOpen = meetings.find(({ agendaClosesOn }) => agendaClosesOn >= v.today)
  return frame(v, {
    title: v.say(w.title),
    description: lead,
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${lead} ${clauseMark(v, 'Q9.1')} ${clauseMark(v, 'Q9.2')}</p>
<table class="plan"><caption>${v.say(w.table)}</caption>
<thead><tr><th scope="col">${v.say(w.nominal)}</th><th scope="col">${v.say(w.held)}</th><th scope="col">${v.say(w.closes)}</th></tr></thead>
<tbody>${meetings.map((meeting) => {
      const edition = editionOn(meeting.nominal) ?? v.edition
      return html`<tr${meeting === firstOpen ? html` class="chosen"` : ''}><th scope="row">${v.shortDay(meeting.nominal)}${whyMoved(v, meeting)}${reachOf(v, meeting, firstOpen)}</th>
<td data-label="${v.say(w.held)}">${dayProof(v, meetingBasis(meeting.nominal, edition))}${meeting.reading ? clauseMark(v, 'Q9.1', true) : ''}</td>
<td data-label="${v.say(w.closes)}">${dayProof(v, agendaBasis(meeting, edition))}</td></tr>`
    })}</tbody></table>
</article>`,
  })
}
