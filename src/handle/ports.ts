import type { Day } from '#core/calendar/day.ts'
import type { CertificateFacts } from '#core/certificate-state.ts'
import type { At } from '#core/kernel.ts'
import type { MinutesPaper } from '#core/meeting/minutes-paper.ts'
import type { Editions } from '#core/rulebook/edition.ts'
import type { Lang } from '#core/words/say.ts'
import type { Db } from '#store/db.ts'
import type { CalendarInForce } from './calendar-in-force.ts'
import type { Seal } from './secret.ts'

export interface OutgoingMail {
  /** Stable across retries, so that a receiving server can drop the second copy. */
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The five ways out of the pure core, and the database. Tests hand in fakes of these and of nothing else (test/world.ts). */
export interface Ports {
  readonly db: Db
  readonly clock: { now(): At }
  readonly ids: { next(): string }
  /** The working days by the notices in force here. */
  readonly calendar: CalendarInForce
  /** Null when no mail server is set: mails are then kept and shown. */
  readonly mail: { send(mail: OutgoingMail): Promise<void> } | null
  readonly print: {
    certificate(certificate: CertificatePrint): Promise<Uint8Array>
    minutes(minutes: MinutesPrint): Promise<Uint8Array>
  }
  readonly blobs: {
    /** Keeps a finished upload under its SHA-256, safe from a power cut when it returns; the upload itself stays. */
    adopt(path: string, sha256: string): Promise<void>
    pathOf(sha256: string): string
    remove(sha256: string): Promise<void>
  }
  /** Closes and opens personal data that must not lie readable in the database. */
  readonly seal: Seal
  /** The rulebook: every edition that this service judges by. */
  readonly editions: Editions
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

export interface CertificatePrint extends CertificateFacts {
  /** Where the QR code leads. */
  readonly verifyUrl: string
}
