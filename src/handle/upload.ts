import { dayOfInstant } from '#core/calendar/day.ts'
import type { Actor } from '#core/kernel.ts'
import { type Phase, phaseOf } from '#core/phases.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { fileNotReadable } from '#core/rulebook/readable-file.ts'
import { findGateRefusal } from '#core/rulebook/secrecy.ts'
import { isFileSeenBy } from '#core/seen-by.ts'
import { fileLimitBytes, plainFileName } from '#core/uploads.ts'
import { type ScanReply, scanPath } from '#evidence/scan-on-server.ts'
import { addFile, countContent, type FileRow, findFile, removeFile } from '#store/files.ts'
import { findIncoming } from '#store/incoming.ts'
import { type Job, requestJobs } from '#store/jobs.ts'
import { forgetContent, keepSketch } from '#store/likeness.ts'
import { hasStream } from '#store/log.ts'
import { findCase } from '#store/views.ts'
import { findCaseFor, isId, seenIn } from './case-access.ts'
import { mayOpenBrought } from './mail-place.ts'
import { findMatterFor, findOpeningFor, mayFile } from './matter-access.ts'
import type { Ports } from './ports.ts'
import { dropVerdict, findVerdict, keepVerdict } from './verdict.ts'

export type { FileRow } from '#store/files.ts'

/** Why a file was not taken: words/problems.ts says it, or the findings of the gate do (Q13.4). */
export type UploadRefusal =
  | 'case-unknown'
  | 'case-ended'
  | 'file-nameless'
  | VirusRefusal
  | readonly [Finding, ...Finding[]]

/** The virus scanner found something, or said nothing: then the file waits where it is until it has been looked at. */
export type VirusRefusal = 'file-infected' | 'virus-unchecked'

export const isUploadRefusal = <Taken extends FileRow | ScanReply>(
  outcome: UploadRefusal | Taken,
): outcome is UploadRefusal => typeof outcome === 'string' || Array.isArray(outcome)

/** Where a file is put: on a case, on a matter, or on a matter that is only about to be opened. */
interface Place {
  readonly caseId: string
  /** What a matter that is not there yet will be about (matter-access.ts). */
  readonly about?: string | undefined
}

/** Where it lies, for whoever may know of it; undefined when there is no such place for them. */
const findPlace = async (ports: Ports, actor: Actor, { caseId, about = '' }: Place) => {
  const row = await findCaseFor(ports, actor, caseId)
  const matter = row ? undefined : await findMatterFor(ports, actor, caseId)
  const opening = row || matter ? undefined : await findOpeningFor(ports, actor, { matterId: caseId, about })
  return row || matter || opening ? { row, matter, opening } : undefined
}

/** Whether this actor may put a file on this case or matter now; undefined when they may. */
export const findUploadRefusal = async (
  ports: Ports,
  actor: Actor,
  upload: Place & { readonly name: string; readonly sizeBytes: number },
): Promise<UploadRefusal | undefined> => {
  const place = mayFile(actor) ? await findPlace(ports, actor, upload) : undefined
  if (!place) return 'case-unknown'
  const { row, matter } = place
  if (row && phaseOf(row.phase as Phase).stage === 'ended') return 'case-ended'
  if (matter && matter.due_on === null) return 'case-ended'
  if (plainFileName(upload.name) === '') return 'file-nameless'
  if (upload.sizeBytes === 0) return [fileNotReadable('file-empty', {})]
  return upload.sizeBytes > fileLimitBytes ? [fileNotReadable('file-too-large', {})] : undefined
}

interface Arrival extends Place {
  readonly id: string
  readonly path: string
  readonly name: string
  /** The uploader says that nothing in it is classified, where no machine could look. */
  readonly isDeclared?: boolean
}

/**
 * Takes a finished upload onto the case or matter, or says why not; then nothing of it is kept but what the caller removes. Throws
 * BlobsAway when its content could not be put away: it is then taken when it is asked for again, without being read again.
 */
export const acceptUpload = async (
  ports: Ports,
  actor: Actor,
  arrival: Arrival,
): Promise<UploadRefusal | FileRow> => {
  const { path, caseId } = arrival
  const place = await findPlace(ports, actor, arrival)
  if (!place) return 'case-unknown'
  const name = plainFileName(arrival.name)
  const known = await findVerdict(path)
  const scanned = known ?? (await passGate(ports, { path, name, isDeclared: arrival.isDeclared ?? false }))
  if (isUploadRefusal(scanned)) return scanned
  if (!known) await keepVerdict(path, scanned)
  // A holder from the paper register may have no organisation here; its files are the matter's own.
  const { row, matter, opening } = place
  const organisationId = (row ?? matter ?? opening)?.organisation_id ?? caseId
  const file = await keepFile(ports, { ...arrival, name, organisationId, by: actor.personId }, scanned)
  await dropVerdict(path)
  return file
}

/**
 * What the gate and the virus scanner let through, as it was read; or why they do not. What no machine could look through
 * passes with its declaration alone, whichever door it came by (Q13.4, Q13.5).
 */
export const passGate = async (
  ports: Ports,
  { path, name, isDeclared }: Required<Pick<Arrival, 'path' | 'name' | 'isDeclared'>>,
): Promise<ScanReply | VirusRefusal | readonly [Finding, ...Finding[]]> => {
  const edition = editionFor(dayOfInstant(ports.clock.now()), ports.editions)
  const scanned = await scanPath(path, name, edition)
  return findGateRefusal(scanned.findings, isDeclared) ?? (await findVirus(ports, path)) ?? scanned
}

/** Why the virus scanner does not let a file through; undefined when it does, and where none is set. */
export const findVirus = async ({ viruses, log }: Ports, path: string): Promise<VirusRefusal | undefined> => {
  const answer = await viruses?.look(path)
  if (answer === undefined || answer.kind === 'clean') return undefined
  // Operators learn what it was; an uploader could only learn from it how to get past.
  log(
    answer.kind === 'infected'
      ? `a file was refused: ${answer.signature}`
      : `a file waits for the virus scanner: ${answer.why}`,
  )
  return answer.kind === 'infected' ? 'file-infected' : 'virus-unchecked'
}

interface NewFile extends Arrival {
  readonly organisationId: string
  /** Whose file it is: a person, or the system where a message brought it. */
  readonly by: string
}

/** Keeps a file that the gate let pass, under its id; the same id again changes nothing. */
export const keepFile = async (
  ports: Ports,
  { id, path, name, caseId, organisationId, by, isDeclared = false }: NewFile,
  { kind, findings, digests, sketch }: ScanReply,
): Promise<FileRow> => {
  if (!kind || !digests) throw new Error(`the gate found nothing wrong with ${id} and does not know its kind`)
  const { sha256, sm3, crc32, sizeBytes } = digests
  return inTurn(sha256, async () => {
    await ports.blobs.keep(path, sha256)
    await keepSketch(ports.db, sha256, sketch)
    const compared = { key: `likeness:${id}`, kind: 'likeness', payload: { sha256 } }
    await requestJobs(ports.db, [compared], ports.clock.now())
    const added = await addFile(ports.db, {
      file_id: id,
      case_id: caseId,
      organisation_id: organisationId,
      name,
      size_bytes: sizeBytes,
      sha256,
      sm3,
      crc32,
      kind,
      // What a person still has to look at, and the numbers pointed out.
      findings: findings.filter(({ answer, facts }) => answer === 'refer' || 'excerpt' in facts),
      uploaded_at: ports.clock.now(),
      uploaded_by: by,
      declared: isDeclared,
    })
    ports.nudge()
    return added
  })
}

/** What is being done with each content. */
const turns = new Map<string, Promise<unknown>>()

/** One after another: a content must not be removed with its last file while the same content arrives again. */
const inTurn = <Result>(sha256: string, work: () => Promise<Result>): Promise<Result> => {
  const before = turns.get(sha256)
  const mine = before ? before.then(work, work) : work()
  const settled = Promise.allSettled([mine]).then(() => {
    if (turns.get(sha256) === settled) turns.delete(sha256)
  })
  turns.set(sha256, settled)
  return mine
}

/** Whether an upload that is whole was taken. */
export const hasArrived = async (ports: Ports, fileId: string): Promise<boolean> =>
  isId(fileId) && (await findFile(ports.db, fileId)) !== undefined

/** A file of a case that this actor may see. */
export const findFileFor = async (
  ports: Ports,
  actor: Actor,
  fileId: string,
): Promise<FileRow | undefined> => {
  const file = isId(fileId) ? await findFile(ports.db, fileId) : undefined
  if (!file) return undefined
  const message = await findIncoming(ports.db, file.uploaded_by)
  if (message && !(await mayOpenBrought(ports, actor, { message, fileId }))) return undefined
  if (message && !(await findCase(ports.db, file.case_id))) return file
  if (await findMatterFor(ports, actor, file.case_id)) return file
  // Laid down for a matter that is still to be opened, it is shown to whoever brought it.
  if (file.uploaded_by === actor.personId && !(await hasStream(ports.db, file.case_id))) return file
  const row = await findCaseFor(ports, actor, file.case_id)
  const isSeen = row && isFileSeenBy({ ...seenIn(row), phase: row.phase as Phase }, actor, file.file_id)
  return isSeen ? file : undefined
}

/** Removes a file from a case in preparation; `frozen` once the case was submitted. */
export const removeFileFor = async (
  ports: Ports,
  actor: Actor,
  fileId: string,
): Promise<'removed' | 'unknown' | 'frozen'> => {
  const file = await findFileFor(ports, actor, fileId)
  const isOwn = file && actor.organisationId === file.organisation_id
  if (!isOwn || !mayFile(actor)) return 'unknown'
  if (!(await removeFile(ports.db, fileId, ports.clock.now()))) return 'frozen'
  // What the upload itself left behind goes with it.
  await ports.spool.drop(fileId)
  ports.nudge()
  return 'removed'
}

/** Removes a content that no file has any more: the job of a removed file, tried again while the store is away. */
export const forgetUnused = async (ports: Ports, { payload }: Job): Promise<void> => {
  const { sha256 } = payload as { sha256: string }
  await inTurn(sha256, async () => {
    if ((await countContent(ports.db, sha256)) > 0) return
    await ports.blobs.remove(sha256)
    await forgetContent(ports.db, sha256)
  })
}
