import { dayOfInstant } from '#core/calendar/day.ts'
import { type Edition, editionOn, editions } from '#core/rulebook/edition.ts'
import { registerCheckWords as w } from '#core/words/register-check.ts'
import { sayFinding } from '#core/words/rules.ts'
import { inLang, type Lang, type Pair, say, sayDay, sayFact, sayLevel } from '#core/words/say.ts'
import { readPublishedKeys, verifyFile } from '#evidence/signed/verify-file.ts'

/** The whole verifier as one page that needs no network: what it is given stays in the browser that opened it. */

let lang: Lang = 'zh-CN'

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  about: Partial<HTMLElementTagNameMap[K]> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), about)
  element.append(...inside)
  return element
}

const said = (pair: Pair): string => inLang(pair, lang)

/** What was picked, kept while the language changes. */
const picked: { file?: File; keys?: File; status?: File } = {}

const picker = (name: keyof typeof picked, label: Pair, hint: Pair): HTMLElement => {
  const input = make('input', { type: 'file', id: name })
  input.setAttribute('aria-describedby', `${name}-hint`)
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) picked[name] = file
    void answer()
  })
  const kept = picked[name] ? ` ${picked[name].name}` : ''
  return make(
    'div',
    { className: 'field' },
    make('label', { htmlFor: name }, said(label)),
    input,
    make('small', { id: `${name}-hint` }, `${said(hint)}${kept}`),
  )
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

const place = make('div', { id: 'answer' })
place.setAttribute('role', 'status')
const show = (tone: string, ...inside: (Node | string)[]) =>
  place.replaceChildren(make('section', { className: `answer ${tone}` }, ...inside))

const answer = async (): Promise<void> => {
  const { file, keys: keysFile, status } = picked
  if (!file || !keysFile) return show('', said(w.pickBoth))
  const keys = readPublishedKeys(await bytesOf(keysFile))
  if (!keys) return show('not-met', said(w.noKeys))
  const today = dayOfInstant(new Date().toISOString())
  const edition = (editionOn(today) ?? editions.at(-1)) as Edition
  const brought = { file: await bytesOf(file), keys, status: status ? await bytesOf(status) : null }
  const { finding, form, asOf } = await verifyFile(brought, today, edition)
  const { message, remedy } = sayFinding(finding, lang)
  const row = (label: Pair, value: string) =>
    make('div', {}, make('dt', {}, said(label)), make('dd', {}, value))
  show(
    finding.answer,
    make('h2', {}, said(w.answers[finding.answer])),
    make('p', {}, message),
    ...(remedy ? [make('p', {}, remedy)] : []),
    ...(form
      ? [
          make(
            'dl',
            {},
            row(w.number, form.number),
            row(w.holder, form.holder),
            row(w.uscc, form.uscc),
            row(w.scope, `${sayFact('type', form.serviceType, lang)} ${sayLevel(form.level, lang)}`),
            row(w.validity, `${sayDay(form.validFrom, lang)} – ${sayDay(form.validTo, lang)}`),
          ),
        ]
      : []),
    make('p', {}, say(w.asOf, lang, { on: sayDay(asOf, lang) })),
  )
}

const draw = (): void => {
  document.documentElement.lang = lang
  document.title = said(w.title)
  const other = make('button', { type: 'button' }, lang === 'en' ? '中文' : 'English')
  other.addEventListener('click', () => {
    lang = lang === 'en' ? 'zh-CN' : 'en'
    draw()
    void answer()
  })
  document.body.replaceChildren(
    make(
      'main',
      {},
      make('p', { className: 'side' }, other),
      make('h1', {}, said(w.title)),
      make('p', {}, said(w.offlineLead)),
      picker('file', w.file, w.fileHint),
      picker('keys', w.keys, w.keysHint),
      picker('status', w.status, w.statusHint),
      place,
    ),
  )
}

draw()
void answer()
