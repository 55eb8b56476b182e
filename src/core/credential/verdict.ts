import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import { type CertificateStatus, certificateStatus, isInForce } from '#core/certificate-status.ts'
import type { At } from '#core/kernel.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { type Finding, find } from '#core/rulebook/finding.ts'
import type { BroughtForm, ListedStatus } from './signed-form.ts'

/** What reading a signature can come to. Who asks whether a thing is genuine gets one of these, never a guess. */
export type ProofAnswer = 'good' | 'altered' | 'key-unknown' | 'key-not-valid-then'

/** A file as it was read, before anything is said about it. */
export interface ReadFile {
  /** Undefined when there is no signed form in it that can be read. */
  readonly form: BroughtForm | undefined
  /** Whether there is something that was meant to be one. */
  readonly hasForm: boolean
  readonly proof: ProofAnswer
  /** The seal over the whole of a PDF; a form that comes by itself needs none. */
  readonly seal: ProofAnswer | 'missing' | 'not-needed'
  /** What a good seal says the paper is. */
  readonly sealedAs: string
}

/** A status list as it was read; null where nobody brought one. */
export type ReadList = {
  readonly id: string
  readonly proof: ProofAnswer
  readonly from: At
  readonly until: At
  readonly status: ListedStatus | undefined
} | null

export interface Verdict {
  readonly finding: Finding
  readonly form: BroughtForm['credentialSubject'] | null
  /** What holds on the day; 'changed' when the certificate says something else by now; null when nobody can say. */
  readonly status: CertificateStatus | 'changed' | null
  /** The day for which the status is known. */
  readonly asOf: Day
}

/** The status of a form on a day, from what the list says of it. */
const statusOf = (
  { issuedOn, validFrom, validTo }: BroughtForm['credentialSubject'],
  listed: Exclude<ListedStatus, 'changed'>,
  on: Day,
  edition: Edition,
): CertificateStatus => {
  const changes = listed === 'valid' ? [] : [{ on: issuedOn, status: listed }]
  return certificateStatus({ issuedOn, validFrom, validTo, changes }, on, edition)
}

const say = (code: Parameters<typeof find<'signed-certificate'>>[1], facts: Finding['facts'] = {}) =>
  find('signed-certificate', code, 'Q10', facts, code === 'status-list-old' ? 'statusListDays' : undefined)

const ofProof = {
  altered: 'form-altered',
  'key-unknown': 'key-unknown',
  'key-not-valid-then': 'key-not-valid-then',
} as const

/** What speaks against the file itself, before anybody asks how its certificate stands. */
const faultOf = ({ form, hasForm, proof, seal, sealedAs }: ReadFile): Finding | undefined => {
  if (!hasForm && seal === 'good') return say('sealed-paper', { paper: sealedAs })
  if (!hasForm && (seal === 'missing' || seal === 'not-needed')) return say('no-signed-form')
  if (!hasForm && seal === 'altered') return say('file-altered')
  if (hasForm && !form) return say('form-altered')
  if (seal === 'missing') return say('file-not-sealed')
  if (seal === 'altered') return say('file-altered')
  if (seal !== 'good' && seal !== 'not-needed') return say(ofProof[seal])
  return proof === 'good' ? undefined : say(ofProof[proof])
}

/**
 * Whether a file is a certificate of ours that may be relied on (Q10): met when it is and it may, not met when it was
 * altered, is not ours or is not in force, and refer where only the status is not known. Expiry needs no list.
 */
export const verdictOn = (file: ReadFile, list: ReadList, today: Day, edition: Edition): Verdict => {
  const subject = file.form?.credentialSubject ?? null
  const fault = faultOf(file)
  if (fault || !file.form || !subject)
    return { finding: fault ?? say('form-altered'), form: subject, status: null, asOf: today }
  const { number, validTo } = subject
  const unknown = (finding: Finding): Verdict => {
    const status = statusOf(subject, 'valid', today, edition)
    const known = isInForce(status) ? undefined : status
    return known
      ? {
          finding: say('not-in-force-now', { number, status: known, on: today, validTo }),
          form: subject,
          status: known,
          asOf: today,
        }
      : { finding, form: subject, status: null, asOf: today }
  }
  if (!list) return unknown(say('status-unknown', { number }))
  if (list.id !== file.form.credentialStatus.statusListCredential)
    return unknown(say('status-list-other', { list: file.form.credentialStatus.statusListCredential }))
  if (list.proof !== 'good' || list.status === undefined) return unknown(say('status-list-altered'))
  const asOf = dayOfInstant(list.from)
  // An end in the list stays an end, however old the list is.
  if (list.status === 'changed')
    return { finding: say('form-outdated', { number, on: asOf }), form: subject, status: 'changed', asOf }
  const status = statusOf(subject, list.status, today, edition)
  if (!isInForce(status))
    return {
      finding: say('not-in-force-now', { number, status, on: today, validTo }),
      form: subject,
      status,
      asOf,
    }
  if (today > dayOfInstant(list.until))
    return { finding: say('status-list-old', { on: asOf }), form: subject, status, asOf }
  return { finding: say('certificate-in-force', { number, validTo, on: asOf }), form: subject, status, asOf }
}
