import type { BookFile } from '#core/book/book-file.ts'
import { addDays, type Day, dayOfInstant } from '#core/calendar/day.ts'
import { caseProcedure } from '#core/case.ts'
import { dutiesOf } from '#core/duties.ts'
import type { Actor, StoredEvent } from '#core/kernel.ts'
import { minutesPaper } from '#core/meeting/minutes-paper.ts'
import { sealedFor } from '#core/meeting/panel.ts'
import { meetingProcedure } from '#core/meeting.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { available, fold, type Offer } from '#core/procedure.ts'
import { isOnlyPayer, sideOf } from '#core/roles.ts'
import {
  isFileSeenBy,
  isLetterSeenBy,
  isMeetingLetterSeenBy,
  moneyFilesOf,
  rowSeenBy,
} from '#core/seen-by.ts'
import { type CaseView, caseView } from '#core/views.ts'
import type { Lang } from '#core/words/say.ts'
import { listAddresses } from '#store/addresses.ts'
import { type FileRow, listFiles } from '#store/files.ts'
import { listWithheldFiles } from '#store/incoming.ts'
import { findSnapshot, readStream } from '#store/log.ts'
import { type ListedMail, listMails } from '#store/mails.ts'
import { listMatters, type MatterRow } from '#store/matters.ts'
import { listPeople } from '#store/people.ts'
import { type CaseFilters, type CaseRow, countCases, listCases } from '#store/views.ts'
import { contextFor } from './command.ts'
import { incomingFor, type ToldMessage } from './mailroom.ts'
import type { Ports } from './ports.ts'

/** Names for the ids on a page. */
export type Names = Readonly<Record<string, { readonly name: string; readonly roles: readonly string[] }>>

export interface CasePage {
  readonly view: CaseView
  readonly people: Names
  readonly files: readonly FileRow[]
  readonly letters: readonly ListedMail[]
  /** Postal addresses to choose from; phones stay sealed. */
  readonly addresses: readonly { id: string; recipient: string; address: string; postcode: string }[]
  /** The book as it was handed in. */
  readonly application: BookFile | null
  /** Proceedings and objections about it. */
  readonly matters: readonly MatterRow[]
}

/** Names and roles of these people, for a page. */
export const namesOf = async (ports: Ports, ids: readonly string[]): Promise<Names> =>
  Object.fromEntries(
    (await listPeople(ports.db, ids)).map(({ person_id, name, roles }) => [person_id, { name, roles }]),
  )

/** The files that came by mail for the centre alone, to whoever is not of it. */
export const withheldFrom = async (
  ports: Ports,
  actor: Actor,
  streamId: string,
): Promise<ReadonlySet<string>> =>
  sideOf(actor) === 'centre' ? new Set() : listWithheldFiles(ports.db, streamId)

const lettersShown = 200

/** The case, and what its buttons look at besides. */
const readCase = async (ports: Ports, actor: Actor, caseId: string) => {
  const wanted = { stream: caseId, kind: 'case', key: '', actorId: actor.personId } as const
  const { events, adopted, facts } = await readStream(ports.db, { ...wanted, needs: { held: { caseId } } })
  await ports.calendar.asOf(adopted)
  return { log: events as StoredEvent[], facts }
}

/** The case page for this actor, or undefined when there is no such case for them: not theirs is as good as not there. */
export const findCasePage = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
  known?: readonly StoredEvent[],
): Promise<CasePage | undefined> => {
  const read = known ? null : await readCase(ports, actor, caseId)
  const log = known ?? read?.log ?? []
  if (log.length === 0) return undefined
  const state = fold(caseProcedure, log)
  if (!caseProcedure.maySee(state, actor)) return undefined
  const isPayer = isOnlyPayer(actor)
  const moneyFiles = moneyFilesOf(state)
  const [files, withheld, letters, addresses, application, matters, people] = await Promise.all([
    listFiles(ports.db, caseId),
    withheldFrom(ports, actor, caseId),
    listMails(ports.db, { caseId }, { size: lettersShown }),
    listAddresses(ports.db, state.organisationId),
    state.application && !isPayer ? findSnapshot(ports.db, state.application.digest) : null,
    listMatters(ports.db, { aboutId: caseId, kinds: ['proceeding', 'objection'] }, { size: lettersShown }),
    namesOf(ports, [
      state.contactId,
      state.leadId ?? '',
      ...state.audit.team,
      ...(sideOf(actor) === 'centre' ? state.panelVoters : []),
      ...log.flatMap(({ by }) => [by.personId, by.for ?? '']),
    ]),
  ])
  const facts = read?.facts ?? (state.held ? (await readCase(ports, actor, caseId)).facts : {})
  return {
    view: caseView(log, contextFor(ports, caseId, actor, state.edition, facts)),
    people,
    files: files.filter(
      ({ file_id: id }) => !withheld.has(id) && isFileSeenBy({ ...state, moneyFiles }, actor, id),
    ),
    letters: letters.rows.filter(({ letter }) => isLetterSeenBy(letter, actor)),
    addresses: addresses.map(({ address_id, recipient, address, postcode }) => ({
      id: address_id,
      recipient,
      address,
      postcode,
    })),
    matters: isPayer ? [] : matters.rows,
    application: (application as BookFile | null) ?? null,
  }
}

/** Days ahead that a queue counts as soon. */
const soonDays = 3

export interface CaseList {
  readonly rows: readonly CaseRow[]
  readonly next: string | null
  readonly total: number
  /** Of the list that was asked for, what is still open; `mine` of everything one may see. */
  readonly counts: {
    readonly open: number
    readonly overdue: number
    readonly soon: number
    readonly mine: number
  }
}

const nothing: CaseList = {
  rows: [],
  next: null,
  total: 0,
  counts: { open: 0, overdue: 0, soon: 0, mine: 0 },
}

/** The filter for what waits for this actor: their organisation's turn, or the phases their roles act in. */
export const waitingFor = ({ organisationId, personId, roles, deputyFor = [] }: Actor): CaseFilters =>
  organisationId
    ? { turn: 'applicant' }
    : { open: true, duty: { personId, leadIds: [personId, ...deputyFor], roles: dutiesOf(roles) } }

/** As caseProcedure.maySee has it: intake also knows of the cases in preparation that asked something. */
const submittedFor = ({ roles }: Actor): CaseFilters => {
  if (roles.includes('approver')) return {}
  return roles.includes('intake') ? { submittedOrAsked: true } : { submitted: true }
}

const earlier = (day: Day, other: Day = day): Day => (day < other ? day : other)

/** Cases this actor may see, the deadline that hurts first on top. Applicants see their own organisation's only. */
export const listCasesFor = async (
  ports: Ports,
  actor: Actor,
  filters: CaseFilters,
  page: { size: number; after?: string },
): Promise<CaseList> => {
  const today = dayOfInstant(ports.clock.now())
  if (sideOf(actor) === 'none') return nothing
  const within: CaseFilters = actor.organisationId
    ? { organisationId: actor.organisationId }
    : { ...submittedFor(actor), heard: actor.roles.every((role) => role === 'expert') }
  const mine: CaseFilters = { ...within, ...waitingFor(actor) }
  const asked: CaseFilters = { ...filters, ...within }
  const stillOpen: CaseFilters = { ...asked, open: true }
  const dueBy = (day: Day): CaseFilters => ({ ...stillOpen, dueBy: earlier(day, asked.dueBy) })
  const [part, total, open, overdue, soon, own] = await Promise.all([
    listCases(ports.db, asked, page),
    countCases(ports.db, asked),
    countCases(ports.db, stillOpen),
    countCases(ports.db, dueBy(addDays(today, -1))),
    countCases(ports.db, dueBy(addDays(today, soonDays))),
    countCases(ports.db, { ...mine, open: true }),
  ])
  const rows = part.rows.map((row) => rowSeenBy(row, actor))
  return { ...part, rows, total, counts: { open, overdue, soon: soon - overdue, mine: own } }
}

/**
 * The minutes of a meeting on paper, in the reader's language; undefined when there is no such meeting for them, or none
 * was held.
 */
export const findMinutesPdf = async (
  ports: Ports,
  actor: Actor,
  meetingId: string,
  lang: Lang,
): Promise<Uint8Array | undefined> => {
  const page = await findMeetingPage(ports, actor, meetingId)
  if (!page?.state.closedAt) return undefined
  const names = Object.fromEntries(Object.entries(page.people).map(([id, { name }]) => [id, name]))
  const on = dayOfInstant(page.state.signed?.at ?? page.state.closedAt)
  return ports.print.minutes({ lang, minutes: minutesPaper(page.state, { lang, names }), on })
}

export interface MeetingPage {
  readonly state: MeetingState
  readonly offers: readonly (Offer & { readonly suggest: Readonly<Record<string, unknown>> })[]
  /** Cases that wait for a meeting, in the order they became ready. */
  readonly ready: readonly {
    caseId: string
    number: string | null
    organisationName: string
    type: string
    level: number
  }[]
  readonly people: Names
  /** Letters about it and what was answered to them: all of them to the centre's staff, to an expert their own. */
  readonly letters: readonly ListedMail[]
  readonly messages: readonly ToldMessage[]
}

/** The meeting page for this actor, or undefined when there is no such meeting for them. */
export const findMeetingPage = async (
  ports: Ports,
  actor: Actor,
  meetingId: string,
): Promise<MeetingPage | undefined> => {
  const read = await readStream(ports.db, {
    stream: meetingId,
    kind: 'meeting',
    key: '',
    actorId: actor.personId,
    needs: { readyCases: true },
  })
  if (read.events.length === 0) return undefined
  const state = fold(meetingProcedure, read.events as StoredEvent[])
  if (!meetingProcedure.maySee(state, actor)) return undefined
  await ports.calendar.asOf(read.adopted)
  const context = contextFor(ports, meetingId, actor, null, read.facts)
  const about = {
    caseId: meetingId,
    ...(isMeetingLetterSeenBy(null, actor) ? {} : { recipientId: actor.personId }),
  }
  const { rows: letters } = await listMails(ports.db, about, { size: lettersShown })
  return {
    letters,
    messages: await incomingFor(ports, actor, meetingId, 'meeting'),
    state: sealedFor(state, actor.personId),
    offers: available(meetingProcedure, state, context).map((offer) => ({
      ...offer,
      suggest: offer.refusal ? {} : (meetingProcedure.commands[offer.command]?.suggest(state, context) ?? {}),
    })),
    ready: read.facts.readyCases,
    people: await namesOf(ports, [
      ...state.invited,
      ...state.agenda.flatMap(({ evaluators }) => evaluators),
      ...read.events.map(({ by }) => by.personId),
      ...letters.map(({ recipient_id: to }) => to),
    ]),
  }
}
