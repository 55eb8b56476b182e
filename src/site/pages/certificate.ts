import { html } from 'hono/html'
import { type Day, isBeyondCalendar } from '#core/calendar/day.ts'
import { certificateOn } from '#core/certificate-on.ts'
import type { SanctionEntry } from '#core/certificate-state.ts'
import { certificateStatus, isInForce, toneOfStatus } from '#core/certificate-status.ts'
import { contact } from '#core/contact.ts'
import { certificateWords } from '#core/words/certificate.ts'
import { sayLevel } from '#core/words/say.ts'
import { frameWords, statusWords, certificatePageWords as w } from '#core/words/site.ts'
import { clauseMark, frame, type Html } from '../frame.ts'
import type { PublicCertificate } from '../queries.ts'
import { typeName } from '../type-name.ts'
import type { Visit } from '../visit.ts'

/** What was asked about another day: nothing, a day, or something that is none. */
export type AskedDay = { readonly given: string; readonly on: Day | undefined } | undefined

const dayAnswer = (v: Visit, one: PublicCertificate, on: Day): Html => {
  const { status, inForce, holder } = certificateOn(one, on, v.edition)
  const facts = { on: v.day(on), status: v.say(statusWords[status].word), holder }
  const pair = on > v.today ? w.dayLater : inForce ? w.dayYes : w.dayNo
  const named = holder === one.holder ? '' : v.say(w.thenNamed, facts)
  return html`<p class="answer ${toneOfStatus(status)}" role="status">${v.sentences(v.say(pair, facts), named)}</p>`
}

/** Why there is no answer for what was asked as a day. */
export const sayDayFault = (v: Visit, given: string): string =>
  v.say(isBeyondCalendar(given) ? w.dayBeyond : w.dayWrong, { given })

const dayForm = (v: Visit, one: PublicCertificate, asked: AskedDay): Html => {
  const isWrong = asked !== undefined && asked.on === undefined
  return html`<form class="day" action="${v.paths.certificate(one.number)}#day">
<label for="on">${v.say(w.dayLabel)}</label>
<div><input id="on" name="on" type="date" value="${asked?.on ?? ''}" required${isWrong ? html` aria-invalid="true" aria-describedby="wrong"` : ''}><button>${v.say(w.dayButton)}</button></div>
${isWrong ? html`<p id="wrong" class="answer late">${sayDayFault(v, asked.given)}</p>` : ''}
${asked?.on ? dayAnswer(v, one, asked.on) : ''}
</form>`
}

/** What was decided, under which number and clause, and the category of the cause; never more than that. */
const saySanction = (v: Visit, { setAsideOn, clause, ...entry }: SanctionEntry) => {
  const facts = {
    ...entry,
    until: entry.until && v.day(entry.until),
    word: v.say(w.measures[entry.measure]),
  }
  const said = { on: entry.on, what: html`${v.say(w.sanction, facts)} ${clauseMark(v, clause)}` }
  if (!setAsideOn) return [said]
  return [said, { on: setAsideOn, what: html`${v.say(w.setAside, facts)} ${clauseMark(v, 'Q19')}` }]
}

/** What the register says happened on a day, newest facts against the ones they replaced. */
const entries = (v: Visit, one: PublicCertificate): readonly { on: Day; what: Html | string }[] => {
  const { former, changes, supersededBy, sanctions } = one
  const changed = former.map(({ until, ...was }, index) => {
    const { holder, registeredAddress } = former[index + 1] ?? one
    const parts = [
      was.holder === holder ? '' : v.say(w.renamed, { was: was.holder, now: holder }),
      was.registeredAddress === registeredAddress
        ? ''
        : v.say(w.moved, { was: was.registeredAddress, now: registeredAddress }),
    ]
    return { on: until, what: parts.join('') }
  })
  // What was decided is told with its number; the change of status it made is not told twice.
  const decided = new Set(
    sanctions.flatMap(({ on, setAsideOn }) => [on, ...(setAsideOn ? [setAsideOn] : [])]),
  )
  const isTold = ({ on, status }: (typeof changes)[number]) => status !== 'superseded' && decided.has(on)
  const entered = changes
    .filter((change) => !isTold(change))
    .map(({ on, status }) => {
      const by = status === 'superseded' && supersededBy
      const word = v.say(status === 'valid' ? w.restored : statusWords[status].word)
      return { on, what: by ? html`${word} · <a href="${v.paths.certificate(by)}">${by}</a>` : word }
    })
  return [...changed, ...entered, ...sanctions.flatMap((each) => saySanction(v, each))].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

/** Nobody here examined what a certificate of the paper register rests on: the page says where it comes from. */
const takenOver = (v: Visit, { takenOverOn }: PublicCertificate) =>
  takenOverOn ? [{ on: takenOverOn, what: v.say(w.takenOver) }] : []

const history = (v: Visit, one: PublicCertificate): Html =>
  html`<ol>${[{ on: one.issuedOn, what: v.say(w.entered) }, ...takenOver(v, one), ...entries(v, one)].map(
    ({ on, what }) => html`<li>${v.day(on)} ${what}</li>`,
  )}</ol>`

/** The page behind the QR code: valid or not, for whom, for what, until when, before anything else. */
export const certificatePage = (v: Visit, one: PublicCertificate, asked: AskedDay) => {
  const status = certificateStatus(one, v.today, v.edition)
  const { word, meaning } = statusWords[status]
  const days = { validFrom: v.day(one.validFrom), validTo: v.day(one.validTo), issuedOn: v.day(one.issuedOn) }
  const row = (label: string, value: Html | string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
  return frame(v, {
    title: `${v.say(word)} · ${one.holder}`,
    description: `${one.number} · ${v.say(word)} · ${v.say(meaning, days)}`,
    body: html`<article class="certificate" itemscope itemtype="https://schema.org/Certification">
<link itemprop="certificationStatus" href="https://schema.org/${isInForce(status) ? 'CertificationActive' : 'CertificationInactive'}">
<meta itemprop="validFrom" content="${one.validFrom}"><meta itemprop="expires" content="${one.validTo}">
<link itemprop="url" href="${v.place.publicUrl}${v.paths.certificate(one.number)}">
<div class="verdict ${toneOfStatus(status)}">
<p>${v.say(w.kicker, { today: v.day(v.today) })}</p>
<h1>${v.say(word)}</h1>
<p>${v.say(meaning, days)}</p>
</div>
<h2 itemprop="about" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">${one.holder}</span><meta itemprop="identifier" content="${one.uscc}"></h2>
<p class="scope" itemprop="name">${v.say(frameWords.brand)} · ${typeName(v, one.type)} ${sayLevel(one.level, v.lang)}</p>
<dl>
${row(v.say(w.number), html`<span itemprop="certificationIdentification">${one.number}</span>`)}
${row(v.say(w.uscc), one.uscc)}
${row(v.say(w.address), one.registeredAddress)}
${row(v.say(w.issued), html`<time itemprop="datePublished" datetime="${one.issuedOn}">${days.issuedOn}</time>`)}
${row(v.say(w.validity), html`${v.say(w.validityValue, { from: days.validFrom, to: days.validTo })} ${clauseMark(v, 'Q10')}`)}
${row(v.say(w.basis), v.say(certificateWords.standard))}
${row(v.say(w.history), history(v, one))}
</dl>
<p hidden itemprop="issuedBy" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">${v.say(contact.centre)}</span></p>
${isInForce(status) ? html`<p><a href="${v.paths.certificatePdf(one.number)}">${v.say(w.pdf)}</a> · <a href="${v.paths.signedForm(one.number)}">${v.say(w.signedForm)}</a> · <a href="${v.paths.badge(one.number)}">${v.say(w.badge)}</a></p>` : ''}
<section id="day">${dayForm(v, one, asked)}</section>
<p class="faint">${v.say(w.forged)}</p>
</article>`,
  })
}
