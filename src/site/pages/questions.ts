import { html } from 'hono/html'
import { contact } from '#core/contact.ts'
import { allFaq, type FaqAnswer } from '#core/faq.ts'
import { searchFaq } from '#core/faq-search.ts'
import { faqWords as w } from '#core/words/faq-page.ts'
import { asFaq } from '../faq-markup.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import { LONGEST_SEARCH, searchForm } from '../search-form.ts'
import { typed } from '../typed.ts'
import type { Visit } from '../visit.ts'

/** A question with the first sentence of its answer; the rest stands on a page of its own. */
const inShort = (v: Visit, answer: FaqAnswer): Html => {
  const { number, question, sentences } = answer
  const [first] = sentences
  const path = v.paths.question(number)
  return asFaq.question(
    html`<h3 id="q${number}"><a href="${path}">${question}</a></h3>`,
    html`<p>${first?.text} ${first ? clauseMark(v, first.clause) : ''}${
      sentences.length > 1 || answer.table
        ? html` <a class="why" href="${path}" aria-label="${v.say(w.wholeOf, { question })}">${v.say(w.whole)}</a>`
        : ''
    }</p>`,
  )
}

const listOf = (v: Visit, answers: readonly FaqAnswer[]): Html =>
  html`<div class="questions">${answers.map((answer) => inShort(v, answer))}</div>`

const foundFor = (v: Visit, asked: string): Html => {
  const found = searchFaq(asked, v.edition, v.lang)
  return found.length > 0
    ? html`<div role="status"><h2>${v.say(w.found, { q: asked, count: found.length })}</h2></div>${listOf(v, found)}
<p><a href="${v.paths.questions}">${v.say(w.all)}</a></p>`
    : html`<div role="status"><h2>${v.say(w.none, { q: asked })}</h2></div><p>${v.say(w.noneNext, { hotlines: contact.hotlines })}</p>
<h2>${v.say(w.all)}</h2>${listOf(v, allFaq(v.edition, v.lang))}`
}

/** The twenty questions, or those that a search is about. */
export const questionsPage = (v: Visit) => {
  const asked = typed(new URLSearchParams(v.query).get('q') ?? '')
    .trim()
    .slice(0, LONGEST_SEARCH)
  const answers = allFaq(v.edition, v.lang)
  const lead = v.say(w.lead, { count: answers.length })
  return frame(v, {
    title: v.say(w.title),
    description: lead,
    hidden: asked !== '',
    body: html`<article class="wide"${asFaq.page}>
<h1>${v.say(w.title)}</h1>
<p class="lead">${lead}</p>
${searchForm(v, { label: v.say(w.label), button: v.say(w.button), path: v.paths.questions }, asked)}
${asked ? foundFor(v, asked) : html`<h2>${v.say(w.all)}</h2>${listOf(v, answers)}`}
</article>`,
  })
}
