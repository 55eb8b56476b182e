/**
 * What a visitor typed, as it is looked for: full-width characters count as plain ones. No database holds U+0000; the
 * character that stands for it on a page is in no number and no name, so a search finds nothing.
 */
export const typed = (text: string): string => text.replaceAll('\0', '\ufffd').normalize('NFKC')
