import type { Edition } from '#core/rulebook/edition.ts'
import { type Scanned, scanFile } from '#evidence/scan.ts'

export interface GateRequest {
  readonly file: File
  readonly edition: Edition
  /** Where the character maps of PDF lie, an address of our own. */
  readonly characterMaps: string
}

export type GateReply = { readonly share: number } | { readonly scanned: Scanned }

const reply = (message: GateReply) => postMessage(message)

/** Q13.4: the reader of the server, in a worker of the browser: the page stays alive, and a reader that is stuck can be ended. */
addEventListener('message', ({ data }: MessageEvent<GateRequest>) => {
  const { file, edition, characterMaps } = data
  const progress = (share: number) => reply({ share })
  void scanFile(file, file.name, { edition, characterMaps, progress }).then((scanned) => reply({ scanned }))
})
