import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import QRCode from 'qrcode'
import type { Sheet, SheetBlock } from '#core/papers/sheet.ts'
import { body, line, mm, page, plain, red, setBlock, small, soft, textWidth, unboxed } from './docx-blocks.ts'

type SealPlaces = Extract<SheetBlock, { kind: 'seals' }>['seals']

const blank = (lines: number) => new Paragraph({ spacing: { before: lines * 240 } })

/** A place to seal, framed, with the lines under it that are filled in by hand. */
const setSeals = (seals: SealPlaces): FileChild[] => {
  const width = Math.floor(textWidth / Math.max(2, seals.length))
  const dashed = { style: BorderStyle.DASHED, size: 8, color: red }
  const frame = (inFrame: string) =>
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [mm(42)],
      width: { size: mm(42), type: WidthType.DXA },
      rows: [
        new TableRow({
          height: { value: mm(42), rule: 'exact' },
          children: [
            new TableCell({
              borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
              verticalAlign: 'center',
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ text: inFrame, font: plain, size: 17, color: red })],
                }),
              ],
            }),
          ],
        }),
      ],
    })
  return [
    blank(2),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: seals.map(() => width),
      width: { size: width * seals.length, type: WidthType.DXA },
      rows: [
        new TableRow({
          cantSplit: true,
          children: seals.map(
            ({ title, inFrame, under }) =>
              new TableCell({
                borders: unboxed,
                width: { size: width, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    spacing: { after: 80 },
                    children: [new TextRun({ text: title, bold: true })],
                  }),
                  frame(inFrame),
                  ...under.map(
                    (said) =>
                      new Paragraph({
                        spacing: { before: 240 },
                        children: [new TextRun(`${said} ____________________`)],
                      }),
                  ),
                ],
              }),
          ),
        }),
      ],
    }),
  ]
}

const setOne = (one: SheetBlock): FileChild[] => {
  switch (one.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 280, after: 120 },
          children: [new TextRun(one.text)],
        }),
      ]
    case 'seals':
      return setSeals(one.seals)
    case 'blanks':
      return setBlock({ kind: 'facts', rows: one.rows.map(({ label, value = '' }) => [label, value]) })
    case 'choice':
      return [
        ...setBlock({ kind: 'text', text: one.label }),
        ...setBlock({ kind: 'ticks', options: one.options.map(({ text }) => ({ text, isTicked: false })) }),
      ]
    case 'bars':
      return setBlock({
        kind: 'facts',
        rows: one.bars.map(({ label, reached, said }) => [
          label,
          reached === null ? said : `${reached} ${said}`,
        ]),
      })
    case 'address':
      return [
        ...setBlock({ kind: 'label', text: one.to.title }),
        ...setBlock({ kind: 'text', text: [one.to.name, ...one.to.lines].join('\n') }),
        ...setBlock({ kind: 'label', text: one.from.title }),
        ...setBlock({ kind: 'text', text: one.from.lines.join('\n') }),
      ]
    default:
      // Two tables without anything between them are one to Word.
      return [...setBlock(one), new Paragraph({ spacing: { line: 120, lineRule: 'exact' } })]
  }
}

/** A paper of a case in Word, A4, for whoever goes on writing there; the typeface is said outright, as in the book. */
export const writeSheet = async (sheet: Sheet): Promise<Uint8Array> => {
  const { title, subtitle, code, foot, blocks } = sheet
  const image = code && (await QRCode.toBuffer(code, { errorCorrectionLevel: 'M', margin: 0, scale: 6 }))
  const footer = new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { top: line },
        children: [
          small(`${foot}\t`),
          new TextRun({
            font: plain,
            size: 15,
            color: soft,
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
  const document = new Document({
    title: `${title} ${subtitle}`,
    creator: foot,
    styles: {
      default: {
        document: { run: { font: body, size: 21, language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
        heading2: { run: { font: body, size: 24, bold: true, color: '1A1A1A' } },
      },
    },
    sections: [
      {
        properties: { page },
        footers: { default: footer },
        children: [
          new Paragraph({
            spacing: { after: 60 },
            children: [new TextRun({ text: title, size: 38, bold: true })],
          }),
          new Paragraph({ spacing: { after: 200 }, children: [small(subtitle)] }),
          ...(image
            ? [
                new Paragraph({
                  children: [
                    new ImageRun({ type: 'png', data: image, transformation: { width: 90, height: 90 } }),
                    small(`  ${code}`),
                  ],
                }),
              ]
            : []),
          ...blocks.flatMap(setOne),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
