import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { Suspense } from 'react'
import { dayOfInstant } from '#core/calendar/day.ts'
import { isApplicantRole, type Role } from '#core/roles.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { boardWords as w } from '#core/words/board.ts'
import { choices } from '#core/words/choices.ts'
import { promiseWords } from '#core/words/deadlines.ts'
import { centre } from '#core/words/desk-centre.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import type { Board, PromiseCount } from '../contract.ts'
import { Clause } from '../parts/Clause.tsx'
import { DateProof, workdaysLeft } from '../parts/DateProof.tsx'
import { Disposable } from '../parts/Disposable.tsx'
import { ShareBar } from '../parts/ShareBar.tsx'
import { useTitle, Waiting } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { boardQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** The filters as they stand in the address. */
interface Filters {
  months?: number
  type?: string
}

const periods = [3, 6, 12]

/** How the promises are kept, what is late now and with whom: for whoever watches over the centre's work. */
export const BoardPage = () => {
  const { say, type: typeName, today } = useSpeech()
  const filters = useSearch({ strict: false }) as Filters
  const navigate = useNavigate()
  const months = Number(filters.months) || 12
  const set = (change: Filters) => {
    const { type, ...rest } = { ...filters, ...change }
    void navigate({ to: paths.board, search: { ...rest, ...(type && { type }) }, replace: true })
  }
  useTitle(say(w.title))
  return (
    <div className="stack">
      <div className="between">
        <h1>{say(w.title)}</h1>
        <search className="row" aria-label={say(centre.filters)}>
          <Segmented
            aria-label={say(w.months)}
            value={months}
            onChange={(value) => set({ months: value })}
            options={periods.map((count) => ({ value: count, label: say(w.lastMonths, { count }) }))}
          />
          <Select
            aria-label={say(centre.fType)}
            style={{ width: 180 }}
            allowClear
            placeholder={say(centre.fType)}
            value={filters.type ?? null}
            onChange={(type) => set({ type: type ?? '' })}
            options={
              editionOn(today)?.catalogue.map(({ type }) => ({ value: type, label: typeName(type) })) ?? []
            }
          />
        </search>
      </div>
      <Suspense fallback={<Waiting />}>
        <Figures months={months} type={filters.type ?? ''} />
        <Disposable />
      </Suspense>
    </div>
  )
}

const isOfApplicant = ({ owner }: { owner: string }) => isApplicantRole(owner as Role)

const Figures = ({ months, type }: { months: number; type: string }) => {
  const { say, fullDay } = useSpeech()
  const { data: board } = useSuspenseQuery(boardQuery(months, type))
  const ofCentre = board.promises.filter((one) => !isOfApplicant(one))
  const ofApplicant = board.promises.filter(isOfApplicant)
  const sum = (of: (one: PromiseCount) => number) => ofCentre.reduce((total, one) => total + of(one), 0)
  const facts = {
    kept: sum(({ kept }) => kept),
    late: sum(({ late }) => late),
    overdue: sum(({ overdue }) => overdue),
  }
  return (
    <>
      <p className="mute">{say(w.lead, { from: fullDay(board.from) })}</p>
      <p style={{ fontSize: 20, lineHeight: '28px' }}>{say(w.headline, facts)}</p>
      <section className="part" aria-labelledby="overdue">
        <h2 id="overdue">{say(w.overdue)}</h2>
        <Overdue board={board} />
      </section>
      <section className="part" aria-labelledby="of-centre">
        <h2 id="of-centre">{say(w.ofCentre)}</h2>
        <Promises promises={ofCentre} />
      </section>
      <section className="part" aria-labelledby="workload">
        <h2 id="workload">{say(w.workload)}</h2>
        <Workloads board={board} />
      </section>
      <section className="part" aria-labelledby="cycle">
        <h2 id="cycle">{say(w.cycle)}</h2>
        <p className="mute">
          {say(w.cycleLead)} <Clause id="Q7" />
        </p>
        <CycleTimes board={board} />
      </section>
      <section className="part" aria-labelledby="of-applicant">
        <h2 id="of-applicant">{say(w.ofApplicant)}</h2>
        <Promises promises={ofApplicant} />
      </section>
    </>
  )
}

/** Missed most first: what needs a look stands on top. */
const byTrouble = (a: PromiseCount, b: PromiseCount) =>
  b.overdue - a.overdue || b.late - a.late || b.kept + b.open - (a.kept + a.open)

const Promises = ({ promises }: { promises: readonly PromiseCount[] }) => {
  const { say, word } = useSpeech()
  if (promises.length === 0) return <p className="mute">{say(w.noPromises)}</p>
  return (
    <ul className="board-list">
      {promises.toSorted(byTrouble).map((one) => {
        const { name, clause, owner, kept, late, open, overdue } = one
        // What is overdue now has been missed already, whenever it will be done.
        const missed = late + overdue
        const settled = kept + missed
        const percent = Math.round((100 * kept) / Math.max(1, settled))
        return (
          <li key={name}>
            <span>
              {word(promiseWords, name)} <Clause id={clause} />{' '}
              <span className="mute">{word(roleWords, owner)}</span>
            </span>
            <ShareBar
              shares={[
                { tone: 'kept', count: kept },
                { tone: 'late', count: missed },
                { tone: 'open', count: open - overdue },
              ]}
            />
            <span>
              <b className={missed > 0 ? 'late' : ''}>
                {settled > 0 ? say(w.share, { percent }) : say(w.noneSettled)}
              </b>{' '}
              <span className="mute">
                {say(w.counts, { kept, late, open, overdueNow: overdue > 0 ? overdue : null })}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const Overdue = ({ board }: { board: Board }) => {
  const { say, word, type, level, day, today } = useSpeech()
  if (board.overdue.length === 0) return <p className="mute">{say(w.noneOverdue)}</p>
  const holders = (one: Board['overdue'][number]): string => {
    const ids = one.owner === 'lead' ? [one.leadId ?? ''] : one.owner === 'auditor' ? one.auditTeam : []
    return ids.map((id) => board.people[id]?.name ?? '').join(' ')
  }
  return (
    <div className="table">
      <table className="plain-table stacked wrapped">
        <thead>
          <tr>
            <th scope="col">{say(w.days)}</th>
            <th scope="col">{say(w.what)}</th>
            <th scope="col">{say(centre.applicant)}</th>
            <th scope="col">{say(w.who)}</th>
            <th scope="col">{say(w.alarms)}</th>
          </tr>
        </thead>
        <tbody>
          {board.overdue.map((one) => (
            <tr key={`${one.caseId}${one.name}`}>
              <td>
                <b className="late">{say(w.daysLate, { days: -workdaysLeft(today, one.dueOn) })}</b>{' '}
                <DateProof deadline={one.due}>{day(one.dueOn)}</DateProof>
              </td>
              <td>
                {word(promiseWords, one.name)} <Clause id={one.clause} />
              </td>
              <td>
                <Link to={paths.case(one.caseId)}>{one.organisationName}</Link>{' '}
                <span className="mute">
                  {type(one.type)} {level(one.level)}
                </span>
              </td>
              <td>
                {word(roleWords, one.owner)} {holders(one)}
              </td>
              <td>
                {one.alarmedAt
                  ? say(w.alarmed, { count: one.alarms, on: day(dayOfInstant(one.alarmedAt)) })
                  : say(w.notAlarmed)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Workloads = ({ board: { workload, people } }: { board: Board }) => {
  const { say, word } = useSpeech()
  const most = Math.max(1, ...workload.map(({ cases }) => cases))
  if (workload.length === 0) return <p className="mute">{say(w.noWorkload)}</p>
  return (
    <ul className="board-list">
      {workload.map(({ personId, role, cases, overdue }) => (
        <li key={`${personId}${role}`}>
          <span>
            {people[personId]?.name} <span className="mute">{word(roleWords, role)}</span>
          </span>
          <ShareBar
            whole={most}
            shares={[
              { tone: 'late', count: overdue },
              { tone: 'open', count: cases - overdue },
            ]}
          />
          <span>{say(w.load, { cases, overdueNow: overdue > 0 ? overdue : null })}</span>
        </li>
      ))}
    </ul>
  )
}

const CycleTimes = ({ board: { cycleTimes } }: { board: Board }) => {
  const { say, word } = useSpeech()
  const most = Math.max(1, ...cycleTimes.map(({ longestDays }) => longestDays))
  if (cycleTimes.length === 0) return <p className="mute">{say(w.noCycle)}</p>
  return (
    <ul className="board-list">
      {cycleTimes.map((one) => (
        <li key={one.kind}>
          <span>{word(choices.kind, one.kind)}</span>
          <ShareBar
            whole={most}
            shares={[
              { tone: 'kept', count: one.medianDays },
              { tone: 'open', count: one.longestDays - one.medianDays },
            ]}
          />
          <span>{say(w.cycleLine, { ...one })}</span>
        </li>
      ))}
    </ul>
  )
}
