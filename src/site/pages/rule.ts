import { html } from 'hono/html'
import { explain } from '#core/rulebook/explain.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import { rulesWords as w } from '#core/words/site-reference.ts'
import { explained } from '../explained.ts'
import { frame } from '../frame.ts'
import type { Visit } from '../visit.ts'

/** One rule, explained by the edition of the day. */
export const rulePage = (v: Visit, name: RuleName) => {
  const rule = explain(name, v.edition)
  return frame(v, {
    title: v.say(rule.title),
    description: v.say(rule.statement),
    body: html`<article class="wide">
<h1>${v.say(rule.title)}</h1>
${explained(v, rule)}
<p><a href="${v.paths.rules}">${v.say(w.all)}</a></p>
</article>`,
  })
}
