import { dayOfInstant } from '#core/calendar/day.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { fold } from '#core/procedure.ts'
import { readStream } from '#store/log.ts'
import { listWaitingCases, type MeetingRow } from '#store/views.ts'
import type { Ports } from './ports.ts'

/**
 * Cases that became ready by the closing day of an agenda, but after it had been fixed on that day: each is told that it
 * waits for the next meeting, like every other that is left off (Q9.2).
 */
export const listLateForAgenda = async (
  ports: Ports,
  meetings: readonly MeetingRow[],
): Promise<readonly { caseId: string; meeting: MeetingRow }[]> => {
  const today = dayOfInstant(ports.clock.now())
  const closed = meetings.filter((one) => one.phase === 'agenda-locked' && one.agenda_closes_on < today)
  if (closed.length === 0) return []
  const waiting = await listWaitingCases(ports.db)
  const late = await Promise.all(
    closed.map(async (meeting) => {
      const { agenda_closes_on: closesOn, meeting_id: stream } = meeting
      const missed = waiting.filter(({ summary }) => {
        const { readyAt, missedAgendaOn } = summary as { readyAt?: string; missedAgendaOn?: string | null }
        return readyAt && dayOfInstant(readyAt) <= closesOn && (missedAgendaOn ?? '') < closesOn
      })
      if (missed.length === 0) return []
      // What is on the agenda may not have joined it yet: that is a job of its own.
      const { events } = await readStream(ports.db, { stream, key: '', actorId: '' })
      const { agenda } = fold(meetingProcedure, events as StoredEvent[])
      return missed
        .filter((row) => agenda.every(({ caseId }) => caseId !== row.case_id))
        .map((row) => ({ caseId: row.case_id, meeting }))
    }),
  )
  return late.flat()
}
