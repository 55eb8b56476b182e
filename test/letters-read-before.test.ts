import { expect, test } from 'vitest'
import { isLetterName } from '#core/letters/letters.ts'
import { movedData, settledData } from '#core/recounting.ts'
import { isApplicantRole } from '#core/roles.ts'
import { everyRoleOf, procedures } from '../scripts/docs/procedures.ts'

const lettersOf = new Map(
  procedures.flatMap((of) => of.events).map(({ name, letters }) => [name, letters.filter(isLetterName)]),
)
const commands = procedures.flatMap(({ commands, events }) =>
  commands.map((command) => ({ ...command, beside: events })),
)

/** The events that a command may leave, as its own text names them; counting days anew has one text for all streams. */
const leavesOf = ({ decide, beside }: (typeof commands)[number]) => {
  const text = decide.toString()
  const recounted = [
    ...(/tell\(["']moved/.test(text) ? [movedData] : []),
    ...(/tell\(["']settled/.test(text) ? [settledData] : []),
  ]
  return [
    ...[...text.matchAll(/\b([A-Z]\w+)\.of\(/g)].map(([, name]) => name as string),
    ...beside.filter(({ data }) => recounted.some((one) => one === data)).map(({ name }) => name),
  ]
}
const sendsOf = (command: (typeof commands)[number]) =>
  leavesOf(command).flatMap((name) => lettersOf.get(name) ?? [])

/** What a person of the centre sends without an offer to read it before, and why that is enough. */
const recorded = 'says that something has arrived, was paid, made or sent: nothing in it was chosen'
const itself = 'says what was typed, word for word'
const sentUnread: Readonly<Record<string, string>> = {
  ConfirmFiling: recorded,
  ConfirmPayment: recorded,
  RecordInvoice: recorded,
  RecordRefund: recorded,
  ConfirmProof: recorded,
  RecordOriginalReturned: recorded,
  IssueCertificate: recorded,
  PostCertificate: recorded,
  SendOriginalBack: recorded,
  ChangeLead: 'names the person who was chosen, and nothing else',
  AnswerQuestion: itself,
  AddToAnswer: itself,
  OpenProceeding: 'gets its number with the first event: read before, it would use one up',
  DeclareAuditConflict: 'tells colleagues, no applicant',
  LockAgenda: 'tells experts, no applicant',
  InviteExperts: 'tells experts, no applicant',
  AnswerInvitation: 'tells the secretary, no applicant',
  HandOverChair: 'tells the new chair, no applicant',
  ConcludeMeeting: 'tells experts, no applicant',
}

test('Every event that sends letters is left by a command whose text names it, so that none is overlooked here', () => {
  const named = new Set(commands.flatMap(leavesOf))
  const sending = [...lettersOf].filter(([, letters]) => letters.length > 0).map(([name]) => name)
  expect(sending.length).toBeGreaterThan(40)
  expect(sending.filter((name) => !named.has(name))).toEqual([])
})

test('What a person of the centre decides and somebody is written about can be read before it goes out, but for what is listed with its reason', () => {
  const byCentre = commands.filter(
    (command) =>
      sendsOf(command).length > 0 &&
      everyRoleOf(command).some((role) => role !== 'system' && !isApplicantRole(role)),
  )
  expect(byCentre.length).toBeGreaterThan(30)
  const unread = byCentre.filter(({ previewsLetters }) => !previewsLetters).map(({ name }) => name)
  expect(unread.toSorted()).toEqual(Object.keys(sentUnread).toSorted())
  expect(Object.values(sentUnread).every((why) => why.length > 10)).toBe(true)
})

test('No form but that of a decision, which is looked at in any case, offers letters to be read where none goes out', () => {
  const offered = commands.filter(({ previewsLetters, isDecision }) => previewsLetters && !isDecision)
  expect(offered.length).toBeGreaterThan(15)
  expect(offered.filter((command) => sendsOf(command).length === 0).map(({ name }) => name)).toEqual([])
})
