import type { BookPaper } from '#core/book/book-paper.ts'
import type { Day } from '#core/calendar/day.ts'
import type { CertificateFacts } from '#core/certificate-state.ts'
import type { At } from '#core/kernel.ts'
import type { LetterPaper } from '#core/letters/letter-paper.ts'
import type { MinutesPaper } from '#core/meeting/minutes-paper.ts'
import type { PaperFormat } from '#core/papers/case-paper.ts'
import type { Sheet } from '#core/papers/sheet.ts'
import type { Editions } from '#core/rulebook/edition.ts'
import type { Lang } from '#core/words/say.ts'
import type { ConsignmentPaper } from '#documents/cover.ts'
import type { Setting } from '#documents/preview-mark.ts'
import type { Db } from '#store/db.ts'
import type { Blobs } from './blobs.ts'
import type { BulkResult } from './bulk-check.ts'
import type { CalendarInForce } from './calendar-in-force.ts'
import type { Seal } from './secret.ts'
import type { Signer } from './signer.ts'
import type { Spool } from './spool.ts'
import type { VirusCheck } from './virus-check.ts'

export interface OutgoingMail {
  /** Stable across retries, so that a receiving server can drop the second copy. */
  readonly messageId: string
  /** What an answer, or a report that it came back, is filed by. */
  readonly token: string
  /** The same for every mail about a case, so that they are read as one conversation; null outside of cases. */
  readonly thread: string | null
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly {
    readonly name: string
    readonly content: Uint8Array
    readonly type: string
  }[]
  /** A calendar entry as programs read it (RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | undefined
}

/** What became of a mail that was handed over; whatever may pass is thrown and tried again. */
export type Handed =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly what: 'address' | 'message'; readonly answer: string }

/** A message in the mailbox; of one larger than what is taken in, only its beginning. */
export interface BoxMessage {
  readonly source: Uint8Array
  readonly isWhole: boolean
}

/** How far a mailbox has been read. The numbers of its messages hold for one validity only (RFC 3501). */
export interface BoxMark {
  readonly uidValidity: number
  readonly lastUid: number
}

export interface Mailbox {
  /** What the mark is kept under. */
  readonly name: string
  /**
   * Hands over what came after the mark, in its order, and after each message the new mark. What `take` answers with
   * `remove` is deleted from the mailbox. From its start where the validity is another one. A message that its server does
   * not give, however often it is asked, is handed over as null. Throws when the mailbox cannot be read.
   */
  read(
    mark: BoxMark | null,
    take: (message: BoxMessage | null, mark: BoxMark) => Promise<'keep' | 'remove'>,
  ): Promise<void>
}

/** The five ways out of the pure core, and the database. Tests hand in fakes of these and of nothing else (test/world.ts). */
export interface Ports {
  readonly db: Db
  readonly clock: { now(): At }
  readonly ids: { next(): string }
  /** The working days by the notices in force here. */
  readonly calendar: CalendarInForce
  /** Null when no mail server is set: mails are then kept and shown. */
  readonly mail: {
    /** The address that mails come from, without a name. */
    readonly address: string
    send(mail: OutgoingMail): Promise<Handed>
  } | null
  /** Null when no mailbox is set: answers then reach people, and not the cases. */
  readonly mailbox: Mailbox | null
  readonly print: {
    certificate(certificate: CertificatePrint): Promise<Uint8Array>
    minutes(minutes: MinutesPrint): Promise<Uint8Array>
    bulkCheck(check: BulkCheckPrint): Promise<Uint8Array>
    /** A letter as PDF/A; or the characters in it that cannot be printed here. */
    letter(
      letter: LetterPaper,
      setting?: Setting,
    ): Promise<Uint8Array | { readonly unprintable: readonly string[] }>
    /** The cover sheet of a parcel to the centre, and the labels for it and its discs. */
    cover(paper: ConsignmentPaper): Promise<Uint8Array>
    labels(paper: ConsignmentPaper): Promise<Uint8Array>
    /** The application book as PDF/A; or the characters in it that cannot be printed here. */
    book(paper: BookPaper): Promise<Uint8Array | { readonly unprintable: readonly string[] }>
    bookInWord(paper: BookPaper): Promise<Uint8Array>
    /** A paper of a case that is no letter; or the characters in it that cannot be printed here. */
    sheet(
      sheet: Sheet,
      format: PaperFormat,
      setting?: Setting,
    ): Promise<Uint8Array | { readonly unprintable: readonly string[] }>
  }
  /** What files consist of. */
  readonly blobs: Blobs
  /** What is under way to become one. */
  readonly spool: Spool
  /** Null when no virus scanner is set. */
  readonly viruses: VirusCheck | null
  /** Closes and opens personal data that must not lie readable in the database. */
  readonly seal: Seal
  /** Signs what anybody may check without us. */
  readonly signer: Signer
  /** The rulebook: every edition that this service judges by. */
  readonly editions: Editions
  /** The account that fees are paid into, as papers name it; without one they lead to what the centre publishes. */
  readonly paymentAccount?: string | null
  /** Where people reach this service, without a slash at the end. */
  readonly publicUrl: string
  readonly log: (line: string) => void
  /** Called after a commit that left work: wakes the worker before its next round. */
  readonly nudge: () => void
}

/** The minutes of a meeting in the reader's language; `on` dates the file. */
export interface MinutesPrint {
  readonly lang: Lang
  readonly minutes: MinutesPaper
  readonly on: Day
}

/** A letter on paper as it is kept with its mail. */
export interface LetterPrint extends LetterPaper {
  /** Papers that go along beside the letter itself; letters of old had none. */
  readonly enclosed?: readonly EnclosedPaper[]
}

/** A paper of a case as it was when the letter was written. */
export interface EnclosedPaper {
  readonly name: string
  readonly format: PaperFormat
  readonly sheet: Sheet
}

export interface CertificatePrint extends CertificateFacts {
  /** Where the QR code leads. */
  readonly verifyUrl: string
  /** The signed form, which goes into the file as an attachment; a copy has none. */
  readonly form: string
  /** Says across the page that it is a copy. */
  readonly isCopy?: boolean
}

/** A list that was checked against the register, in the reader's language. */
export interface BulkCheckPrint {
  readonly lang: Lang
  readonly result: BulkResult
  /** Where the paper can be checked. */
  readonly verifierUrl: string
}
