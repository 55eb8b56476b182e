/** Control characters that no text has; a tab, a line break and a form feed it has, and an escape belongs to a terminal. */
const isBinary = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && (code < 9 || code > 13) && code !== 27) return true
  }
  return false
}

/** Finds out, piece by piece, which of the encodings of plain text a file is in: UTF-8, UTF-16 with its mark, GB18030. */
export const createEncodingProbe = () => {
  let marked: string | undefined
  let isFirst = true
  let possible = ['utf-8', 'gb18030'].map((encoding) => ({
    encoding,
    decoder: new TextDecoder(encoding, { fatal: true }),
  }))
  const drop = (piece: Uint8Array | undefined) => {
    possible = possible.filter(({ decoder }) => {
      const text = tryPiece(decoder, piece)
      return text !== undefined && !isBinary(text)
    })
  }
  return {
    see: (piece: Uint8Array) => {
      if (isFirst && piece[0] === 0xff && piece[1] === 0xfe) marked = 'utf-16le'
      if (isFirst && piece[0] === 0xfe && piece[1] === 0xff) marked = 'utf-16be'
      isFirst = false
      if (!marked) drop(piece)
    },
    /** The encoding, once all was seen; undefined for none. With `isWhole` false it may end in the middle of a character. */
    encoding: (isWhole = true): string | undefined => {
      if (marked) return marked
      if (isWhole) drop(undefined)
      return possible[0]?.encoding
    },
  }
}

/** The next piece as text; nothing when it is none in this encoding. Without a piece, the end is asked. */
const tryPiece = (decoder: TextDecoder, piece: Uint8Array | undefined): string | undefined => {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    return undefined
  }
}

/** The text of these bytes, without its byte order mark; undefined when they are no text. */
export const decodeText = (bytes: Uint8Array, isWhole = true): string | undefined => {
  const probe = createEncodingProbe()
  probe.see(bytes)
  const encoding = probe.encoding(isWhole)
  return encoding && tryPiece(new TextDecoder(encoding, { fatal: true }), bytes)
}
