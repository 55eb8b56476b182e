import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block } from '#core/book/printed-blocks.ts'

/** Said outright, or Word takes the typeface of its own language for Chinese. */
export const body = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: '宋体',
}
export const plain = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' }
export const soft = '57606A'
export const red = 'B3121D'
export const mm = convertMillimetersToTwip
/** A4 with room on the left to bind it, as the print-ready book has it. */
export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { left: mm(28), right: mm(20), top: mm(24), bottom: mm(30), header: mm(12), footer: mm(8) },
}
export const textWidth = mm(210 - 28 - 20)
export const line = { style: BorderStyle.SINGLE, size: 4, color: '8C959F' }
const boxed = { top: line, bottom: line, left: line, right: line }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const unboxed = { top: none, bottom: none, left: none, right: none }

export const small = (text: string): TextRun => new TextRun({ text, font: plain, size: 16, color: soft })

const cell = (
  text: string,
  width: number,
  more: { isHead?: boolean; isNumber?: boolean; size?: number } = {},
) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: boxed,
    margins: { left: 80, right: 80, top: 50, bottom: 50 },
    ...(more.isHead ? { shading: { fill: 'F2F4F7' } } : {}),
    children: text.split('\n').map(
      (said) =>
        new Paragraph({
          alignment: more.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [
            new TextRun({ text: said, size: more.size ?? 18, ...(more.isHead ? { font: plain } : {}) }),
          ],
        }),
    ),
  })

const tableOf = (widths: readonly number[], rows: TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    rows,
  })

const setTable = ({ columns, rows }: Extract<Block, { kind: 'table' }>): Table => {
  const sum = columns.reduce((all, { share }) => all + share, 0)
  const widths = columns.map(({ share }) => Math.floor((textWidth * share) / sum))
  const size = columns.length > 7 ? 15 : 18
  return tableOf(widths, [
    new TableRow({
      tableHeader: true,
      children: columns.map(({ title }, at) => cell(title, widths[at] ?? 0, { isHead: true, size })),
    }),
    ...rows.map(
      (row) =>
        new TableRow({
          children: row.map((text, at) =>
            cell(text, widths[at] ?? 0, { size, isNumber: columns[at]?.isNumber === true }),
          ),
        }),
    ),
  ])
}

/** A block of a printed book in the elements of Word. */
export const setBlock = (block: Block): FileChild[] => {
  switch (block.kind) {
    case 'label':
      return [
        new Paragraph({ keepNext: true, spacing: { before: 160, after: 80 }, children: [small(block.text)] }),
      ]
    case 'text':
      return block.text
        .split('\n')
        .filter((said) => said.trim() !== '')
        .map(
          (said) =>
            new Paragraph({
              spacing: { after: 80 },
              children: [new TextRun(block.isFaint ? { text: said, color: soft } : { text: said })],
            }),
        )
    case 'room':
      return [
        tableOf(
          [textWidth],
          [
            new TableRow({
              height: { value: mm(block.lines * 7.5), rule: 'atLeast' },
              cantSplit: true,
              children: [cell('', textWidth)],
            }),
          ],
        ),
      ]
    case 'facts': {
      const widths = [mm(40), textWidth - mm(40)] as const
      return [
        tableOf(
          widths,
          block.rows.map(
            ([label, value]) => new TableRow({ children: [cell(label, widths[0]), cell(value, widths[1])] }),
          ),
        ),
      ]
    }
    case 'ticks':
      return block.options.map(
        ({ text, isTicked }) => new Paragraph({ children: [new TextRun(`${isTicked ? '■' : '□'} ${text}`)] }),
      )
    case 'table':
      return [setTable(block)]
  }
}
