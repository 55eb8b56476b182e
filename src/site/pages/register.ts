import { html } from 'hono/html'
import type { Day } from '#core/calendar/day.ts'
import { certificateOn } from '#core/certificate-on.ts'
import { certificateStatus } from '#core/certificate-status.ts'
import { namesMeant } from '#core/names-meant.ts'
import { provinces } from '#core/provinces.ts'
import { type Pair, sayLevel } from '#core/words/say.ts'
import { statusWords, registerWords as w } from '#core/words/site.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import type { PublicCertificate, RegisterPart } from '../queries.ts'
import { searchForm } from '../search-form.ts'
import { statusTag } from '../status-tag.ts'
import { typeName } from '../type-name.ts'
import type { Visit } from '../visit.ts'

/** The day that goes with its status: until when it holds, or since when it does not. */
const whenOf = (v: Visit, one: PublicCertificate, day: Day): string => {
  const since = one.changes.findLast(({ on }) => on <= day)?.on ?? one.issuedOn
  return v.say(statusWords[certificateStatus(one, day, v.edition)].when, {
    validTo: v.day(one.validTo),
    validFrom: v.day(one.validFrom),
    issuedOn: v.day(one.issuedOn),
    since: v.day(since),
  })
}

/** The name of the day, and below it the others by which it was found. */
const nameOf = (v: Visit, one: PublicCertificate, holder: string, search: string, on: Day): Html =>
  html`${holder}${namesMeant(one, search, on).map(
    ({ name, is }) => html` <small>${v.say(is === 'former' ? w.formerly : w.later, { name })}</small>`,
  )}`

const rowOf = (v: Visit, one: PublicCertificate, search: string, on: Day): Html => {
  const { holder, level } = certificateOn(one, on, v.edition)
  const path = v.paths.certificate(one.number)
  return html`<tr>
<th scope="row">${nameOf(v, one, holder, search, on)}</th>
<td>${typeName(v, one.type)} ${sayLevel(level, v.lang)}</td>
<td><a href="${on === v.today ? path : `${path}?on=${on}#day`}">${one.number}</a></td>
<td class="status">${statusTag(v, one, on)}</td>
<td class="when">${whenOf(v, one, on)}</td>
</tr>`
}

const table = (
  v: Visit,
  rows: readonly PublicCertificate[],
  search: string,
  on: Day,
): Html => html`<table class="register">
<thead><tr><th scope="col">${v.say(w.holder)}</th><th scope="col">${v.say(w.scope)}</th><th scope="col">${v.say(w.number)}</th><th scope="col">${v.say(w.status)}</th><th scope="col">${v.say(w.when)}</th></tr></thead>
<tbody>${rows.map((one) => rowOf(v, one, search, on))}</tbody></table>`

/** What the register was asked for. */
export interface AskedRegister {
  readonly search: string
  readonly type?: string
  readonly level?: number
  readonly place?: string
  /** The day as of which it was asked; today when left out. */
  readonly on?: Day
}

const choiceOf = (
  v: Visit,
  name: string,
  label: Pair,
  all: Pair,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string | undefined,
): Html =>
  html`<label>${v.say(label)} <select name="${name}"><option value="">${v.say(all)}</option>${options.map(
    ([value, said]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${said}</option>`,
  )}</select></label>`

const filters = (v: Visit, { type, level, place, on }: AskedRegister): Html => {
  const levels = [...new Set(v.edition.catalogue.flatMap((one) => one.levels))].toSorted(
    (one, other) => one - other,
  )
  return html`<div class="filters">${choiceOf(
    v,
    'type',
    w.type,
    w.allTypes,
    v.edition.catalogue.map((one) => [one.type, typeName(v, one.type)] as const),
    type,
  )} ${choiceOf(
    v,
    'level',
    w.level,
    w.allLevels,
    levels.map((one) => [String(one), sayLevel(one, v.lang)] as const),
    level === undefined ? undefined : String(level),
  )} ${choiceOf(
    v,
    'place',
    w.place,
    w.allPlaces,
    Object.entries(provinces).map(([key, said]) => [key, v.say(said)] as const),
    place,
  )} <label>${v.say(w.on)} <input type="date" name="on" value="${on ?? ''}"></label></div>`
}

/** The register: what was looked for, what was found, and where to go on. */
export const registerPage = (v: Visit, asked: AskedRegister, part: RegisterPart, isFirst: boolean) => {
  const { search, type, level, place, on: day = v.today } = asked
  const given = Object.entries({ q: search, type, level, place, on: asked.on })
    .filter(([, value]) => value)
    .map(([name, value]) => [name, String(value)] as const)
  const isFiltered = given.length > 0
  const on = (mark?: string) => {
    const query = new URLSearchParams([
      ...given.map(([...pair]) => pair),
      ...(mark ? [['after', mark]] : []),
    ]).toString()
    return query ? `${v.paths.register}?${query}` : v.paths.register
  }
  const nothing = search
    ? [v.say(w.none, { q: search }), v.say(w.noneNext)]
    : isFiltered
      ? [v.say(w.noneFiltered), v.say(w.noneNext)]
      : [v.say(w.empty), v.say(w.emptyNext)]
  const count = part.isMore ? w.foundMany : isFiltered ? w.found : w.all
  const lead = day === v.today ? w.lead : day < v.today ? w.leadThen : w.leadLater
  return frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead, { today: v.day(v.today) }),
    hidden: isFiltered || !isFirst,
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(lead, { today: v.day(v.today), on: v.day(day) })} ${clauseMark(v, 'Q10')}</p>
${searchForm(v, { label: v.say(w.label), button: v.say(w.button) }, search, filters(v, asked))}
<p class="faint"><a href="${v.paths.bulkCheck}">${v.say(w.bulk)}</a> · <a href="${v.paths.verifier}">${v.say(w.verifier)}</a> · <a href="${v.paths.feed}" type="application/atom+xml">${v.say(w.feed)}</a></p>
${
  part.rows.length === 0
    ? html`<div class="empty" role="status"><p><b>${nothing[0]}</b></p><p>${nothing[1]}</p></div>`
    : html`<p role="status">${v.say(count, { count: part.count })}</p>${table(v, part.rows, search, day)}`
}
<p class="paging">${isFirst ? '' : html`<a href="${on()}">${v.say(w.first)}</a>`} ${part.next ? html`<a href="${on(part.next)}" rel="next">${v.say(w.more)}</a>` : ''}</p>
</article>`,
  })
}
