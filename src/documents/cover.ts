import QRCode from 'qrcode'
import { type Day, partsOf } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import { findType } from '#core/rulebook/catalogue.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { choices } from '#core/words/choices.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { sheetWords as w } from '#core/words/paper-sheets.ts'
import { type Pair, say, sayLevel } from '#core/words/say.ts'
import { sizeText } from '#core/words/size-text.ts'
import { renderPdf } from './render.ts'

/** What goes into a parcel: the facts of its cover sheet and of its labels. */
export interface ConsignmentPaper {
  /** As printed, and as the QR code says it (cover-code.ts). */
  readonly code: string
  /** 0 for the book, else the round of supplements. */
  readonly round: number
  readonly caseNumber: string
  readonly applicant: string
  readonly address: string
  readonly kind: string
  readonly type: string
  readonly level: number
  readonly boundOn: Day
  /** SHA-256 of what was handed in electronically. */
  readonly digest: string
  /** Pages of the paper as generated; null where it was not generated here. */
  readonly pages: number | null
  /** Disc by disc, the top folders in order with what is in each. */
  readonly discs: readonly (readonly {
    readonly folder: string
    readonly files: number
    readonly bytes: number
  }[])[]
}

const both = (pair: Pair, facts = {}): Pair => [say(pair, 'zh-CN', facts), say(pair, 'en', facts)]

const qrOf = (code: string) => QRCode.toString(code, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })

/** What is said on every sheet of the parcel. */
const headOf = ({ type, level, kind, boundOn, round, ...paper }: ConsignmentPaper) => {
  const entry = findType(type, editionFor(boundOn))
  const [kindZh, kindEn] = (choices.kind as Readonly<Record<string, Pair>>)[kind] ?? [kind, kind]
  return {
    code: paper.code,
    caseNumber: paper.caseNumber,
    applicant: paper.applicant,
    date: partsOf(boundOn),
    boundOn: [dayInWords(boundOn, 'zh-CN'), dayInWords(boundOn, 'en')],
    typeLevel: [
      `${entry?.zh ?? type} ${sayLevel(level, 'zh-CN')} · ${kindZh}`,
      `${entry?.en ?? type} ${sayLevel(level, 'en')} · ${kindEn}`,
    ],
    issuer: contact.centre[0],
    office: contact.office,
    centre: contact.centre,
    phones: contact.hotlines.join('　'),
    words: { ...w, addressNote: both(w.addressNote, { website: contact.website }) },
    isBook: round === 0,
  }
}

const partTwelve = '第十二部分'

/** What is on one disc, as its label says it: part twelve is named apart (Q12.6). */
const contentOf = (round: number, folders: ConsignmentPaper['discs'][number], isFirst: boolean): Pair => {
  if (round > 0) return both(w.supplements, { round })
  const has = (test: (folder: string) => boolean) => folders.some(({ folder }) => test(folder))
  const said: readonly Pair[] = [
    ...(isFirst ? [w.bookOnDisc] : []),
    ...(has((folder) => folder !== '' && folder !== partTwelve) ? [w.attachments] : []),
    ...(has((folder) => folder === partTwelve) ? [w.partTwelve] : []),
  ]
  return [said.map(([zh]) => zh).join('、'), said.map(([, en]) => en).join(', ')]
}

const totalOf = (discs: ConsignmentPaper['discs']) => {
  const all = discs.flat()
  return {
    count: discs.length,
    files: all.reduce((sum, { files }) => sum + files, 0),
    bytes: sizeText(all.reduce((sum, { bytes }) => sum + bytes, 0)),
  }
}

/** The cover sheet of a parcel: one A4 page with the code by which it is received. Throws as renderPdf does. */
export const coverPdf = async (paper: ConsignmentPaper): Promise<Uint8Array> => {
  const { code, round, digest, pages, discs } = paper
  return renderPdf('cover', {
    ...headOf(paper),
    qr: await qrOf(code),
    digest,
    content: round === 0 ? w.bookAndAttachments : both(w.supplements, { round }),
    pages: pages === null ? w.pagesBlank : both(w.pagesOf, { pages }),
    discs: both(w.discsOf, totalOf(discs)),
    folders: discs.flatMap((folders, index) =>
      folders.map(({ folder, files, bytes }) => ({
        disc: index + 1,
        folder: folder || w.bookOnDisc[0],
        files,
        size: sizeText(bytes),
      })),
    ),
    hasSeveral: discs.length > 1,
  })
}

/** Labels for every disc, and one for the parcel, to be cut out. Throws as renderPdf does. */
export const labelsPdf = async (paper: ConsignmentPaper): Promise<Uint8Array> => {
  const { code, round, discs, address } = paper
  return renderPdf('labels', {
    ...headOf(paper),
    qr: await qrOf(code),
    address,
    discs: discs.map((folders, index) => ({
      of: both(w.discOf, { number: index + 1, of: discs.length }),
      content: contentOf(round, folders, index === 0),
      size: both(w.filesOf, totalOf([folders])),
    })),
    inside: [...(round === 0 ? [w.book] : [both(w.supplements, { round })]), both(w.discsOf, totalOf(discs))],
  })
}
