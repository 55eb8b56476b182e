/** Older forms of the characters that a mark is written with. */
const older: Readonly<Record<string, string>> = {
  絕: '绝',
  機: '机',
  祕: '秘',
  級: '级',
  長: '长',
  啟: '启',
  啓: '启',
  個: '个',
  '\uf0ab': '★',
}
// A white star, an emoji or another five-pointed one is meant as the black one.
const stars = /[★☆⭐✩✪✫✬✭✮✯✰⋆🌟⍟]/gu

/**
 * Text in the one form in which it is looked at: full width and compatibility forms folded (NFKC), older characters and
 * every kind of star made one, invisible characters gone. Lines and tabs stay.
 */
export const foldText = (text: string): string =>
  text
    .replace(stars, '★')
    .normalize('NFKC')
    .replace(/\p{Cf}|\ufe0e|\ufe0f/gu, '')
    .replace(/[絕機祕級長啟啓個\uf0ab]/g, (one) => older[one] ?? one)

/** The lines of a folded text that are not empty; characters that stand one below the other are put on one line. */
export const linesOf = (folded: string): string[] => {
  const lines: string[] = []
  let column = ''
  for (const line of folded.split(/[\n\r\f\v\u0085\u2028\u2029]+/)) {
    if (isOneCharacter(line)) {
      column += line.trim()
      continue
    }
    if (column) lines.push(column)
    column = ''
    if (line.trim()) lines.push(line)
  }
  return column ? [...lines, column] : lines
}

export const isOneCharacter = (line: string): boolean => /^\s*\S\p{M}*\s*$/u.test(line)
