import { html } from 'hono/html'
import { z } from 'zod'
import { complaintFileLimits, complaintTopics } from '#core/complaint.ts'
import { fileKinds } from '#core/uploads.ts'
import { topicWords } from '#core/words/matters.ts'
import { reportWords as w } from '#core/words/site-report.ts'
import { formWords } from '#core/words/site-tools.ts'
import { formOf, readForm, type Sent } from '../form.ts'
import { choiceField, type Field, lineField, linesField, optional } from '../form-fields.ts'
import { clauseMark, frame, type Html, whyLink } from '../frame.ts'
import type { Receipt } from '../queries.ts'
import { stepsOf } from '../report-steps.ts'
import type { Visit } from '../visit.ts'

const LONGEST_TEXT = 4000
/** A machine fills in what has a name like any other; a person neither sees it nor comes to it by keyboard. */
const TRAP = 'website'
const FORM = 'form'
const FILES = 'files'
const DECLARED = 'declared'

/** The limits of what may come with a report, as its sentences say them. */
export const fileFacts = {
  most: complaintFileLimits.most,
  megabytes: complaintFileLimits.bytes / 1024 ** 2,
}
const accepted = Object.values(fileKinds)
  .flat()
  .map((ending) => `.${ending}`)
  .join()

const emailField: Field<string> = {
  ...lineField(w.email, 200, { hint: w.emailHint }),
  read: (text) => (z.email().safeParse(text).success ? { value: text } : { fault: 'not-an-email' }),
}

/** What is asked for. A link may say what it is about and which certificate it concerns. */
const fieldsOf = (v: Visit) => {
  const linked = new URLSearchParams(v.query)
  return {
    topic: choiceField(
      w.topic,
      [
        ['' as never, v.say(w.choose)],
        ...complaintTopics.map((one) => [one, v.head(topicWords[one])] as const),
      ],
      { preset: linked.get('topic') ?? '' },
    ),
    about: lineField(w.about, 200, { hint: w.aboutHint }),
    certificate: optional(
      lineField(w.certificate, 60, { hint: w.certificateHint, preset: linked.get('certificate') ?? '' }),
    ),
    what: linesField(w.text, LONGEST_TEXT, { hint: w.textHint }),
    contact: optional(lineField(w.contact, 200, { hint: w.contactHint })),
    email: optional(emailField),
  }
}

export type SentReport = Sent<ReturnType<typeof fieldsOf>>

/** The form as it was sent: what stands in it, the sealed form it came on, and whether the trap is full. */
export const readReport = (v: Visit, given: URLSearchParams) => ({
  sent: readForm(v, fieldsOf(v), given),
  form: given.get(FORM) ?? '',
  isTrapped: (given.get(TRAP) ?? '') !== '',
  isDeclared: given.get(DECLARED) === 'yes',
})

/** What shows the matter, and the word that none of it is classified; browsers choose them anew each time. */
const filesField = (
  v: Visit,
  isAgain: boolean,
): Html => html`<div class="field lines"><label for="${FILES}">${v.say(w.files)} <span class="faint">${v.say(formWords.optional)}</span></label>
<input id="${FILES}" name="${FILES}" type="file" multiple accept="${accepted}" aria-describedby="${FILES}-hint">
<small id="${FILES}-hint">${v.sentences(v.say(w.filesHint, fileFacts), isAgain ? v.say(w.chooseAgain) : '')}</small>
<label class="tick"><input type="checkbox" name="${DECLARED}" value="yes"> ${v.say(w.declared)} ${clauseMark(v, 'Q13.4')}</label></div>`

/** The form, empty or as it was sent, with a sentence above it when nothing was taken. */
export const reportPage = (v: Visit, form: string, sent?: SentReport, why?: string): Html => {
  const fields = fieldsOf(v)
  const readings = Object.fromEntries(
    Object.entries(v.edition.readings).map(([name, { value }]) => [name, value]),
  )
  return frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead)}</p>
<p>${v.say(w.days, readings)} ${clauseMark(v, 'Q19', true)} ${whyLink(v, 'complaint')} <a href="${v.paths.reportStatus}">${v.say(w.haveReceipt)}</a></p>
${formOf(v, fields, sent ?? readForm(v, fields, new URLSearchParams()), {
  path: v.paths.report,
  button: v.say(w.button),
  post: html`${why ? html`<p class="answer late" role="alert">${why}</p>` : ''}<input type="hidden" name="${FORM}" value="${form}">
<div class="trap" aria-hidden="true"><label for="${TRAP}">${v.say(w.trap)}</label><input id="${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off"></div>`,
  takesFiles: true,
  note: html`${filesField(v, sent !== undefined)}<p class="faint lines">${v.say(w.privacy)}</p>`,
})}
</article>`,
  })
}

/** The receipt: number and word, as large as anything on the page, and what comes next by when. */
export const receiptPage = (v: Visit, { number, word, isTaken, standing }: Receipt): Html =>
  frame(v, {
    title: v.say(w.taken),
    description: v.say(w.takenText),
    hidden: true,
    body: html`<article class="wide">
<h1>${v.say(w.taken)}</h1>
${isTaken ? '' : html`<p class="answer soon">${v.say(w.takenBefore)}</p>`}
<p class="lead">${v.say(w.takenText)}</p>
<dl class="receipt"><div><dt>${v.say(w.number)}</dt><dd>${number}</dd></div>
<div><dt>${v.say(w.word)}</dt><dd>${word}</dd></div></dl>
<h2>${v.say(w.next)}</h2>
${stepsOf(v, standing)}
<p><a href="${v.paths.reportStatus}">${v.say(w.haveReceipt)}</a> · <a href="${v.paths.report}">${v.say(w.another)}</a></p>
</article>`,
  })
