import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const maps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps')

/** The character maps of Chinese PDF, served beside the desk: its reader loads nothing from elsewhere. */
const characterMaps: Plugin = {
  name: 'character-maps',
  generateBundle() {
    for (const name of readdirSync(maps))
      this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(join(maps, name)) })
  },
}

/** Decoders of the pictures in scans, for a page whose policy compiles no WebAssembly; the viewer asks for them by name. */
const decoders = join(maps, '../wasm')
const pictureDecoders: Plugin = {
  name: 'picture-decoders',
  generateBundle() {
    for (const name of readdirSync(decoders).filter((one) => one.endsWith('_nowasm_fallback.js')))
      this.emitFile({
        type: 'asset',
        fileName: `decoders/${name}`,
        source: readFileSync(join(decoders, name)),
      })
  },
}

/** The desk is served under /desk/ by the same process that answers its questions. */
export default defineConfig({
  root: 'src/desk',
  base: '/desk/',
  plugins: [react(), characterMaps, pictureDecoders],
  // The reader of files asks for its parser of PDF only when there is one.
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    target: 'es2023',
    // antd with its date picker is one chunk of this size; pages are loaded when they are opened.
    chunkSizeWarningLimit: 1200,
  },
})
