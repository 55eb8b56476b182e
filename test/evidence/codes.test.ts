import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { receiptCode } from '#core/papers/receipt-code.ts'
import { sheetFile } from '#documents/sheet.ts'
import { createBudget, usualLimits } from '#evidence/budget.ts'
import { photographAsPdf } from '#evidence/read-codes.ts'
import { greyOfPng } from '#evidence/read-png.ts'
import { scanPath } from '#evidence/scan-on-server.ts'
import { edition } from '#test/given.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-codes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const run = (program: string, ...given: string[]) => execFileSync(program, given, { cwd: folder })

const mark = { caseNumber: '2026-0031', auditOn: '2026-12-28' }
const blank = { kind: 'text', text: '盖章' } as const

/** The receipt as it comes back: printed, sealed, and laid on a scanner or under a telephone. */
const scan = async (): Promise<void> => {
  const sheet = {
    lang: 'zh-CN',
    title: '审核时间确认回执',
    subtitle: '2026-0031',
    on: '2026-12-18',
    code: receiptCode(mark),
    blocks: [blank],
    foot: '资质评估处',
  } as const
  const pdf = await sheetFile(sheet, 'pdf')
  if ('unprintable' in pdf) throw new Error('the sheet has nothing that cannot be printed')
  writeFileSync(join(folder, 'printed.pdf'), pdf)
  // On its side, as it lay on the glass.
  run('qpdf', '--rotate=+90', 'printed.pdf', 'turned.pdf')
  run('pdftoppm', '-r', '200', '-jpeg', '-singlefile', 'printed.pdf', 'straight')
  run(
    'pdftoppm',
    '-r',
    '150',
    '-gray',
    '-jpeg',
    '-jpegopt',
    'quality=50',
    '-singlefile',
    'turned.pdf',
    'turned',
  )
}

test('Q4.4 A receipt that comes back as a scan or a photograph is known by its code, straight or turned; where nobody waits for one, nothing is looked for', async () => {
  await scan()
  const found = async (name: string, readsCodes = true) =>
    (await scanPath(join(folder, name), name, edition, { readsCodes })).receipt
  expect(await found('straight.jpg')).toEqual(mark)
  expect(await found('straight.jpg', false)).toBeNull()
  expect(await found('turned.jpg')).toEqual(mark)
  const asScan = photographAsPdf(new Uint8Array(readFileSync(join(folder, 'turned.jpg'))))
  writeFileSync(join(folder, 'scan.pdf'), new Uint8Array((await asScan?.arrayBuffer()) ?? []))
  expect(await found('scan.pdf')).toEqual(mark)
})

test('Q4.4 A receipt that comes back as PNG is known by its code, in colour, grey or black and white, turned, scaled, and drawn on nothing', async () => {
  await scan()
  run('pdftoppm', '-r', '150', '-png', '-singlefile', 'printed.pdf', 'coloured')
  run('pdftoppm', '-r', '132', '-gray', '-png', '-singlefile', 'turned.pdf', 'grey')
  run('pdftoppm', '-r', '200', '-mono', '-png', '-singlefile', 'turned.pdf', 'black')
  run('pdftocairo', '-r', '144', '-png', '-transp', '-singlefile', 'printed.pdf', 'on-nothing')
  // More points a side than the reader of codes takes.
  run('pdftoppm', '-r', '450', '-gray', '-png', '-singlefile', 'turned.pdf', 'large')
  for (const name of ['coloured', 'grey', 'black', 'on-nothing', 'large'])
    expect(
      (await scanPath(join(folder, `${name}.png`), name, edition, { readsCodes: true })).receipt,
      name,
    ).toEqual(mark)
})

/** A PNG of one row, every way that a point can be written; `data` as the row stands, without a filter. */
const pngOf = (width: number, bits: number, colour: number, data: number[], palette: number[] = []) => {
  const chunk = (type: string, content: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(1, 4)
  head.set([bits, colour], 8)
  const parts = [
    chunk('IHDR', head),
    ...(palette.length > 0 ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', deflateSync(Buffer.from([0, ...data]))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]))
}

test.each([
  ['black and white', pngOf(3, 1, 0, [0b10100000]), [255, 0, 255]],
  ['two bits of grey', pngOf(3, 2, 0, [0b00011000]), [0, 85, 170]],
  ['grey', pngOf(2, 8, 0, [7, 200]), [7, 200]],
  ['grey of 16 bits', pngOf(2, 16, 0, [7, 99, 200, 1]), [7, 200]],
  ['colours', pngOf(2, 8, 2, [255, 0, 0, 0, 0, 255]), [76, 28]],
  ['a palette', pngOf(2, 4, 3, [0x10], [255, 255, 255, 0, 255, 0]), [149, 255]],
  ['grey, and nothing', pngOf(2, 8, 4, [0, 255, 0, 0]), [0, 255]],
  ['colours, and half of one', pngOf(2, 8, 6, [0, 0, 0, 255, 0, 0, 0, 128]), [0, 127]],
])('A PNG in %s is seen as it is', async (_, png, points) => {
  const budget = createBudget(usualLimits, () => 0, png.length)
  expect([...((await greyOfPng(png, {}, { budget }))?.points ?? [])]).toEqual(points)
})

test('A PNG that is damaged, larger than it is sent, or woven of seven passes is left to a person', async () => {
  const budget = createBudget(usualLimits, () => 0, 0)
  const whole = pngOf(2, 8, 0, [7, 200])
  const changed = (at: number, value: number) =>
    Uint8Array.from(whole, (byte, index) => (index === at ? value : byte))
  // Two rows are announced, and one comes; three thousand million points in the row; woven.
  for (const png of [changed(23, 2), changed(16, 200), changed(28, 1)])
    expect(await greyOfPng(png, {}, { budget })).toBeUndefined()
})
