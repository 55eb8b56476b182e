/** Where a message says how it is written: in its head, or in those of its first parts. */
const looked = 64 * 1024

/** Two bytes of GB 2312 a character, as they stand in seven bits. */
const gb2312 = (pairs: string): string =>
  new TextDecoder('gb18030').decode(Uint8Array.from(pairs, (char) => char.charCodeAt(0) | 0x80))

/** RFC 1843: Chinese between ~{ and ~}; a tilde alone is written twice, and one at the end of a line joins two. */
const readHz = (text: string): string =>
  text.replaceAll(/~\{((?:[!-w][!-~])*)(?:~\}|$)|~~|~\r?\n/gm, (found, pairs?: string) =>
    pairs === undefined ? (found === '~~' ? '~' : '') : gb2312(pairs),
  )

/** RFC 1922: an escape announces which set follows, and characters of control shift out to it and back in. */
const readIso2022 = (text: string): string => {
  const [plain = '', ...shifted] = text.replaceAll('\u001b$)A', '').split('\u000e')
  const told = shifted.map((part) => {
    const [pairs = ''] = /^[!-~]*/.exec(part) ?? []
    return gb2312(pairs) + part.slice(pairs.length).replace('\u000f', '')
  })
  return [plain, ...told].join('')
}

/** Escapes that announce sets of more characters, for which nothing here has a table. */
const otherSets = ['\u001b$)E', '\u001b$)G', '\u001b$*H']

/** The charset of this kind that a message names, in its head or in a part. */
export const sevenBitCharset = (source: Uint8Array): string | undefined =>
  /(?:charset\s*=\s*"?|=\?)(hz-gb-2312|iso-2022-cn(?:-ext)?)\b/i.exec(
    Buffer.from(source.subarray(0, looked)).toString('latin1'),
  )?.[1]

/**
 * A text of a message whose charset no program of today reads: Chinese in seven bits, which its reader took for ASCII. Any
 * other comes back as it is; null where it cannot be read here.
 */
export const readSevenBit = (text: string, charset: string | undefined): string | null => {
  if (charset === undefined) return text
  if (/^hz/i.test(charset)) return readHz(text)
  return otherSets.some((one) => text.includes(one)) ? null : readIso2022(text)
}
