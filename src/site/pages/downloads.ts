import { html } from 'hono/html'
import { everyBook } from '#core/book/book.ts'
import { bookFormats } from '#core/book/book-formats.ts'
import { processItemsOf } from '#core/book/evidence.ts'
import type { Book } from '#core/book/item.ts'
import { minimumFor } from '#core/rulebook/minimums.ts'
import { titleOfPart } from '#core/words/book-items.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { sayLevel } from '#core/words/say.ts'
import { downloadWords as w } from '#core/words/site-downloads.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import { typeName } from '../type-name.ts'
import type { Visit } from '../visit.ts'

const row = (v: Visit, book: Book): Html => {
  const type = typeName(v, book.type)
  const level = sayLevel(book.level, v.lang)
  const files = bookFormats.map(
    (format) =>
      html`<a href="${v.paths.blankBook(book.id, format)}" aria-label="${v.say(w.fileOf, { type, level, format: v.say(w[format]) })}">${v.say(w[format])}</a> `,
  )
  return html`<tr><th scope="row">${type}</th><td class="level">${level}</td><td>${files}</td>
<td class="num">${book.parts.flatMap(({ items }) => items).length}</td><td class="num">${processItemsOf(book).length}</td></tr>`
}

/** What the guide of a type and level says, from its book and the rules in force (Q11.3). */
const guide = (v: Visit, book: Book): Html => {
  const name = `${typeName(v, book.type)} ${sayLevel(book.level, v.lang)}`
  const processes = { count: processItemsOf(book).length, years: v.edition.terms.engagementYears }
  const engagements = { needed: minimumFor(book.type, book.level, v.edition) }
  return html`<details><summary>${name}</summary>
<ul>
<li>${v.say(sectionWords.guideProcess, processes)} ${clauseMark(v, 'Q13.1')}</li>
<li>${v.say(sectionWords.guideEngagements, engagements)} ${clauseMark(v, 'Q14')}</li>
<li>${v.say(sectionWords.guideTruth)} ${clauseMark(v, 'Q12.4')}</li>
</ul>
<p>${v.say(sectionWords.guideParts)}</p>
<ol>${book.parts.map(
    ({ key, items }) =>
      html`<li>${v.say(titleOfPart(key, book.type, v.edition))} <small>${v.say(w.partItems, { count: items.length })}</small></li>`,
  )}</ol></details>`
}

/** 申请书下载: the blank book of every type and level, and what its guide says. */
export const downloadsPage = (v: Visit): Html => {
  const books = everyBook(v.edition)
  return frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead)} ${clauseMark(v, 'Q11.1')}</p>
<p>${v.sentences(v.say(w.edition, { edition: v.edition.id, from: v.day(v.edition.from) }), v.say(w.language))}</p>
<p>${v.say(w.online)} <a href="${v.place.deskPath}">${v.say(w.start)}</a></p>
<h2 id="books">${v.say(w.books)}</h2>
<div class="scroll" role="region" aria-labelledby="books" tabindex="0"><table>
<thead><tr><th scope="col">${v.say(w.type)}</th><th scope="col">${v.say(w.level)} ${clauseMark(v, 'Q2.2')}</th><th scope="col">${v.say(w.files)}</th><th scope="col" class="num">${v.say(w.items)}</th><th scope="col" class="num">${v.say(w.processes)}</th></tr></thead>
<tbody>${books.map((book) => row(v, book))}</tbody></table></div>
<p>◇ ${v.say(sectionWords.unconfirmed)}</p>
<h2>${v.say(w.guides)} ${clauseMark(v, 'Q11.3')}</h2>
${books.map((book) => guide(v, book))}
</article>`,
  })
}
