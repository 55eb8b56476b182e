import { sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { clockOf, turnOf } from '#core/clock.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { fold } from '#core/procedure.ts'
import { type Edition, getEdition } from '#core/rulebook/edition.ts'
import type { Outcome } from '#handle/command.ts'
import type { Ports } from '#handle/ports.ts'
import { streams } from '#handle/streams.ts'
import type { StreamKind } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import { type CaseLedger, emptyLedger, enter, isOver, openBy, turnBy } from './reference-case.ts'
import {
  type CertificateLedger,
  emptyCertificateLedger,
  enterCertificate,
  statusBy,
} from './reference-certificate.ts'
import { emptyMeetingLedger, enterMeeting, heardBy, type MeetingLedger } from './reference-meeting.ts'

interface Kept<L> {
  readonly id: string
  readonly ledger: L
  /** How many of its events are entered. */
  version: number
}

type AnyState = { readonly phase: string; readonly version: number }

const isOf = (
  state: CaseState,
  ledger: CaseLedger,
  edition: Edition,
): Record<string, readonly [theirs: unknown, ours: unknown]> => ({
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

/** The ledgers of everything that a walk comes across, and every point on which they and the procedure disagree. */
export const newBooks = () => {
  const cases = new Map<string, Kept<CaseLedger>>()
  const meetings = new Map<string, Kept<MeetingLedger> & { heldOn: Day }>()
  const certificates = new Map<
    string,
    Kept<CertificateLedger> & { organisationId: string | null; type: string; level: number; phase: string }
  >()
  const disagreements: string[] = []
  const counts = {
    kinds: new Map<string, number>(),
    codes: new Map<string, number>(),
    done: new Map<string, number>(),
    invalid: new Map<string, number>(),
    phases: new Set<string>(),
  }
  /** What was seen to lead out of a phase. */
  const waysOut = new Map<string, Set<string>>()
  const prepared = new Set<string>()
  const timesDone = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  const disagree = (what: string) => {
    if (disagreements.length < 200) disagreements.push(what)
  }
  const report = (id: string, at: StoredEvent, { wrong }: { wrong: string[] }) => {
    for (const what of wrong.splice(0)) disagree(`${id} after ${at.type} ${at.seq}: ${what}`)
  }

  const followCase = (ports: Ports, id: string, log: readonly StoredEvent[], today: Day) => {
    const kept = cases.get(id) ?? { id, ledger: emptyLedger(), version: 0 }
    cases.set(id, kept)
    let before = fold(streams.case.procedure, log.slice(0, kept.version)) as AnyState
    for (const event of log.slice(kept.version)) {
      const after = streams.case.procedure.evolve(before as never, event) as AnyState
      enter(kept.ledger, event, after.phase)
      report(id, event, kept.ledger)
      counts.phases.add(`case ${after.phase}`)
      if (after.phase !== before.phase)
        waysOut.set(before.phase, (waysOut.get(before.phase) ?? new Set()).add(event.type))
      before = after
    }
    kept.version = log.length
    const state = before as unknown as CaseState
    const edition = getEdition(state.edition ?? '2025-04', ports.editions)
    for (const [name, [theirs, ours]] of Object.entries(isOf(state, kept.ledger, edition)))
      if (theirs !== ours)
        disagree(
          `${id} after ${log.at(-1)?.type} ${log.length}: ${name} is ${theirs}, the ledger says ${ours}`,
        )
    const clock = clockOf(state, edition, ports.calendar.now(), ports.clock.now())
    if (clock && (clock.centreDays + clock.applicantDays !== clock.elapsedDays || clock.centreDays < 0))
      disagree(
        `${id} on ${today}: ${clock.centreDays} used and ${clock.applicantDays} stopped of ${clock.elapsedDays}`,
      )
  }

  const followMeeting = (id: string, log: readonly StoredEvent[]) => {
    const kept = meetings.get(id) ?? { id, ledger: emptyMeetingLedger(), version: 0, heldOn: '' }
    meetings.set(id, kept)
    let state = fold(streams.meeting.procedure, log.slice(0, kept.version)) as AnyState
    for (const event of log.slice(kept.version)) {
      state = streams.meeting.procedure.evolve(state as never, event) as AnyState
      enterMeeting(kept.ledger, event, state.phase)
      report(id, event, kept.ledger)
      if (state.phase !== kept.ledger.phase)
        disagree(`${id} after ${event.type}: ${state.phase}, the ledger says ${kept.ledger.phase}`)
    }
    counts.phases.add(`meeting ${state.phase}`)
    kept.heldOn = (state as unknown as { heldOn: Day }).heldOn
    kept.version = log.length
  }

  const followCertificate = (id: string, log: readonly StoredEvent[], today: Day) => {
    const kept = certificates.get(id) ?? {
      id,
      ledger: emptyCertificateLedger(),
      version: 0,
      organisationId: null,
      type: '',
      level: 1,
      phase: '',
    }
    certificates.set(id, kept)
    for (const event of log.slice(kept.version)) {
      enterCertificate(kept.ledger, event)
      report(id, event, kept.ledger)
    }
    kept.version = log.length
    const state = fold(streams.certificate.procedure, log) as unknown as AnyState & {
      organisationId: string | null
      type: string
      level: number
      validTo: Day
      changes: { on: Day; status: string }[]
    }
    counts.phases.add(`certificate ${state.phase}`)
    Object.assign(kept, {
      organisationId: state.organisationId,
      type: state.type,
      level: state.level,
      phase: state.phase,
    })
    if (kept.ledger.unknown.size > 0) return
    const theirs = state.changes.findLast(({ on }) => on <= today)?.status ?? 'valid'
    if (theirs !== statusBy(kept.ledger, today) || state.validTo !== kept.ledger.validTo)
      disagree(
        `${id}: ${theirs} until ${state.validTo}, the ledger says ${statusBy(kept.ledger, today)} until ${kept.ledger.validTo}`,
      )
  }

  return {
    counts,
    cases,
    meetings,
    waysOut,
    prepared,
    disagreements,
    openCases: () => [...cases.values()].filter(({ ledger }) => !isOver(ledger)).map(({ id }) => id),
    casesWithoutFiles: () =>
      [...cases.values()].filter(({ id, ledger }) => ledger.phase === 'preparation' && !prepared.has(id)),
    meetingsNear: (today: Day) =>
      [...meetings.values()]
        .filter(
          ({ ledger, heldOn }) =>
            ledger.phase !== 'concluded' && (ledger.phase !== 'planned' || heldOn >= today),
        )
        .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
        .slice(0, 3),
    certificateIds: () => [...certificates.keys()],
    certificatesOf: (organisationId: string) =>
      [...certificates.values()].filter(
        (one) => one.organisationId === organisationId && one.phase === 'registered',
      ),
    versionOf: (kind: StreamKind, id: string) =>
      (kind === 'case' ? cases : kind === 'meeting' ? meetings : certificates).get(id)?.version ?? 0,
    timesDone: (id: string, command: string) => timesDone.get(`${id} ${command}`) ?? 0,
    tally: (kind: StreamKind, id: string, command: string, outcome: Outcome) => {
      count(counts.kinds, outcome.kind)
      if (outcome.kind === 'done') {
        count(counts.done, `${kind} ${command}`)
        count(timesDone, `${id} ${command}`)
      }
      if (outcome.kind === 'refused') count(counts.codes, `${outcome.refusal.code}`)
      if (outcome.kind === 'invalid') count(counts.invalid, command)
    },
    follow: (ports: Ports, kind: StreamKind, id: string, log: readonly StoredEvent[], today: Day) => {
      if (kind === 'case' && log.length >= (cases.get(id)?.version ?? 0)) followCase(ports, id, log, today)
      if (kind === 'meeting' && log.length >= (meetings.get(id)?.version ?? 0)) followMeeting(id, log)
      if (kind === 'certificate' && log.length >= (certificates.get(id)?.version ?? 0))
        followCertificate(id, log, today)
    },
    /** Once the jobs are done: who is before which meeting, and one application per organisation and type. */
    settled: (today: Day) => {
      const heard = new Map(
        [...meetings.values()].flatMap(({ id, ledger }) => heardBy(ledger).map((one) => [one, id] as const)),
      )
      const types = new Map<string, string>()
      for (const { id, ledger } of cases.values()) {
        if (ledger.phase === 'panel' && heard.get(id) !== ledger.meetingId)
          disagree(`${id} on ${today}: before ${ledger.meetingId}, which has it not (${heard.get(id)})`)
        if (ledger.phase !== 'panel' && heard.has(id))
          disagree(`${id} on ${today}: in ${ledger.phase}, but still before meeting ${heard.get(id)}`)
        if (isOver(ledger)) continue
        const key = `${ledger.organisationId} ${ledger.type}`
        if (types.has(key)) disagree(`${id} and ${types.get(key)} are both open on ${today}`)
        types.set(key, id)
      }
    },
  }
}

export type Books = ReturnType<typeof newBooks>

/** Reads what the clock and the jobs have written since, and enters it. */
export const look = async ({ db, clock, ...ports }: Ports, books: Books, today: Day): Promise<void> => {
  const { rows } = await sql<{ kind: StreamKind; id: string; version: number }>`
    select 'case' as kind, case_id as id, version from cases
      where phase not in ('completed', 'withdrawn', 'closed', 'refused') or case_id = any(${books.openCases()})
    union all select 'meeting', meeting_id, version from meetings where phase <> 'concluded' or held_on > ${addDays(today, -60)}
    union all select 'certificate', certificate_id, version from certificates`.execute(db)
  for (const { kind, id, version } of rows)
    if (version > books.versionOf(kind, id)) {
      const { events } = await readStream(db, { stream: id, kind, key: '', actorId: '' })
      books.follow({ db, clock, ...ports }, kind, id, events as StoredEvent[], today)
    }
}
