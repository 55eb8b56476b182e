import type { z } from 'zod'
import { findBookFor, findPart } from '#core/book/book.ts'
import { checkWhole } from '#core/book/check-whole.ts'
import type { Book, Part } from '#core/book/item.ts'
import { carriedOver, isLate, mayOpen, type SectionState, sectionSchema } from '#core/book/section.ts'
import { isBlank, withoutBlanks } from '#core/book/typed.ts'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Actor, At } from '#core/kernel.ts'
import { isOnlyPayer } from '#core/roles.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import {
  type CommentRow,
  findEarlierAnswers,
  findGuide,
  keepGuide,
  listComments,
  listSections,
  type SectionRow,
  saveSection,
} from '#store/book-sections.ts'
import { readStream } from '#store/log.ts'
import type { CaseRow } from '#store/views.ts'
import { findCaseFor } from './case-access.ts'
import { contextFor } from './command.ts'
import { bindDossier, type DossierParts, type LastCycle, lastCycleOf } from './dossier.ts'
import { needsOf } from './needs.ts'
import type { Ports } from './ports.ts'

/** A section as it stands; version 0 before the first save. */
export interface ToldSection {
  readonly section: string
  readonly version: number
  readonly answers: Readonly<Record<string, unknown>>
  readonly state: SectionState
  /** Null: the department that usually holds it. */
  readonly department: string | null
  readonly ownerId: string | null
  readonly dueOn: Day | null
  readonly isLate: boolean
  readonly updatedAt: At | null
  readonly updatedBy: string | null
  readonly comments: readonly CommentRow[]
}

export interface ToldBook {
  /** When the reading of the guide was confirmed; null before that, and no section opens (Q11.3). */
  readonly guideReadAt: At | null
  /** The sections that this person may open, in the order of the book. */
  readonly sections: readonly ToldSection[]
  /** The list of engagements for whoever names them in process items but does not keep the list. */
  readonly engagements: unknown
  /** What was handed in for the certificate that is renewed or raised; empty where there is none (Q16). */
  readonly lastCycle: LastCycle
}

/** The book of a case of the actor's own organisation with its sections; undefined for anybody else, and for payers. */
export const openBook = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<{ readonly row: CaseRow; readonly book: Book } | undefined> => {
  const row = await findCaseFor(ports, actor, caseId)
  if (!row || row.organisation_id !== actor.organisationId || isOnlyPayer(actor)) return undefined
  const kind = row.kind as Application['kind']
  const today = dayOfInstant(ports.clock.now())
  const book = findBookFor({ kind, type: row.type, level: row.level }, editionFor(today, ports.editions))
  return book && { row, book }
}

/** What this actor may open of a book; undefined when there is none for them. */
export const findBookOf = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<ToldBook | undefined> => {
  const found = await openBook(ports, actor, caseId)
  if (!found) return undefined
  const [rows, comments, guide, lastCycle] = await Promise.all([
    listSections(ports.db, caseId),
    listComments(ports.db, caseId),
    findGuide(ports.db, caseId),
    buildsOn(found.row) ? readDossier(ports, actor, caseId).then(lastCycleOf) : {},
  ])
  const today = dayOfInstant(ports.clock.now())
  const sections = found.book.parts
    .map((part) => tellSection(part, rows, comments, today))
    .filter(({ ownerId }) => mayOpen(actor, ownerId))
  const namesThem = found.book.parts.some(
    ({ key, items }) =>
      items.some(({ kind }) => kind === 'process') && sections.some(({ section }) => section === key),
  )
  return {
    guideReadAt: isAssessed(found.row.kind as Application['kind']) ? (guide?.read_at ?? null) : '',
    sections,
    engagements: namesThem
      ? (rows.find(({ section }) => section === 'part-8')?.answers.engagements ?? [])
      : [],
    lastCycle,
  }
}

/** Whether a certificate is renewed or raised, so that a cycle came before this one. */
const buildsOn = ({ kind }: CaseRow): boolean => isAssessed(kind as Application['kind']) && kind !== 'initial'

const readDossier = async (ports: Ports, actor: Actor, caseId: string): Promise<DossierParts> => {
  const { facts } = await readStream(ports.db, {
    stream: caseId,
    key: '',
    actorId: actor.personId,
    needs: needsOf(['dossier'], { streamId: caseId, actor }),
  })
  return facts.dossier as DossierParts
}

const tellSection = (
  { key }: Part,
  rows: readonly SectionRow[],
  comments: readonly CommentRow[],
  today: Day,
): ToldSection => {
  const row = rows.find(({ section }) => section === key)
  const state: SectionState = row && (row.state !== 'in-work' || !isBlank(row.answers)) ? row.state : 'empty'
  const dueOn = row?.due_on ?? null
  return {
    section: key,
    version: row?.version ?? 0,
    answers: row?.answers ?? {},
    state,
    department: row?.department ?? null,
    ownerId: row?.owner_id ?? null,
    dueOn,
    isLate: isLate({ dueOn, state }, today),
    updatedAt: row?.updated_at ?? null,
    updatedBy: row?.updated_by ?? null,
    comments: comments.filter(({ section }) => section === key),
  }
}

export type SavedSection =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: At }
  | { readonly kind: 'conflict'; readonly theirs: ToldSection }
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly kind: 'frozen' | 'unknown' | 'role-may-not' | 'guide-unread' }

/** Saves a section over the version its writer saw. Refused before the guide was read, and for who does not hold it. */
export const saveSectionFor = async (
  ports: Ports,
  actor: Actor,
  asked: {
    readonly caseId: string
    readonly section: string
    readonly expected: number
    readonly answers: unknown
  },
): Promise<SavedSection> => {
  const { caseId, section, expected } = asked
  const found = await openBook(ports, actor, caseId)
  const part = found && findPart(found.book, section)
  if (!found || !part) return { kind: 'unknown' }
  const [rows, guide] = await Promise.all([listSections(ports.db, caseId), findGuide(ports.db, caseId)])
  const ownerId = rows.find((one) => one.section === section)?.owner_id ?? null
  if (!mayOpen(actor, ownerId)) return { kind: 'role-may-not' }
  if (found.row.phase !== 'preparation') return { kind: 'frozen' }
  if (!guide && isAssessed(found.row.kind as Application['kind'])) return { kind: 'guide-unread' }
  const parsed = sectionSchema(part).safeParse(asked.answers)
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues }
  const savedAt = ports.clock.now()
  const version = await saveSection(ports.db, {
    caseId,
    section,
    expected,
    answers: withoutBlanks(parsed.data),
    by: actor.personId,
    now: savedAt,
  })
  if (version !== undefined) return { kind: 'saved', version, savedAt }
  const now = await listSections(ports.db, caseId)
  return { kind: 'conflict', theirs: tellSection(part, now, [], dayOfInstant(savedAt)) }
}

/**
 * Confirms that the guide of the type was read, with which the sections open (Q11.3). A later cycle starts with what may
 * still hold of the last one, and with none of its evidence (Q16).
 */
export const confirmGuide = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<'confirmed' | 'unknown' | 'role-may-not' | 'frozen'> => {
  const found = await openBook(ports, actor, caseId)
  if (!found) return 'unknown'
  if (!actor.roles.includes('contact') && !actor.roles.includes('contributor')) return 'role-may-not'
  if (found.row.phase !== 'preparation') return 'frozen'
  const now = ports.clock.now()
  if (!(await keepGuide(ports.db, { caseId, by: actor.personId, now }))) return 'confirmed'
  const earlier = await findEarlierAnswers(ports.db, caseId)
  for (const part of earlier ? found.book.parts : []) {
    const answers = carriedOver(part, earlier ?? {})
    if (Object.keys(answers).length > 0)
      await saveSection(ports.db, {
        caseId,
        section: part.key,
        expected: 0,
        answers,
        by: actor.personId,
        now,
      })
  }
  return 'confirmed'
}

export interface Precheck {
  /** What the book still lacks before the rules can be asked. */
  readonly missing: readonly z.core.$ZodIssue[]
  readonly findings: readonly Finding[]
}

/** The rules over the whole book as it stands: what submitting would be answered with. For the contact. */
export const precheckFor = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<Precheck | undefined> => {
  const found = await openBook(ports, actor, caseId)
  if (!found || !actor.roles.includes('contact')) return undefined
  const { row } = found
  const read = await readStream(ports.db, {
    stream: caseId,
    key: '',
    actorId: actor.personId,
    needs: needsOf(['dossier'], { streamId: caseId, actor }),
  })
  const chosen = { kind: row.kind as Application['kind'], type: row.type, level: row.level }
  const { dossier } = read.facts as { dossier: DossierParts }
  const bound = bindDossier(dossier, chosen)
  if (!bound.success) return { missing: bound.error.issues, findings: [] }
  await ports.calendar.asOf(read.adopted)
  const { today, edition, calendar } = contextFor(ports, caseId, actor, null)
  const application = { ...bound.data, submittedOn: today }
  return {
    missing: [],
    findings: checkWhole(application, edition, calendar, lastCycleOf(dossier)),
  }
}
