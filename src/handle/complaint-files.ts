import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { complaintFileLimits } from '#core/complaint.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { plainFileName } from '#core/uploads.ts'
import type { ScanReply } from '#evidence/scan-on-server.ts'
import { idFrom } from './id-from.ts'
import type { Ports } from './ports.ts'
import { isUploadRefusal, keepFile, passGate, type VirusRefusal } from './upload.ts'

/** A file as it came with a form. */
export interface BroughtFile {
  readonly name: string
  readonly content: Uint8Array
}

/** The file that was not taken, and why; nothing of the others is kept either. */
export interface FileNotTaken {
  readonly name: string
  readonly why: VirusRefusal | 'too-many' | readonly [Finding, ...Finding[]]
}

/**
 * Takes what somebody hands in with a complaint through the gate that uploads pass (Q13.4): all of it, and returns the ids,
 * or nothing, and says which file it was. Brought again with the same complaint they have the same ids.
 */
export const takeComplaintFiles = async (
  ports: Ports,
  complaintId: string,
  brought: readonly BroughtFile[],
): Promise<readonly string[] | FileNotTaken> => {
  if (brought.length === 0) return []
  const beyond = brought[complaintFileLimits.most]
  if (beyond) return { name: beyond.name, why: 'too-many' }
  return ports.spool.lend((folder) => takeThrough(ports, complaintId, brought, folder))
}

const takeThrough = async (
  ports: Ports,
  complaintId: string,
  brought: readonly BroughtFile[],
  folder: string,
): Promise<readonly string[] | FileNotTaken> => {
  const through: { path: string; name: string; scanned: ScanReply }[] = []
  for (const [at, { name: given, content }] of brought.entries()) {
    const [name, path] = [plainFileName(given) || `${at + 1}`, join(folder, String(at))]
    await writeFile(path, content)
    const scanned = await passGate(ports, { path, name, isDeclared: true })
    if (isUploadRefusal(scanned)) return { name, why: scanned as FileNotTaken['why'] }
    through.push({ path, name, scanned })
  }
  const ids: string[] = []
  for (const [at, { path, name, scanned }] of through.entries()) {
    const place = { caseId: complaintId, organisationId: complaintId }
    const id = idFrom(`${complaintId}:${at}`)
    // Nobody who signed in brought it.
    await keepFile(ports, { id, path, name, ...place, by: complaintId, isDeclared: true }, scanned)
    ids.push(id)
  }
  return ids
}
