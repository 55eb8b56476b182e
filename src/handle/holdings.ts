import type { RegisteredCertificate } from '#core/certificate-state.ts'
import { findOrganisation } from '#store/organisations.ts'
import { searchCertificates } from '#store/views.ts'
import type { Ports } from './ports.ts'
import { registered } from './register-row.ts'

export interface Holding extends RegisteredCertificate {
  readonly certificateId: string
}

/** More than any organisation holds, over all types and years. */
const most = 200

/** The certificates of one's own organisation, the newest first. */
export const listHoldings = async (ports: Ports, organisationId: string): Promise<readonly Holding[]> => {
  const organisation = await findOrganisation(ports.db, organisationId)
  if (!organisation) return []
  const heldBy = { organisationId, uscc: organisation.uscc_confirmed_at ? organisation.uscc : null }
  const { rows } = await searchCertificates(ports.db, { heldBy }, { size: most })
  return rows.map((row) => ({ ...registered(row), certificateId: row.certificate_id }))
}
