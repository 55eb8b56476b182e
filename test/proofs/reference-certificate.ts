import type { StoredEvent } from '#core/kernel.ts'

/** A certificate as somebody with a paper register would keep it, entry by entry. */
export interface CertificateLedger {
  validFrom: string
  validTo: string
  entries: { on: string; status: string }[]
  readonly unknown: Set<string>
  readonly wrong: string[]
}

export const emptyCertificateLedger = (): CertificateLedger => ({
  validFrom: '',
  validTo: '',
  entries: [],
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

export const enterCertificate = (ledger: CertificateLedger, { type, data }: StoredEvent): void => {
  const text = (name: string) => String(data[name])
  if (type === 'CertificateRegistered') {
    Object.assign(ledger, { validFrom: text('validFrom'), validTo: text('validTo') })
    if (ledger.validTo !== threeYearsOn(ledger.validFrom))
      ledger.wrong.push(`valid from ${ledger.validFrom} to ${ledger.validTo}`)
  } else if (type === 'CertificateSuperseded') ledger.entries.push({ on: text('on'), status: 'superseded' })
  else if (type === 'CertificateCancelled') ledger.entries.push({ on: text('on'), status: 'cancelled' })
  else if (type !== 'CertificateChanged') ledger.unknown.add(type)
}

/** What the register says of it on a day, expiry left aside. */
export const statusBy = ({ entries }: CertificateLedger, on: string): string =>
  entries.findLast((entry) => entry.on <= on)?.status ?? 'valid'
