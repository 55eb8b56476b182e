import { decodeText, encodingOf } from './decode-text.ts'
import type { Reader } from './reader.ts'
import { Unreadable } from './unreadable.ts'

const stretch = 1_000_000
const headLines = 3

/** Reads plain text in UTF-8, UTF-16 or GB18030, line by line. */
export const readText: Reader = async (file, at, { to, budget, progress }) => {
  // What only the end of a file gives away, as a stray byte, would make another encoding of it: all of it is asked.
  const encoding = encodingOf(new Uint8Array(await file.arrayBuffer()), true)
  if (!encoding) throw new Unreadable('file-kind', at)
  const decoder = new TextDecoder(encoding)
  let rest = ''
  let line = 0
  for (let from = 0; from < file.size; from += stretch) {
    budget.onTime(at)
    progress(from / file.size)
    const bytes = await file.slice(from, from + stretch).arrayBuffer()
    const isLast = from + stretch >= file.size
    const lines = (rest + decoder.decode(bytes, { stream: !isLast })).split(/\r\n|[\n\r\f]/)
    rest = isLast ? '' : (lines.pop() ?? '')
    // A file without line breaks is looked at in pieces that overlap, so that no mark is cut in two.
    if (rest.length > stretch) {
      lines.push(rest)
      rest = rest.slice(-100)
    }
    for (const text of lines) {
      line += 1
      if (text.trim()) to.see({ text, at: { ...at, line }, isHead: line <= headLines })
    }
  }
}

const script = /<\s*script|\bon[a-z]+\s*=|javascript:|<\s*foreignobject|<!entity/i

/** SVG is read for what it may not have, a script; its text is looked through as well. */
export const readSvg: Reader = async (file, at, { to }) => {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (text === undefined) throw new Unreadable('file-broken', at)
  if (script.test(text)) throw new Unreadable('file-has-script', at)
  to.see({ text: text.replace(/<[^>]*>/g, ''), at })
}
