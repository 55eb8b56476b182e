import { html } from 'hono/html'
import { nextMeeting } from '#core/calendar/meeting-days.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'
import { homeWords as w } from '#core/words/site.ts'
import { downloadWords } from '#core/words/site-downloads.ts'
import { clauseMark, frame } from '../frame.ts'
import { searchForm } from '../search-form.ts'
import type { Visit } from '../visit.ts'

/** The front page: a search, three ways in, and what most people ask first. */
export const homePage = (v: Visit) => {
  const { terms, termClauses, catalogue } = v.edition
  const meeting = nextMeeting(v.today, v.calendar, meetingRuleOf(v.edition))
  const entrance = (
    title: string,
    text: string,
    links: readonly (readonly [path: string, label: string])[],
  ) => html`<section>
<h2>${title}</h2><p>${text}</p>
<ul>${links.map(([path, label]) => html`<li><a href="${path}">${label}</a></li>`)}</ul>
</section>`
  const fact = (label: string, value: string, clause: string) =>
    html`<div><dt>${label}</dt><dd>${value} ${clauseMark(v, clause)}</dd></div>`
  return frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<div class="hero"><div class="wide">
<h1>${v.say(w.title)}</h1>
<p>${v.say(w.lead)}</p>
${searchForm(v, { label: v.say(w.searchLabel), button: v.say(w.search) })}
</div></div>
<div class="wide">
<div class="entrances">
${entrance(v.say(w.apply), v.say(w.applyText), [
  [v.paths.services, v.say(w.applyFirst)],
  [v.paths.downloads, v.say(downloadWords.title)],
  [v.paths.selfCheck, v.say(w.applyCheck)],
  [v.paths.fees, v.say(w.applyCost)],
  [v.paths.timeline, v.say(w.applyTime)],
  [v.place.deskPath, v.say(w.applyStart)],
])}
${entrance(v.say(w.verify), v.say(w.verifyText), [
  [v.paths.register, v.say(w.verifyRegister)],
  [v.paths.bulkCheck, v.say(w.verifyList)],
  [v.paths.verifier, v.say(w.verifyFile)],
  [v.paths.windows, v.say(w.verifyDates)],
  [v.paths.report, v.say(w.verifyReport)],
])}
${entrance(v.say(w.learn), v.say(w.learnText), [
  [v.paths.procedure, v.say(w.learnProcedure)],
  [v.paths.meetings, v.say(w.learnMeetings)],
  [v.paths.questions, v.say(w.learnQuestions)],
  [v.paths.rules, v.say(w.learnRules)],
  ['#contact', v.say(w.learnContact)],
])}
</div>
<section>
<h2>${v.say(w.glance)}</h2>
<dl class="facts">
${fact(v.say(w.types), v.say(w.typesValue, { types: catalogue.length }), 'Q1')}
${fact(v.say(w.duration), v.say(w.durationValue, terms), termClauses.usualMonths)}
${fact(v.say(w.validity), v.say(w.validityValue, terms), termClauses.certificateYears)}
${fact(
  v.say(w.meeting),
  v.say(w.meetingValue, { held: meeting.held, closes: meeting.agendaClosesOn }) +
    (meeting.provisional ? ` (${v.say(w.provisional)})` : ''),
  'Q9.1',
)}
</dl>
</section>
</div>`,
  })
}
