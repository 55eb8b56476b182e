import { html } from 'hono/html'
import { contact } from '#core/contact.ts'
import { noticeWords as w } from '#core/words/site.ts'
import { frame } from '../frame.ts'
import type { Visit } from '../visit.ts'

/** A page that has to disappoint: what is the matter, and what to do next. */
export const noticePage = (v: Visit, title: string, texts: readonly string[]) =>
  frame(v, {
    title,
    description: texts[0] ?? title,
    hidden: true,
    body: html`<article class="wide notice">
<h1>${title}</h1>
${texts.map((text) => html`<p>${text}</p>`)}
<p>${contact.hotlines.map((number) => html`<a href="tel:+86-${number.slice(1)}">${number}</a> `)}</p>
<p><a href="${v.paths.register}">${v.say(w.search)}</a> <a href="${v.paths.home}">${v.say(w.home)}</a></p>
</article>`,
  })
