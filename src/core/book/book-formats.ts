/** The forms in which a book is handed out: to be printed as it is, and to be gone on with in a word processor. */
export const bookFormats = ['pdf', 'docx'] as const
export type BookFormat = (typeof bookFormats)[number]

export const mediaTypeOf: Readonly<Record<BookFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The name of a book's file in a header, in any language (RFC 8187). */
export const dispositionOf = (name: string, format: BookFormat): string =>
  `${format === 'pdf' ? 'inline' : 'attachment'}; filename="book.${format}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`
