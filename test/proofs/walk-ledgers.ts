import type { Day } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { clockOf, turnOf } from '#core/clock.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { type Edition, getEdition } from '#core/rulebook/edition.ts'
import type { Ports } from '#handle/ports.ts'
import { streams } from '#handle/streams.ts'
import type { StreamKind } from '#store/chain.ts'
import { type CaseLedger, emptyLedger, enter, openBy, turnBy } from './reference-case.ts'
import {
  type CertificateLedger,
  emptyCertificateLedger,
  enterCertificate,
  statusBy,
} from './reference-certificate.ts'
import { emptyMatterLedger, enterMatter, type MatterLedger } from './reference-matter.ts'
import { emptyMeetingLedger, enterMeeting, type MeetingLedger } from './reference-meeting.ts'

export interface Ledgers {
  readonly case: CaseLedger
  readonly meeting: MeetingLedger
  readonly certificate: CertificateLedger
  readonly proceeding: MatterLedger
  readonly objection: MatterLedger
  readonly complaint: MatterLedger
  readonly calendar: MatterLedger
}

type Points = Record<string, readonly [theirs: unknown, ours: unknown]>

interface Bookkeeper<L> {
  empty(): L
  enter(ledger: L, event: StoredEvent, phase: string): void
  /** What the procedure and the ledger each say, point by point. */
  points(state: never, ledger: L, ports: Ports, today: Day): Points
}

const ofCase = (state: CaseState, ledger: CaseLedger, edition: Edition): Points => ({
  phase: [state.phase, ledger.phase],
  kind: [state.kind, ledger.kind],
  turn: [turnOf(state, edition), turnBy(ledger)],
  paidFen: [state.paidFen, ledger.paidFen],
  dueFen: [state.quotation?.totalFen ?? 0, ledger.dueFen],
  seals: [
    (['applicantSeal', 'centreSeal'] as const)
      .map((side) => Boolean(state.agreement.versions.at(-1)?.[side]))
      .join(),
    [ledger.sealedByApplicant, ledger.sealedByCentre].join(),
  ],
  lead: [state.leadId, ledger.lead],
  team: [state.audit.team.join(), ledger.team.join()],
  meeting: [state.meetingId, ledger.meetingId],
  items: [
    openItems(state)
      .map(({ id, electronicOn, paperOn }) => `${id} ${electronicOn !== null} ${paperOn !== null}`)
      .toSorted()
      .join(),
    openBy(ledger).join(),
  ],
})

/** Used and stopped make up what has elapsed, and no day is counted twice (Q7). */
const ofClock = (state: CaseState, edition: Edition, { calendar, clock }: Ports): Points => {
  const read = clockOf(state, edition, calendar.now(), clock.now())
  if (!read) return {}
  const { centreDays, applicantDays, elapsedDays } = read
  return {
    'days of the clock': [elapsedDays, centreDays < 0 ? 'less than none' : centreDays + applicantDays],
  }
}

const matter = (phase: string): Bookkeeper<MatterLedger> => ({
  empty: () => emptyMatterLedger(phase),
  enter: enterMatter,
  points: (state: { phase: string }, ledger) => ({ phase: [state.phase, ledger.phase] }),
})

/** Who keeps the ledger of each kind of stream, and what is compared with it. */
export const bookkeepers: { readonly [K in StreamKind]: Bookkeeper<Ledgers[K]> } = {
  case: {
    empty: emptyLedger,
    enter,
    points: (state: CaseState, ledger, ports) => {
      const edition = getEdition(state.edition ?? '2025-04', ports.editions)
      return { ...ofCase(state, ledger, edition), ...ofClock(state, edition, ports) }
    },
  },
  meeting: {
    empty: emptyMeetingLedger,
    enter: enterMeeting,
    points: (state: { phase: string }, ledger) => ({ phase: [state.phase, ledger.phase] }),
  },
  certificate: {
    empty: emptyCertificateLedger,
    enter: enterCertificate,
    // An entry that is only proposed is none.
    points: (state: CertificateState, ledger, _, today) =>
      ledger.validTo === ''
        ? { phase: [/^(registered|ended)$/.test(state.phase), false] }
        : {
            status: [
              state.changes.findLast(({ on }) => on <= today)?.status ?? 'valid',
              statusBy(ledger, today),
            ],
            validTo: [state.validTo, ledger.validTo],
            level: [state.level, ledger.level],
          },
  },
  proceeding: matter('unopened'),
  objection: matter('unfiled'),
  complaint: matter('unreceived'),
  calendar: matter('notices-settled'),
}

export type AnyState = { readonly phase: string; readonly version: number }

/** The state after one more event. */
export const evolved = (kind: StreamKind, state: AnyState, event: StoredEvent): AnyState =>
  streams[kind].procedure.evolve(state as never, event) as AnyState
