import { caseProcedure } from '#core/case.ts'
import type { Actor } from '#core/kernel.ts'
import type { MatterSubject } from '#core/matter.ts'
import { objectionProcedure } from '#core/objection.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { maySeeMatter } from '#core/proceeding-state.ts'
import { sideOf } from '#core/roles.ts'
import { hasStream } from '#store/log.ts'
import { findMatter, type MatterRow } from '#store/matters.ts'
import { findCertificate } from '#store/views.ts'
import { findCaseFor, isId } from './case-access.ts'
import type { Ports } from './ports.ts'

/** Roles that hand in or file papers; experts and onlookers do not. */
const filers: ReadonlySet<string> = new Set(
  [caseProcedure, proceedingProcedure, objectionProcedure]
    .flatMap(({ commands }) => Object.values<{ by: unknown; needs: readonly string[] }>(commands))
    .flatMap(({ by, needs }) =>
      needs.some((need) => need === 'files' || need === 'dossier') ? Object.values(by as object).flat() : [],
    ),
)

/** Whether somebody hands in or files papers in one of their roles. */
export const mayFile = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => filers.has(role) || role === 'contributor')

interface Concerned {
  readonly version: number
  readonly organisation_id: string | null
  readonly uscc: string
}

const isSeenBy = (row: Concerned, actor: Actor): boolean =>
  maySeeMatter({ version: row.version, organisationId: row.organisation_id, uscc: row.uscc }, actor)

/** Whether this actor may know of a certificate, as its row tells. */
export const maySeeCertificate = (row: Concerned, actor: Actor): boolean =>
  sideOf(actor) === 'centre' || isSeenBy(row, actor)

/** The proceeding, objection or complaint that this actor may know of; a complaint is the centre's alone (Q19). */
export const findMatterFor = async (
  ports: Ports,
  actor: Actor,
  matterId: string,
): Promise<MatterRow | undefined> => {
  const row = isId(matterId) ? await findMatter(ports.db, matterId) : undefined
  if (!row || (row.kind === 'complaint' && sideOf(actor) !== 'centre')) return undefined
  return isSeenBy(row, actor) ? row : undefined
}

/** What a proceeding or an objection is going to be about, as its opener names it: `case:` and the id. */
export type AboutMark = `${MatterSubject}:${string}`

/**
 * Whose papers are laid down for a proceeding or an objection before it is opened (Q19): of a subject that this actor may
 * know of, under an id that nothing has yet. Undefined when there is no such thing.
 */
export const findOpeningFor = async (
  ports: Ports,
  actor: Actor,
  { matterId, about }: { readonly matterId: string; readonly about: string },
): Promise<{ readonly organisation_id: string | null } | undefined> => {
  const [kind, id = ''] = about.split(':')
  if (!isId(matterId) || !isId(id) || (await hasStream(ports.db, matterId))) return undefined
  if (kind === 'case') return findCaseFor(ports, actor, id)
  if (kind === 'proceeding') return findMatterFor(ports, actor, id)
  const held = kind === 'certificate' ? await findCertificate(ports.db, id) : undefined
  return held && isSeenBy(held, actor) ? held : undefined
}
