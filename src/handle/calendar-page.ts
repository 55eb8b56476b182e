import { tryNotice } from '#core/calendar/calendar-in-force.ts'
import type { Day } from '#core/calendar/day.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import { type Notice, NoticeRefused } from '#core/calendar/notice.ts'
import { type CalendarState, calendarProcedure, calendarStreamId } from '#core/calendar-adoption.ts'
import { type Basis, proofOf } from '#core/date-proof.ts'
import { type Actor, type Refusal, refuse, type StoredEvent } from '#core/kernel.ts'
import { movedMeeting } from '#core/meeting-day.ts'
import { available, fold, type Offer } from '#core/procedure.ts'
import { listOpenDeadlines } from '#store/adopted-notices.ts'
import type { StreamKind } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import { listMeetings } from '#store/views.ts'
import { contextFor } from './command.ts'
import type { Ports } from './ports.ts'
import { type Names, namesOf } from './query.ts'

export interface CalendarPage {
  readonly state: CalendarState
  readonly offers: readonly Offer[]
  /** Who did what with which notice, the last on top. */
  readonly history: readonly {
    readonly type: string
    readonly at: string
    readonly personId: string
    readonly noticeId: string
  }[]
  readonly people: Names
}

const noticeIdOf = ({ notice, noticeId }: { notice?: Notice; noticeId?: string }): string =>
  notice?.id ?? noticeId ?? ''

/** The calendar's own page; undefined for whoever is not of the centre. */
export const findCalendarPage = async (ports: Ports, actor: Actor): Promise<CalendarPage | undefined> => {
  const read = await readStream(ports.db, {
    stream: calendarStreamId,
    kind: 'calendar',
    key: '',
    actorId: actor.personId,
  })
  const log = read.events as StoredEvent[]
  const state = fold(calendarProcedure, log)
  if (!calendarProcedure.maySee(state, actor)) return undefined
  await ports.calendar.asOf(read.adopted)
  return {
    state,
    offers: available(calendarProcedure, state, contextFor(ports, calendarStreamId, actor, null)),
    history: log.toReversed().map(({ type, at, by, data }) => ({
      type,
      at,
      personId: by.personId,
      noticeId: noticeIdOf(data),
    })),
    people: await namesOf(
      ports,
      log.map(({ by }) => by.personId),
    ),
  }
}

/** A day that a notice would move, with the old one. */
export interface Preview {
  readonly deadlines: readonly {
    readonly kind: StreamKind
    readonly id: string
    readonly number: string | null
    readonly organisationName: string
    readonly name: string
    readonly wasOn: Day
    readonly nowOn: Day
    /** What both are counted from. */
    readonly basis: Basis
    readonly clause: string
  }[]
  readonly meetings: readonly {
    readonly meetingId: string
    readonly wasOn: Day
    readonly nowOn: Day
  }[]
}

/** They are counted from the meeting, and move with it. */
const ofTheMeeting = ['agenda', 'panel']

/** What this notice would move if it came into force now; a refusal when it cannot be right. Nothing is written. */
export const previewNotice = async (ports: Ports, notice: unknown): Promise<Preview | Refusal> => {
  const after = tryNotice(await ports.calendar.refresh(), notice)
  if (after instanceof NoticeRefused) return refuse(after.fault, 'Q9.1', after.facts)
  const today = dayOfInstant(ports.clock.now())
  const [open, meetings] = await Promise.all([
    listOpenDeadlines(ports.db),
    listMeetings(ports.db, { from: today, to: after.lastDay }),
  ])
  return {
    deadlines: open.flatMap(
      ({ stream, kind, number, organisation_name, name, due_on, clause, basis: kept }) => {
        if (ofTheMeeting.includes(name)) return []
        const { basis } = kept as { basis: Basis }
        const { on } = proofOf(basis, after)
        const told = { kind, id: stream, number, organisationName: organisation_name, name, basis, clause }
        return on === due_on ? [] : [{ ...told, wasOn: due_on, nowOn: on }]
      },
    ),
    meetings: meetings.flatMap(({ meeting_id, nominal_on, held_on, agenda_closes_on, phase, summary }) => {
      const { provisional } = summary as { provisional: boolean }
      const days = { nominalOn: nominal_on, heldOn: held_on, agendaClosesOn: agenda_closes_on, provisional }
      const moved = movedMeeting({ ...days, phase }, { calendar: after, editions: ports.editions, today })
      return moved?.wasHeldOn ? [{ meetingId: meeting_id, wasOn: held_on, nowOn: moved.heldOn }] : []
    }),
  }
}
