/** Blanks of other widths, tabs and invisible marks come in by paste and mean a blank on paper. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\ufeff]|[^\P{Cc}\n]/gu, ' ')

/** The same data with every text in it fit to be set: only plain blanks and line ends between its characters. */
export const tidied = (value: unknown): unknown => {
  if (typeof value === 'string') return tidy(value)
  if (Array.isArray(value)) return value.map(tidied)
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidied(one)]))
    : value
}
