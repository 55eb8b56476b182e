import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import type { DiscEntry } from './disc-layout.ts'

/** The form of `manifest.json`; a later one gets a later number. */
export const manifestFormat = 'zizhi-disc/1'

/** More files than any dossier has; a manifest that names more is not read. */
export const mostFiles = 20_000
/** A manifest takes some three hundred bytes a file. */
export const mostManifestBytes = 20 * 1024 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const line = z.string().max(400)

/** What `manifest.json` at the root of a disc says. Read back from a disc it is untrusted like everything on it. */
export const manifestSchema = z.object({
  format: z.literal(manifestFormat),
  caseNumber: line,
  /** 0 for the book with its attachments, else the round of supplements; null for everything of a case together. */
  round: z.int().min(0).max(99).nullable(),
  code: line,
  applicant: line,
  kind: line,
  type: line,
  level: z.int(),
  /** The day on which the book was bound (Q12.2). */
  boundOn: line,
  /** SHA-256 of what was handed in electronically. */
  digest: sha256,
  disc: z.object({ number: z.int().min(1), of: z.int().min(1) }),
  sections: z.array(z.object({ key: line, title: line, digest: line })).max(100),
  files: z
    .array(
      z.object({
        path: z.string().max(1000),
        bytes: z.number().int().nonnegative(),
        sha256,
        sm3: z.string().max(64),
        /** Which disc it is on. */
        disc: z.int().min(1),
        namedBy: z.array(line).max(500),
      }),
    )
    .max(mostFiles),
})

export type Manifest = z.infer<typeof manifestSchema>
export type ManifestFile = Manifest['files'][number]

/** A paper of the system's own that goes with the attachments: the printed book. */
export interface DiscPaper {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly sm3: string
}

/** The manifest of one disc of several: it lists the files of all of them, so that any of them tells of the whole. */
export const manifestOf = (
  head: Omit<Manifest, 'format' | 'files' | 'disc'> & { readonly boundOn: Day },
  papers: readonly DiscPaper[],
  discs: readonly (readonly DiscEntry[])[],
  number: number,
): Manifest => ({
  format: manifestFormat,
  ...head,
  disc: { number, of: discs.length },
  files: [
    ...papers.map((paper) => ({ ...paper, disc: 1, namedBy: [] })),
    ...discs.flatMap((entries, index) =>
      entries.map(({ path, bytes, sha256, sm3, namedBy }) => ({
        path,
        bytes,
        sha256,
        sm3,
        disc: index + 1,
        namedBy: [...namedBy],
      })),
    ),
  ],
})

export type UnreadManifest = 'manifest-too-large' | 'manifest-not-json' | 'manifest-of-other-form'

/** The manifest in a text, or why it is not read. */
export const readManifest = (text: string): Manifest | UnreadManifest => {
  if (text.length > mostManifestBytes) return 'manifest-too-large'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'manifest-not-json'
  }
  const files = (value as { files?: unknown } | null)?.files
  // Counted before each of them is looked at.
  if (Array.isArray(files) && files.length > mostFiles) return 'manifest-too-large'
  const read = manifestSchema.safeParse(value)
  return read.success ? read.data : 'manifest-of-other-form'
}
