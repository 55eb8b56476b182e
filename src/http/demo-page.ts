import { html } from 'hono/html'
import { addDays, type Day, dayOfInstant, isDay } from '#core/calendar/day.ts'
import { demoWords } from '#core/words/demo.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { inLang, type Lang, type Pair, say } from '#core/words/say.ts'
import { listPersonas } from '#handle/account.ts'
import { isId } from '#handle/case-access.ts'
import { listMailsFor } from '#handle/operations.ts'
import type { App, Ask, Deps } from './door.ts'
import { Problem } from './errors.ts'

const mailsShown = 50

type Page = ReturnType<typeof html>

const style = html`<style>
  :root { color-scheme: light dark; --line: #d9dde3; --blue: #0958d9; }
  @media (prefers-color-scheme: dark) { :root { --line: #3a3f47; --blue: #69a1ff; } }
  body { font: 15px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif; max-width: 1080px; margin: 0 auto; padding: 24px 16px 64px; }
  h1 { font-size: 24px; margin: 0 0 8px; } h2 { font-size: 18px; margin: 32px 0 8px; } h3 { font-size: 15px; margin: 16px 0 4px; }
  form { display: inline-flex; gap: 8px; margin: 0 8px 8px 0; align-items: center; flex-wrap: wrap; }
  button, input { font: inherit; min-height: 36px; padding: 4px 12px; border: 1px solid var(--line); border-radius: 4px; }
  button { color: var(--blue); background: none; cursor: pointer; text-align: start; } a { color: var(--blue); }
  .houses { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 0 16px; } .houses > :first-child { grid-column: 1 / -1; }
  small { display: block; } details { border-top: 1px solid var(--line); padding: 8px 0; } summary { cursor: pointer; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; } nav a { margin-right: 16px; }
</style>`

/** A page of the demo, without script. */
export const demoFrame = (lang: Lang, title: string, content: Page) =>
  html`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><title>${title}</title>${style}</head><body>${content}</body></html>`

/** A letter's text with its links to follow. */
export const linked = (text: string): (string | Page)[] =>
  text
    .split(/(https?:\/\/[^\s，。、]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : part))

/** The demo's own pages, without script: who to be, what was written, what day it is. */
export const addDemoPages = (app: App, { ports, identity, demo, wechat }: Deps): void => {
  if (!demo) return
  const today = (): Day => dayOfInstant(ports.clock.now())
  const wordsFor = (c: Ask) => {
    const lang = c.get('lang')
    return { lang, word: (pair: Pair, facts = {}) => say(pair, lang, facts) }
  }

  app.get('/demo', async (c) => {
    const { lang, word } = wordsFor(c)
    const people = await listPersonas(ports.db)
    const houses = [...new Set(people.map(({ organisation }) => organisation))]
    const move = (days: number, label: Pair) =>
      html`<form method="post" action="/demo/move"><input type="hidden" name="to" value="${addDays(today(), days)}"><button>${word(label)}</button></form>`
    const person = (one: (typeof people)[number]) =>
      html`<form method="post" action="/demo/be"><input type="hidden" name="persona" value="${one.person_id}"><button>${word(demoWords.be, { name: one.name })}<small>${one.roles.map((role) => inLang(roleWords[role as keyof typeof roleWords], lang)).join(lang === 'en' ? ', ' : '、')}</small></button></form>`
    return c.html(
      demoFrame(
        lang,
        word(demoWords.title),
        html`<header><h1>${word(demoWords.title)}</h1><p>${word(demoWords.intro)}</p>
          <nav><a href="/">${word(demoWords.publicSite)}</a><a href="/desk/">${word(demoWords.desk)}</a><a href="/demo/mails">${word(demoWords.mails)}</a>${wechat ? html`<a href="/demo/wechat">${word(demoWords.wechat)}</a>` : ''}</nav></header>
          <main><h2>${word(demoWords.moveOn)}</h2><p>${word(demoWords.today, { today: today() })} ${word(demoWords.moveNote)}</p>
          ${move(1, demoWords.oneDay)}${move(7, demoWords.oneWeek)}${move(30, demoWords.oneMonth)}
          <form method="post" action="/demo/move"><label>${word(demoWords.toDay)} <input type="date" name="to" required min="${today()}"></label><button>${word(demoWords.go)}</button></form>
          <h2>${word(demoWords.people)}</h2>
          <div class="houses">${houses.map((house) => html`<section><h3>${house ?? word(demoWords.centre)}</h3>${people.filter(({ organisation }) => organisation === house).map(person)}</section>`)}</div></main>`,
      ),
    )
  })

  app.get('/demo/mails', async (c) => {
    const { lang, word } = wordsFor(c)
    const page = c.req.query('page')
    const after = page && /^mail_\d{1,15}$/.test(page) ? { after: page } : {}
    const { rows, next } = await listMailsFor(ports, null, { size: mailsShown, ...after })
    return c.html(
      demoFrame(
        lang,
        word(demoWords.mails),
        html`<nav><a href="/demo">${word(demoWords.back)}</a></nav><main><h1>${word(demoWords.mails)}</h1>
          ${rows.length === 0 ? html`<p>${word(demoWords.noMails)}</p>` : ''}
          ${rows.map((mail) => html`<details><summary>${mail.subject}<small>${dayOfInstant(mail.created_at)} · ${word(demoWords.to)} ${mail.to_address}</small></summary><pre>${linked(mail.body)}</pre></details>`)}
          ${next ? html`<p><a href="/demo/mails?page=${next}">${word(demoWords.older)}</a></p>` : ''}</main>`,
      ),
    )
  })

  app.post('/demo/be', async (c) => {
    const { persona } = await c.req.parseBody()
    const people = typeof persona === 'string' && isId(persona) ? await listPersonas(ports.db) : []
    const found = people.find(({ person_id }) => person_id === persona)
    if (!found) throw new Problem('person-unknown')
    c.header('Set-Cookie', await identity.openSession(found.person_id))
    return c.redirect('/desk/', 303)
  })

  app.post('/demo/move', async (c) => {
    const { to } = await c.req.parseBody()
    if (isDay(to) && to > today()) await demo.moveTo(to)
    return c.redirect('/demo', 303)
  })
}
