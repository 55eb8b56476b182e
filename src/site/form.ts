import { html } from 'hono/html'
import { inputFaults } from '#core/words/input-faults.ts'
import { say } from '#core/words/say.ts'
import { formWords as w } from '#core/words/site-tools.ts'
import type { Field, Widget } from './form-fields.ts'
import type { Html } from './frame.ts'
import { typed, written } from './typed.ts'
import type { Visit } from './visit.ts'

type Fields = Readonly<Record<string, Field<unknown>>>
type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** A form as it was sent: what stands in it, and its values or the sentence beside each field that has none. */
export interface Sent<F extends Fields> {
  readonly texts: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, string>>
  readonly isWrong: boolean
  /** Undefined before anything was asked and when something is wrong. */
  readonly values: ValuesOf<F> | undefined
}

/** What is sent in a body has its own limit. */
const LONGEST_ADDRESS = 16_000

/** Reads a form from the address of the visit, or from what was sent. Nothing of it there: nothing was asked yet. */
export const readForm = <F extends Fields>(
  v: Visit,
  fields: F,
  given = new URLSearchParams(v.query.slice(0, LONGEST_ADDRESS)),
): Sent<F> => {
  const names = Object.keys(fields)
  const isAsked = names.some((name) => given.has(name))
  const texts: Record<string, string> = {}
  const faults: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  for (const name of names) {
    const { label, preset = '', isOptional, isVerbatim, read } = fields[name]!
    const text = (isVerbatim ? written : typed)(given.get(name) ?? (isAsked ? '' : preset)).trim()
    texts[name] = text
    if (text === '' && isOptional) continue
    const found = text === '' ? { fault: 'missing' as const } : read(text)
    if ('value' in found) values[name] = found.value
    else faults[name] = say(inputFaults[found.fault], v.lang, { label: v.say(label), ...found.facts })
  }
  if (!isAsked) return { texts, faults: {}, isWrong: false, values: undefined }
  const isWrong = Object.keys(faults).length > 0
  return { texts, faults, isWrong, values: isWrong ? undefined : (values as ValuesOf<F>) }
}

const drawn = (widget: Widget, name: string, text: string, marks: Html): Html => {
  switch (widget.kind) {
    case 'day':
      return html`<input id="${name}" name="${name}" type="date" value="${text}"${marks}>`
    case 'choice':
      return html`<select id="${name}" name="${name}"${marks}>${widget.options.map(
        ([value, label]) =>
          html`<option value="${value}"${value === text ? html` selected` : ''}>${label}</option>`,
      )}</select>`
    case 'line':
      return html`<input id="${name}" name="${name}" value="${text}" maxlength="${widget.longest}" autocomplete="off"${marks}>`
    case 'lines':
      return html`<textarea id="${name}" name="${name}" rows="5" maxlength="${widget.longest}"${marks}>${text}</textarea>`
  }
}

const fieldOf = (v: Visit, name: string, field: Field<unknown>, text: string, fault?: string): Html => {
  const about = [field.hint ? `${name}-hint` : '', fault ? `${name}-wrong` : ''].filter(Boolean).join(' ')
  const marks = html`${field.isOptional ? '' : html` required`}${fault ? html` aria-invalid="true"` : ''}${
    about ? html` aria-describedby="${about}"` : ''
  }`
  return html`<div class="field${field.widget.kind === 'lines' ? ' lines' : ''}"><label for="${name}">${v.say(field.label)}${
    field.isOptional ? html` <span class="faint">${v.say(w.optional)}</span>` : ''
  }</label>
${drawn(field.widget, name, text, marks)}${
  field.hint ? html`<small id="${name}-hint">${v.say(field.hint)}</small>` : ''
}${fault ? html`<p id="${name}-wrong" class="wrong">${fault}</p>` : ''}</div>`
}

interface Ask {
  readonly path: string
  readonly button: string
  /** Above the fields of a form whose content is sent in the body, and stands in no address and no log. */
  readonly post?: Html
  /** Between the fields and the button. */
  readonly note?: Html
  /** Files come with what is sent. */
  readonly takesFiles?: boolean
  /** Where buttons beside the form belong to it. */
  readonly id?: string
}

/**
 * A form that asks by its address: answers can be bookmarked, and nothing is kept. The answer stands at `#answer`. One
 * with `post` sends what was written instead.
 */
export const formOf = <F extends Fields>(
  v: Visit,
  fields: F,
  { texts, faults, isWrong }: Sent<F>,
  { path, button, post, note, takesFiles = false, id }: Ask,
): Html => {
  return html`<form class="ask"${id ? html` id="${id}"` : ''}${post ? html` method="post" action="${path}"${takesFiles ? html` enctype="multipart/form-data"` : ''} novalidate` : html` action="${path}#answer"`}>
${post ?? ''}
${isWrong ? html`<p class="answer late" role="alert">${v.say(w.wrong, { wrong: Object.keys(faults).length })}</p>` : ''}
${Object.entries(fields).map(([name, field]) => fieldOf(v, name, field, texts[name]!, faults[name]))}
${note ?? ''}
<button>${button}</button>
</form>`
}
