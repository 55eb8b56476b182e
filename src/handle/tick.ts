import { addMonths, dayOfInstant } from '#core/calendar/day.ts'
import { movedMeeting } from '#core/meeting-day.ts'
import { meetingsInForce } from '#core/rulebook/meetings-by-edition.ts'
import type { StreamKind } from '#store/chain.ts'
import { listDeadlinesDue } from '#store/deadlines.ts'
import { listMeetings } from '#store/views.ts'
import { warnOfCalendarEnd } from './calendar-alarm.ts'
import { runCommand } from './command.ts'
import { sayWhatIsDue } from './daily-round.ts'
import { listLateForAgenda } from './late-for-agenda.ts'
import { listLimitWarnings } from './limit-warnings.ts'
import { sendNotices } from './notices.ts'
import type { Ports } from './ports.ts'
import { recountDeadlines } from './recount.ts'
import { systemActor } from './system-actor.ts'

/** Months for which meetings are made ahead, so that everybody can plan. */
const meetingsAheadMonths = 12

/** What the clock asks for when a deadline has passed and nothing was done. The core refuses it if facts changed. */
const overdue: Readonly<Record<string, { command: string; input: Record<string, unknown> }>> = {
  progress: { command: 'AskProgress', input: {} },
  rectification: {
    command: 'CloseCase',
    input: { code: 'rectification-overdue', reason: '整改期限已过，未收到整改报告和证据' },
  },
  suspension: { command: 'TellSuspensionRanOut', input: {} },
  hearing: { command: 'CloseHearing', input: {} },
}

/**
 * Catches up with the calendar: safe to run twice, safe after a week's outage, never "exactly today". Returns how many
 * commands were carried out. Throws at the end when a stream could not be asked; that keeps no other from its turn.
 */
export const tick = async (ports: Ports): Promise<number> => {
  const today = dayOfInstant(ports.clock.now())
  const faults: unknown[] = []
  const offer = async (
    stream: StreamKind,
    streamId: string,
    command: string,
    input: unknown,
    key: string,
  ) => {
    const asked = { stream, streamId, command, input, expected: null, key, actor: systemActor }
    const [answer] = await Promise.allSettled([runCommand(ports, asked)])
    if (answer.status === 'rejected') faults.push(answer.reason)
    return answer.status === 'fulfilled' && answer.value.kind === 'done' && !answer.value.repeated ? 1 : 0
  }
  let done = 0

  const calendar = await ports.calendar.refresh()
  const [recounted] = await Promise.allSettled([recountDeadlines(ports)])
  if (recounted.status === 'rejected') faults.push(recounted.reason)
  await warnOfCalendarEnd(ports)

  const until = addMonths(today, meetingsAheadMonths)
  const known = await listMeetings(ports.db, { from: addMonths(today, -12), to: addMonths(until, 1) })
  for (const { nominal, held } of meetingsInForce(today, until, calendar, ports.editions))
    if (held >= today && !known.some((meeting) => meeting.nominal_on === nominal))
      done += await offer(
        'meeting',
        ports.ids.next(),
        'ScheduleMeeting',
        { nominalOn: nominal },
        `schedule:${nominal}`,
      )

  for (const meeting of known) {
    const { nominal_on: nominalOn, held_on: heldOn, agenda_closes_on: agendaClosesOn, phase } = meeting
    const { provisional } = meeting.summary as { provisional: boolean }
    const days = { nominalOn, heldOn, agendaClosesOn, provisional, phase }
    if (movedMeeting(days, { calendar, editions: ports.editions, today }))
      done += await offer(
        'meeting',
        meeting.meeting_id,
        'MoveMeeting',
        {},
        `move:${meeting.meeting_id}:${meeting.version}`,
      )
  }

  for (const meeting of known)
    if (meeting.phase === 'planned' && meeting.agenda_closes_on < today)
      done += await offer('meeting', meeting.meeting_id, 'LockAgenda', {}, `lock:${meeting.meeting_id}`)

  for (const { caseId, meeting } of await listLateForAgenda(ports, known))
    done += await offer(
      'case',
      caseId,
      'HoldOver',
      {
        meetingId: meeting.meeting_id,
        heldOn: meeting.held_on,
        agendaClosedOn: meeting.agenda_closes_on,
        why: 'left-out',
      },
      `held-over:${caseId}:${meeting.meeting_id}`,
    )

  let after: string | undefined
  do {
    const part = await listDeadlinesDue(
      ports.db,
      today,
      { size: 200, ...(after ? { after } : {}) },
      Object.keys(overdue),
    )
    for (const due of part.rows) {
      const asked = overdue[due.name]
      if (asked && due.due_on < today)
        done += await offer(
          due.kind,
          due.stream,
          asked.command,
          asked.input,
          `overdue:${due.stream}:${due.name}:${due.due_on}`,
        )
    }
    after = part.next ?? undefined
  } while (after)

  for (const { caseId, alert } of await listLimitWarnings(ports))
    done += await offer('case', caseId, 'WarnOfLimit', {}, `limit:${caseId}:${alert}`)

  // Last, so that nobody is reminded of what has just been closed.
  for (const saying of [sayWhatIsDue, sendNotices]) {
    const [said] = await Promise.allSettled([saying(ports)])
    if (said.status === 'rejected') faults.push(said.reason)
  }

  if (faults.length > 0)
    throw new AggregateError(
      faults,
      `${faults.length} of the calendar's commands could not be asked: ${faults[0]}`,
    )
  return done
}
