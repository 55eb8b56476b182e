import { randomUUID } from 'node:crypto'
import { html } from 'hono/html'
import { wechatMenu } from '#core/wechat-menu.ts'
import { demoWords } from '#core/words/demo.ts'
import { inLang, type Lang, type Pair, say } from '#core/words/say.ts'
import { demoFrame, linked } from './demo-page.ts'
import type { App, Ask, Deps } from './door.ts'
import { wechatClient } from './wechat-client.ts'

/** The telephone that the demo has bound to an account; any other is a stranger's. */
export const boundPhone = 'o-demo-bound-phone-000000001'
const isPhone = (text: unknown): text is string => typeof text === 'string' && /^o[\w-]{20,40}$/.test(text)

/** What was sent, and what came back. */
interface Exchange {
  readonly phone: string
  readonly sent: string
  readonly said: string | null
}

/**
 * The demo’s telephone: what is written on it goes to the account’s real address, signed and sealed as the platform does
 * it, and what it shows has passed the platform’s checks.
 */
export const addDemoWechat = (app: App, { ports, wechat = null, demo }: Deps): void => {
  if (!demo || !wechat) return
  const client = wechatClient((path, init) => app.request(path, init), wechat, {
    seconds: () => Math.floor(Date.parse(ports.clock.now()) / 1000),
    next: () => randomUUID(),
  })

  const page = (lang: Lang, exchange: Exchange) => {
    const word = (pair: Pair, facts = {}) => say(pair, lang, facts)
    const { phone, sent, said } = exchange
    const hidden = html`<input type="hidden" name="phone" value="${phone}">`
    const send = (text: string) =>
      html`<form method="post" action="/demo/wechat">${hidden}<button name="text" value="${text}">${text}</button></form>`
    return demoFrame(
      lang,
      word(demoWords.wechat),
      html`<nav><a href="/demo">${word(demoWords.back)}</a></nav><main><h1>${word(demoWords.wechat)}</h1>
        <p>${word(demoWords.wechatNote)}</p>
        <p>${word(phone === boundPhone ? demoWords.boundPhone : demoWords.strangePhone)}
          ${phone === boundPhone ? html`<a href="/demo/wechat?phone=new">${word(demoWords.takeStrange)}</a>` : html`<a href="/demo/wechat">${word(demoWords.takeBound)}</a>`}</p>
        ${sent ? html`<h2>${word(demoWords.youSent)}</h2><pre>${sent}</pre><h2 id="answer">${word(demoWords.itSaid)}</h2><pre role="status">${said === null ? word(demoWords.saidNothing) : linked(said)}</pre>` : ''}
        <h2>${word(demoWords.write)}</h2>
        <form method="post" action="/demo/wechat">${hidden}<label>${word(demoWords.text)} <input name="text" required maxlength="600" autocomplete="off"></label><button>${word(demoWords.send)}</button></form>
        <p>${word(demoWords.tryThese)}</p>${['进度', '维持要提前多久', '绑定', '查证 CNITSEC2026SRV-SE-I-0000'].map(send)}
        <h2>${word(demoWords.menu)}</h2>
        ${wechatMenu.map(
          ({ name, entries }) =>
            html`<section><h3>${inLang(name, lang)}</h3>${entries.map((entry) =>
              'page' in entry
                ? html`<p><a href="${entry.page}">${inLang(entry.name, lang)}</a></p>`
                : html`<form method="post" action="/demo/wechat">${hidden}<button name="key" value="${entry.key}">${inLang(entry.name, lang)}</button></form>`,
            )}</section>`,
        )}</main>`,
    )
  }
  const langOf = (c: Ask): Lang => c.get('lang')

  app.get('/demo/wechat', (c) => {
    const phone =
      c.req.query('phone') === 'new' ? `o${randomUUID().replaceAll('-', '').slice(0, 27)}` : boundPhone
    return c.html(page(langOf(c), { phone, sent: '', said: null }))
  })

  app.post('/demo/wechat', async (c) => {
    const { phone, text, key } = await c.req.parseBody()
    const from = isPhone(phone) ? phone : boundPhone
    const written = typeof text === 'string' ? text : ''
    const { said } =
      typeof key === 'string'
        ? await client.event(from, 'CLICK', key.slice(0, 100))
        : await client.write(from, written.slice(0, 600))
    return c.html(page(langOf(c), { phone: from, sent: typeof key === 'string' ? key : written, said }))
  })
}
