import QRCode from 'qrcode'
import { partsOf } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import type { PaperFormat } from '#core/papers/case-paper.ts'
import type { Sheet } from '#core/papers/sheet.ts'
import { inLang } from '#core/words/say.ts'
import { missingCharacters } from './fonts.ts'
import { fileTitle, previewMark, type Setting } from './preview-mark.ts'
import { renderPdf, renderSheetInWord, texts } from './render.ts'
import { tidied } from './tidy.ts'

/**
 * A paper of a case as PDF/A-2b, as a form to be filled in, or in Word; the same sheet gives the same bytes of PDF. Answers
 * with the characters that no typeface here draws instead of a PDF with holes in it. A preview is neither filled in nor
 * known by its code, and says so across every page. Throws when it cannot be made (see renderPdf).
 */
export const sheetFile = async (
  given: Sheet,
  format: PaperFormat,
  setting: Setting = {},
): Promise<Uint8Array | { readonly unprintable: readonly string[] }> => {
  const sheet = tidied(given) as Sheet
  if (format === 'docx') return renderSheetInWord(sheet)
  const unprintable = missingCharacters(texts(sheet))
  if (unprintable.length > 0) return { unprintable }
  const { isPreview = false } = setting
  const { on, lang, title, subtitle } = sheet
  const code = isPreview ? null : sheet.code
  const isForm = format === 'form' && !isPreview
  return renderPdf(
    'sheet',
    {
      ...sheet,
      lang: lang === 'en' ? 'en' : 'zh',
      fileTitle: fileTitle(`${title} ${subtitle}`, lang, setting),
      preview: previewMark(lang, setting),
      isCodeless: isPreview && sheet.code !== null,
      issuer: inLang(contact.centre, lang),
      day: partsOf(on),
      qr: code && (await QRCode.toString(code, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })),
      isForm,
    },
    { isForm },
  )
}
