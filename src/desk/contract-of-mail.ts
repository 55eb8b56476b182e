import type { At } from '#core/kernel.ts'
import type { About } from '#core/letters/letter.ts'
import type { PaperForm } from '#core/letters/letter-paper.ts'

/** A letter as it was written, and what became of it. */
export interface LetterRow {
  id: number
  letter: string
  subject: string
  body: string
  createdAt: At
  sentAt: At | null
  status: 'kept' | 'sent' | 'bounced'
  toAddress: string
  /** Where letters go to several people: the name of this one. */
  recipient?: string
  /** How it looks on paper; null when it is no letter. */
  paper: PaperForm | null
  caseId?: string | null
  /** What `caseId` is the id of. */
  about: About['what']
  failure: 'address' | 'message' | 'given-up' | 'returned' | null
  /** What the other server said. */
  failureText: string | null
  failedAt: At | null
  settledAt: At | null
  unread: boolean
}

/** A message that came in by mail. */
export interface MessageRow {
  id: string
  receivedAt: At
  kind: 'message' | 'report' | 'automatic'
  standing: 'waiting' | 'filed' | 'answered' | 'aside' | 'refused'
  sender: { name: string; address: string }
  fromRecipient: boolean
  answersMail: number | null
  seenBy: 'centre' | 'case'
  subject: string
  body: string
  attachments: { name: string; fileId: string | null; refused: string[]; receiptOf?: string | undefined }[]
  offer: 'audit-receipt' | null
  unread: boolean
}

/** Mail that waits for a person. */
export interface Mailroom {
  /** Null where no mailbox is set. */
  mailbox: { readAt: At | null } | null
  waiting: MessageRow[]
  failed: LetterRow[]
}

export interface Unread {
  unread: number
  mailroom: number
}

/** What one is told and how. */
export interface Notices {
  choices: { digest: boolean; earlyReminders: boolean; calendarFiles: boolean }
  address: {
    email: string
    confirmedAt: At | null
    failsSince: At | null
    why: 'never-confirmed' | 'mail-came-back' | 'long-ago' | null
  }
  calendar: string | null
  sendsMail: boolean
  digestHour: number
}
