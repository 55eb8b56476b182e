/** What a code on paper says: of which case, which section of its book, and the content it was printed from. */
export interface BookMark {
  readonly caseId: string
  /** The key of the part; `cover` for the pages before the first. */
  readonly section: string
  /** The first eight hex digits of the section's digest; of the whole book's on its cover. */
  readonly digest: string
}

const shape = /^ZIZHI-BOOK\/([0-9A-F]{32})\/([A-Z0-9-]{1,20})\/([0-9A-F]{8})$/

/** The short form of a digest, as it stands in the footer of a page: `3F9A 12BC`. */
export const shortDigest = (digest: string): string =>
  `${digest.slice(0, 4)} ${digest.slice(4, 8)}`.toUpperCase()

/** The text of the code on a page: capitals and digits only, so that the smallest code holds it. */
export const writeBookMark = ({ caseId, section, digest }: BookMark): string =>
  `ZIZHI-BOOK/${caseId.replaceAll('-', '')}/${section}/${digest.slice(0, 8)}`.toUpperCase()

/** What a scanner read from a page of a book; undefined for any other code. */
export const readBookMark = (text: string): BookMark | undefined => {
  const [, id, section, digest] = shape.exec(text.trim().toUpperCase()) ?? []
  if (!id || !section || !digest) return undefined
  const caseId = id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { caseId, section: section.toLowerCase(), digest: digest.toLowerCase() }
}
