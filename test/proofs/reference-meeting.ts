import type { StoredEvent } from '#core/kernel.ts'

type Data = Readonly<Record<string, unknown>>

/** What the clerk at the door of the meeting would note down; nothing here asks the procedure. */
export interface MeetingLedger {
  phase: string
  agenda: Map<string, readonly string[]>
  present: Set<string>
  conflicts: Set<string>
  votes: Map<string, boolean>
  concluded: Map<string, string>
  readonly unknown: Set<string>
  readonly wrong: string[]
}

export const emptyMeetingLedger = (): MeetingLedger => ({
  phase: 'planned',
  agenda: new Map(),
  present: new Set(),
  conflicts: new Set(),
  votes: new Map(),
  concluded: new Map(),
  unknown: new Set(),
  wrong: [],
})

const onCase = (caseId: unknown, who: unknown) => `${String(caseId)} ${String(who)}`

const pages: Record<string, (ledger: MeetingLedger, data: Data) => string | undefined> = {
  MeetingScheduled: () => 'planned',
  AgendaSet: (ledger, { agenda }) => {
    ledger.agenda = new Map(
      (agenda as { caseId: string; evaluators: string[]; barredFromPanel?: string[] }[]).map((one) => [
        one.caseId,
        [...one.evaluators, ...(one.barredFromPanel ?? [])],
      ]),
    )
    return undefined
  },
  AgendaLocked: () => 'agenda-locked',
  CaseStruck: (ledger, { caseId }) => {
    ledger.agenda.delete(String(caseId))
    return undefined
  },
  MeetingOpened: (ledger, { present }) => {
    ledger.present = new Set(present as string[])
    return 'in-session'
  },
  ConflictDeclared: (ledger, { caseId, expertId }) => {
    ledger.conflicts.add(onCase(caseId, expertId))
    ledger.votes.delete(onCase(caseId, expertId))
    return undefined
  },
  VoteCast: (ledger, { caseId, expertId, pass }) => {
    const key = onCase(caseId, expertId)
    if (!ledger.present.has(String(expertId))) ledger.wrong.push('voted without being present')
    if (ledger.conflicts.has(key)) ledger.wrong.push('voted in spite of a declared conflict')
    if (ledger.votes.has(key)) ledger.wrong.push('voted twice')
    if (ledger.concluded.has(String(caseId))) ledger.wrong.push('voted after the conclusion')
    if (ledger.agenda.get(String(caseId))?.includes(String(expertId))) ledger.wrong.push('voted on own work')
    ledger.votes.set(key, pass === true)
    return undefined
  },
  CaseConcluded: (ledger, { caseId, conclusion, inFavour }) => {
    const id = String(caseId)
    if (!ledger.agenda.has(id)) ledger.wrong.push('concluded what is not on the agenda')
    if (ledger.concluded.has(id)) ledger.wrong.push('concluded twice')
    const cast = [...ledger.votes].filter(([key]) => key.startsWith(id))
    const yes = cast.filter(([, pass]) => pass).length
    if (typeof inFavour === 'number' && inFavour !== yes)
      ledger.wrong.push(`${inFavour} in favour, ${yes} counted`)
    if (conclusion === 'pass' && (cast.length < 5 || yes * 3 < cast.length * 2))
      ledger.wrong.push('passed without two thirds of at least five')
    ledger.concluded.set(id, String(conclusion))
    return undefined
  },
  SessionClosed: (ledger) => {
    for (const id of ledger.agenda.keys())
      if (!ledger.concluded.has(id)) ledger.wrong.push('over with a case unheard')
    return 'minutes'
  },
  MinutesSigned: () => 'concluded',
  // With nothing left to hear there is no meeting to hold.
  MeetingConcluded: (ledger) => {
    if ([...ledger.agenda.keys()].some((id) => !ledger.concluded.has(id)))
      ledger.wrong.push('over with a case unheard')
    return 'concluded'
  },
}

const notes = new Set([
  'MeetingMoved',
  'ExpertsInvited',
  'CapacityAdjusted',
  'HeldOver',
  'InvitationAnswered',
  'ImpartialityDeclared',
  'ExpertsBarred',
  'ChairHandedOver',
  'VotesOpened',
  'MinutesCorrected',
])

/** Enters one event; `phase` is believed only where the ledger has no page for it. */
export const enterMeeting = (ledger: MeetingLedger, { type, data }: StoredEvent, phase: string): void => {
  const page = pages[type]
  if (page) ledger.phase = page(ledger, data) ?? ledger.phase
  else if (!notes.has(type)) {
    ledger.unknown.add(type)
    ledger.phase = phase
  }
}

/** Cases that this meeting has on its agenda, is past changing, and has not concluded. */
export const heardBy = ({ phase, agenda, concluded }: MeetingLedger): string[] =>
  phase === 'planned' ? [] : [...agenda.keys()].filter((id) => !concluded.has(id))
