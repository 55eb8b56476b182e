import { describe, expect, test } from 'vitest'
import { reread } from '#test/reread.ts'
import { barredUntil, checkBar } from './disqualification.ts'
import { getEdition } from './edition.ts'
import { checkReuse, type DossierFile } from './reuse.ts'

const edition = getEdition('2025-04')
const evidence = (name: string, sha256 = name): DossierFile => ({ sha256, name, isProcessEvidence: true })
const paper = (name: string, sha256 = name): DossierFile => ({ sha256, name, isProcessEvidence: false })
const troubles = (dossiers: Parameters<typeof checkReuse>[0], by = edition) =>
  checkReuse(dossiers, by)
    .filter(({ answer }) => answer !== 'met')
    .map(({ code, answer, facts }) => [code, answer, facts.name, facts.earlierName])

describe('Q16 materials of the last cycle may not be used again', () => {
  test('a dossier of new files is met, and says how many were compared', () => {
    expect(
      checkReuse({ files: [evidence('new.pdf')], earlier: [evidence('old.pdf')] }, edition),
    ).toMatchObject([{ code: 'nothing-reused', answer: 'met', clause: 'Q16', facts: { compared: 1 } }])
  })
  test('⚖ process evidence identical to an earlier file is not met, and each one is named', () => {
    const files = [evidence('a.pdf'), evidence('renamed.pdf', 'b.pdf'), evidence('new.pdf')]
    expect(troubles({ files, earlier: [evidence('a.pdf'), evidence('b.pdf')] })).toEqual([
      ['evidence-reused', 'not-met', 'a.pdf', 'a.pdf'],
      ['evidence-reused', 'not-met', 'renamed.pdf', 'b.pdf'],
    ])
  })
  test('⚖ it is not met whatever the file was for in the last cycle', () =>
    expect(troubles({ files: [evidence('a.pdf')], earlier: [paper('a.pdf')] })).toEqual([
      ['evidence-reused', 'not-met', 'a.pdf', 'a.pdf'],
    ]))
  test('⚖ an identical paper of another kind, a licence that still holds, is referred', () =>
    expect(troubles({ files: [paper('licence.pdf')], earlier: [paper('licence.pdf')] })).toEqual([
      ['paper-reused', 'refer', 'licence.pdf', 'licence.pdf'],
    ]))
  test('each finding cites Q16 and the reading that decided it', () => {
    const [file, licence] = [evidence('a.pdf'), paper('licence.pdf')]
    const likenesses = [{ name: 'b.pdf', earlierName: 'old.pdf', share: 0.85 }]
    const found = checkReuse({ files: [file, licence], earlier: [file, licence], likenesses }, edition)
    expect(found.map(({ rule, code, clause, reading }) => [rule, code, clause, reading])).toEqual([
      ['reuse', 'evidence-reused', 'Q16', 'reusedProcessEvidence'],
      ['reuse', 'paper-reused', 'Q16', 'reusedProcessEvidence'],
      ['reuse', 'file-near-earlier', 'Q16', 'nearLikenessShare'],
    ])
    expect(checkReuse({ files: [file], earlier: [] }, edition)).toEqual([
      { rule: 'reuse', code: 'nothing-reused', answer: 'met', clause: 'Q16', facts: { compared: 1 } },
    ])
  })
  test('a file of the same name with other content is not the same file', () =>
    expect(troubles({ files: [evidence('a.pdf', '2')], earlier: [evidence('a.pdf', '1')] })).toEqual([]))
  test('⚖ a centre may have identical process evidence referred instead', () =>
    expect(
      troubles(
        { files: [evidence('a.pdf')], earlier: [evidence('a.pdf')] },
        reread({ reusedProcessEvidence: 'refer' }),
      ),
    ).toEqual([['evidence-reused-to-confirm', 'refer', 'a.pdf', 'a.pdf']]))

  const near = (share: number) => ({
    files: [evidence('a.pdf')],
    earlier: [evidence('old.pdf')],
    likenesses: [{ name: 'a.pdf', earlierName: 'old.pdf', share }],
  })
  test.each([
    [0.79, 0],
    [0.8, 80],
    [0.29 + 0.6, 89],
    [0.999, 99],
    [1, 100],
  ])('⚖ a share of %d alike is referred from four fifths on: %i per cent', (share, percent) => {
    const found = checkReuse(near(share), edition).filter(({ code }) => code === 'file-near-earlier')
    expect(found.map(({ answer, facts }) => [answer, facts.percent])).toEqual(
      percent > 0 ? [['refer', percent]] : [],
    )
  })
  test('an identical file is not called near as well', () => {
    const files = [evidence('a.pdf')]
    expect(troubles({ files, earlier: files, likenesses: near(1).likenesses })).toHaveLength(1)
  })
})

describe('Q19 false material bars an applicant', () => {
  test.each([
    ['before issue for one year', false, '2027-02-28', 'applicant-barred'],
    ['before issue, and no longer', false, '2027-03-01', 'bar-over'],
    ['after issue for three years', true, '2029-02-28', 'applicant-barred'],
    ['after issue, and no longer', true, '2029-03-01', 'bar-over'],
  ])('⚖ found on 28 February 2026 %s', (_title, wasIssued, on, code) => {
    const foundOn = '2026-02-28'
    const bar = checkBar({ foundOn, lastDay: barredUntil({ on: foundOn, wasIssued }, edition) }, on)
    expect(bar).toMatchObject({
      rule: 'disqualification',
      code,
      clause: 'Q19',
      facts: { foundOn: '2026-02-28' },
    })
    expect(bar.answer).toBe(code === 'bar-over' ? 'met' : 'not-met')
  })
  test('⚖ found on 29 February it ends on 28 February', () =>
    expect(barredUntil({ on: '2024-02-29', wasIssued: false }, edition)).toBe('2025-02-28'))
})
