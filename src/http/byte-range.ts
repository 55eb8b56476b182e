/** A part of a content, both ends included and counted from 0. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/**
 * The one part of a content of `size` bytes that a Range header asks for (RFC 9110, 14.2); `out-of-range` when the content
 * has none of it. Null, for the whole, when there is no such header, when it is not written as it should be, and when it
 * asks for several parts: a small request must not make a large answer.
 */
export const byteRangeOf = (header: string | undefined, size: number): ByteRange | 'out-of-range' | null => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'out-of-range' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return null
  if (from >= size) return 'out-of-range'
  return { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
