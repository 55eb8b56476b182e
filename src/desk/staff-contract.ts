import type { Refusal } from '#core/kernel.ts'
import type { Role } from '#core/roles.ts'
import type { Absence, Competence, Tie } from '#core/staff.ts'
import type { staffLogFields } from '#core/words/desk-centre.ts'
import type { Person } from './contract.ts'

/** One of the centre's people; the ties of others are for the administrator alone. */
export interface StaffMember extends Person {
  email: string
  competences: readonly Competence[]
  ties: readonly Tie[] | null
  absences: readonly Absence[]
}

/** A right or record of one of the centre's people that somebody changed; of roles, from what to what. */
export interface StaffLogLine {
  id: number
  personId: string
  byId: string
  /** Who asked for it, where another confirmed it. */
  askedBy: string | null
  at: string
  field: keyof typeof staffLogFields
  before: readonly Role[] | null
  after: readonly Role[] | null
}

/** Roles that one administrator asked for, until another has confirmed them. */
export interface AskedRights {
  personId: string
  name: string
  email: string
  before: readonly Role[]
  roles: readonly Role[]
  byId: string
  at: string
}

/** Somebody who could be named in a command; why not, where they cannot. */
export interface Candidate {
  id: string
  name: string
  refusal: Refusal | null
  absence?: Absence | null
  leads?: number | null
  audits?: number | null
  recusals?: readonly { caseId: string; ground: string }[]
}
