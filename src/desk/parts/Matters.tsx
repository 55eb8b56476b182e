import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { MatterSubject } from '#core/matter.ts'
import { contestable, objectionProcedure } from '#core/objection.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { objectionLastDay } from '#core/rulebook/objection.ts'
import type { TimelineLine } from '#core/views.ts'
import { recordWords } from '#core/words/desk-records.ts'
import { phases } from '#core/words/phases.ts'
import { newId } from '../api.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import { CommandForm, commandLabel } from '../forms/CommandForm.tsx'
import { isStaff, useMe } from '../me.ts'
import { paths } from '../paths.ts'
import type { MatterRow } from '../record-contract.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { DayProof } from './DateProof.tsx'

interface About {
  kind: MatterSubject
  id: string
  timeline: readonly TimelineLine[]
  matters: readonly MatterRow[]
}

interface Contested {
  readonly decidedOn: Day
  /** Its number, where it has one: only such decisions can stand beside each other. */
  readonly decision: string | undefined
}

/** What was decided that can be objected to, the earliest first: every decision with a number, and else the last one. */
const contestedIn = ({ timeline, matters }: About): readonly Contested[] => {
  const decisions = timeline.filter(
    ({ type, data }) =>
      contestable.some((one) => one === type) &&
      data.measure !== 'restore' &&
      // A withdrawal for false material is objected to where that was found.
      (type === 'FalseMaterialFound' || data.proceedingId === undefined),
  )
  const last = decisions.at(-1)
  const isObjected = matters.some(({ kind, openedAt }) => kind === 'objection' && last && openedAt > last.at)
  return decisions
    .filter((one) => one.data.decision !== undefined || (one === last && !isObjected))
    .map(({ at, data }) => ({
      decidedOn: dayOfInstant(at),
      decision: data.decision as string | undefined,
    }))
}

/** What is open about a case or a certificate; whoever may, opens a proceeding or objects, by a day that is proved. */
export const Matters = ({ about, onDone }: { about: About; onDone: () => void }) => {
  const { say, word, day, today } = useSpeech()
  const me = useMe()
  const [asked, setAsked] = useState<{
    stream: 'objection' | 'proceeding'
    id: string
    decision?: string | undefined
  } | null>(null)
  const { kind, id, matters } = about
  const edition = editionFor(today)
  const contested = (isStaff(me) || !me.roles.includes('contact') ? [] : contestedIn(about)).map((one) => ({
    ...one,
    lastDay: objectionLastDay(one.decidedOn, edition, deskCalendar).date,
  }))
  const openers = proceedingProcedure.commands.OpenProceeding?.by as readonly string[]
  const isUnderWay = matters.some(({ kind: one, dueOn }) => one === 'proceeding' && dueOn)
  const mayOpen =
    kind !== 'proceeding' && isStaff(me) && me.roles.some((role) => openers.includes(role)) && !isUnderWay
  const command =
    asked?.stream === 'objection'
      ? objectionProcedure.commands.FileObjection
      : proceedingProcedure.commands.OpenProceeding
  if (matters.length === 0 && contested.length === 0 && !mayOpen) return null
  return (
    <section className="part" aria-label={say(recordWords.related)}>
      {matters.length > 0 && (
        <ul className="list">
          {matters.map((matter) => (
            <li key={matter.matterId} className="row">
              <Link to={paths.record(matter.kind, matter.matterId)}>
                {say(recordWords.kinds[matter.kind])} {matter.number}
              </Link>
              <span className={matter.dueOn ? 'tag soon' : 'tag'}>{word(phases, matter.phase)}</span>
              {matter.barredUntil && (
                <span className="tag late">{say(recordWords.barred, { until: matter.barredUntil })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {contested.map(({ decidedOn, decision, lastDay }) => (
        <p key={decision ?? decidedOn} className="row">
          {today <= lastDay && (
            <Button onClick={() => setAsked({ stream: 'objection', id: newId(), decision })}>
              {say(commandLabel('FileObjection'))}
              {contested.length > 1 && ` ${decision ?? ''}`}
            </Button>
          )}
          <span className="mute">
            {say(today <= lastDay ? recordWords.mayObject : recordWords.objectOver, {
              lastDay: day(lastDay),
            })}
          </span>
          <DayProof
            proven={{
              what: say(commandLabel('FileObjection')),
              on: lastDay,
              basis: { from: decidedOn, count: edition.readings.objectionDays.value, unit: 'day' },
              clause: 'Q19',
              reading: 'objectionDays',
            }}
          />
          <Clause id="Q19" />
        </p>
      ))}
      {mayOpen && (
        <button
          type="button"
          className="plain"
          onClick={() => setAsked({ stream: 'proceeding', id: newId() })}
        >
          {say(commandLabel('OpenProceeding'))}
        </button>
      )}
      {asked && command && (
        <CommandForm
          asked={{
            stream: asked.stream,
            id: asked.id,
            version: 0,
            command,
            suggest: {
              aboutKind: kind,
              aboutId: id,
              ...(asked.decision === undefined ? {} : { decision: asked.decision }),
            },
          }}
          surroundings={{ caseId: asked.id, about: `${kind}:${id}` }}
          people={{}}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null)
            onDone()
          }}
        />
      )}
    </section>
  )
}
