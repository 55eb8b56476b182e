/** Every hat a person (or the clock) can wear. A person may wear several. */
export const applicantRoles = ['contact', 'contributor', 'payer'] as const

export const centreRoles = [
  'intake',
  'lead',
  'approver',
  'finance',
  'auditor',
  'secretary',
  'expert',
  'decider',
  'clerk',
  'supervisor',
  'administrator',
] as const

export const roles = [...applicantRoles, ...centreRoles, 'system'] as const

export type ApplicantRole = (typeof applicantRoles)[number]
export type CentreRole = (typeof centreRoles)[number]
export type Role = (typeof roles)[number]

const applicantSide: readonly Role[] = applicantRoles

export const isApplicantRole = (role: Role): role is ApplicantRole => applicantSide.includes(role)

/** Which side a person stands on: an applicant's own organisation, the centre, or neither yet. */
export const sideOf = (actor: {
  readonly organisationId: string | null
  readonly roles: readonly Role[]
}): 'applicant' | 'centre' | 'none' => {
  if (actor.organisationId !== null) return 'applicant'
  return actor.roles.some((role) => !isApplicantRole(role)) ? 'centre' : 'none'
}

/** Whether somebody pays for the applicant and does nothing else for it. */
export const isOnlyPayer = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  roles.length > 0 && roles.every((role) => role === 'payer')

/** Whether the actor is of the organisation that this concerns; one from the paper register has only its credit code. */
export const isOf = (
  { organisationId, uscc }: { readonly organisationId: string | null; readonly uscc?: string | null },
  concerned: { readonly organisationId: string | null; readonly uscc: string },
): boolean =>
  organisationId !== null &&
  (concerned.organisationId === null ? uscc === concerned.uscc : organisationId === concerned.organisationId)
