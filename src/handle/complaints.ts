import { createHash } from 'node:crypto'
import { type ComplaintState, type ComplaintTopic, complaintProcedure } from '#core/complaint.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { fold } from '#core/procedure.ts'
import type { Lang } from '#core/words/say.ts'
import { readStream } from '#store/log.ts'
import { findComplaintByReceipt, findMatter, keepComplaintText } from '#store/matters.ts'
import { runCommand } from './command.ts'
import { type BroughtFile, type FileNotTaken, takeComplaintFiles } from './complaint-files.ts'
import type { Ports } from './ports.ts'
import { systemActor } from './system-actor.ts'
import { turnstile } from './turnstile.ts'

/** What somebody writes on the public page. */
export interface WrittenComplaint {
  readonly topic: ComplaintTopic
  readonly about: string
  readonly certificateNumber: string | null
  readonly text: string
  readonly contact: string | null
  readonly email: string | null
  readonly lang: Lang
  /** What was handed in with it. */
  readonly files?: readonly BroughtFile[]
}

/** A receipt: the number, and the word that opens the look-up; it is told here and never again. */
export interface Receipt {
  readonly number: string
  readonly word: string
  /** False when this form was sent before with other words: those stand. */
  readonly isTaken: boolean
  readonly standing: ComplaintStanding
}

/** Why nothing was taken. `again` is the form to send next; what was typed is in the sender's hands. */
export type NotFiled =
  | { readonly no: 'too-soon' | 'too-old'; readonly again: string }
  | { readonly no: 'too-many'; readonly waitSeconds: number }
  | { readonly no: 'file'; readonly file: FileNotTaken }

/** What whoever has the receipt is told: how it stands, and the answer; nothing that was written or handed in. */
export type ComplaintStanding = Pick<
  ComplaintState,
  | 'number'
  | 'topic'
  | 'phase'
  | 'openedAt'
  | 'heldDeadlines'
  | 'acknowledgedOn'
  | 'concludedOn'
  | 'outcome'
  | 'answer'
>

/** A person needs longer than this to fill in the form, and does not leave it open for longer than that. */
const leastSeconds = 3
const mostSeconds = 12 * 3600

const filing = { most: 10, seconds: 3600 }
const guessing = { most: 30, seconds: 600 }

interface Form {
  readonly at: string
  readonly id: string
  readonly word: string
}

/** 7F3A90C1-44DE8B02, in groups of four: 64 bits of an identifier that are random in every version of it. */
const wordOf = (id: string): string => {
  const digits = id.replaceAll('-', '').toUpperCase()
  return (`${digits.slice(0, 8)}${digits.slice(-8)}`.match(/.{4}/g) ?? []).join('-')
}

/** Blanks, hyphens and small letters do not matter when it is typed from paper. */
const digestOfWord = (word: string): string =>
  createHash('sha256')
    .update(word.toUpperCase().replaceAll(/[^0-9A-F]/g, ''))
    .digest('hex')

/**
 * Complaints by anybody (Q19). A form is sealed when it is shown: it can be used once, not at once, and not for ever,
 * which keeps machines out without a script. Addresses are counted, never kept.
 */
export const publicComplaints = (ports: Ports) => {
  const now = () => Date.parse(ports.clock.now())
  const senders = turnstile(now, filing)
  const guessers = turnstile(now, guessing)

  const openForm = (): string => {
    const form: Form = { at: ports.clock.now(), id: ports.ids.next(), word: wordOf(ports.ids.next()) }
    return ports.seal.close(JSON.stringify(form))
  }
  const readForm = (sealed: string): Form | undefined => {
    try {
      return JSON.parse(ports.seal.open(sealed)) as Form
    } catch {
      return undefined
    }
  }

  return {
    openForm,

    /** Files it and returns the receipt; the same form again returns the same one. */
    file: async (sealed: string, written: WrittenComplaint, address = ''): Promise<Receipt | NotFiled> => {
      const form = readForm(sealed)
      const age = form ? (now() - Date.parse(form.at)) / 1000 : mostSeconds + 1
      if (!form || age > mostSeconds) return { no: 'too-old', again: openForm() }
      if (age < leastSeconds) return { no: 'too-soon', again: sealed }
      const known = await findMatter(ports.db, form.id)
      const waitSeconds = known ? 0 : senders.pass(address)
      if (waitSeconds > 0) return { no: 'too-many', waitSeconds }
      const files = known ? [] : await takeComplaintFiles(ports, form.id, written.files ?? [])
      if ('why' in files) return { no: 'file', file: files }
      const isTaken = await keepWords(ports, form, written)
      const { topic, certificateNumber } = written
      const outcome = await runCommand(ports, {
        stream: 'complaint',
        streamId: form.id,
        command: 'ReceiveComplaint',
        input: { topic, certificateNumber, files },
        expected: null,
        key: `complaint:${form.id}`,
        actor: systemActor,
      })
      if (outcome.kind !== 'done' && outcome.kind !== 'key-reused')
        throw new Error(`ReceiveComplaint was answered with ${outcome.kind}`)
      const standing = await standingOf(ports, form.id)
      return { number: standing.number, word: form.word, isTaken, standing }
    },

    /** How it stands, for whoever has both; undefined for anybody else. */
    find: async (
      number: string,
      word: string,
      address = '',
    ): Promise<ComplaintStanding | { readonly waitSeconds: number } | undefined> => {
      const waitSeconds = guessers.pass(address)
      if (waitSeconds > 0) return { waitSeconds }
      const receipt = { number: number.toUpperCase(), wordDigest: digestOfWord(word) }
      const row = await findComplaintByReceipt(ports.db, receipt)
      return row && standingOf(ports, row.matter_id)
    },
  }
}

const standingOf = async (ports: Ports, complaintId: string): Promise<ComplaintStanding> => {
  const { events, adopted } = await readStream(ports.db, { stream: complaintId, key: '', actorId: '' })
  await ports.calendar.asOf(adopted)
  const {
    handlerId: _,
    version: __,
    files: ___,
    ...standing
  } = fold(complaintProcedure, events as StoredEvent[])
  return standing
}

/** Words first: a complaint without them would be lost. Whether they are kept, or others were sent with this form before. */
const keepWords = async (
  { db, clock, seal }: Ports,
  form: Form,
  written: WrittenComplaint,
): Promise<boolean> => {
  const { about, certificateNumber, text, contact, email, lang } = written
  const kept = await keepComplaintText(db, {
    complaint_id: form.id,
    about,
    certificate_number: certificateNumber,
    text,
    contact_sealed: contact ? seal.close(contact) : null,
    email_sealed: email ? seal.close(email) : null,
    lang,
    word_digest: digestOfWord(form.word),
    received_at: clock.now(),
  })
  return kept.about === about && kept.text === text
}
