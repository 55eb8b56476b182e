import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { discLimits, readDisc } from '#evidence/read-disc.ts'
import { Unreadable } from '#evidence/unreadable.ts'

const around = { now: () => 0, progress: () => {} }
const shaOf = (text: string) => createHash('sha256').update(text).digest('hex')
const texts = {
  '1.基本情况/1.4-1 执照.txt': '执照',
  'index.html': '<p>',
  '第十二部分/12.1-1 说明.txt': '说明',
}

const zipOf = async (files: Readonly<Record<string, string>>): Promise<Blob> => {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 0 })
  for (const [path, text] of Object.entries(files)) await zip.add(path, new TextReader(text))
  return zip.close()
}
const found = Object.entries(texts).map(([path, text]) => ({ path, sha256: shaOf(text) }))

test('Q12.6 The files of a disc are digested alike from its archive and from its folder', async () => {
  const archive = await readDisc([{ path: '申报材料.zip', content: await zipOf(texts) }], around)
  expect(archive).toEqual({ found, manifest: null, isClaimed: false })
  const folder = Object.entries(texts).map(([path, text]) => ({ path, content: new Blob([text]) }))
  expect((await readDisc(folder, around)).found).toEqual(found)
})

test('Q12.6 A manifest that is dropped alone is taken at its word, and said to be so', async () => {
  const content = new Blob(['{"format":"other"}'])
  expect(await readDisc([{ path: 'manifest.json', content }], around)).toEqual({
    found: [],
    manifest: 'manifest-of-other-form',
    isClaimed: true,
  })
})

test('Q13.5 An archive that swells out of all proportion is given up', async () => {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 9 })
  await zip.add('bomb.txt', new Uint8ArrayReader(new Uint8Array(25_000_000)))
  const content = await zip.close()
  expect(content.size).toBeLessThan(100_000)
  await expect(readDisc([{ path: 'bomb.zip', content }], around)).rejects.toMatchObject({
    code: 'file-swells',
  })
})

test('Q13.5 An archive of more files than any dossier has is given up', async () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.txt`, '']))
  const content = await zipOf(many)
  const reading = readDisc([{ path: 'many.zip', content }], around, { ...discLimits, entries: 10 })
  await expect(reading).rejects.toBeInstanceOf(Unreadable)
})

test('Q12.6 A file whose content is damaged is unreadable, and the others are still compared', async () => {
  const packed = deflateRawSync('说明'.repeat(500))
  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 9 })
  await zip.add('好.txt', new TextReader('好'))
  await zip.add('坏.txt', new TextReader('说明'.repeat(500)))
  const bytes = new Uint8Array(await (await zip.close()).arrayBuffer())
  const at = Buffer.from(bytes).indexOf(packed.subarray(0, 6))
  expect(at).toBeGreaterThan(0)
  bytes.fill(0xff, at, at + 6)
  const { found: read } = await readDisc([{ path: 'x.zip', content: new Blob([bytes]) }], around)
  expect(read).toEqual([
    { path: '好.txt', sha256: shaOf('好') },
    { path: '坏.txt', sha256: null },
  ])
})
