import type { Actor } from '#core/kernel.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { checkUscc } from '#core/uscc.ts'
import { type AddressRow, addAddress, listAddresses } from '#store/addresses.ts'
import {
  changeOrganisation,
  findOrganisation,
  foundOrganisation,
  type OrganisationDetails,
  type OrganisationRow,
} from '#store/organisations.ts'
import type { Ports } from './ports.ts'
import { maskPhone, type Seal } from './secret.ts'

export {
  confirmUscc,
  findOrganisation,
  findOrganisationByUscc,
  freeUscc,
  listRulings,
  type OrganisationLogRow,
  type OrganisationRow,
} from '#store/organisations.ts'

export type SavedOrganisation =
  | { readonly kind: 'saved'; readonly organisation: OrganisationRow; readonly warnings: readonly Finding[] }
  | { readonly kind: 'uscc-malformed'; readonly finding: Finding }
  | { readonly kind: 'uscc-taken' | 'uscc-settled' | 'uscc-freed' | 'already-member' }

/**
 * Saves what an organisation states; the first time it founds it and makes its founder the authorised contact. A code
 * whose check character fails is kept with a warning, one that cannot be a code is not; once an application was handed in
 * the code stays.
 */
export const saveOrganisation = async (
  ports: Ports,
  actor: Actor,
  details: OrganisationDetails,
): Promise<SavedOrganisation> => {
  const uscc = details.uscc.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const finding = checkUscc(uscc)
  if (finding.answer === 'not-met') return { kind: 'uscc-malformed', finding }
  const stated = { ...details, uscc }
  const now = ports.clock.now()
  const organisationId = actor.organisationId ?? ports.ids.next()
  const saved = actor.organisationId
    ? await changeOrganisation(ports.db, { organisationId, details: stated, now })
    : await foundOrganisation(ports.db, { organisationId, founderId: actor.personId, details: stated, now })
  if (saved !== 'founded' && saved !== 'changed') return { kind: saved }
  const organisation = await findOrganisation(ports.db, organisationId)
  if (!organisation) throw new Error(`Organisation ${organisationId} is gone though it was just saved`)
  const isDoubtful = finding.answer === 'refer' && organisation.uscc_confirmed_at === null
  return { kind: 'saved', organisation, warnings: isDoubtful ? [finding] : [] }
}

export interface PostalAddress {
  readonly id: string
  readonly recipient: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
}

const postal = (seal: Seal, isWhole: boolean, row: AddressRow): PostalAddress => {
  const phone = seal.open(row.phone_sealed)
  const { address_id: id, recipient, address, postcode } = row
  return { id, recipient, phone: isWhole ? phone : maskPhone(phone), address, postcode }
}

/** Where certificates can be posted; telephone numbers whole only for those who ring them (Q4.6). */
export const listPostalAddresses = async (
  ports: Ports,
  organisationId: string,
  phones: 'whole' | 'masked',
): Promise<PostalAddress[]> =>
  (await listAddresses(ports.db, organisationId)).map((row) => postal(ports.seal, phones === 'whole', row))

/** Keeps a postal address, its telephone number encrypted; returns it as it is shown. */
export const addPostalAddress = async (
  ports: Ports,
  organisationId: string,
  given: Omit<PostalAddress, 'id'>,
): Promise<PostalAddress> => {
  const row = {
    address_id: ports.ids.next(),
    organisation_id: organisationId,
    recipient: given.recipient,
    phone_sealed: ports.seal.close(given.phone),
    address: given.address,
    postcode: given.postcode,
    created_at: ports.clock.now(),
  }
  await addAddress(ports.db, row)
  return postal(ports.seal, false, row)
}
