import type { CentreRole } from '#core/roles.ts'
import type { StaffFact } from '#core/staff.ts'
import { competencesOf } from '../examples/staff.ts'

/** One of the centre's people as a command reads them: competent by their role, tied to nobody, at work. */
export const staffMember = (id: string, role: CentreRole, but: Partial<StaffFact> = {}): StaffFact => ({
  id,
  name: id,
  roles: [role],
  competences: competencesOf([role]),
  ties: [],
  absences: [],
  ...but,
})
