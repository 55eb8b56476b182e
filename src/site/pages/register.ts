import { html } from 'hono/html'
import { certificateStatus } from '#core/certificate-status.ts'
import { sayLevel } from '#core/words/say.ts'
import { statusWords, registerWords as w } from '#core/words/site.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import type { PublicCertificate, RegisterPart } from '../queries.ts'
import { searchForm } from '../search-form.ts'
import { statusTag } from '../status-tag.ts'
import { typeName } from '../type-name.ts'
import type { Visit } from '../visit.ts'

/** The day that goes with its status: until when it holds, or since when it does not. */
const whenOf = (v: Visit, one: PublicCertificate): string => {
  const since = one.changes.findLast(({ on }) => on <= v.today)?.on ?? one.issuedOn
  return v.say(statusWords[certificateStatus(one, v.today, v.edition)].when, {
    validTo: v.day(one.validTo),
    validFrom: v.day(one.validFrom),
    issuedOn: v.day(one.issuedOn),
    since: v.day(since),
  })
}

const table = (v: Visit, rows: readonly PublicCertificate[]): Html => html`<table class="register">
<thead><tr><th scope="col">${v.say(w.holder)}</th><th scope="col">${v.say(w.scope)}</th><th scope="col">${v.say(w.number)}</th><th scope="col">${v.say(w.status)}</th><th scope="col">${v.say(w.when)}</th></tr></thead>
<tbody>${rows.map(
  (one) => html`<tr>
<th scope="row">${one.holder}</th>
<td>${typeName(v, one.type)} ${sayLevel(one.level, v.lang)}</td>
<td><a href="${v.paths.certificate(one.number)}">${one.number}</a></td>
<td class="status">${statusTag(v, one)}</td>
<td class="when">${whenOf(v, one)}</td>
</tr>`,
)}</tbody></table>`

/** The register: what was looked for, what was found, and where to go on. */
export const registerPage = (v: Visit, search: string, part: RegisterPart, isFirst: boolean) => {
  const on = (mark?: string) => {
    const query = new URLSearchParams({
      ...(search ? { q: search } : {}),
      ...(mark ? { after: mark } : {}),
    }).toString()
    return query ? `${v.paths.register}?${query}` : v.paths.register
  }
  const nothing = search
    ? [v.say(w.none, { q: search }), v.say(w.noneNext)]
    : [v.say(w.empty), v.say(w.emptyNext)]
  return frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead, { today: v.day(v.today) }),
    hidden: search !== '' || !isFirst,
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead, { today: v.day(v.today) })} ${clauseMark(v, 'Q10')}</p>
${searchForm(v, { label: v.say(w.label), button: v.say(w.button) }, search)}
${
  part.rows.length === 0
    ? html`<div class="empty" role="status"><p><b>${nothing[0]}</b></p><p>${nothing[1]}</p></div>`
    : html`<p role="status">${v.say(search ? w.found : w.all, { count: part.count })}</p>${table(v, part.rows)}`
}
<p class="paging">${isFirst ? '' : html`<a href="${on()}">${v.say(w.first)}</a>`} ${part.next ? html`<a href="${on(part.next)}" rel="next">${v.say(w.more)}</a>` : ''}</p>
</article>`,
  })
}
