/**
 * What a visitor typed, as it is looked for: full-width characters count as plain ones, and signs that nobody sees, which
 * come along from web pages and chats, do not count. No database holds U+0000; the character that stands for it on a page
 * is in no number and no name, so a search finds nothing.
 */
export const typed = (text: string): string =>
  written(text)
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')

/** What a visitor wrote for somebody to read, as they wrote it; a line ends in one character wherever it was typed. */
export const written = (text: string): string =>
  text.replaceAll('\0', '\ufffd').replaceAll('\r\n', '\n').toWellFormed()
