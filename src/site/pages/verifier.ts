import { html } from 'hono/html'
import type { Verdict } from '#core/credential/verdict.ts'
import { registerCheckWords as w } from '#core/words/register-check.ts'
import { sayFinding } from '#core/words/rules.ts'
import { sayLevel } from '#core/words/say.ts'
import { clauseMark, frame, type Html, whyLink } from '../frame.ts'
import { toneOfAnswer } from '../status-tag.ts'
import { typeName } from '../type-name.ts'
import type { Visit } from '../visit.ts'

const verdictOf = (v: Visit, { finding, form, asOf }: Verdict): Html => {
  const { message, remedy } = sayFinding(finding, v.lang)
  const row = (label: readonly [string, string], value: Html | string) =>
    html`<div><dt>${v.say(label)}</dt><dd>${value}</dd></div>`
  return html`<section id="answer"><div class="answer ${toneOfAnswer(finding.answer)}" role="status"><p><b>${v.say(w.answers[finding.answer])}</b> ${clauseMark(v, finding.clause)} ${whyLink(v, 'signed-certificate')}</p>
<p>${message}</p>${remedy ? html`<p>${remedy}</p>` : ''}</div>
${
  form
    ? html`<dl class="standing">
${row(w.number, html`<a href="${v.paths.certificate(form.number)}">${form.number}</a>`)}
${row(w.holder, form.holder)}
${row(w.uscc, form.uscc)}
${row(w.scope, `${typeName(v, form.serviceType)} ${sayLevel(form.level, v.lang)}`)}
${row(w.validity, `${v.day(form.validFrom)} – ${v.day(form.validTo)}`)}
</dl>`
    : ''
}<p class="faint">${v.say(w.asOf, { on: v.day(asOf) })}</p></section>`
}

/** Where a downloaded certificate is checked, here or offline. */
export const verifierPage = (v: Visit, about: { verdict?: Verdict; no?: string } = {}): Html =>
  frame(v, {
    title: v.say(w.title),
    description: v.say(w.lead),
    hidden: about.verdict !== undefined || about.no !== undefined,
    body: html`<article class="wide">
<h1>${v.say(w.title)}</h1>
<p class="lead">${v.say(w.lead)} ${clauseMark(v, 'Q10')}</p>
${about.no ? html`<p class="answer late" role="alert">${about.no}</p>` : ''}
${about.verdict ? verdictOf(v, about.verdict) : ''}
<form class="ask" method="post" enctype="multipart/form-data" action="${v.paths.verifier}">
<div class="field"><label for="file">${v.say(w.file)}</label><input id="file" name="file" type="file" accept=".pdf,.json" required aria-describedby="file-hint"><small id="file-hint">${v.say(w.fileHint)}</small></div>
<button>${v.say(w.button)}</button>
</form>
<h2>${v.say(w.offline)}</h2>
<p>${v.say(w.offlineText)}</p>
<ul>
<li><a href="/verifier.html" download>${v.say(w.offlinePage)}</a></li>
<li><a href="/keys.json" download>${v.say(w.keysFile)}</a></li>
<li><a href="/status/1" download="status-1.json">${v.say(w.statusFile)}</a></li>
</ul>
</article>`,
  })
