import { openAsBlob } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { scanFile } from './scan.ts'
import type { ScanRequest } from './scan-on-server.ts'

const characterMaps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps/')

parentPort!.on('message', async ({ path, name, edition }: ScanRequest) => {
  parentPort!.postMessage(await scanFile(await openAsBlob(path), name, { edition, characterMaps }))
})
