import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type {
  CalendarFeedsTable,
  IncomingMailsTable,
  MailboxesTable,
  MailsTable,
  OpenedLettersTable,
} from './tables-of-mail.ts'
import type {
  AccountsTable,
  AddressesTable,
  AskedRightsTable,
  AttendancesTable,
  BookCommentsTable,
  BookGuidesTable,
  BookSectionsTable,
  CommandDraftsTable,
  FilesTable,
  InvitationsTable,
  LikenessesTable,
  OrganisationsTable,
  PeopleTable,
  ReviewNotesTable,
  SessionsTable,
  SignInFailuresTable,
  SketchesTable,
  UsersTable,
} from './tables-of-people.ts'
import type { WechatBindingsTable, WechatCodesTable, WechatMessagesTable } from './tables-of-wechat.ts'

/** Any JSON; written with `json()` of db.ts, since pg takes a bare array for a PostgreSQL array. */
export type Json<T = unknown> = ColumnType<T, unknown, unknown>

/** The tables as the queries see them. Days are 'YYYY-MM-DD', instants ISO strings in UTC. */
export interface Database {
  accounts: AccountsTable
  addresses: AddressesTable
  asked_rights: AskedRightsTable
  calendar_feeds: CalendarFeedsTable
  cases: CasesTable
  attendances: AttendancesTable
  review_notes: ReviewNotesTable
  book_comments: BookCommentsTable
  book_guides: BookGuidesTable
  book_sections: BookSectionsTable
  certificates: CertificatesTable
  command_drafts: CommandDraftsTable
  complaint_texts: ComplaintTextsTable
  deadlines: DeadlinesTable
  events: EventsTable
  files: FilesTable
  idempotency: IdempotencyTable
  incoming_mails: IncomingMailsTable
  invitations: InvitationsTable
  jobs: JobsTable
  likenesses: LikenessesTable
  mailboxes: MailboxesTable
  mails: MailsTable
  matters: MattersTable
  meetings: MeetingsTable
  opened_letters: OpenedLettersTable
  organisations: OrganisationsTable
  people: PeopleTable
  reminded_days: RemindedDaysTable
  reminders: RemindersTable
  sessions: SessionsTable
  signed_forms: SignedFormsTable
  signing_keys: SigningKeysTable
  sign_in_failures: SignInFailuresTable
  sketches: SketchesTable
  snapshots: SnapshotsTable
  organisation_log: OrganisationLogTable
  staff_log: StaffLogTable
  statement_lines: StatementLinesTable
  users: UsersTable
  wechat_bindings: WechatBindingsTable
  wechat_codes: WechatCodesTable
  wechat_messages: WechatMessagesTable
}

export interface CasesTable {
  case_id: string
  number: string | null
  organisation_id: string
  organisation_name: string
  kind: string
  type: string
  level: number
  phase: string
  turn: 'applicant' | 'centre' | 'none'
  due_on: string | null
  due_name: string | null
  due_clause: string | null
  lead_id: string | null
  opened_at: string
  filed_at: string | null
  phase_since: string
  centre_days: number | null
  summary: Json
  version: number
  /** The due day, or the end of time: what queues are sorted by. */
  sort_on: GeneratedAlways<string>
  /** Characters and pairs of characters of the name, for search. */
  name_grams: GeneratedAlways<string[]>
}

export interface CertificatesTable {
  certificate_id: string
  number: string
  case_id: string | null
  organisation_id: string | null
  holder: string
  uscc: string
  type: string
  level: number
  issued_on: string
  valid_from: string
  valid_to: string
  status: 'valid' | 'withdrawn' | 'cancelled' | 'superseded' | 'suspended'
  summary: Json
  version: number
  /** The name as it is compared; the same with the former ones, a line each; and the province of the address. */
  holder_plain: GeneratedAlways<string>
  names_held: GeneratedAlways<string>
  place: GeneratedAlways<string | null>
}

export interface DeadlinesTable {
  stream: string
  name: string
  due_on: string
  /** The role that has to act. */
  owner: string
  clause: string
  basis: Json
}

export interface EventsTable {
  stream: string
  seq: number
  kind: string
  type: string
  v: number
  at: string
  by_person: string
  by_role: string
  by_for: string | null
  command_id: string
  edition: string
  data: Json<Record<string, unknown>>
  prev: string
  hash: string
}

export interface IdempotencyTable {
  actor_id: string
  key: string
  request_digest: string
  outcome: Json
  at: string
}

export interface JobsTable {
  id: Generated<number>
  key: string
  kind: string
  stream: string | null
  payload: Json
  attempts: Generated<number>
  /** Null: tried often enough; waits for a person. */
  next_try_at: string | null
  last_error: string | null
  done_at: string | null
  created_at: string
}

export interface MattersTable {
  matter_id: string
  kind: 'proceeding' | 'objection' | 'complaint'
  number: string
  about_kind: string | null
  about_id: string | null
  about_number: string | null
  organisation_id: string | null
  organisation_name: string
  uscc: string
  phase: string
  due_on: string | null
  due_name: string | null
  opened_at: string
  /** The case or else the certificate whose material a proceeding is about. */
  subject_id: string | null
  /** The last day on which the applicant is barred. */
  barred_until: string | null
  version: number
}

export interface ComplaintTextsTable {
  complaint_id: string
  about: string
  text: string
  /** The number of a certificate as it was written; the register may not have it. */
  certificate_number: string | null
  /** Encrypted, when somebody left one. */
  contact_sealed: string | null
  /** Where the answer goes, encrypted. */
  email_sealed: string | null
  lang: Generated<'zh-CN' | 'en'>
  /** SHA-256 of the word that opens the look-up; the word itself is kept nowhere. */
  word_digest: string | null
  received_at: string
}

export interface MeetingsTable {
  meeting_id: string
  nominal_on: string
  held_on: string
  agenda_closes_on: string
  phase: string
  summary: Json
  version: number
}

export interface RemindedDaysTable {
  day: string
  done_at: string
}

export interface RemindersTable {
  stream: string
  name: string
  due_on: string
  round: number
  sent_at: string
}

export interface OrganisationLogTable {
  id: Generated<number>
  organisation_id: string
  by_id: string
  at: string
  act: 'confirmed' | 'freed'
  uscc: string
  reason: string
  proof: string
}

/** The signed forms of certificates; `content` is what a form says, `place` where its status is published. */
export interface SignedFormsTable {
  place: number
  certificate_id: string
  content: string
  signed_at: string
  form: string
}

export interface SigningKeysTable {
  public_key: string
  suite: string
  /** Null: from ever on; the first key of an installation. */
  valid_from: string | null
  /** Null: in use. */
  expires: string | null
}

export interface StaffLogTable {
  id: Generated<number>
  person_id: string
  by_id: string
  /** Who asked for it, where another confirmed it. */
  asked_by: string | null
  at: string
  field: string
  before: Json
  after: Json
}

export interface StatementLinesTable {
  line_id: string
  fingerprint: string
  booked_on: string
  payer: string
  amount_fen: number
  remark: string
  serial: string
  imported_at: string
  imported_by: string
  status: Generated<'open' | 'aside' | 'to-return' | 'returned' | 'split'>
  /** The line it is a part of, where finance split one. */
  part_of: Generated<string | null>
  note: Generated<string>
  noted_by: string | null
  noted_at: string | null
}

export interface SnapshotsTable {
  digest: string
  body: Json
}
