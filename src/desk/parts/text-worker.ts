import type { Passage } from '#core/place-in-file.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { scanFile } from '#evidence/scan.ts'

export interface TextRequest {
  readonly content: Blob
  readonly name: string
  readonly edition: Edition
  readonly characterMaps: string
  /** How many characters are wanted at most. */
  readonly most: number
}

export interface TextReply {
  readonly passages: readonly Passage[]
  readonly isCut: boolean
}

/** The words of a file by our own readers, away from the page: what they meet in it cannot reach the screen but as text. */
addEventListener('message', ({ data }: MessageEvent<TextRequest>) => {
  const { content, name, edition, characterMaps, most } = data
  const passages: Passage[] = []
  let length = 0
  const reading = (passage: Passage) => {
    const isText = passage.at.filePart !== 'name' && passage.at.filePart !== 'properties'
    if (!isText || length > most) return
    length += passage.text.length
    passages.push(passage)
  }
  void scanFile(content, name, { edition, characterMaps, reading }).then(() =>
    postMessage({ passages, isCut: length > most } satisfies TextReply),
  )
})
