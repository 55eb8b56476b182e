import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { receiptCode } from '#core/papers/receipt-code.ts'
import { sheetFile } from '#documents/sheet.ts'
import { photographAsPdf } from '#evidence/read-codes.ts'
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
