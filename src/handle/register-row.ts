import type { CertificateFacts, RegisteredCertificate } from '#core/certificate-state.ts'
import type { CertificateRow } from '#store/views.ts'

/** What a row keeps of a certificate's history; rows from before it was kept have none. */
type Kept = Pick<RegisteredCertificate, 'registeredAddress'> &
  Partial<Pick<RegisteredCertificate, 'changes' | 'former' | 'takenOverOn' | 'supersededBy' | 'sanctions'>>

/** A certificate as anybody may see it. */
export const registered = (row: CertificateRow): RegisteredCertificate => {
  const {
    registeredAddress,
    changes = [],
    former = [],
    takenOverOn = null,
    supersededBy = null,
    sanctions = [],
  } = row.summary as Kept
  return {
    number: row.number,
    holder: row.holder,
    uscc: row.uscc,
    registeredAddress,
    type: row.type,
    level: row.level,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    changes,
    former,
    takenOverOn,
    supersededBy,
    sanctions,
  }
}

/** What stands on its paper, and nothing of its history. */
export const factsOf = ({
  number,
  holder,
  uscc,
  registeredAddress,
  type,
  level,
  issuedOn,
  validFrom,
  validTo,
}: RegisteredCertificate): CertificateFacts => ({
  number,
  holder,
  uscc,
  registeredAddress,
  type,
  level,
  issuedOn,
  validFrom,
  validTo,
})
