import { html } from 'hono/html'
import { contact } from '#core/contact.ts'
import { matterChoices, topicWords } from '#core/words/matters.ts'
import { reportWords, standingWords as w } from '#core/words/site-report.ts'
import { formOf, readForm, type Sent } from '../form.ts'
import { lineField } from '../form-fields.ts'
import { frame, type Html } from '../frame.ts'
import type { ComplaintStanding } from '../queries.ts'
import { isOverdue, stepsOf } from '../report-steps.ts'
import type { Visit } from '../visit.ts'

const fields = {
  number: lineField(reportWords.number, 40, { hint: w.numberHint }),
  word: lineField(reportWords.word, 40, { hint: w.wordHint }),
}

export const readLookUp = (v: Visit, given: URLSearchParams): Sent<typeof fields> =>
  readForm(v, fields, given)

const standingOf = (v: Visit, standing: ComplaintStanding): Html => {
  const { number, topic, outcome, answer } = standing
  const outcomes: Readonly<Record<string, readonly [string, string]>> = matterChoices.outcome
  return html`<section id="answer">
<h2>${number} · ${v.head(topicWords[topic])}</h2>
${isOverdue(v, standing) ? html`<p class="answer late">${v.say(w.lateText, { hotlines: contact.hotlines })}</p>` : ''}
${stepsOf(v, standing)}
${
  outcome && answer
    ? html`<dl class="standing"><div><dt>${v.say(w.outcome)}</dt><dd>${v.head(outcomes[outcome] ?? [outcome, outcome])}</dd></div>
<div><dt>${v.say(w.answer)}</dt><dd>${answer}</dd></div></dl>`
    : ''
}</section>`
}

/** How a report stands, for whoever has its number and its word. The word is sent in the body, so no log keeps it. */
export const reportStatusPage = (
  v: Visit,
  sent: Sent<typeof fields>,
  found?: ComplaintStanding | { readonly no: string },
): Html =>
  frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead)}</p>
${formOf(v, fields, sent, {
  path: v.paths.reportStatus,
  button: v.say(w.button),
  post: found && 'no' in found ? html`<p class="answer late" role="alert">${found.no}</p>` : html``,
})}
${found && !('no' in found) ? standingOf(v, found) : ''}
<p><a href="${v.paths.report}">${v.say(w.report)}</a></p>
</article>`,
  })
