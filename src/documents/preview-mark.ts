import { letterPaperWords as words } from '#core/words/letter-paper.ts'
import { inLang, type Lang } from '#core/words/say.ts'

/** How a paper is set: to be sent, or to be read before, when every page says that it is not. */
export interface Setting {
  readonly isPreview?: boolean
}

/** What `preview-mark` of blocks.typ says on each page; null on a paper that is sent. */
export const previewMark = (lang: Lang, { isPreview = false }: Setting) =>
  isPreview ? { across: inLang(words.preview, lang), above: inLang(words.ofNoEffect, lang) } : null

/** The title of the file, which a reader shows in place of its name. */
export const fileTitle = (title: string, lang: Lang, { isPreview = false }: Setting): string =>
  isPreview ? `${inLang(words.preview, lang)} ${title}` : title
