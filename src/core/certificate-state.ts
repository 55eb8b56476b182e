import type { Day } from '#core/calendar/day.ts'
import type { CertificateLife, RegisterStatus } from '#core/certificate-status.ts'
import type { HoldsDeadlines } from '#core/held-deadlines.ts'
import { vocabulary } from '#core/kernel.ts'

export const certificatePhases = ['unregistered', 'proposed', 'declined', 'registered', 'ended'] as const
export type CertificatePhase = (typeof certificatePhases)[number]

/** What a certificate says, on paper, in the register and on its public page. */
export interface CertificateFacts {
  readonly number: string
  readonly holder: string
  readonly uscc: string
  readonly registeredAddress: string
  /** The key of the service type. */
  readonly type: string
  readonly level: number
  readonly issuedOn: Day
  readonly validFrom: Day
  readonly validTo: Day
}

/** A certificate with everything the register has entered since. */
export interface RegisteredCertificate extends CertificateFacts, CertificateLife {
  /** What it said before each change of name or address, the earliest first. */
  readonly former: readonly FormerFacts[]
  /** The day on which it was taken over from the paper register; null where a case here issued it. */
  readonly takenOverOn: Day | null
  /** The number of the certificate that took its place. */
  readonly supersededBy: string | null
  /** What the centre decided against it or lifted again, the earliest first. */
  readonly sanctions: readonly SanctionEntry[]
}

/** What a certificate said before a change of name or address (Q18). */
export interface FormerFacts {
  /** The day from which it says something else. */
  readonly until: Day
  readonly holder: string
  readonly registeredAddress: string
}

/** A certificate's life, from its entry in the register. Expiry is a matter of the day, never an event. */
export interface CertificateState extends RegisteredCertificate, HoldsDeadlines {
  readonly phase: CertificatePhase
  readonly version: number
  readonly caseId: string | null
  readonly organisationId: string | null
  readonly basis: string
  /** Who proposed to take it over, while another person still has to confirm that. */
  readonly entry: { readonly byId: string; readonly proposedOn: Day } | null
  /** What the register said when its last entry was made; an entry may hold from a later day on. */
  readonly status: RegisterStatus
  /** What somebody proposed and another person still has to decide on. */
  readonly proposed: ProposedSanction | null
  /** Since when it is suspended and the last day of that, while it is. */
  readonly suspension: { readonly from: Day; readonly until: Day; readonly ranOut: boolean } | null
  /** When the original was demanded back, and when it came. */
  readonly originalDemandedOn: Day | null
  readonly originalReturnedOn: Day | null
  /** Demanded back for a decision that was set aside before it came: it may be on its way all the same. */
  readonly originalNotNeededSince: Day | null
  /** Since when it has to be sent back to the holder: taken back for a decision that was set aside. */
  readonly originalOwedSince: Day | null
}

/** What can be done to a certificate, and undone: each decided by two people. */
export const measures = ['warn', 'suspend', 'restore', 'downgrade', 'withdraw'] as const
export type Measure = (typeof measures)[number]

/** Why, as far as the public is told: a category, never the reasons themselves. */
export const causes = [
  'false-material',
  'conditions-unmet',
  'misuse',
  'supervision-refused',
  'remedied',
  'other',
] as const
export type Cause = (typeof causes)[number]

/** One decision as the register shows it to anybody. */
export interface SanctionEntry {
  readonly measure: Measure
  readonly cause: Cause
  /** The number of the decision. */
  readonly decision: string
  readonly clause: string
  readonly decidedOn: Day
  /** The day from which it holds. */
  readonly on: Day
  /** The last day of a suspension, when it is not lifted before. */
  readonly until?: Day | undefined
  /** The level it was lowered to, and from. */
  readonly level?: number | undefined
  readonly fromLevel?: number | undefined
  /** The last day on which the holder is barred, where the material was false. */
  readonly barredUntil?: Day | undefined
  /** Set once an objection was upheld. */
  readonly setAsideOn?: Day | undefined
}

export interface ProposedSanction {
  readonly measure: Measure
  readonly cause: Cause
  readonly reason: string
  readonly on: Day
  readonly level: number | null
  readonly byId: string
  readonly proposedOn: Day
}

export const initialCertificate: CertificateState = {
  phase: 'unregistered',
  version: 0,
  number: '',
  caseId: null,
  organisationId: null,
  holder: '',
  uscc: '',
  registeredAddress: '',
  type: '',
  level: 1,
  issuedOn: '',
  validFrom: '',
  validTo: '',
  basis: '',
  entry: null,
  takenOverOn: null,
  status: 'valid',
  changes: [],
  former: [],
  supersededBy: null,
  sanctions: [],
  proposed: null,
  suspension: null,
  originalDemandedOn: null,
  originalReturnedOn: null,
  originalNotNeededSince: null,
  originalOwedSince: null,
  heldDeadlines: [],
}

export const { event, command } = vocabulary<CertificateState, CertificatePhase>()

/** The register with one more entry; what holds from a later day on is not its status yet. */
export const entered = (
  { changes, status }: CertificateState,
  change: CertificateLife['changes'][number],
  today: Day,
): Partial<CertificateState> => ({
  changes: [...changes, change],
  status: change.on <= today ? change.status : status,
})

/** What every end of a certificate leaves: nobody has to decide anything about it any more. */
export const over = { phase: 'ended', proposed: null, suspension: null } as const
