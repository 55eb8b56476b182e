import { html } from 'hono/html'
import type { Html } from './frame.ts'
import type { Visit } from './visit.ts'

/** The longest text that is looked for; a name of a certificate's holder is shorter. */
export const LONGEST_SEARCH = 100

/** A search of the register, or of whatever `path` leads to. */
export const searchForm = (
  v: Visit,
  words: { label: string; button: string; path?: string },
  asked = '',
  more: Html | string = '',
): Html =>
  html`<form class="search" role="search" action="${words.path ?? v.paths.register}">
<label for="q">${words.label}</label>
<div><input id="q" name="q" type="search" value="${asked}" maxlength="${LONGEST_SEARCH}" autocomplete="off"><button>${words.button}</button></div>
${more}
</form>`
