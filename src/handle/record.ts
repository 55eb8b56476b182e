import type { Deadline } from '#core/deadlines.ts'
import { type Actor, clauseOf, type StoredEvent } from '#core/kernel.ts'
import { isWithinCentre } from '#core/letters/letters.ts'
import type { Statement } from '#core/matter.ts'
import { available, fold, type Offer } from '#core/procedure.ts'
import { sideOf } from '#core/roles.ts'
import { internalDeadlines } from '#core/sanction-deadlines.ts'
import type { TimelineLine } from '#core/views.ts'
import { type FileRow, listFiles } from '#store/files.ts'
import { readStream } from '#store/log.ts'
import { type ListedMail, listMails } from '#store/mails.ts'
import { findComplaintText, listComplaintSubjects, listMatters, type MatterRow } from '#store/matters.ts'
import { contextFor } from './command.ts'
import { incomingFor, type ToldMessage, withoutSender } from './mailroom.ts'
import type { Ports } from './ports.ts'
import { type Names, namesOf, withheldFrom } from './query.ts'
import { streams } from './streams.ts'

/** The kinds of stream that have a page of this form. */
export const recordKinds = ['certificate', 'proceeding', 'objection', 'complaint'] as const
export type RecordKind = (typeof recordKinds)[number]

/** A certificate, a proceeding, an objection or a complaint, with everything that belongs to it. */
export interface RecordPage {
  readonly kind: RecordKind
  readonly state: Readonly<Record<string, unknown>> & { readonly version: number; readonly phase: string }
  readonly offers: readonly (Offer & { readonly suggest: Readonly<Record<string, unknown>> })[]
  readonly deadlines: readonly Deadline[]
  readonly timeline: readonly TimelineLine[]
  readonly people: Names
  readonly files: readonly FileRow[]
  readonly letters: readonly ListedMail[]
  /** What was answered to them by mail. */
  readonly messages: readonly ToldMessage[]
  /** Proceedings and objections about it. */
  readonly matters: readonly MatterRow[]
  /** What was written in a complaint; the contact for whoever looks into it. */
  readonly complaint: {
    readonly about: string
    readonly certificateNumber: string | null
    readonly text: string
    /** Whether anything was left; what it is, for its handler alone. */
    readonly hasContact: boolean
    readonly contact: string | null
    readonly email: string | null
  } | null
}

/** What one side of the centre tells the other is not the applicant's to read. */
const internal = [
  'SanctionProposed',
  'SanctionDeclined',
  'EntryProposed',
  'EntryDeclined',
  'InternalDeadlinesMoved',
  'InternalDeadlinesSettled',
]

/** Whoever proposed a sanction or opened a proceeding, or added to it, is not named to whom it is about. */
const unnamedIn = (log: readonly StoredEvent[]): ReadonlySet<string> =>
  new Set(
    log
      .filter(({ type }) => ['ProceedingOpened', 'EvidenceAdded', ...internal].includes(type))
      .map(({ by }) => by.personId),
  )

/** A state as an applicant reads it: without what is only proposed, and without those who stay unnamed. */
const toldApplicant = (state: object, unnamed: ReadonlySet<string>) => ({
  ...state,
  proposed: null,
  entry: null,
  openerIds: [],
  heldDeadlines: [],
  ...('found' in state
    ? {
        found: (state.found as readonly Statement[]).map((one) =>
          unnamed.has(one.personId) ? { ...one, personId: '' } : one,
        ),
      }
    : {}),
})
const shown = 200

/** The page of a record for this actor, or undefined when there is none for them. */
export const findRecordPage = async (
  ports: Ports,
  actor: Actor,
  kind: RecordKind,
  id: string,
): Promise<RecordPage | undefined> => {
  const { procedure } = streams[kind]
  const read = await readStream(ports.db, {
    stream: id,
    kind,
    key: '',
    actorId: actor.personId,
    needs: { involved: { matterId: id } },
  })
  const log = read.events as StoredEvent[]
  const state = fold(procedure, log)
  if (log.length === 0 || !procedure.maySee(state, actor)) return undefined
  await ports.calendar.asOf(read.adopted)
  const context = contextFor(ports, id, actor, null, read.facts)
  const isCentre = sideOf(actor) === 'centre'
  const unnamed = isCentre ? new Set<string>() : unnamedIn(log)
  const [files, withheld, messages, letters, matters, text, people] = await Promise.all([
    listFiles(ports.db, id),
    withheldFrom(ports, actor, id),
    incomingFor(ports, actor, id, kind),
    listMails(ports.db, { caseId: id }, { size: shown }),
    listMatters(ports.db, { aboutId: id }, { size: shown }),
    kind === 'complaint' ? findComplaintText(ports.db, id) : undefined,
    namesOf(
      ports,
      log.map(({ by }) => by.personId).filter((one) => !unnamed.has(one)),
    ),
  ])
  const isHandler = 'handlerId' in state && state.handlerId === actor.personId
  return {
    kind,
    state: (isCentre ? state : toldApplicant(state, unnamed)) as unknown as RecordPage['state'],
    offers: available(procedure, state, context).map((offer) => ({
      ...offer,
      suggest: offer.refusal ? {} : (procedure.commands[offer.command]?.suggest(state, context) ?? {}),
    })),
    deadlines: streams[kind]
      .deadlines(state, context.edition, context.calendar)
      .filter(({ name }) => isCentre || !internalDeadlines.includes(name))
      .map(({ basis, ...row }) => ({ ...row, ...(basis as object) }) as Deadline),
    timeline: log
      .filter(({ type }) => isCentre || !internal.includes(type))
      .map(({ seq, at, type, by, data }) => ({
        seq,
        at,
        type,
        clause: clauseFor(procedure.events[type]),
        personId: unnamed.has(by.personId) ? '' : by.personId,
        role: by.role,
        data,
      })),
    people,
    files: files
      .filter(({ file_id }) => !withheld.has(file_id))
      .map((file) => (unnamed.has(file.uploaded_by) ? { ...file, uploaded_by: '' } : file)),
    messages: kind === 'complaint' && !isHandler ? messages.map(withoutSender) : messages,
    letters: letters.rows.filter(({ letter }) => isCentre || !isWithinCentre(letter)),
    matters: matters.rows.filter(({ kind: one }) => isCentre || one !== 'complaint'),
    complaint: text
      ? {
          about: text.about,
          certificateNumber: text.certificate_number,
          text: text.text,
          hasContact: text.contact_sealed !== null || text.email_sealed !== null,
          contact: text.contact_sealed && isHandler ? ports.seal.open(text.contact_sealed) : null,
          email: text.email_sealed && isHandler ? ports.seal.open(text.email_sealed) : null,
        }
      : null,
  }
}

const clauseFor = (record: Parameters<typeof clauseOf>[0] | undefined): string =>
  record ? clauseOf(record, { phase: '' as never }) : ''

/** The list for this actor: the centre sees all but for its experts, an applicant its own proceedings and objections. */
export const listMattersFor = async (
  ports: Ports,
  actor: Actor,
  filters: { open?: boolean },
  page: { size: number; after?: string },
) => {
  const { organisationId } = actor
  if (organisationId)
    return listMatters(ports.db, { ...filters, organisationId, kinds: ['proceeding', 'objection'] }, page)
  const isStaff = sideOf(actor) === 'centre' && actor.roles.some((role) => role !== 'expert')
  if (!isStaff) return { rows: [], next: null }
  const list = await listMatters(ports.db, filters, page)
  const complaints = list.rows.flatMap(({ kind, matter_id: id }) => (kind === 'complaint' ? id : []))
  const subjects = await listComplaintSubjects(ports.db, complaints)
  return { ...list, rows: list.rows.map((row) => ({ ...row, complaint: subjects[row.matter_id] ?? null })) }
}
