import { describe, expect, test } from 'vitest'
import { alikePassages, createPieces } from './alike-passages.ts'

const piecesOf = (...pages: string[]) => {
  const making = createPieces()
  for (const [at, text] of pages.entries()) making.add({ text, at: { page: at + 1 } })
  return making.pieces
}

describe('Q16, Q19 The passages that two documents have in common', () => {
  const copied = '项目组于进场前三日完成资产清单的核对，并由客户方负责人签字确认。'
  const changed = '项目组于进场前五日完成资产清单的核对，并由客户方负责人签字确认。'
  const own = '本次测试在客户的备用机房进行，未对生产系统产生任何影响，过程由双方共同见证。'

  test('are shown side by side with their places, also where a word was changed', () => {
    const found = alikePassages(piecesOf(own, `一、准备\n${copied}`), piecesOf('封面', '目录', changed))
    expect(found).toEqual([
      {
        one: { text: copied, at: { page: 2 } },
        other: { text: changed, at: { page: 3 } },
        share: expect.closeTo(0.7, 1),
      },
    ])
  })
  test('are none where only headings are the same, and where nothing is', () => {
    expect(
      alikePassages(piecesOf('一、项目概述\n二、实施过程'), piecesOf('一、项目概述\n二、实施过程')),
    ).toEqual([])
    expect(alikePassages(piecesOf(own), piecesOf(copied))).toEqual([])
  })
  test('are found where every line ends in the same phrase', () => {
    const end = '，负责人已签字，客户代表在场见证，相关记录已归档保存。'
    const lines = Array.from({ length: 5 }, (_, at) => `第${at}项工作由张工在${at * 7}号机房完成${end}`)
    const found = alikePassages(piecesOf(lines.join('\n')), piecesOf(lines.join('\n')))
    expect(found.map(({ one, other }) => [one.text, other.text])).toEqual(lines.map((line) => [line, line]))
  })
  test('are the twenty longest, in the order of the document', () => {
    // No character stands twice in any of them.
    const lines = Array.from({ length: 40 }, (_, at) =>
      String.fromCodePoint(...Array.from({ length: 20 + at }, (_, nth) => 0x4e00 + at * 100 + nth)),
    )
    const found = alikePassages(piecesOf(lines.join('\n')), piecesOf(lines.toReversed().join('\n')))
    expect(found.map(({ one }) => one.text)).toEqual(lines.slice(20))
  })
})
