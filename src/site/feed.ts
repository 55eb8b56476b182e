import { html } from 'hono/html'
import { certificatePageWords, statusWords, feedWords as w } from '#core/words/site.ts'
import type { Html } from './frame.ts'
import type { RegisterNews } from './queries.ts'
import type { Visit } from './visit.ts'

/** What happened, in a few words and without a reason. */
const sayChange = (v: Visit, { change }: RegisterNews): string => {
  const { measures, setAside, entered, takenOver } = certificatePageWords
  switch (change.what) {
    case 'issued':
      return v.say(entered)
    case 'taken-over':
      return v.say(takenOver)
    case 'changed':
      return v.say(w.changed)
    case 'cancelled':
      return v.say(statusWords.cancelled.word)
    case 'superseded':
      return `${v.say(statusWords.superseded.word)} · ${change.by}`
    case 'decided':
      return `${v.say(measures[change.measure])} · ${change.decision}`
    case 'set-aside':
      return v.say(setAside, { decision: change.decision, word: v.say(measures[change.measure]) })
  }
}

/** The statement of changes as an Atom feed (RFC 4287), the newest first. */
export const feed = (v: Visit, news: readonly RegisterNews[]): Html => {
  const self = v.place.publicUrl + v.paths.feed
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${v.lang}">
<id>${self}</id>
<title>${v.say(w.title)}</title>
<subtitle>${v.say(w.subtitle)}</subtitle>
<updated>${news[0]?.change.at ?? `${v.today}T00:00:00+08:00`}</updated>
<author><name>${v.say(w.author)}</name></author>
<link rel="self" href="${self}"/>
<link rel="alternate" href="${v.place.publicUrl}${v.paths.register}"/>
${news.map((one) => {
  const said = sayChange(v, one)
  return html`<entry>
<id>urn:zizhi:register:${one.id}</id>
<title>${one.number} · ${said}</title>
<updated>${one.change.at}</updated>
<link rel="alternate" href="${v.place.publicUrl}${v.paths.certificate(one.number)}"/>
<summary>${v.say(w.summary, { holder: one.holder, said, on: v.day(one.change.on) })}</summary>
</entry>
`
})}</feed>
`
}
