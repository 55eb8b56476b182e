import { openAsBlob } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { createSketch } from '#core/shingles.ts'
import { digestFile } from './digest-file.ts'
import { scanFile } from './scan.ts'
import type { ScanReply, ScanRequest } from './scan-on-server.ts'

const characterMaps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps/')

const answer = async ({ path, name, edition }: ScanRequest): Promise<ScanReply> => {
  const making = createSketch()
  const scanned = await scanFile(await openAsBlob(path), name, {
    edition,
    characterMaps,
    reading: ({ text, at }) => {
      if (at.filePart !== 'name' && at.filePart !== 'properties') making.add(text)
    },
  })
  return { ...scanned, sketch: making.sketch(), digests: await digestFile(path) }
}

// What cannot be read is told by the scan itself; anything else ends this thread, and whoever asked learns of it.
parentPort!.on('message', (request: ScanRequest) => {
  void answer(request).then((reply) => parentPort!.postMessage(reply))
})
