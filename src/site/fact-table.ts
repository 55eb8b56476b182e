import { html } from 'hono/html'
import type { FaqTable } from '#core/faq.ts'
import type { Html } from './frame.ts'

/** A table of the rulebook under a heading; it scrolls by itself where a phone is too narrow for it. */
export const factTable = (label: string, { head, rows, amounts }: FaqTable): Html => {
  const at = (index: number) => (amounts.includes(index) ? html` class="num"` : '')
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table>
<thead><tr>${head.map((cell, index) => html`<th scope="col"${at(index)}>${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, index) =>
        index === 0 ? html`<th scope="row">${cell}</th>` : html`<td${at(index)}>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`
}
