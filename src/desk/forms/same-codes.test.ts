import { expect, test } from 'vitest'
import { referralsOf } from '#core/book/referrals.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { caseProcedure } from '#core/case.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { aboutCase } from '#core/letters/letter.ts'
import { writeLetter } from '#core/letters/write-letter.ts'
import { application, factsOfHuaqing, supplyAll } from '#test/case-story.ts'
import { edition, story } from '#test/given.ts'
import { answersFor } from '../../../examples/answers.ts'
import { checkTyped } from './book.ts'

type Book = typeof application
const paper = { sha256: 'a'.repeat(64), name: '营业执照.pdf' }
const filledIn = (facts: Book) => ({ ...facts, answers: answersFor(facts, paper) as Record<string, unknown> })

/** What the applicant sees of the book while typing it, by the codes of what is not met and what is referred. */
const precheck = ({ answers, ...facts }: ReturnType<typeof filledIn>) => {
  const { kind, type, level, organisation, contact, applicationOn, cisp, engagements, agency } = facts
  const typed = { applicationOn, cisp, engagements, agency, ...answers }
  const around = { kind, type, level, organisation, contact }
  const { findings } = checkTyped(typed as never, around as never, '2026-11-23', []).check
  return (wanted: string) => codes(findings.filter(({ answer }) => answer === wanted))
}
const codes = (found: readonly { readonly code: string }[] = []) =>
  [...new Set(found.map(({ code }) => code))].toSorted()

const handIn = (book: ReturnType<typeof filledIn>) => {
  const one = story(
    caseProcedure,
    { ...factsOfHuaqing(), dossier: { digest: 'b'.repeat(64), application: book } },
    '2026-11-23',
  )
  one.does('contact', 'OpenCase', { type: book.type, level: book.level })
  return one
}

test('Q12.5 A broken book is refused for the very rules that its pre-check names', () => {
  const broken = filledIn({ ...application, cisp: [], engagements: application.engagements.slice(1) })
  const book = { ...broken, answers: { ...broken.answers, history: '' } }
  const red = precheck(book)('not-met')
  expect(red).toEqual(expect.arrayContaining(['cisp-missing', 'engagements-too-few', 'item-missing']))
  const refusal = handIn(book).refused('contact', 'SubmitApplication', { truthful: true })
  expect(codes(refusal.findings)).toEqual(red)
})

test('Q4.1 What the pre-check leaves to a person stands at intake, and in the letter, by the same codes', () => {
  const book = filledIn({
    ...application,
    level: 2,
    contact: { ...application.contact, position: 'staff' },
  } as Book)
  const amber = precheck(book)('refer')
  expect(amber.length).toBeGreaterThan(1)

  const one = handIn(book)
  one.does('contact', 'SubmitApplication', { truthful: true })
  const referred = one.state().application?.referred ?? []
  expect([...new Set(referred)].toSorted()).toEqual(amber)
  const atIntake = referralsOf(referred, book as never, edition, theCalendar)
  expect(codes(atIntake)).toEqual(amber)
  expect(atIntake.every(({ rule, findings }) => rule && findings.length > 0)).toBe(true)

  one.on('2026-11-26')
  one.does('intake', 'RecordPaperDossier', {
    receivedOn: '2026-11-26',
    carrier: '顺丰',
    trackingNumber: 'SF1001',
  })
  one.does('intake', 'AskSupplement', {
    items: atIntake.map(({ code }) => ({ about: '自查提示', finding: code, ask: '请说明情况。' })),
  })
  const inLetter = (lang: 'zh-CN' | 'en') => {
    const state = one.state()
    const told = {
      state,
      about: aboutCase(state),
      edition,
      calendar: theCalendar,
      deadlines: [],
      lang,
      names: {},
      caseUrl: '',
    }
    const { table } = writeLetter('supplement-request', told as never)
    return (table?.rows ?? []).map((row) => /([a-z-]+)[）)]$/.exec(row[2] ?? '')?.[1] ?? '').toSorted()
  }
  expect(inLetter('zh-CN')).toEqual(amber)
  expect(inLetter('en')).toEqual(amber)

  // Asked for again, an item keeps the code that it was asked under.
  supplyAll(one)
  one.does('intake', 'CheckSupplement', {
    verdicts: openItems(one.state()).map(({ id }) => ({ itemId: id, accepted: false, reason: '仍未说明' })),
  })
  expect(inLetter('zh-CN')).toEqual(amber)
})

test('Q16 What hung on more than the book, as a paper of the last cycle, is still told at intake by its rule', () => {
  const [told] = referralsOf(['paper-reused'], filledIn(application) as never, edition, theCalendar)
  expect(told).toEqual({ code: 'paper-reused', rule: 'reuse', findings: [] })
})
