import { html } from 'hono/html'
import { type FaqAnswer, faqNumbers, findFaq } from '#core/faq.ts'
import { explain } from '#core/rulebook/explain.ts'
import { faqWords as w } from '#core/words/faq-page.ts'
import { frameWords } from '#core/words/site.ts'
import { factTable } from '../fact-table.ts'
import { asFaq } from '../faq-markup.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import type { Visit } from '../visit.ts'

/** Sentences on the same clause stand together, with one mark. */
const said = (v: Visit, { sentences }: FaqAnswer): Html =>
  html`${sentences.map(
    ({ clause, text }, index) =>
      html`<p>${text}${clause === sentences[index + 1]?.clause ? '' : html` ${clauseMark(v, clause)}`}</p>`,
  )}`

const ours = (v: Visit, { readings }: FaqAnswer): Html =>
  html`<details${readings.length < 4 ? html` open` : ''}><summary>${v.say(w.readings)}</summary>
<ul>${readings.map(
    ({ note, clause }) =>
      html`<li><span class="reading">${v.say(frameWords.ourReading)}</span> ${v.say(note)} ${clauseMark(v, clause)}</li>`,
  )}</ul></details>`

/** The questions before and after, so that all can be read one after the other. */
const beside = (v: Visit, number: number): Html => {
  const link = (to: number | undefined, label: string, rel: string) => {
    const other = to === undefined ? undefined : findFaq(to, v.edition, v.lang)
    return other
      ? html`<li>${label} <a rel="${rel}" href="${v.paths.question(other.number)}">${other.question}</a></li>`
      : ''
  }
  const at = faqNumbers.indexOf(number)
  return html`<ul class="beside">${link(faqNumbers[at - 1], v.say(w.previous), 'prev')}${link(faqNumbers[at + 1], v.say(w.next), 'next')}</ul>`
}

/** One question with its whole answer, what fills it in, and the rules behind it. */
export const questionPage = (v: Visit, answer: FaqAnswer) => {
  const { number, question, sentences, table, readings, rules } = answer
  return frame(v, {
    title: question,
    description: sentences[0]?.text ?? question,
    body: html`<article class="wide"${asFaq.page}>
${asFaq.question(html`<h1 id="q${number}">${question}</h1>`, html`<div class="said">${said(v, answer)}${table ? factTable(question, table) : ''}</div>`)}
${readings.length > 0 ? ours(v, answer) : ''}
${
  rules.length > 0
    ? html`<h2>${v.say(w.related)}</h2>
<ul class="columns">${rules.map((rule) => html`<li><a href="${v.paths.rule(rule)}">${v.say(explain(rule, v.edition).title)}</a></li>`)}</ul>`
    : ''
}
<h2>${v.say(w.all)}</h2>
${beside(v, number)}
<p><a href="${v.paths.questions}">${v.say(w.title)}</a></p>
</article>`,
  })
}
