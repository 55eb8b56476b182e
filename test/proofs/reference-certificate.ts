import type { StoredEvent } from '#core/kernel.ts'

/** A certificate as somebody with a paper register would keep it, entry by entry. */
export interface CertificateLedger {
  validFrom: string
  validTo: string
  entries: { on: string; status: string }[]
  level: number
  /** Decisions against it that nobody has set aside, in their order. */
  decisions: { decision: string; measure: string; fromLevel: number; level: number }[]
  /** Who proposed the decision that is still to be taken. */
  proposedBy: string | null
  readonly unknown: Set<string>
  readonly wrong: string[]
}

export const emptyCertificateLedger = (): CertificateLedger => ({
  validFrom: '',
  validTo: '',
  entries: [],
  level: 0,
  decisions: [],
  proposedBy: null,
  unknown: new Set(),
  wrong: [],
})

/** The day before the third anniversary; where there is no 29th of February that is the 28th. */
const threeYearsOn = (from: string): string => {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const anniversary = new Date(Date.UTC(year + 3, month - 1, day))
  if (anniversary.getUTCMonth() !== month - 1)
    return anniversary.toISOString().slice(0, 10) > '' ? `${year + 3}-02-28` : ''
  return new Date(anniversary.getTime() - 86_400_000).toISOString().slice(0, 10)
}

const statusAfter: Readonly<Record<string, string>> = {
  suspend: 'suspended',
  restore: 'valid',
  withdraw: 'withdrawn',
}

const lastOf = ({ decisions }: CertificateLedger): string => {
  const last = decisions.findLast(({ measure }) => statusAfter[measure])
  return statusAfter[last?.measure ?? ''] ?? 'valid'
}

/** What holds once this decision is struck out: what those that are left say, from the first to the last. */
const strikeOut = (ledger: CertificateLedger, decision: string, on: string): void => {
  const struck = ledger.decisions.find((one) => one.decision === decision)
  if (!struck) {
    ledger.wrong.push(`${decision} set aside, which does not stand`)
    return
  }
  const [before, isOver] = [lastOf(ledger), /superseded|cancelled/.test(ledger.entries.at(-1)?.status ?? '')]
  ledger.decisions = ledger.decisions.filter((one) => one !== struck)
  if (struck.measure === 'downgrade')
    ledger.level =
      ledger.decisions.findLast(({ measure }) => measure === 'downgrade')?.level ?? struck.fromLevel
  // Given up or superseded it has ended for good.
  if (lastOf(ledger) !== before && !isOver) ledger.entries.push({ on, status: lastOf(ledger) })
}

const pages: Record<
  string,
  (ledger: CertificateLedger, data: StoredEvent['data'], by: StoredEvent['by']) => void
> = {
  CertificateRegistered: (ledger, { validFrom, validTo, level }) => {
    Object.assign(ledger, { validFrom, validTo, level })
    if (ledger.validTo !== threeYearsOn(ledger.validFrom))
      ledger.wrong.push(`valid from ${ledger.validFrom} to ${ledger.validTo}`)
  },
  CertificateSuperseded: (ledger, { on }) =>
    void ledger.entries.push({ on: String(on), status: 'superseded' }),
  CertificateCancelled: (ledger, { on }) => void ledger.entries.push({ on: String(on), status: 'cancelled' }),
  CertificateChanged: () => {},
  SanctionProposed: (ledger, _, { personId }) => {
    ledger.proposedBy = personId
  },
  SanctionDeclined: (ledger, _, { personId }) => {
    if (ledger.proposedBy === personId) ledger.wrong.push('declined by whoever proposed it')
    ledger.proposedBy = null
  },
  CertificateSanctioned: (ledger, data, { personId, role }) => {
    const [measure, decision, on] = [String(data.measure), String(data.decision), String(data.on)]
    if (role !== 'system' && (ledger.proposedBy === null || ledger.proposedBy === personId))
      ledger.wrong.push(`${measure} by one person alone`)
    ledger.proposedBy = null
    ledger.decisions.push({ decision, measure, fromLevel: ledger.level, level: Number(data.level) })
    if (measure === 'downgrade') ledger.level = Number(data.level)
    const status = statusAfter[measure]
    if (status) ledger.entries.push({ on, status })
  },
  EntryProposed: () => {},
  EntryDeclined: () => {},
  OriginalSentBack: () => {},
  SuspensionRanOut: () => {},
  OriginalTakenBack: () => {},
  SanctionSetAside: (ledger, { decision, on }) => strikeOut(ledger, String(decision), String(on)),
}

/** Enters one event; what it has no page for is noted as unknown. */
export const enterCertificate = (ledger: CertificateLedger, { type, data, by }: StoredEvent): void => {
  const page = pages[type]
  if (page) page(ledger, data, by)
  else if (!/Deadlines(Moved|Settled)$/.test(type)) ledger.unknown.add(type)
}

/** What the register says of it on a day, expiry left aside. */
export const statusBy = ({ entries }: CertificateLedger, on: string): string =>
  entries.findLast((entry) => entry.on <= on)?.status ?? 'valid'
