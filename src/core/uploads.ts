/**
 * The largest file taken in one upload: 2 GiB. What browsers and the formats themselves (ZIP, PDF) address without
 * their large extensions ends there; bigger evidence goes on the disc (Q13.5).
 */
export const fileLimitBytes = 2 * 1024 ** 3

/** The kinds of file that are taken, each with the endings its name may have. What counts is the content. */
export const fileKinds = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  txt: ['txt', 'csv', 'md'],
  zip: ['zip'],
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
} as const

export type FileKind = keyof typeof fileKinds

/** Whether a name's ending says what the content is. */
export const isNamedAs = (kind: FileKind, name: string): boolean => {
  const endings: readonly string[] = fileKinds[kind]
  return endings.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}

const longestName = 200
// Control characters, the two slashes, and marks that turn the direction of writing and so hide an ending.
const unwanted = /[\p{Cc}\p{Cf}/\\]/gu

/** A name as it is kept and shown: without folders or hidden characters; '' when nothing is left. */
export const plainFileName = (name: string): string => {
  const plain = (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(unwanted, '')
    .trim()
    .toWellFormed()
  if (plain.length <= longestName) return plain
  const ending = plain.slice(plain.lastIndexOf('.')).slice(0, 8)
  // A character of two halves may have been cut in two, and the database takes no half.
  return `${plain.slice(0, longestName - ending.length)}${ending}`.toWellFormed()
}
