import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { heldByHuaqing, shortBook } from '#test/change-story.ts'
import { edition } from '#test/given.ts'
import { application } from '#test/huaqing.ts'
import { checkApplication, evidenceOf, type Known } from './application.ts'
import type { Application } from './application-shape.ts'

const digest = (letter: string) => letter.repeat(64)
const book: Application = {
  ...application,
  engagements: [
    { ...application.engagements[0]!, files: [{ sha256: digest('a'), name: '方案.pdf' }] },
    { ...application.engagements[1]!, files: [{ sha256: digest('b'), name: '记录.pdf' }] },
  ],
}
const { submittedOn: _, ...unsubmitted } = book
const said = (known: Known, by: Application = book) =>
  checkApplication(by, edition, theCalendar, known)
    .filter(({ rule }) => rule === 'reuse' || rule === 'disqualification')
    .map(({ code, facts }) => [code, facts])
const earlier = (sha256: string) => [{ sha256, name: '上期.pdf', isProcessEvidence: false }]
const licence = { sha256: digest('c'), name: '执照.pdf', isProcessEvidence: false }

test('Q13.1 The evidence of an application is every file of every engagement', () =>
  expect(evidenceOf(book)).toEqual([
    { sha256: digest('a'), name: '方案.pdf', isProcessEvidence: true },
    { sha256: digest('b'), name: '记录.pdf', isProcessEvidence: true },
  ]))

describe('Q16 What a dossier brings again is told where the centre has an earlier one', () => {
  test('Nothing is said of an applicant without an earlier dossier', () => expect(said({})).toEqual([]))
  test('The evidence of every engagement is compared, and so are the other papers', () => {
    expect(said({ earlier: earlier(digest('f')) })).toEqual([['nothing-reused', { compared: 2 }]])
    expect(said({ papers: [licence], earlier: earlier(digest('f')) })).toEqual([
      ['nothing-reused', { compared: 3 }],
    ])
    expect(said({ earlier: earlier(digest('b')) })).toEqual([
      ['evidence-reused', { name: '记录.pdf', earlierName: '上期.pdf' }],
    ])
    expect(said({ papers: [licence], earlier: earlier(digest('c')) })).toEqual([
      ['paper-reused', { name: '执照.pdf', earlierName: '上期.pdf' }],
    ])
  })
  test('What was measured alike is told too', () =>
    expect(
      said({
        earlier: earlier(digest('f')),
        likenesses: [{ name: '方案.pdf', earlierName: '上期.pdf', share: 0.9 }],
      }),
    ).toEqual([['file-near-earlier', { name: '方案.pdf', earlierName: '上期.pdf', percent: 90 }]]))
  test('A change brings nothing to assess, so nothing of it is compared', () =>
    expect(said({ papers: [licence], earlier: earlier(digest('c')) }, shortBook('change-name'))).toEqual([]))
})

describe('What the dates and the level of the book say, in full', () => {
  const found = (by: Application, rule: string) =>
    checkApplication(by, edition, theCalendar).filter((one) => one.rule === rule)

  test('Q12.2 A book dated after its submission', () =>
    expect(found({ ...book, applicationOn: '2026-11-24' }, 'application-date')).toEqual([
      {
        rule: 'application-date',
        code: 'application-date-after-submission',
        answer: 'not-met',
        clause: 'Q12.2',
        facts: { applicationOn: '2026-11-24', submittedOn: '2026-11-23' },
      },
    ]))
  test('Q12.2 A book that is not submitted yet is in order, whatever its date', () =>
    expect(found({ ...unsubmitted, applicationOn: '2027-11-24' }, 'application-date')).toMatchObject([
      { code: 'application-date-in-order', facts: { applicationOn: '2027-11-24', submittedOn: '' } },
    ]))
  test('⚖ Q12.2 A book dated thirty days before its submission is in order, one dated thirty-one days before is referred', () => {
    expect(found({ ...book, applicationOn: '2026-10-24' }, 'application-date')[0]?.code).toBe(
      'application-date-in-order',
    )
    expect(found({ ...book, applicationOn: '2026-10-23' }, 'application-date')).toEqual([
      {
        rule: 'application-date',
        code: 'application-date-long-before',
        answer: 'refer',
        clause: 'Q12.2',
        facts: { applicationOn: '2026-10-23', submittedOn: '2026-11-23', most: 30 },
        reading: 'bookDatedWithinDays',
      },
    ])
  })
  test('⚖ Q17 A first application above level 1 names the level and our reading', () => {
    expect(found({ ...book, level: 2 }, 'first-level')).toEqual([
      {
        rule: 'first-level',
        code: 'first-application-above-level-one',
        answer: 'refer',
        clause: 'Q17',
        reading: 'firstApplicationLevel',
        facts: { level: 2 },
      },
    ])
    const raised = { ...book, kind: 'upgrade' as const, level: 2, certificate: heldByHuaqing }
    expect(found(raised, 'first-level')).toEqual([])
  })
})
