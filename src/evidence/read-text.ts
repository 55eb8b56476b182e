import { createEncodingProbe, decodeText } from './decode-text.ts'
import { piecesOf, type Reader } from './reader.ts'
import { Unreadable } from './unreadable.ts'

const longestLine = 1_000_000
const headLines = 3

/** Reads plain text in UTF-8, UTF-16 or GB18030, line by line. */
export const readText: Reader = async (file, at, around) => {
  const { to, progress } = around
  // What only the end of a file gives away, as a stray byte, would make another encoding of it: all of it is asked.
  const probe = createEncodingProbe()
  for await (const piece of piecesOf(file, at, around)) probe.see(piece)
  const encoding = probe.encoding()
  if (!encoding) throw new Unreadable('file-kind', at)
  const decoder = new TextDecoder(encoding)
  let rest = ''
  let line = 0
  let seen = 0
  const settle = (lines: readonly string[]) => {
    for (const text of lines) {
      line += 1
      if (text.trim()) to.see({ text, at: { ...at, line }, isHead: line <= headLines })
    }
  }
  for await (const piece of piecesOf(file, at, around)) {
    progress(seen / file.size)
    seen += piece.length
    const lines = (rest + decoder.decode(piece, { stream: true })).split(/\r\n|[\n\r\f]/)
    rest = lines.pop() ?? ''
    // A file without line breaks is looked at in pieces that overlap, so that no mark is cut in two.
    if (rest.length > longestLine) {
      lines.push(rest)
      rest = rest.slice(-100)
    }
    settle(lines)
  }
  settle([rest + decoder.decode()])
}

const script = /<\s*script|\bon[a-z]+\s*=|javascript:|<\s*foreignobject|<!entity/i

/** SVG is read for what it may not have, a script; its text is looked through as well. */
export const readSvg: Reader = async (file, at, { to }) => {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (text === undefined) throw new Unreadable('file-broken', at)
  if (script.test(text)) throw new Unreadable('file-has-script', at)
  to.see({ text: text.replace(/<[^>]*>/g, ''), at })
}
