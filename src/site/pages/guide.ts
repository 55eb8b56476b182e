import { html } from 'hono/html'
import { bookFormats } from '#core/book/book-formats.ts'
import type { Book } from '#core/book/item.ts'
import { type GuideSection, guideTo } from '#core/guide.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { guideWords as w } from '#core/words/guide.ts'
import { sayLevel } from '#core/words/say.ts'
import { downloadWords } from '#core/words/site-downloads.ts'
import { factTable } from '../fact-table.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import { typeName } from '../type-name.ts'
import type { Visit } from '../visit.ts'

const sectionOf = (
  v: Visit,
  { key, title, points, table }: GuideSection,
): Html => html`<h2 id="${key}">${title}</h2>
<ul>${points.map(
  ({ clause, text, isReading }) =>
    html`<li${isReading ? html` class="faint"` : ''}>${text} ${clauseMark(v, clause, isReading)}</li>`,
)}</ul>
${table ? factTable(title, table) : ''}`

/** The guide to one book: to be read here, or taken along as a file. It is dated by its edition. */
export const guidePage = (v: Visit, book: Book, edition: Edition): Html => {
  const { title, subtitle, about, sections } = guideTo(book, edition, v.lang)
  const facts = { type: typeName(v, book.type), level: sayLevel(book.level, v.lang) }
  const files = bookFormats.map(
    (format) =>
      html`<a href="${v.paths.guideFile(book.id, format)}" aria-label="${v.say(w.fileOf, { ...facts, format: v.say(downloadWords[format]) })}">${v.say(downloadWords[format])}</a> `,
  )
  return frame(v, {
    title: `${subtitle} · ${title}`,
    description: v.say(w.lead, facts),
    body: html`<article class="wide" itemscope itemtype="https://schema.org/TechArticle">
<h1 itemprop="headline">${title} <small>${subtitle}</small></h1>
<p class="lead">${v.head([about, about])}</p>
<p>${v.say(w.made, { edition: edition.id, from: v.day(edition.from) })} <meta itemprop="version" content="${edition.id}"><meta itemprop="datePublished" content="${edition.from}">${files}</p>
<nav class="contents" aria-label="${v.say(w.contents)}">${sections.map((one) => html`<a href="#${one.key}">${one.title}</a>`)}</nav>
${sections.map((section) => sectionOf(v, section))}
<p>◇ ${v.say(sectionWords.unconfirmed)}</p>
<p><a href="${v.paths.rules}">${v.say(w.toRules)}</a> · <a href="${v.paths.blankBook(book.id, 'pdf')}">${v.say(w.toBook)}</a> · <a href="${v.paths.downloads}">${v.say(w.toAll)}</a></p>
</article>`,
  })
}
