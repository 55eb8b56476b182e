import type { LetterPaper } from '#core/letters/letter-paper.ts'
import { letterPdf } from '#documents/letter.ts'

/** A letter as PDF. Throws when a typeface lacks one of its characters. */
export const printed = async (paper: LetterPaper): Promise<Uint8Array> => {
  const pdf = await letterPdf(paper)
  if ('unprintable' in pdf) throw new Error(`cannot be printed: ${pdf.unprintable}`)
  return pdf
}
