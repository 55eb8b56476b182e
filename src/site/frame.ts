import { html, raw } from 'hono/html'
import { contact } from '#core/contact.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import { explanationWords } from '#core/words/explanation.ts'
import { frameWords as w } from '#core/words/site.ts'
import { inOtherLanguage } from './paths.ts'
import { stylesheet } from './stylesheet.ts'
import type { Visit } from './visit.ts'

export type Html = ReturnType<typeof html>

interface Sheet {
  readonly title: string
  readonly description: string
  readonly body: Html
  /** Keep search engines away: results of a search, notices. */
  readonly hidden?: boolean
}

/** A small grey mark that leads to the clause's explanation; readings of ours say so beside it. */
export const clauseMark = (v: Visit, clause: string, isReading = false): Html =>
  html`<a class="clause" href="${v.paths.clause(clause)}" aria-label="${v.say(w.clause, { clause })}">${clause}</a>${
    isReading ? html` <span class="reading">${v.say(w.ourReading)}</span>` : ''
  }`

/** Leads from an answer to the rule that gave it. */
export const whyLink = (v: Visit, rule: RuleName): Html =>
  html`<a class="why" href="${v.paths.rule(rule)}">${v.say(explanationWords.why)}</a>`

const navigation = (v: Visit): Html => {
  const links = [
    [v.paths.services, w.services],
    [v.paths.selfCheck, w.selfCheck],
    [v.paths.fees, w.fees],
    [v.paths.procedure, w.procedure],
    [v.paths.register, w.register],
    [v.paths.questions, w.questions],
    [v.paths.rules, w.rules],
  ] as const
  return html`<nav aria-label="${v.say(w.menu)}">${links.map(
    ([path, label]) =>
      html`<a href="${path}"${path === v.path ? html` aria-current="page"` : ''}>${v.say(label)}</a>`,
  )}</nav>`
}

const foot = (
  v: Visit,
): Html => html`<footer id="contact" itemscope itemtype="https://schema.org/GovernmentOrganization"><div class="wide">
<h2><span itemprop="name">${v.say(contact.centre)}</span> · <span itemprop="department" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">${v.say(contact.office)}</span></span></h2>
<dl>
<div><dt>${v.say(w.hotline)}</dt><dd>${contact.hotlines.map((number) => html`<a itemprop="telephone" href="tel:+86-${number.slice(1)}">${number}</a> `)}</dd></div>
<div><dt>${v.say(w.website)}</dt><dd><a itemprop="url" href="${contact.website}">${contact.website.replace('https://', '')}</a></dd></div>
<div><dt>${v.say(w.account)}</dt><dd lang="zh-CN">${contact.account[0]}</dd></div>
</dl>
<p><a href="${v.paths.report}">${v.say(w.report)}</a></p>
<p>${v.say(w.noAgency)} ${clauseMark(v, 'Q19')} ${clauseMark(v, contact.clause)}</p>
</div></footer>`

/** An address as people read it: the Chinese in it as it was typed, and still one that can be typed again. */
const asRead = (address: string): string => {
  try {
    return decodeURI(address).replaceAll(/[\s\p{Cc}]/gu, encodeURIComponent)
  } catch {
    return address
  }
}

/** A whole page of the public site around its body. */
export const frame = (v: Visit, { title, description, body, hidden = false }: Sheet): Html => {
  const other = inOtherLanguage(v.path) + v.query
  const brand = v.say(w.brand)
  return html`<!doctype html>
<html lang="${v.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === brand ? brand : `${title} · ${brand}`}</title>
<meta name="description" content="${description}">
${hidden ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${v.place.publicUrl}${v.path}">`}
<link rel="alternate" hreflang="${v.lang === 'en' ? 'zh-CN' : 'en'}" href="${v.place.publicUrl}${other}">
<style>${raw(stylesheet.text)}</style>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#text">${v.say(w.skip)}</a>
<header><div class="wide">
<a class="brand" href="${v.paths.home}">${brand}</a>
${navigation(v)}
<p class="side"><a href="${other}" hreflang="${v.lang === 'en' ? 'zh-CN' : 'en'}" lang="${v.lang === 'en' ? 'zh-CN' : 'en'}">${v.say(w.otherLanguage)}</a> <a href="${v.place.deskPath}">${v.say(w.signIn)}</a></p>
</div></header>
<main id="text">
${body}
</main>
<p class="printed">${v.say(w.printed, { address: v.place.publicUrl + asRead(v.path + v.query), today: v.day(v.today) })}</p>
${foot(v)}
</body>
</html>`
}
