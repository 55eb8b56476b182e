import { expect, test } from 'vitest'
import { type ArchivePart, discArchive } from '#documents/disc-archive.ts'

const kib = 1024

/** Parts that count how many of them are open. */
const countedParts = (many: number, bytes: number) => {
  let openNow = 0
  let most = 0
  let opened = 0
  const part = (at: number): ArchivePart => ({
    path: `材料/${at}.bin`,
    bytes,
    crc32: 0,
    open: async () => {
      openNow += 1
      most = Math.max(most, openNow)
      opened += 1
      let sent = 0
      return new ReadableStream<Uint8Array>({
        pull: (to) => {
          const piece = Math.min(64 * kib, bytes - sent)
          sent += piece
          if (piece > 0) return to.enqueue(new Uint8Array(piece))
          openNow -= 1
          to.close()
        },
        cancel: () => {
          openNow -= 1
        },
      })
    },
  })
  return {
    parts: Array.from({ length: many }, (_, at) => part(at)),
    openNow: () => openNow,
    most: () => most,
    opened: () => opened,
  }
}

/** Reads pieces, then stops; a stream that ended has no more. */
const readSome = async (archive: ReadableStream<Uint8Array>, pieces: number): Promise<void> => {
  const reader = archive.getReader()
  for (let read = 0; read < pieces; read += 1) if ((await reader.read()).done) return
  await reader.cancel()
}

test('Q12.6 Whoever stops reading a disc, at whatever piece, leaves no file of it open', async () => {
  for (let pieces = 0; pieces < 60; pieces += 1) {
    const { parts, openNow } = countedParts(6, 300 * kib)
    await readSome(discArchive(parts, '2026-11-28'), pieces)
    await expect.poll(openNow, { message: `after ${pieces} pieces`, interval: 1 }).toBe(0)
  }
})

test('Q12.6 Of a disc one file is open at a time, and at its end none', async () => {
  const { parts, openNow, most, opened } = countedParts(40, 10 * kib)
  for await (const _ of discArchive(parts, '2026-11-28'));
  expect(opened()).toBe(40)
  expect(most()).toBe(1)
  expect(openNow()).toBe(0)
})

test('Q12.6 A file that breaks off in the middle of a disc breaks the disc off, and is left closed', async () => {
  const { parts, openNow } = countedParts(2, 300 * kib)
  const broken: ArchivePart = {
    path: '材料/坏.bin',
    bytes: 10,
    crc32: 0,
    open: async () =>
      new ReadableStream({
        pull: (to) => to.error(new Error('the disk is gone')),
      }),
  }
  const read = async () => {
    for await (const _ of discArchive([...parts, broken], '2026-11-28'));
  }
  await expect(read()).rejects.toThrow('the disk is gone')
  expect(openNow()).toBe(0)
})
