import type { ManifestFile } from '#core/disc/disc-manifest.ts'
import type { Parcel } from '#core/paper-state.ts'
import type { SupplementStage } from '#core/phases.ts'

/** What can be printed and burnt of a case; round 0 is the book. */
export interface PrintableConsignment {
  round: number
  stage: SupplementStage | null
  code: string | null
  /** Why it cannot be printed and burnt yet, as a problem's code. */
  problem: 'supplement-not-supplied' | null
  discs: { files: number; bytes: number }[]
}

/** What intake expects of a parcel. */
export interface Consignment {
  caseId: string
  number: string
  organisationName: string
  round: number
  stage: SupplementStage | null
  code: string
  pages: number | null
  discs: number
  /** Of a paper of the system's own no digest is told: it is there or not. */
  files: (Omit<ManifestFile, 'sha256'> & { fileId: string | null; sha256: string | null })[]
  parcel: Parcel | null
  isReceived: boolean
}
