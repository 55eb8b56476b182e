import { tryNotice } from '#core/calendar/calendar-in-force.ts'
import { addDays, type Day, dayOfInstant } from '#core/calendar/day.ts'
import { noticeSchema } from '#core/calendar/notice.ts'
import { type Calendar, theCalendar } from '#core/calendar/working-days.ts'
import { calendarProcedure } from '#core/calendar-adoption.ts'
import { caseProcedure } from '#core/case.ts'
import { certificateProcedure } from '#core/certificate.ts'
import type { ContactFact } from '#core/chapters/hand-over.ts'
import { complaintDeadlines, complaintProcedure } from '#core/complaint.ts'
import { type Deadline, deadlinesOf } from '#core/deadlines.ts'
import type { Actor, CommandRecord, Context, StoredEvent } from '#core/kernel.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { objectionDeadlines, objectionProcedure } from '#core/objection.ts'
import type { Procedure } from '#core/procedure.ts'
import { fold } from '#core/procedure.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import { isApplicantRole, type Role } from '#core/roles.ts'
import { type Edition, getEdition } from '#core/rulebook/edition.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import type { StaffFact } from '#core/staff.ts'
import notice from '../../examples/notice-2027.json' with { type: 'json' }
import { livesWithAsides } from '../asides.ts'
import type { CaseStory } from '../case-story.ts'
import { actor, story } from '../given.ts'
import { lives } from '../lives.ts'
import { complaintLives, objectionLives, proceedingLives } from '../matter-story.ts'
import { caseId, experts, fresh, inSession, locked, other, planned, vote } from '../meeting-story.ts'
import { sanctionLives } from '../sanction-story.ts'
import type { Known } from './sensible-input.ts'

type AnyState = { readonly phase: string; readonly version: number }
export type AnyProcedure = Procedure<AnyState, string>

/** A stream as it stood between two of its events, at the time when the next thing happened. */
export interface Moment {
  readonly of: AnyProcedure
  readonly state: AnyState
  readonly today: Day
  readonly people: readonly { readonly id: string; readonly roles: readonly string[] }[]
  contextOf(who: Actor): Context
  /** Its deadlines as if another calendar had been in force when they were announced. */
  readonly was: readonly { readonly name: string; readonly dueOn: Day }[]
  /** Everybody here who wears this hat: the one named after it, and whoever of the staff has it. */
  wearing(role: Role): readonly Actor[]
}

type Told = Pick<CaseStory, 'log' | 'facts' | 'contextOf'>

const meetings = (): Told[] => {
  const voted = inSession(undefined, [caseId, other])
  vote(voted, 5, experts.slice(0, 5))
  voted.does('secretary', 'ConcludeCase', { caseId, reason: '', items: [] })
  voted.does('secretary', 'PostponeCase', { caseId: other, reason: '材料有待核实' })
  voted.does('secretary', 'ConcludeMeeting')
  const [chair = ''] = experts
  voted.does(chair, 'SignMinutes', { read: true })
  // Scheduled by the statutory days alone, before the notice of its year was out.
  const early = fresh()
  early.does('secretary', 'ScheduleMeeting', { nominalOn: '2027-02-10' })
  early.countsOn(tryNotice(theCalendar, noticeSchema.parse(notice)) as Calendar)
  return [planned(), locked([caseId, other]), voted, early]
}

const certificates = (): Told[] => {
  const one = story(certificateProcedure, {}, '2026-11-23')
  const entry = {
    number: 'CNITSEC2024SRV-SE-I-0007',
    holder: '华清网安科技有限公司',
    uscc: '91110108MA01HQWA7W',
    registeredAddress: '北京市海淀区知春路 88 号 6 层',
    type: 'security-engineering',
    level: 1,
    issuedOn: '2024-09-01',
    validFrom: '2024-09-01',
    validTo: '2027-08-31',
    basis: '历史证书补录',
  }
  one.does('clerk', 'ProposeEntry', entry)
  one.does('approver', 'DecideEntry', { verdict: 'agreed' })
  one.does('system', 'CancelCertificate', { caseId, on: '2026-11-23' })
  const declined = story(certificateProcedure, {}, '2026-11-23')
  declined.does('clerk', 'ProposeEntry', entry)
  declined.does('approver', 'DecideEntry', { verdict: 'declined', reason: '纸质登记簿中没有这张证书' })
  const issued = story(certificateProcedure, {}, '2026-11-23')
  issued.does('system', 'RegisterCertificate', { ...entry, caseId })
  return [one, declined, issued, ...sanctionLives()]
}

const notices = (): Told[] => {
  const one = story(calendarProcedure, {}, '2026-11-24')
  one.does('secretary', 'ProposeNotice', { notice })
  one.does('administrator', 'RejectNotice', { reason: '与原文不符' })
  one.does('secretary', 'ProposeNotice', { notice })
  one.does('administrator', 'ConfirmNotice')
  return [one]
}

const complaints = (): Told[] => complaintLives() as unknown as Told[]

/** The lives of every kind of stream. A kind that is missing here has commands nobody can be shown to use. */
const told = (): readonly (readonly [AnyProcedure, readonly Told[]])[] =>
  [
    [caseProcedure, [...lives(), ...livesWithAsides()]],
    [meetingProcedure, meetings()],
    [certificateProcedure, certificates()],
    [calendarProcedure, notices()],
    [proceedingProcedure, proceedingLives()],
    [objectionProcedure, objectionLives()],
    [complaintProcedure, complaints()],
  ] as unknown as readonly (readonly [AnyProcedure, readonly Told[]])[]

/**
 * On which days somebody may act after these events: when the next thing happened, some time later, and long after the
 * last of them.
 */
const daysAfter = (log: readonly StoredEvent[], length: number): Day[] => {
  const first = log[0]?.at ?? ''
  const since = dayOfInstant(log[length - 1]?.at ?? first)
  const next = dayOfInstant(log[length]?.at ?? log[length - 1]?.at ?? first)
  return [...new Set([next, addDays(since, 20), ...(length === log.length ? [addDays(since, 200)] : [])])]
}

const deadlinesIn: Readonly<
  Record<string, (state: never, edition: Edition, calendar: Calendar) => readonly Deadline[]>
> = {
  case: deadlinesOf,
  certificate: sanctionDeadlines,
  proceeding: proceedingDeadlines,
  objection: objectionDeadlines,
  complaint: complaintDeadlines,
}

const announced = (
  of: string,
  state: unknown,
  { calendar, edition }: Pick<Context, 'calendar' | 'edition'>,
): Moment['was'] =>
  (deadlinesIn[of]?.(state as never, edition, calendar) ?? []).map(({ name, dueOn }) => ({
    name,
    dueOn: addDays(dueOn, 1),
  }))

const momentOf = (of: AnyProcedure, one: Told, length: number, today: Day): Moment => {
  const state = fold(of, one.log.slice(0, length))
  const staff = (one.facts.staff ?? []) as readonly StaffFact[]
  const pinned = (state as { edition?: string | null }).edition
  const { actor: _, editions, edition, ...context } = one.contextOf(actor('system'))
  let ids = 0
  return {
    of,
    state,
    today,
    people: [
      ...staff,
      ...((one.facts.contacts ?? []) as readonly ContactFact[]).map(({ id }) => ({ id, roles: ['contact'] })),
    ],
    was: announced(of.stream, state, { calendar: context.calendar, edition }),
    contextOf: (who) => ({
      ...context,
      actor: who,
      streamId: state.version > 0 ? context.streamId : '00000000-0000-4000-8000-0000000000cd',
      now: `${today}T03:00:00.000Z`,
      today,
      editions,
      edition: pinned ? getEdition(pinned, editions) : edition,
      newId: () => `00000000-0000-4000-9000-${String(++ids).padStart(12, '0')}`,
    }),
    wearing: (role) => {
      if (isApplicantRole(role)) return [actor(role)]
      const others = staff.filter(({ id, roles }) => id !== role && roles.includes(role))
      return [actor(role), ...others.map(({ id }) => ({ ...actor(role), personId: id })), actor(`${role}-9`)]
    },
  }
}

/** Whether a command can be asked here at all: only one that starts a stream is asked of nothing. */
export const isAskable = ({ of, state }: Moment, command: CommandRecord<AnyState, string>): boolean =>
  command.from.includes(state.phase) && (state.version > 0 || command.starts || of.isAlwaysThere)

/** What somebody who fills in a form at this moment can look up. */
export const knownAt = ({ state, people, was, contextOf }: Moment, who: Actor): Known => ({
  state,
  people,
  context: contextOf(who),
  more: { was },
})

let known: readonly Moment[] | undefined

/** Every moment of every life once, and again some time later; told once, since nobody changes a moment. */
export const everyMoment = (): readonly Moment[] => {
  known ??= tellEveryMoment()
  return known
}

const tellEveryMoment = (): readonly Moment[] => {
  const seen = new Set<string>()
  return told().flatMap(([of, all]) =>
    all.flatMap((one) =>
      Array.from({ length: one.log.length + 1 }, (_, length) => length)
        .flatMap((length) => daysAfter(one.log, length).map((today) => momentOf(of, one, length, today)))
        .filter(({ state, today, contextOf }) => {
          const facts = contextOf(actor('system')).facts
          const what = JSON.stringify([of.stream, state, today, facts])
          return !seen.has(what) && seen.add(what)
        }),
    ),
  )
}
