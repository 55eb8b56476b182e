import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkLine } from '#core/bulk-check.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { bulkCheckPdf } from '#documents/bulk-check.ts'
import { examples } from '../site/register-of-examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-bulk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const edition = getEdition('2025-04')
const on = '2026-11-25'

/** How far to the right each word of the first page that this fits reaches, and where it begins. */
const placesOf = (path: string, word: RegExp) =>
  [
    ...execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }).matchAll(
      /xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]*)</g,
    ),
  ]
    .filter(([, , , said = '']) => word.test(said))
    .map(([, from, to]) => ({ from: Number(from), to: Number(to) }))

test.each(['zh-CN', 'en'] as const)(
  'Q10 What somebody pasted, and the longest name, stay in their columns on the paper of a check: %s',
  async (lang) => {
    const named: RegisteredCertificate = { ...examples[0]!, holder: 'M'.repeat(100) }
    const lines = [
      checkLine('W'.repeat(100), [{ by: 'name', certificate: named }], on, edition),
      checkLine('长'.repeat(100), [], on, edition),
    ]
    const path = join(folder, `${lang}.pdf`)
    writeFileSync(
      path,
      await bulkCheckPdf({
        lang,
        result: { on, at: '2026-11-25T02:00:00.000Z', code: '0000-1111', lines },
        verifierUrl: 'https://zizhi.example.cn/verifier',
      }),
    )
    const [asked, number, name, day] = [/^W+$/, /^CNITSEC/, /^M+$/, /^2026-11-24$/].map((word) =>
      placesOf(path, word),
    )
    expect([asked!.length > 3, name!.length > 3]).toEqual([true, true])
    const right = (places: typeof asked) => Math.max(...places!.map(({ to }) => to))
    expect(right(asked)).toBeLessThan(number![0]!.from)
    expect(right(name)).toBeLessThan(day![0]!.from)
  },
)
