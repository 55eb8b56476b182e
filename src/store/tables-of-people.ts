import type { ColumnType, Generated } from 'kysely'
import type { Finding } from '#core/rulebook/finding.ts'
import type { Absence, Competence, Tie } from '#core/staff.ts'

/** A sign-in of better-auth's; only what we read or write ourselves. */
export interface AccountsTable {
  user_id: string
  provider_id: string
  password: string | null
}

export interface AddressesTable {
  address_id: string
  organisation_id: string
  recipient: string
  /** Encrypted; see sealing.ts of `handle`. */
  phone_sealed: string
  address: string
  postcode: string
  created_at: string
}

/** A section of a book while it is being written. */
export interface BookSectionsTable {
  case_id: string
  section: string
  /** 0 while nothing has been saved. */
  version: Generated<number>
  answers: ColumnType<Record<string, unknown>, unknown, unknown>
  state: Generated<'in-work' | 'ready' | 'checked'>
  /** Null: the department that usually holds it. */
  department: string | null
  owner_id: string | null
  due_on: string | null
  updated_at: string | null
  updated_by: string | null
}

export interface BookCommentsTable {
  comment_id: string
  case_id: string
  section: string
  item: string | null
  text: string
  written_at: string
  written_by: string
  /** Null while it is open. */
  settled_at: string | null
  settled_by: string | null
}

export interface BookGuidesTable {
  case_id: string
  read_at: string
  read_by: string
}

/** Roles asked for somebody at the centre, until a second person has confirmed them. */
export interface AskedRightsTable {
  person_id: string
  roles: string[]
  by_id: string
  at: string
}

export interface FilesTable {
  file_id: string
  /** What it lies on: a case; or a proceeding, an objection, a complaint, or a message that is on no case. */
  case_id: string
  organisation_id: string
  name: string
  size_bytes: number
  sha256: string
  /** '' for files taken before it was made. */
  sm3: Generated<string>
  /** Null for files taken before it was made. */
  crc32: Generated<number | null>
  kind: string
  /** What the gate left to a person, and the personal numbers it points out, masked. */
  findings: ColumnType<readonly Finding[], unknown, never>
  uploaded_at: string
  uploaded_by: string
  /** That what no machine could look through holds nothing classified. */
  declared: Generated<boolean>
}

/** The shingles of a content, thinned; see store/likeness.ts. */
export interface SketchesTable {
  content: Generated<number>
  sha256: string
  step: number
  hashes: number[]
  indexed: Generated<boolean>
}

export interface LikenessesTable {
  sha256: string
  other: string
  share: number
}

export interface InvitationsTable {
  invitation_id: string
  person_id: string
  organisation_id: string
  roles: string[]
  position: string | null
  invited_by: string
  invited_at: string
}

export interface OrganisationsTable {
  organisation_id: string
  name: string
  /** Null once it was freed, until the organisation states its own. */
  uscc: string | null
  legal_form: string
  legal_person: boolean
  business_scope: string
  established_on: string
  registered_address: string
  legal_representative: string
  uscc_confirmed_by: string | null
  uscc_confirmed_at: string | null
  uscc_confirm_reason: string | null
  created_at: string
  updated_at: string
}

/** Who of an applicant attends an audit, sealed. */
export interface AttendancesTable {
  attendance_id: string
  case_id: string
  organisation_id: string
  people: number
  has_connection: boolean
  sealed: string
  created_at: string
  created_by: string
}

export interface ReviewNotesTable {
  note_id: string
  case_id: string
  place: string | null
  /** Null once its author took it back. */
  sealed: string | null
  written_at: string
  written_by: string
  withdrawn_at: string | null
}

export interface CommandDraftsTable {
  stream: string
  person_id: string
  command: string
  version: number
  input: Record<string, unknown>
  updated_at: string
}

export interface PeopleTable {
  person_id: string
  /** Null for the centre's staff, and for somebody who has signed up and named no organisation yet. */
  organisation_id: string | null
  roles: Generated<string[]>
  position: string | null
  lang: Generated<'zh-CN' | 'en'>
  active: Generated<boolean>
  created_at: Generated<string>
  competences: Generated<Competence[]>
  ties: Generated<Tie[]>
  absences: Generated<Absence[]>
  /** Wants one mail a working day with what is unread and open. */
  digest: Generated<boolean>
  /** Wants to hear of a deadline before it comes. */
  early_reminders: Generated<boolean>
  /** Wants the day of an audit or meeting as a calendar file with its notice. */
  calendar_files: Generated<boolean>
  address_confirmed_at: Generated<string>
  /** Since when mails to the address come back; null while they do not. */
  mail_fails_since: string | null
}

export interface SessionsTable {
  id: string
  token: string
  user_id: string
  created_at: string
  updated_at: string
  expires_at: string
}

export interface SignInFailuresTable {
  email: string
  failures: number
  last_at: string
}

export interface UsersTable {
  id: Generated<string>
  name: string
  email: string
  email_verified: boolean
  created_at: Generated<string>
  updated_at: Generated<string>
}
