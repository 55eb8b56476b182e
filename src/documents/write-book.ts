import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import QRCode from 'qrcode'
import { shortDigest, writeBookMark } from '#core/book/book-mark.ts'
import type { BookPaper } from '#core/book/book-paper.ts'
import type { PrintedItem, PrintedPart, SealPlace } from '#core/book/printed-book.ts'
import { contact } from '#core/contact.ts'
import { bookPrintWords as w } from '#core/words/book-print.ts'
import { inLang, type Pair, say } from '#core/words/say.ts'
import { body, line, mm, page, plain, red, setBlock, small, soft, textWidth, unboxed } from './docx-blocks.ts'
import { tidied } from './tidy.ts'

type Say = (pair: Pair) => string

const setItem = ({ number, title, notes, isConfirmed, blocks }: PrintedItem, told: Say): FileChild[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 320, after: 100 },
    children: [new TextRun(`${number} ${title}${isConfirmed ? '' : ' ◇'}`.trim())],
  }),
  ...[...(notes.length > 0 ? [told(w.notesOfItem)] : []), ...notes.map((note) => `· ${note}`)].map(
    (note) =>
      new Paragraph({
        keepNext: true,
        indent: { left: mm(3) },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'D0D7DE', space: 6 } },
        children: [small(note)],
      }),
  ),
  new Paragraph({ keepNext: true, spacing: { line: 80, lineRule: 'exact' } }),
  ...blocks.flatMap(setBlock),
]

/** The framed places to seal or sign, side by side at the right. */
const setSeals = (seals: readonly SealPlace[]): FileChild[] => {
  if (seals.length === 0) return []
  const dashed = { style: BorderStyle.DASHED, size: 8, color: red }
  const framed = { top: dashed, bottom: dashed, left: dashed, right: dashed }
  const gap = () =>
    new TableCell({
      width: { size: mm(8), type: WidthType.DXA },
      borders: unboxed,
      children: [new Paragraph('')],
    })
  const frame = ({ title, inFrame }: SealPlace) =>
    new TableCell({
      width: { size: mm(42), type: WidthType.DXA },
      borders: framed,
      verticalAlign: 'center',
      children: [title, inFrame].map(
        (text) =>
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text, font: plain, size: 17, color: red })],
          }),
      ),
    })
  const cells = seals.flatMap((seal, index) => (index > 0 ? [gap(), frame(seal)] : [frame(seal)]))
  return [
    new Paragraph({ spacing: { before: 600 } }),
    new Table({
      alignment: AlignmentType.RIGHT,
      layout: TableLayoutType.FIXED,
      columnWidths: seals.flatMap((_, index) => (index > 0 ? [mm(8), mm(42)] : [mm(42)])),
      width: { size: mm(50 * seals.length - 8), type: WidthType.DXA },
      rows: [new TableRow({ height: { value: mm(42), rule: 'exact' }, cantSplit: true, children: cells })],
    }),
  ]
}

const setPart = (part: PrintedPart, paper: BookPaper, told: Say): FileChild[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { after: 80 },
    children: [new TextRun(part.title)],
  }),
  ...(part.folder ? [new Paragraph({ children: [small(`${told(w.folder)}　${part.folder}`)] })] : []),
  ...(part.lead ? [new Paragraph({ children: [new TextRun({ text: part.lead, size: 24 })] })] : []),
  ...part.items.flatMap((item) => setItem(item, told)),
  ...setSeals(part.seals),
  ...(part.seals.length > 0
    ? [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { before: 200 },
          children: [new TextRun(`${told(w.day)}　${paper.book.cover.at(-1)?.[1] ?? ''}`)],
        }),
      ]
    : []),
]

const setCover = ({ book, tie }: BookPaper, told: Say): FileChild[] => {
  const widths = [mm(48), mm(92)] as const
  const rows = [...book.cover, ...(tie?.caseNumber ? [[told(w.number), tie.caseNumber] as const] : [])]
  const centred = (text: string, size: number, before: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before },
      children: [new TextRun({ text, size, bold: size > 40 })],
    })
  return [
    centred(book.title, book.lang === 'en' ? 44 : 60, 1800),
    centred(book.subtitle, 36, 200),
    new Paragraph({ spacing: { before: 900 } }),
    new Table({
      alignment: AlignmentType.CENTER,
      layout: TableLayoutType.FIXED,
      columnWidths: [...widths],
      width: { size: widths[0] + widths[1], type: WidthType.DXA },
      rows: rows.map(
        ([label, value]) =>
          new TableRow({
            children: [label, value].map(
              (text, at) =>
                new TableCell({
                  width: { size: widths[at] ?? 0, type: WidthType.DXA },
                  borders: at === 0 ? unboxed : { ...unboxed, bottom: line },
                  margins: { top: 120, bottom: 60, left: 120, right: 120 },
                  children: [
                    new Paragraph({
                      alignment: at === 0 ? AlignmentType.RIGHT : AlignmentType.LEFT,
                      children: [new TextRun(at === 0 ? { text, color: soft } : { text, size: 24 })],
                    }),
                  ],
                }),
            ),
          }),
      ),
    }),
    ...setSeals(book.seals.filter(({ part }) => part === null)),
    ...(tie
      ? [
          new Paragraph({
            spacing: { before: 300 },
            children: [small(`${told(w.wholeDigest)} ${tie.digest}`)],
          }),
        ]
      : []),
  ]
}

/** The foot of a section's pages: its code, its name and digest, page x of y. */
const footOf = async (
  { book, tie }: BookPaper,
  section: string,
  title: string,
  digest: string | undefined,
) => {
  const mark = tie && digest ? writeBookMark({ caseId: tie.caseId, section, digest }) : null
  const code = mark && (await QRCode.toBuffer(mark, { errorCorrectionLevel: 'M', margin: 0, scale: 4 }))
  const [before = '', between = '', after = ''] = say(w.page, book.lang, { page: '\n', pages: '\n' }).split(
    '\n',
  )
  const pages = { font: plain, size: 15, color: soft }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { top: line },
        children: [
          ...(code
            ? [new ImageRun({ type: 'png', data: code, transformation: { width: 49, height: 49 } })]
            : []),
          small(
            `  ${title}${digest && tie ? ` · ${inLang(w.digest, book.lang)} ${shortDigest(digest)}` : ''}\t`,
          ),
          new TextRun({
            ...pages,
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  })
}

const headOf = ({ book, standing }: BookPaper, told: Say): Header =>
  new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          small(`${book.title} · ${book.subtitle}\t${book.applicant}`),
          ...(standing === 'draft'
            ? [new TextWatermark({ text: told(w.draft), font: '黑体', color: red, opacity: 0.15 })]
            : []),
        ],
      }),
      ...(standing === 'draft'
        ? [
            new Paragraph({
              children: [new TextRun({ text: told(w.draftWhy), font: plain, size: 16, color: red })],
            }),
          ]
        : []),
    ],
  })

const heading = (size: number) => ({ run: { font: body, size, bold: true, color: '1A1A1A' } })

/**
 * The application book in Word, from the same description as the PDF; A4, with the Chinese typeface said outright. Word
 * numbers the pages of the contents when it opens the book: an estimate would be wrong by a page here and there.
 */
export const writeBook = async (given: BookPaper): Promise<Uint8Array> => {
  const paper = tidied(given) as BookPaper
  const { book, tie } = paper
  const told: Say = (pair) => inLang(pair, book.lang)
  const header = headOf(paper, told)
  const title = (text: string) =>
    new Paragraph({ spacing: { after: 200 }, children: [new TextRun({ text, size: 34, bold: true })] })
  const properties = { page, type: SectionType.NEXT_PAGE }
  const cover = await footOf(paper, 'cover', book.title, tie?.digest)
  const front: ISectionOptions[] = [
    {
      properties,
      headers: { default: header },
      footers: { default: cover },
      children: setCover(paper, told),
    },
    {
      properties,
      headers: { default: header },
      footers: { default: cover },
      children: [
        title(told(w.contents)),
        new TableOfContents(told(w.contents), { hyperlink: true, headingStyleRange: '1-2' }),
      ],
    },
    ...(book.notes.length === 0
      ? []
      : [
          {
            properties,
            headers: { default: header },
            footers: { default: cover },
            children: [
              title(told(w.notesTitle)),
              ...book.notes.map(
                (note, at) =>
                  new Paragraph({ spacing: { after: 120 }, children: [new TextRun(`${at + 1}. ${note}`)] }),
              ),
            ],
          },
        ]),
  ]
  const parts = await Promise.all(
    book.parts.map(
      async (part): Promise<ISectionOptions> => ({
        properties,
        headers: { default: header },
        footers: { default: await footOf(paper, part.key, part.title, tie?.sections[part.key]) },
        children: setPart(part, paper, told),
      }),
    ),
  )
  const document = new Document({
    title: `${book.title} ${book.subtitle}`,
    creator: book.applicant || told(contact.centre),
    styles: {
      default: {
        document: { run: { font: body, size: 21, language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
        heading1: heading(34),
        heading2: heading(24),
      },
    },
    sections: [...front, ...parts],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
