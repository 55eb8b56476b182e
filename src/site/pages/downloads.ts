import { html } from 'hono/html'
import { everyBook } from '#core/book/book.ts'
import { bookFormats } from '#core/book/book-formats.ts'
import { processItemsOf } from '#core/book/evidence.ts'
import type { Book } from '#core/book/item.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { guideWords } from '#core/words/guide.ts'
import { type Pair, sayLevel } from '#core/words/say.ts'
import { downloadWords as w } from '#core/words/site-downloads.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import { typeName } from '../type-name.ts'
import type { Visit } from '../visit.ts'

const row = (v: Visit, book: Book): Html => {
  const type = typeName(v, book.type)
  const level = sayLevel(book.level, v.lang)
  const link = (path: string, label: Pair, name: Pair) =>
    html`<a href="${path}" aria-label="${v.say(name, { type, level, format: v.say(label) })}">${v.say(label)}</a> `
  return html`<tr><th scope="row">${type}</th><td class="level">${level}</td>
<td class="files" data-label="${v.say(w.book)}">${bookFormats.map((format) => link(v.paths.blankBook(book.id, format), w[format], w.fileOf))}</td>
<td class="files" data-label="${v.say(w.guide)}">${link(v.paths.guide(book.id), w.read, guideWords.fileOf)}${bookFormats.map((format) => link(v.paths.guideFile(book.id, format), w[format], guideWords.fileOf))}</td>
<td class="num" data-label="${v.say(w.items)}">${book.parts.flatMap(({ items }) => items).length}</td><td class="num" data-label="${v.say(w.processes)}">${processItemsOf(book).length}</td></tr>`
}

/** 申请书下载: the blank book of every type and level, and the guide to it (Q11.1). */
export const downloadsPage = (v: Visit): Html =>
  frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead)} ${clauseMark(v, 'Q11.1')}</p>
<p>${v.sentences(v.say(w.edition, { edition: v.edition.id, from: v.day(v.edition.from) }), v.say(w.language))}</p>
<p>${v.say(w.online)} <a href="${v.place.deskPath}">${v.say(w.start)}</a></p>
<h2 id="books">${v.say(w.books)} ${clauseMark(v, 'Q11.3')}</h2>
<div class="scroll" role="region" aria-labelledby="books" tabindex="0"><table class="register">
<thead><tr><th scope="col">${v.say(w.type)}</th><th scope="col">${v.say(w.level)} ${clauseMark(v, 'Q2.2')}</th><th scope="col">${v.say(w.book)}</th><th scope="col">${v.say(w.guide)}</th><th scope="col" class="num">${v.say(w.items)}</th><th scope="col" class="num">${v.say(w.processes)}</th></tr></thead>
<tbody>${everyBook(v.edition).map((book) => row(v, book))}</tbody></table></div>
<p>◇ ${v.say(sectionWords.unconfirmed)}</p>
</article>`,
  })
