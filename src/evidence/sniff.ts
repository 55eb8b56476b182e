import { decodeText } from './decode-text.ts'

/** What the bytes say a file is, before anything in it is opened. */
export type Sniffed = 'pdf' | 'png' | 'jpg' | 'zip' | 'compound' | 'svg' | 'txt' | 'empty' | 'other'

export const sniffBytes = 4096

const startsWith = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)

/** Text formats that carry more than their text: they are not read as plain text. */
const markup = /^\s*(?:<(?:!doctype|html|\?xml|svg|head|body|script)|\{\\rtf|%!ps|mime-version:|#!)/i

/** Tells the kind by the first `sniffBytes` bytes; the file's name is never asked. */
export const sniff = (head: Uint8Array, isWhole: boolean): Sniffed => {
  if (head.length === 0) return 'empty'
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'jpg'
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return 'zip'
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound'
  // Readers of PDF look for the header in the first kilobyte, and so must we.
  if (/%PDF-\d/.test(String.fromCharCode(...head.subarray(0, 1024)))) return 'pdf'
  const text = decodeText(head, isWhole)
  if (text === undefined) return 'other'
  if (/<svg[\s>]/i.test(text) && markup.test(text)) return 'svg'
  return markup.test(text) ? 'other' : 'txt'
}
