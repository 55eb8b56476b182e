import type { Letter } from '#core/letters/write-letter.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What somebody wrote keeps its lines, and an address can be followed. */
const inline = (text: string): string =>
  escaped(text)
    .replaceAll(/\r?\n/g, '<br>')
    .replaceAll(
      /https?:\/\/[^\s<>"，。；、（）()]+/g,
      (url) => `<a href="${url}" style="color:#0958d9">${url}</a>`,
    )

const paragraph = (text: string): string => `<p>${inline(text)}</p>`

const row = (cells: readonly string[], tag: 'th' | 'td', amounts: readonly number[]): string =>
  `<tr>${cells.map((cell, at) => `<${tag} style="border:1px solid #e3e7eb;padding:4px 12px;text-align:${amounts.includes(at) ? 'right' : 'left'};vertical-align:top">${inline(cell)}</${tag}>`).join('')}</tr>`

/** The letter as the HTML part of a mail, without pictures or anything to fetch; it says what the text part says. */
export const letterAsHtml = (letter: Letter, lang: string): string => {
  const { subject, greeting, paragraphs, table, after, signature, foot } = letter
  const rows = table
    ? `<table style="border-collapse:collapse">${row(table.head, 'th', table.amounts)}${table.rows.map((cells) => row(cells, 'td', table.amounts)).join('')}</table>`
    : ''
  const end = `<p>${signature.map(inline).join('<br>')}</p><p style="color:#57606a;font-size:12px">${foot.map(inline).join('<br>')}</p>`
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subject)}</title><body style="font:14px/1.6 sans-serif;color:#1d2329;max-width:680px;overflow-wrap:anywhere">${[greeting, ...paragraphs].map(paragraph).join('')}${rows}${after.map(paragraph).join('')}${end}</body></html>`
}
