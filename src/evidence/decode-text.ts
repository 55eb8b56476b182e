/** Control characters that no text has; a tab, a line break and a form feed it has, and an escape belongs to a terminal. */
const isBinary = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && (code < 9 || code > 13) && code !== 27) return true
  }
  return false
}

/** Which of the encodings of plain text these bytes are in: UTF-8, UTF-16 with its mark, or GB18030; undefined for none. */
export const encodingOf = (bytes: Uint8Array, isWhole: boolean): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return ['utf-8', 'gb18030'].find((encoding) => {
    const text = tryDecode(bytes, encoding, isWhole)
    return text !== undefined && !isBinary(text)
  })
}

/** The text of these bytes, without its byte order mark; undefined when they are no text. */
export const decodeText = (bytes: Uint8Array, isWhole = true): string | undefined => {
  const encoding = encodingOf(bytes, isWhole)
  return encoding && tryDecode(bytes, encoding, isWhole)
}

/** With `isWhole` false the bytes may end in the middle of a character. */
const tryDecode = (bytes: Uint8Array, encoding: string, isWhole: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole })
  } catch {
    return undefined
  }
}
