import { openAsBlob } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { scanFile } from './scan.ts'
import type { ScanRequest } from './scan-on-server.ts'

const characterMaps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps/')

const answer = async ({ path, name, edition }: ScanRequest): Promise<void> => {
  parentPort!.postMessage(await scanFile(await openAsBlob(path), name, { edition, characterMaps }))
}

// What cannot be read at all is told by the scan itself; anything else ends this thread, and whoever asked learns of it.
parentPort!.on('message', (asked: ScanRequest) => void answer(asked))
