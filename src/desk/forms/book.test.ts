import { describe, expect, test } from 'vitest'
import { findBook } from '#core/book/book.ts'
import type { Book } from '#core/book/item.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import example from '../../../examples/book.json' with { type: 'json' }
import { checkTyped, openIn, placeOfFinding, placeOfPath } from './book.ts'

const book = findBook('security-engineering', 1, getEdition('2025-04')) as Book
const { organisation, contact, applicationOn, cisp, engagements, agency, answers } = example
const around = { kind: 'initial', type: 'security-engineering', level: 1, organisation, contact } as const
const typed = { applicationOn, cisp, engagements, agency, ...answers }
const checked = (given: object, waived: readonly string[] = []) =>
  checkTyped(given as never, around, '2026-11-23', waived).check

describe('Q12.5 The reviewer’s rules run while the book is typed', () => {
  test('a book that is filled in has nothing open in any section', () => {
    const check = checked(typed)
    expect(check.missing).toEqual([])
    expect(check.findings.filter(({ answer }) => answer !== 'met')).toEqual([])
    expect(book.parts.map(({ key }) => openIn(book, key, check))).toEqual(book.parts.map(() => 0))
  })
  test('an empty one says for every section what is open', () => {
    const check = checked({})
    const open = Object.fromEntries(book.parts.map(({ key }) => [key, openIn(book, key, check)]))
    expect(open).toMatchObject({ 'part-1': 2, 'part-2': 5, 'part-3': 2, 'part-10': 1, 'part-11': 0 })
    // Each process item lacks its description and its documents.
    expect(open).toMatchObject({ 'part-6': 22, 'part-7': 12 })
    expect(open['part-4']).toBeGreaterThan(3)
  })
  test('a row that is not finished does not keep the rules from speaking about the rest', () => {
    const check = checked({ ...typed, cisp: [...cisp, { name: '新同事' }], history: '' })
    expect(check.missing.map((path) => path.join('.'))).toEqual(['cisp.2.certificateNo', 'cisp.2.validTo'])
    expect(check.findings.filter(({ answer }) => answer === 'not-met').map(({ code }) => code)).toEqual([
      'item-missing',
    ])
  })
  test('Q14 what an approver has waived is no longer against it', () => {
    const few = { ...typed, engagements: engagements.slice(0, 2) }
    const codes = (waived: readonly string[]) => checked(few, waived).findings.map(({ code }) => code)
    expect(codes([])).toContain('engagements-too-few')
    expect(codes(['engagements-too-few'])).not.toContain('engagements-too-few')
  })
  test('Q16 a document that was handed in for the last certificate is found while it is typed', () => {
    const again = engagements[0]?.files[0]
    if (!again) throw new Error('The example has no document.')
    const before = { sha256: again.sha256, name: '上一周期报告.pdf', isProcessEvidence: true }
    const known = (earlier: readonly (typeof before)[]) =>
      checkTyped(typed as never, around, '2026-11-23', [], { earlier }).check.findings
    expect(
      known([before]).filter(({ rule, answer }) => rule === 'reuse' && answer === 'not-met'),
    ).toMatchObject([
      { code: 'evidence-reused', facts: { name: again.name, earlierName: '上一周期报告.pdf' } },
    ])
    expect(known([{ ...before, sha256: '0'.repeat(64) }]).map(({ code }) => code)).toContain('nothing-reused')
  })
})

test('Everything that is found has its place in the book', () => {
  const [first] = checked({ ...typed, history: '' }).findings.filter(({ answer }) => answer === 'not-met')
  expect(first && placeOfFinding(book, first)).toEqual({ section: 'part-2', item: 'history' })
  const [late] = checked({ ...typed, applicationOn: '2026-12-01' }).findings.filter(
    ({ code }) => code === 'application-date-after-submission',
  )
  expect(late && placeOfFinding(book, late)).toEqual({ section: 'declaration', item: 'applicationOn' })
  expect(placeOfPath(book, ['cisp', 0, 'name'])).toEqual({ section: 'part-4', item: 'cisp' })
})
