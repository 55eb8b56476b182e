import { z } from 'zod'
import type { Actor, At } from '#core/kernel.ts'
import { isOnlyPayer } from '#core/roles.ts'
import { checkApplication } from '#core/rulebook/application.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { type Draft, findDraft, saveDraft } from '#store/drafts.ts'
import { readStream } from '#store/log.ts'
import { findCaseFor } from './case-access.ts'
import { contextFor } from './command.ts'
import { bindDossier, type DossierParts } from './dossier.ts'
import { needsOf } from './needs.ts'
import type { Ports } from './ports.ts'

const scalar = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])
const row = z.record(z.string().max(40), scalar)
const file = z.object({
  id: z.uuid().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(200),
})

/** A book while it is being written: the parts an applicant types, each as far as it goes. */
export const draftBook = z.object({
  applicationOn: z.string().max(40).nullish(),
  cisp: z.array(row).max(300).optional(),
  engagements: z
    .array(z.object({ files: z.array(file).max(100).default([]) }).catchall(scalar))
    .max(300)
    .optional(),
  agency: row.optional(),
  changedOn: z.string().max(40).nullish(),
  proof: z.array(file).max(100).optional(),
  cancellationReason: z.string().max(4000).nullish(),
})

/** An answer left empty is one not given yet: nothing of it is kept. */
const withoutBlanks = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== '' && one !== undefined)
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutBlanks(one)]))
}

const mayWrite = (actor: Actor): boolean =>
  actor.roles.some((role) => role === 'contact' || role === 'contributor')

const mayReadBook = (actor: Actor, organisationId: string): boolean =>
  organisationId === actor.organisationId && !isOnlyPayer(actor)

/** The draft of a case of the actor's own organisation; undefined for anybody else, and for whoever only pays. */
export const findDraftFor = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<Draft | undefined> => {
  const found = await findCaseFor(ports, actor, caseId)
  return found && mayReadBook(actor, found.organisation_id) ? findDraft(ports.db, caseId) : undefined
}

export type SavedDraft =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: At }
  | { readonly kind: 'conflict'; readonly theirs: Draft }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'role-may-not' }

/** Saves the book over the version its writer saw. */
export const saveDraftFor = async (
  ports: Ports,
  actor: Actor,
  draft: { readonly caseId: string; readonly expected: number; readonly book: z.output<typeof draftBook> },
): Promise<SavedDraft> => {
  const { caseId, expected } = draft
  const found = await findCaseFor(ports, actor, caseId)
  if (!found || found.organisation_id !== actor.organisationId) return { kind: 'unknown' }
  if (!mayWrite(actor)) return { kind: 'role-may-not' }
  if (found.phase !== 'preparation') return { kind: 'frozen' }
  const savedAt = ports.clock.now()
  const version = await saveDraft(ports.db, {
    caseId,
    expected,
    book: withoutBlanks(draft.book),
    by: actor.personId,
    now: savedAt,
  })
  if (version !== undefined) return { kind: 'saved', version, savedAt }
  return { kind: 'conflict', theirs: await findDraft(ports.db, caseId) }
}

export interface Precheck {
  /** What the book still lacks before the rules can be asked. */
  readonly missing: readonly z.core.$ZodIssue[]
  readonly findings: readonly Finding[]
}

/** The rules over the draft as it stands: what submitting would be answered with. */
export const precheckFor = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<Precheck | undefined> => {
  const found = await findCaseFor(ports, actor, caseId)
  if (!found || !mayReadBook(actor, found.organisation_id)) return undefined
  const read = await readStream(ports.db, {
    stream: caseId,
    key: '',
    actorId: actor.personId,
    needs: needsOf(['dossier'], { streamId: caseId, actor }),
  })
  const chosen = { kind: found.kind as Application['kind'], type: found.type, level: found.level }
  const { dossier } = read.facts as { dossier: DossierParts }
  const bound = bindDossier(dossier, chosen)
  if (!bound.success) return { missing: bound.error.issues, findings: [] }
  await ports.calendar.asOf(read.adopted)
  const { today, edition, calendar } = contextFor(ports, caseId, actor, null)
  const application = { ...bound.data, submittedOn: today }
  const { earlier, papers = [] } = dossier
  return {
    missing: [],
    findings: checkApplication(application, edition, calendar, earlier ? { earlier, papers } : {}),
  }
}
