import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { contact } from '#core/contact.ts'
import { coverCode } from '#core/disc/cover-code.ts'
import { type ConsignmentPaper, coverPdf, labelsPdf } from '#documents/cover.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-cover-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const digest = '7c3e5'.padEnd(64, 'a')
const folders = [
  { folder: '', files: 1, bytes: 400_000 },
  { folder: '6.技术过程能力', files: 33, bytes: 444_000_000 },
  { folder: '第十二部分', files: 2, bytes: 4_400_000 },
]
const paper: ConsignmentPaper = {
  code: coverCode({ caseNumber: '2026-0031', round: 0, digest }),
  round: 0,
  caseNumber: '2026-0031',
  applicant: '华清网安科技有限公司',
  address: '北京市海淀区上地西路8号院1号楼5层508室',
  kind: 'initial',
  type: 'security-engineering',
  level: 1,
  boundOn: '2026-11-20',
  digest,
  pages: 76,
  discs: [folders],
}

const kept = (pdf: Uint8Array): string => {
  const path = join(folder, 'paper.pdf')
  writeFileSync(path, pdf)
  return path
}
const textOf = (pdf: Uint8Array) =>
  execFileSync('pdftotext', ['-layout', kept(pdf), '-'], { encoding: 'utf8' })
const pagesOf = (pdf: Uint8Array) =>
  Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [kept(pdf)], { encoding: 'utf8' }))?.[1])
const scanned = (pdf: Uint8Array): string[] => {
  execFileSync('pdftoppm', ['-r', '150', '-png', kept(pdf), join(folder, 'page')])
  const read = execFileSync('sh', ['-c', 'zbarimg --raw -q page*.png; rm page*.png'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return read.trim().split('\n')
}

test('Q11.3 The cover sheet is one page whose code a scanner reads, with what is in the parcel', async () => {
  const pdf = await coverPdf(paper)
  expect(pagesOf(pdf)).toBe(1)
  expect(scanned(pdf)).toEqual([paper.code])
  const text = textOf(pdf)
  for (const said of [
    paper.applicant,
    '2026-0031',
    '安全工程类 一级',
    '76 页',
    '36 个文件',
    '第十二部分',
    digest,
  ])
    expect(text).toContain(said)
})

test('Q12.6 Every disc has a label with applicant and content, part twelve named where it is', async () => {
  const text = textOf(await labelsPdf({ ...paper, discs: [folders.slice(0, 2), folders.slice(2)] }))
  expect(text).toContain('申请书、附件')
  expect(text).toContain('第 1 张，共 2 张')
  expect(text).toContain('第 2 张，共 2 张')
  expect(text.match(/华清网安科技有限公司/g)?.length).toBe(3)
})

test('Q11.3 The parcel label names the receiving office with both telephone numbers', async () => {
  const pdf = await labelsPdf(paper)
  const text = textOf(pdf)
  for (const said of [contact.centre[0], contact.office[0], ...contact.hotlines]) expect(text).toContain(said)
  expect(new Set(scanned(pdf))).toEqual(new Set([paper.code]))
})

test('Q4.1 The cover sheet of supplements says their round, and leaves the pages to be counted', async () => {
  const text = textOf(await coverPdf({ ...paper, round: 2, pages: null }))
  expect(text).toContain('第 2 轮补充资料')
  expect(text).toContain('＿＿＿ 页')
})
