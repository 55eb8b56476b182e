import { html } from 'hono/html'
import type { Html } from './frame.ts'

const one = (name: string): Html => html` itemscope itemtype="https://schema.org/${name}"`

/**
 * Questions and answers as search engines read them, in attributes of the text itself: a block of data would be a
 * second copy of it, in a script.
 */
export const asFaq = {
  page: one('FAQPage'),
  question: (heading: Html, answer: Html): Html =>
    html`<div itemprop="mainEntity"${one('Question')}><div itemprop="name">${heading}</div>
<div itemprop="acceptedAnswer"${one('Answer')}><div itemprop="text">${answer}</div></div></div>`,
}
