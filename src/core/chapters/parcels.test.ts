import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { caseProcedure } from '#core/case.ts'
import { bookRound, digestOfConsignment, findConsignment, roundNow } from '#core/disc/consignment.ts'
import { coverCode } from '#core/disc/cover-code.ts'
import { caseRow } from '#core/views.ts'
import { caseAt, file, supplyAll } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { findParcelUnderWay } from './parcels.ts'

const sent = { carrier: '顺丰', trackingNumber: 'SF 1001 2002', handedOverOn: '2026-11-24' }
const received = { receivedOn: '2026-11-26', carrier: '顺丰', trackingNumber: 'SF10012002' }

/** Submitted on 23 November; its parcel under way. */
const atFiling = () => {
  const one = caseAt('filing')
  one.on('2026-11-26')
  return one
}

test('Q11.3 The applicant announces the parcel, and the receipt starts with what it said', () => {
  const one = atFiling()
  expect(one.does('contact', 'AnnounceParcel', sent)).toEqual(['ParcelAnnounced'])
  const parcel = { round: 0, carrier: '顺丰', trackingNumber: 'SF10012002', handedOverOn: '2026-11-24' }
  expect(findParcelUnderWay(one.state())).toEqual(parcel)
  expect(caseRow(one.state(), edition, theCalendar).summary.parcel).toEqual(parcel)
  const suggested = caseProcedure.commands.RecordPaperDossier?.suggest(
    one.state(),
    one.contextOf({} as never),
  )
  expect(suggested).toMatchObject({ receivedOn: '2026-11-26', trackingNumber: 'SF10012002' })
  one.does('intake', 'RecordPaperDossier', received)
  expect(findParcelUnderWay(one.state())).toBeNull()
})

const announcing = (change: object, before?: (one: ReturnType<typeof atFiling>) => unknown) => () => {
  const one = atFiling()
  before?.(one)
  return one.refused('contact', 'AnnounceParcel', { ...sent, ...change })
}
refuses(
  'AnnounceParcel',
  'tracking-number-nonsense',
  'Q11.3 A tracking number without digits is refused',
  announcing({ trackingNumber: '随便写的' }),
)
refuses(
  'AnnounceParcel',
  'parcel-announced-already',
  'Q11.3 A parcel is announced once, however its number is spaced',
  announcing({ trackingNumber: 'sf10012002' }, (one) => one.does('contact', 'AnnounceParcel', sent)),
)
refuses(
  'AnnounceParcel',
  'day-in-future',
  'Q11.3 A parcel is announced once it is with the carrier',
  announcing({ handedOverOn: '2026-11-27' }),
)
refuses(
  'AnnounceParcel',
  'day-before-submission',
  'Q11.3 A parcel sent before the submission is not that of this book',
  announcing({ handedOverOn: '2026-11-22' }),
)
refuses(
  'AnnounceParcel',
  'paper-received-already',
  'Q4.1 Nothing is announced once all paper is there',
  announcing({}, (one) => one.does('intake', 'RecordPaperDossier', received)),
)

test('Q4.1 The parcel with supplements is of their round, and is under way until all paper is there', () => {
  const one = caseAt('filing-supplement')
  const on = one.today()
  one.does('contact', 'AnnounceParcel', { ...sent, trackingNumber: 'SF30034004', handedOverOn: on })
  expect(one.state().paper.parcels.at(-1)).toMatchObject({ round: 1 })
  expect(roundNow(one.state())).toBe(1)
})

const codeOf = (one: ReturnType<typeof caseAt>, round: number, digest: string) =>
  coverCode({ caseNumber: one.state().number ?? '', round, digest })

const mistyped = (code: string) => code.replace(/.$/, (last) => String((Number(last) + 1) % 10))
const ofOther = 'b'.repeat(64)
const stray = [{ difference: 'missing', fileId: '00000000-0000-4000-8000-00000000dead', count: 1 }]

const recording = (change: (one: ReturnType<typeof atFiling>, digest: string) => object) => () => {
  const one = atFiling()
  const more = change(one, one.state().application?.digest ?? '')
  return one.refused('intake', 'RecordPaperDossier', { ...received, ...more })
}
refuses(
  'RecordPaperDossier',
  'cover-code-unknown',
  'Q11.3 A waybill is not taken for a cover sheet',
  recording(() => ({ coverCode: 'SF1234567890123' })),
)
refuses(
  'RecordPaperDossier',
  'cover-code-mistyped',
  'Q11.3 A code with a digit mistyped is refused',
  recording((one, digest) => ({ coverCode: mistyped(codeOf(one, 0, digest)) })),
)
refuses(
  'RecordPaperDossier',
  'cover-of-other-case',
  'Q11.3 The cover sheet of another case is refused',
  recording((_, digest) => ({ coverCode: coverCode({ caseNumber: '2026-0099', round: 0, digest }) })),
)
refuses(
  'RecordPaperDossier',
  'cover-of-other-round',
  'Q4.1 The cover sheet of a round of supplements is not that of the book',
  recording((one, digest) => ({ coverCode: codeOf(one, 1, digest) })),
)
refuses(
  'RecordPaperDossier',
  'cover-of-older-dossier',
  'Q12.6 The cover sheet of another version of the dossier is refused',
  recording((one) => ({ coverCode: codeOf(one, 0, ofOther) })),
)
refuses(
  'RecordPaperDossier',
  'file-unknown',
  'Q4.1 A difference is noted of files of this case only',
  recording(() => ({ differences: stray })),
)

const arriving = (change: (one: ReturnType<typeof caseAt>) => object) => () => {
  const one = caseAt('filing-supplement')
  const items = one.state().supplement?.items.map(({ id }) => id) ?? []
  return one.refused('intake', 'RecordPaperArrival', { arrivedOn: one.today(), items, ...change(one) })
}
refuses(
  'RecordPaperArrival',
  'cover-code-unknown',
  'Q11.3 A waybill is not taken for a cover sheet',
  arriving(() => ({ coverCode: 'SF1234567890123' })),
)
refuses(
  'RecordPaperArrival',
  'cover-code-mistyped',
  'Q11.3 A code with a digit mistyped is refused',
  arriving((one) => ({ coverCode: mistyped(codeOf(one, 1, ofOther)) })),
)
refuses(
  'RecordPaperArrival',
  'cover-of-other-case',
  'Q11.3 The cover sheet of another case is refused',
  arriving(() => ({ coverCode: coverCode({ caseNumber: '2026-0099', round: 1, digest: ofOther }) })),
)
refuses(
  'RecordPaperArrival',
  'cover-of-other-round',
  'Q4.1 The cover sheet of the book is not that of a round',
  arriving((one) => ({ coverCode: codeOf(one, 0, ofOther) })),
)
refuses(
  'RecordPaperArrival',
  'cover-of-older-dossier',
  'Q12.6 The cover sheet of other supplements is refused',
  arriving((one) => ({ coverCode: codeOf(one, 1, ofOther) })),
)
refuses(
  'RecordPaperArrival',
  'file-unknown',
  'Q4.1 A difference is noted of files of this case only',
  arriving(() => ({ differences: stray })),
)

test('Q11.3 A scanned cover sheet of this case, round and dossier is taken, and kept with the receipt', () => {
  const one = atFiling()
  const coverCode = codeOf(one, 0, one.state().application?.digest ?? '')
  one.does('intake', 'RecordPaperDossier', { ...received, coverCode })
  expect(one.state().paper.receipts).toMatchObject([{ round: bookRound, coverCode }])
})

test('Q12.6 What a disc differs in becomes the items of the supplement request', () => {
  const one = atFiling()
  one.does('intake', 'RecordPaperDossier', {
    ...received,
    pagesCounted: 74,
    pagesPrinted: 76,
    differences: [
      { difference: 'missing', fileId: file, count: 1 },
      { difference: 'superfluous', count: 3 },
    ],
  })
  const suggest = () =>
    caseProcedure.commands.AskSupplement?.suggest(one.state(), one.contextOf({} as never)) as {
      items?: readonly { place: string; about: string; ask: string }[]
    }
  const items = suggest().items ?? []
  expect(items.map(({ place, about }) => place || about)).toEqual([
    '纸质申请书',
    `file.${file}`,
    '光盘或 U 盘',
  ])
  expect(items[0]?.ask).toContain('74 页')
  expect(items[2]?.ask).toContain('3 个文件')
  one.does('intake', 'AskSupplement', { items })
  expect(one.state().supplement?.items.length).toBe(3)
  supplyAll(one)
  expect(suggest().items).toBeUndefined()
})

test('Q12.6 A receipt in which nothing differs asks for nothing', () => {
  const one = atFiling()
  one.does('intake', 'RecordPaperDossier', { ...received, pagesCounted: 76, pagesPrinted: 76 })
  expect(caseProcedure.commands.AskSupplement?.suggest(one.state(), one.contextOf({} as never))).toEqual({})
})

test('Q4.1 What a disc of supplements differs in becomes the verdict on their items', () => {
  const one = caseAt('filing-supplement')
  const contentOf = () => 'f1'.repeat(32)
  const items = one.state().supplement?.items.map(({ id }) => id) ?? []
  const record = { arrivedOn: one.today(), items }
  const consignment = findConsignment(one.state(), 1)
  expect(consignment).toBeDefined()
  expect(findConsignment(one.state(), 2)).toBeUndefined()
  one.does('contact', 'SupplySupplement', { items: items.map((itemId) => ({ itemId, files: [file] })) })
  const now = one.state()
  const digest = consignment
    ? digestOfConsignment(now, findConsignment(now, 1) ?? consignment, contentOf)
    : ''
  one.does('intake', 'RecordPaperArrival', {
    ...record,
    coverCode: codeOf(one, 1, digest),
    differences: [{ difference: 'altered', fileId: file, count: 1 }],
  })
  const suggested = caseProcedure.commands.CheckSupplement?.suggest(one.state(), one.contextOf({} as never))
  const verdicts = suggested?.verdicts as readonly { accepted: boolean; reason: string }[]
  expect(verdicts).toMatchObject([{ accepted: false }])
  expect(verdicts[0]?.reason).toContain('不一致')
})
