import type { Ports } from '#handle/ports.ts'
import type { Ask } from './door.ts'

/**
 * A content on its way to a reader, as the body of an answer whose length was told before. Where the store breaks off in
 * the middle the line to the reader is broken off as well, so that nobody takes a part for the whole; it is logged once,
 * and the reader asks for the rest by its range.
 */
export const sentContent = (
  c: Ask,
  { log }: Pick<Ports, 'log'>,
  content: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> => {
  const reader = content.getReader()
  const { outgoing } = (c.env ?? {}) as { outgoing?: { destroy(): void } }
  return new ReadableStream({
    pull: async (to) => {
      const [read] = await Promise.allSettled([reader.read()])
      if (read.status === 'fulfilled') return read.value.done ? to.close() : to.enqueue(read.value.value)
      const { message, cause } = read.reason as Error
      const why = cause instanceof Error ? cause.message : message
      log(`a content broke off on ${c.req.method} ${c.req.path}: ${why}`)
      // Where there is no line, as for a program that asks the door directly, the answer itself breaks off.
      if (!outgoing) return to.error(read.reason)
      outgoing.destroy()
      to.close()
    },
    cancel: (why) => reader.cancel(why),
  })
}
