import type { Day } from '#core/calendar/day.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import type { ComplaintState } from '#core/complaint.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { At } from '#core/kernel.ts'
import type { MatterSubject } from '#core/matter.ts'
import type { ObjectionState } from '#core/objection.ts'
import type { ProceedingState } from '#core/proceeding-state.ts'
import type { TimelineLine } from '#core/views.ts'
import type { FileRow, OfferWithStart, People } from './contract.ts'
import type { LetterRow, MessageRow } from './contract-of-mail.ts'

/** The answers of src/http about certificates, proceedings, objections and complaints, as the desk reads them. */
export type RecordKind = 'certificate' | 'proceeding' | 'objection' | 'complaint'

/** A proceeding, an objection or a complaint in a list. */
export interface MatterRow {
  matterId: string
  kind: 'proceeding' | 'objection' | 'complaint'
  number: string
  aboutKind: MatterSubject | null
  aboutId: string | null
  aboutNumber: string | null
  organisationName: string
  phase: string
  dueOn: Day | null
  dueName: string | null
  /** In a list: the deadline it is sorted by. */
  due?: Deadline | null
  openedAt: At
  barredUntil: Day | null
  /** Of a complaint in the list of matters: of what kind it is, about whom, and the certificate as it was written. */
  complaint?: { topic: string; about: string; certificateNumber: string | null } | null
}

/** The page of a record; its state is that of its kind. */
export interface RecordPage {
  kind: RecordKind
  state: { version: number; phase: string; number: string } & Partial<
    Pick<
      CertificateState,
      | 'caseId'
      | 'holder'
      | 'registeredAddress'
      | 'basis'
      | 'takenOverOn'
      | 'uscc'
      | 'type'
      | 'level'
      | 'issuedOn'
      | 'validFrom'
      | 'validTo'
      | 'changes'
      | 'sanctions'
      | 'proposed'
      | 'suspension'
    > &
      Pick<
        ProceedingState,
        | 'aboutKind'
        | 'aboutId'
        | 'aboutNumber'
        | 'organisationName'
        | 'certificateId'
        | 'found'
        | 'answers'
        | 'barredUntil'
      > &
      Pick<ObjectionState, 'grounds' | 'decision' | 'decidedOn' | 'reason'> &
      Pick<ComplaintState, 'topic' | 'files' | 'outcome' | 'answer'>
  >
  offers: OfferWithStart[]
  deadlines: Deadline[]
  timeline: TimelineLine[]
  people: People
  files: Record<string, FileRow>
  letters: LetterRow[]
  messages: MessageRow[]
  matters: MatterRow[]
  complaint: {
    about: string
    certificateNumber: string | null
    text: string
    /** Whether anything was left; what it is, for its handler alone. */
    hasContact: boolean
    contact: string | null
    email: string | null
  } | null
}
