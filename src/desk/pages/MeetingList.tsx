import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { addMonths, type Day } from '#core/calendar/day.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { meetingsInForce } from '#core/rulebook/meetings-by-edition.ts'
import { clauseFacts } from '#core/words/clauses.ts'
import { desk } from '#core/words/desk.ts'
import { calendarWords } from '#core/words/desk-calendar.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { phases } from '#core/words/phases.ts'
import { newId, newIntention, send } from '../api.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import type { MeetingPage, MeetingRow } from '../contract.ts'
import { keepsCalendar, useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { AgendaCloses, MeetingProof } from '../parts/MeetingDays.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { meetingsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const monthsAhead = 3

/** The meetings of the calendar, scheduled or not, and those that were held. */
export const MeetingList = () => {
  const { say, today } = useSpeech()
  const me = useMe()
  const { data: meetings } = useSuspenseQuery(meetingsQuery)
  const schedule = useSchedule()
  useTitle(say(desk.meetings))
  const known = new Map(meetings.map((meeting) => [meeting.nominalOn, meeting]))
  const coming = meetingsInForce(today, addMonths(today, monthsAhead), deskCalendar)
  const lines: Line[] = [
    ...coming.map((meeting) => ({ ...meeting, heldOn: meeting.held, row: known.get(meeting.nominal) })),
    ...meetings
      .filter(({ nominalOn }) => !coming.some(({ nominal }) => nominal === nominalOn))
      .map((row) => ({ ...row, nominal: row.nominalOn, provisional: row.summary.provisional, row })),
  ].toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  const horizon = addMonths(today, monthsAhead)
  const far = lines.filter(({ heldOn }) => heldOn > horizon)
  const held = lines.filter(({ heldOn }) => heldOn < today).toReversed()
  return (
    <div className="stack">
      <div>
        <h1>{say(desk.meetings)}</h1>
        <p className="mute">
          {say(centre.meetingsLead, clauseFacts(editionFor(today)))} <Clause id="Q9.1" /> <Clause id="Q9.2" />{' '}
          {!keepsCalendar(me) && <Link to={paths.calendar}>{say(calendarWords.title)}</Link>}
        </p>
      </div>
      {schedule.error && <ErrorNote error={schedule.error} />}
      <Lines
        title={say(centre.coming)}
        lines={lines.filter(({ heldOn }) => heldOn >= today && heldOn <= horizon)}
        schedule={schedule}
      />
      {far.length > 0 && (
        <details>
          <summary>{say(centre.farAhead, { count: far.length })}</summary>
          <Lines title={say(centre.coming)} lines={far} schedule={schedule} />
        </details>
      )}
      {held.length > 0 && <Lines title={say(centre.held)} lines={held} schedule={schedule} />}
    </div>
  )
}

interface Line {
  nominal: Day
  heldOn: Day
  agendaClosesOn: Day
  provisional: boolean
  row: MeetingRow | undefined
}

interface LinesProps {
  title: string
  lines: readonly Line[]
  schedule: ReturnType<typeof useSchedule>
}

const Lines = ({ title, lines, schedule }: LinesProps) => {
  const { say, day, word } = useSpeech()
  const me = useMe()
  return (
    <div className="sheet table stacked meetings">
      <table className="plain-table">
        <caption className="hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              {title} · {say(centre.meetingDay)}
            </th>
            <th scope="col">{say(centre.agendaCloses)}</th>
            <th scope="col">{say(centre.meetingPhase)}</th>
            <th scope="col" className="num">
              {say(centre.meetingCases)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ nominal, heldOn, agendaClosesOn, provisional, row }) => (
            <tr key={nominal}>
              <td>
                {row ? <Link to={paths.meeting(row.meetingId)}>{day(heldOn)}</Link> : day(heldOn)}{' '}
                {nominal !== heldOn && (
                  <span className="tag soon">{say(centre.postponedFrom, { day: nominal })}</span>
                )}{' '}
                <MeetingProof nominal={nominal} heldOn={heldOn} />{' '}
                {provisional && <span className="tag soon">{say(caseWords.provisional)}</span>}
              </td>
              <td data-head={say(centre.agendaCloses)}>
                <AgendaCloses on={agendaClosesOn} heldOn={heldOn} />
              </td>
              <td>
                {row ? (
                  row.phase === 'concluded' && row.summary.cases === 0 ? (
                    say(centre.nothingHeard)
                  ) : (
                    word(phases, row.phase)
                  )
                ) : me.roles.includes('secretary') ? (
                  <Button
                    size="small"
                    aria-label={say(centre.scheduleOf, { day: day(nominal) })}
                    loading={schedule.isPending && schedule.variables === nominal}
                    onClick={() => schedule.mutate(nominal)}
                  >
                    {say(centre.schedule)}
                  </Button>
                ) : (
                  <span className="faint">{say(centre.notScheduled)}</span>
                )}
              </td>
              <td className="num" data-head={say(centre.meetingCases)}>
                {row?.summary.cases ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const useSchedule = () => {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [keyFor] = useState(newIntention)
  return useMutation({
    mutationFn: (nominalOn: Day) =>
      send<MeetingPage>({
        stream: 'meeting',
        id,
        name: 'ScheduleMeeting',
        input: { nominalOn },
        version: 0,
        key: keyFor(nominalOn),
      }),
    onSuccess: async ({ page }) => {
      await queryClient.invalidateQueries({ queryKey: ['meetings'] })
      await navigate({ to: paths.meeting(page.state.meetingId) })
    },
  })
}
