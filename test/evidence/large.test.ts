import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Limits, usualLimits } from '#evidence/budget.ts'
import { scanFile } from '#evidence/scan.ts'
import { edition } from '../given.ts'
import { zipOf } from './make-archive.ts'
import { pdfOf } from './make-pdf.ts'

const characterMaps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps/')
/** As if files were large from a kilobyte on, and little of them could be held. */
const small: Limits = { ...usualLimits, wholeBytes: 1_000, heldBytes: 2_000 }

const scan = async (name: string, content: Uint8Array<ArrayBuffer>, limits: Limits) => {
  const { kind, answer, findings } = await scanFile(new Blob([content]), name, {
    edition,
    characterMaps,
    limits,
  })
  const told = findings.filter((one) => one.answer !== 'met')
  return {
    kind,
    answer,
    told: told.map(({ code, facts }) => [code, facts.inside || facts.page || facts.line]),
  }
}
const pages = (text: string, at: number) =>
  Array.from({ length: 30 }, (_, page) => ({
    lines: [[page === at ? text : '本页写的是与密级无关的二十个以上的普通汉字，供核对之用。', 700] as const],
  }))
const lines = (text: string) => `${'普通的一行文字\n'.repeat(400)}${text}\n`
const bytes = (text: string) => new TextEncoder().encode(text)

describe('Q13.4 A large file', () => {
  test('of the kind PDF is read in ranges, with the same answer as whole', async () => {
    const content = pdfOf(pages('机密★10年　实施方案的正文与说明文字，共二十个字以上', 22))
    expect(content.length).toBeGreaterThan(small.heldBytes * 2)
    const whole = await scan('方案.pdf', content, usualLimits)
    expect(whole).toEqual({ kind: 'pdf', answer: 'not-met', told: [['secrecy-mark', 23]] })
    // As much may be asked for as this file has.
    expect(await scan('方案.pdf', content, { ...small, heldBytes: content.length - 1 })).toEqual(whole)
  })

  test('of the kind PDF that would have to be held whole is left to a person', async () => {
    const content = pdfOf(pages('终章的正文与说明文字，与密级无关，共二十个字以上', 22))
    const ranges = { ...small, heldBytes: 100 }
    expect(await scan('方案.pdf', content, ranges)).toEqual({
      kind: 'pdf',
      answer: 'refer',
      told: [['not-read-whole', '']],
    })
    // A file of ordinary size has no such excuse.
    expect(await scan('方案.pdf', content, { ...ranges, wholeBytes: 1_000_000 })).toMatchObject({
      answer: 'not-met',
      told: [['file-too-large', '']],
    })
  })

  test('that is an archive is read as far as it can be, and what is not read is named', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`${at}.txt`, bytes(lines(`第 ${at} 份`))]),
    )
    const content = await zipOf(many)
    const spent = { ...small, heldBytes: 100_000, unpackedBytes: 200_000 }
    const left = await scan('记录.zip', content, spent)
    expect(left).toMatchObject({ kind: 'zip', answer: 'refer' })
    expect(left.told).toEqual([['not-read-whole', expect.stringMatching(/^\d+\.txt$/)]])
    // A mark that comes before that is found all the same.
    const marked = await zipOf({ '0 方案.txt': bytes(lines('绝密★长期')), ...many })
    expect((await scan('记录.zip', marked, spent)).answer).toBe('not-met')
    expect(await scan('记录.zip', content, { ...spent, wholeBytes: 10_000_000 })).toMatchObject({
      answer: 'not-met',
    })
  })

  test('inside an archive is left to a person, and those beside it are read', async () => {
    const content = await zipOf({
      'a 大件.txt': bytes(lines('机密★10年')),
      'b 方案.txt': bytes('秘密★5年'),
    })
    expect(await scan('记录.zip', content, { ...small, wholeBytes: 100 })).toEqual({
      kind: 'zip',
      answer: 'not-met',
      told: [
        ['secrecy-mark', 'b 方案.txt'],
        ['not-read-whole', 'a 大件.txt'],
      ],
    })
  })

  test('of text is read to its end, a piece at a time', async () => {
    const content = bytes(`${'没有换行的很长的一行。'.repeat(120_000)}\n机密★10年\n`)
    expect(content.length).toBeGreaterThan(3_000_000)
    expect((await scan('日志.txt', content, small)).told).toEqual([['secrecy-mark', expect.any(Number)]])
    const stray = new Uint8Array([...bytes('纯文本\n'.repeat(200_000)), 0xff])
    expect((await scan('日志.txt', stray, small)).told).toEqual([['file-kind', '']])
  })
})
