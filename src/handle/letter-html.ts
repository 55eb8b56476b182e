import type { Letter } from '#core/letters/letters.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`

const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag} style="border:1px solid #e3e7eb;padding:4px 12px;text-align:left">${escaped(cell)}</${tag}>`).join('')}</tr>`

/** The letter as the HTML part of a mail, without pictures or anything to fetch. */
export const letterAsHtml = (letter: Letter, lang: string): string => {
  const { subject, greeting, paragraphs, table, after, signature, foot } = letter
  const rows = table
    ? `<table style="border-collapse:collapse">${row(table.head, 'th')}${table.rows.map((cells) => row(cells, 'td')).join('')}</table>`
    : ''
  const end = `<p>${signature.map(escaped).join('<br>')}</p><p style="color:#57606a;font-size:12px">${foot.map(escaped).join('<br>')}</p>`
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${escaped(subject)}</title><body style="font:14px/1.6 sans-serif;color:#1d2329;max-width:680px">${[greeting, ...paragraphs].map(paragraph).join('')}${rows}${after.map(paragraph).join('')}${end}</body></html>`
}
