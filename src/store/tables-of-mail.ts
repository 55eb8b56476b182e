import type { ColumnType, Generated } from 'kysely'
import type { Json } from './tables.ts'

export interface MailsTable {
  id: Generated<number>
  key: string
  /** What it is about: a case; or a certificate, a proceeding, an objection, a complaint; null for an account. */
  case_id: string | null
  letter: string
  recipient_id: string
  to_address: string
  /** Encrypted, and then to_address is masked: of somebody who has no account. */
  to_sealed: string | null
  subject: string
  body: string
  html: string
  lang: string
  created_at: string
  sent_at: string | null
  status: 'kept' | 'sent' | 'bounced'
  /** What an answer is filed by; of this mail alone, and nobody can guess it. */
  token: Generated<string>
  /** The letter on paper; an official one goes along as PDF. */
  paper: ColumnType<unknown, unknown, unknown>
  /** What goes along as a calendar entry. */
  invitation: ColumnType<unknown, unknown, unknown>
  /** Why it did not arrive: the address or the message was refused, nobody took it in time, or it came back later. */
  failure: ColumnType<
    'address' | 'message' | 'given-up' | 'returned' | null,
    never,
    'address' | 'message' | 'given-up' | 'returned' | null
  >
  /** What the other server said. */
  failure_text: ColumnType<string | null, never, string | null>
  failed_at: ColumnType<string | null, never, string | null>
  /** When somebody saw to it. */
  settled_at: ColumnType<string | null, never, string | null>
  settled_by: ColumnType<string | null, never, string | null>
}

/** One file of an incoming message: taken as a file, or turned away by the gate. */
export interface IncomingAttachment {
  readonly name: string
  readonly fileId: string | null
  /** The findings of the gate when it was turned away. */
  readonly refused: readonly string[]
  /** The number of the case whose receipt it is by its code; a person decides. */
  readonly receiptOf?: string
}

export interface IncomingMailsTable {
  incoming_id: string
  /** SHA-256 over id, sender, day, text and attachments: the same message twice is one. */
  digest: string
  received_at: string
  kind: 'message' | 'report' | 'automatic'
  standing: 'waiting' | 'filed' | 'answered' | 'aside' | 'refused'
  case_id: string | null
  answers_mail: number | null
  /** It came from the address that the answered mail went to. */
  from_recipient: boolean
  seen_by: 'centre' | 'case'
  sender_sealed: string
  sender_masked: string
  subject: string
  body: string
  attachments: Json<readonly IncomingAttachment[]>
  /** What it looks like it brings; a person decides. */
  offer: 'audit-receipt' | null
  handled_at: string | null
  handled_by: string | null
  note: Generated<string>
  /** When it was emptied; of what belongs to no case, after its time. */
  forgotten_at: ColumnType<string | null, never, string | null>
}

/** How far a mailbox has been read. */
export interface MailboxesTable {
  mailbox: string
  uid_validity: number
  last_uid: number
  read_at: string
}

export interface OpenedLettersTable {
  person_id: string
  /** mail:ID or in:ID. */
  letter: string
  opened_at: string
}

export interface CalendarFeedsTable {
  token_digest: string
  token_sealed: string
  owner_kind: 'person' | 'certificate'
  owner_id: string
  created_at: string
}
