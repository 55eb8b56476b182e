import { openAsBlob } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { alikePassages, createPieces } from '#core/alike-passages.ts'
import { findReceiptMark, type ReceiptMark } from '#core/papers/receipt-code.ts'
import type { Passage } from '#core/place-in-file.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { createSketch } from '#core/shingles.ts'
import { digestFile } from './digest-file.ts'
import { scanFile } from './scan.ts'
import type { FileOnDisk, ScanReply, ScanRequest } from './scan-on-server.ts'

const characterMaps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps/')

/** What belongs to the text of a document: neither its name nor its properties. */
const isText = ({ at }: Passage) => at.filePart !== 'name' && at.filePart !== 'properties'

const read = async (
  { path, name }: FileOnDisk,
  edition: Edition,
  reading: (passage: Passage) => void,
  readsCodes = false,
) =>
  scanFile(await openAsBlob(path), name, {
    edition,
    characterMaps,
    readsCodes,
    reading: (passage) => {
      if (isText(passage)) reading(passage)
    },
  })

const scan = async (file: FileOnDisk, edition: Edition, readsCodes: boolean): Promise<ScanReply> => {
  const making = createSketch()
  let receipt: ReceiptMark | null = null
  const see = ({ text }: Passage) => {
    making.add(text)
    receipt ??= findReceiptMark(text) ?? null
  }
  const scanned = await read(file, edition, see, readsCodes)
  return { ...scanned, sketch: making.sketch(), digests: await digestFile(file.path), receipt }
}

const compare = async (one: FileOnDisk, other: FileOnDisk, edition: Edition) => {
  const [ours, theirs] = [createPieces(), createPieces()]
  await read(one, edition, ours.add)
  await read(other, edition, theirs.add)
  return alikePassages(ours.pieces, theirs.pieces)
}

const answer = ({ files: [one, other], edition, readsCodes = false }: ScanRequest) =>
  other ? compare(one, other, edition) : scan(one, edition, readsCodes)

// What cannot be read is told by the scan itself; anything else ends this thread, and whoever asked learns of it.
parentPort!.on('message', (request: ScanRequest) => {
  void answer(request).then((reply) => parentPort!.postMessage(reply))
})
