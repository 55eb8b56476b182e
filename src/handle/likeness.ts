import type { AlikePassages } from '#core/alike-passages.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { Actor } from '#core/kernel.ts'
import { isReviewer, type LikenessHint } from '#core/likeness-hint.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { indexedShingles, leastShare, shareOf } from '#core/shingles.ts'
import { comparePaths } from '#evidence/scan-on-server.ts'
import { findFile } from '#store/files.ts'
import type { Job } from '#store/jobs.ts'
import { enterShingles, findNear, findSketch, keepLikenesses, listLikeFiles } from '#store/likeness.ts'
import { findCaseFor } from './case-access.ts'
import type { Ports } from './ports.ts'

/** Enters the content of a file that was taken in the index, and notes what it is like: the job of an upload. */
export const indexContent = async (
  { db }: Pick<Ports, 'db'>,
  { payload }: Pick<Job, 'payload'>,
): Promise<void> => {
  const { sha256 } = payload as { sha256: string }
  const known = await findSketch(db, sha256)
  // Removed again meanwhile, or the same content lies on another case.
  if (!known || known.indexed) return
  const { content, sketch } = known
  const selected = indexedShingles(sketch)
  // Entered first and looked up afterwards: of two that arrive at once, one finds the other.
  await enterShingles(db, content, selected)
  const near = await findNear(db, content, selected)
  const found = near.flatMap((other) => [
    { sha256, other: other.sha256, share: shareOf(sketch, other.sketch) },
    { sha256: other.sha256, other: sha256, share: shareOf(other.sketch, sketch) },
  ])
  await keepLikenesses(
    db,
    content,
    found.filter(({ share }) => share >= leastShare),
  )
}

/** What the files of a case are like; undefined when this actor may not see the case or is no reviewer. */
export const findLikenessFor = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<LikenessHint[] | undefined> => {
  const row = isReviewer(actor) && (await findCaseFor(ports, actor, caseId))
  if (!row || actor.organisationId !== null || row.phase === 'preparation') return undefined
  const { readings } = editionFor(dayOfInstant(ports.clock.now()), ports.editions)
  const alike = await listLikeFiles(ports.db, caseId, readings.nearLikenessShare.value)
  return alike.map((one) => ({ ...one, isOwn: one.otherOrganisationId === row.organisation_id }))
}

/** The passages that two files have in common, for one of the hints above; undefined when there is no such hint. */
export const comparePassagesFor = async (
  ports: Ports,
  actor: Actor,
  asked: { readonly caseId: string; readonly fileId: string; readonly otherFileId: string },
): Promise<AlikePassages[] | undefined> => {
  const { caseId, fileId, otherFileId } = asked
  const hints = await findLikenessFor(ports, actor, caseId)
  if (!hints?.some((one) => one.fileId === fileId && one.otherFileId === otherFileId)) return undefined
  const [file, other] = await Promise.all([findFile(ports.db, fileId), findFile(ports.db, otherFileId)])
  if (!file || !other) return undefined
  const edition = editionFor(dayOfInstant(ports.clock.now()), ports.editions)
  const { blobs } = ports
  return blobs.lend(file.sha256, (path) =>
    blobs.lend(other.sha256, (otherPath) =>
      comparePaths({ path, name: file.name }, { path: otherPath, name: other.name }, edition),
    ),
  )
}
