import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dayOfInstant } from '#core/calendar/day.ts'
import { findDuty } from '#core/duties.ts'
import { choices } from '#core/words/choices.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { receivingWords } from '#core/words/desk-receiving.ts'
import { phases } from '#core/words/phases.ts'
import { questionWords } from '#core/words/questions.ts'
import { roles } from '#core/words/roles.ts'
import { turns } from '#core/words/stages.ts'
import { alertMarks } from '#core/words/stops.ts'
import { supplementWords } from '#core/words/supplements.ts'
import type { CaseRow } from '../contract.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { queueQuery, staffQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { alertTone } from './Clocks.tsx'
import { DateProof, LeftText, partLeft, urgencyOf, workdaysLeft } from './DateProof.tsx'
import { Empty } from './States.tsx'

interface Props {
  query: string
  isMine: boolean
  onShowAll: () => void
}

export const QueueRows = ({ query, isMine, onShowAll }: Props) => {
  const { say } = useSpeech()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(queueQuery(query))
  const { data: staff } = useSuspenseQuery(staffQuery)
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const table = useRef<HTMLTableElement>(null)
  const rows = useMemo(() => data.pages.flatMap((part) => part.rows), [data])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isBusy =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, button, a, [role=combobox], [role=dialog]')
      if (isBusy || event.ctrlKey || event.metaKey || event.altKey) return
      const step = { j: 1, k: -1 }[event.key]
      if (step) {
        const next = Math.max(0, Math.min(rows.length - 1, at + step))
        setAt(next)
        table.current?.querySelectorAll('tbody tr')[next]?.scrollIntoView({ block: 'nearest' })
      }
      const row = rows[at]
      if (event.key === 'Enter' && row) void navigate({ to: paths.case(row.caseId) })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [rows, at, navigate])

  if (rows.length === 0)
    return (
      <div className="sheet">
        <Empty title={say(isMine ? centre.emptyMine : centre.emptyQueue)}>
          <p>{say(centre.emptyQueueText)}</p>
          <Button onClick={onShowAll}>{say(centre.showAll)}</Button>
        </Empty>
      </div>
    )
  const heads = [
    centre.due,
    centre.applicant,
    centre.typeLevel,
    centre.step,
    centre.turn,
    centre.lead,
    centre.centreDays,
  ]
  return (
    <div className="sheet table stacked cases">
      <table className="plain-table" ref={table}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head[1]} scope="col" className={index === heads.length - 1 ? 'num' : ''}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.caseId}
              row={row}
              leadName={staff.find(({ id }) => id === row.leadId)?.name}
              isMine={isMine}
              isOn={index === at}
            />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <p className="empty">
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {say(centre.more)}
          </Button>
        </p>
      )}
    </div>
  )
}

interface RowProps {
  row: CaseRow
  leadName: string | undefined
  isMine: boolean
  isOn: boolean
}

const Row = ({ row, leadName, isMine, isOn }: RowProps) => {
  const { say, type, level, word, shortDay } = useSpeech()
  const { due, answer, items = [], parcel } = row.summary
  return (
    <tr className={isOn ? 'on' : ''}>
      <td>
        <Due row={row} />
      </td>
      <td>
        <Link to={paths.case(row.caseId)}>{row.organisationName}</Link>
      </td>
      <td>
        {type(row.type)} {level(row.level)} · {word(choices.kind, row.kind)}
      </td>
      <td>
        {say(phases[row.phase])} {row.dueClause && <Clause id={row.dueClause} />}
        <ItemCounts items={items} />
        {parcel && (
          <span className="tag">
            {say(receivingWords.underWay, {
              carrier: parcel.carrier,
              number: parcel.trackingNumber,
              on: shortDay(parcel.handedOverOn),
            })}
          </span>
        )}
        {answer && (
          <>
            {' '}
            <span className="tag soon">
              {due?.name === answer.name ? (
                say(questionWords.waiting)
              ) : (
                <DateProof deadline={answer}>
                  {say(questionWords.waitingBy, { on: shortDay(answer.dueOn) })}
                </DateProof>
              )}
            </span>
          </>
        )}
      </td>
      <td>
        <Turn row={row} isMine={isMine} />
      </td>
      <td>{leadName ?? '–'}</td>
      <td className="num">
        {row.centreDays === null ? '–' : say(caseWords.days, { days: row.centreDays })}
        {row.alert && (
          <>
            {' '}
            <span className={alertTone(row.alert)}>{say(alertMarks[row.alert])}</span> <Clause id="Q7" />
          </>
        )}
      </td>
    </tr>
  )
}

/** What of the items asked for can be checked, and what has come by one way only. */
const ItemCounts = ({ items }: { items: NonNullable<CaseRow['summary']['items']> }) => {
  const { say } = useSpeech()
  const counts = (['ready', 'electronic', 'paper'] as const).map((standing) => ({
    standing,
    count: items.filter((item) => item.standing === standing).length,
  }))
  return counts
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => (
      <span key={standing} className={standing === 'ready' ? 'tag act' : 'tag'}>
        {say(supplementWords.countOf[standing], { count })}
      </span>
    ))
}

/** Who is to act: in the list of one's own turn the role that acts there, and beside it who else the case waits for. */
const Turn = ({ row, isMine }: { row: CaseRow; isMine: boolean }) => {
  const { say, word } = useSpeech()
  const me = useMe()
  const { due, answer } = row.summary
  if (row.turn === 'none') return '–'
  const other = due ? word(roles, due.owner) : say(turns[row.turn])
  if (!isMine) return other
  const worn = me.roles.filter(
    (role) =>
      role !== 'lead' || row.leadId === me.person?.id || me.deputyFor.some(({ id }) => id === row.leadId),
  )
  const own = findDuty(worn, row.phase, [due?.owner, answer?.owner])
  if (!own || own === due?.owner) return other
  return (
    <>
      {word(roles, own)} <span className="faint">{say(centre.alsoWaits, { who: other })}</span>
    </>
  )
}

const Due = ({ row }: { row: CaseRow }) => {
  const { say, shortDay, today } = useSpeech()
  const { due } = row.summary
  if (!due || row.turn === 'none') return <span className="faint">{say(centre.noDue)}</span>
  const left = workdaysLeft(today, due.dueOn)
  return (
    <>
      <span className="left-bar" aria-hidden="true">
        <i
          className={urgencyOf(left)}
          style={{ width: `${partLeft(due, dayOfInstant(row.phaseSince), today)}%` }}
        />
      </span>
      {due.provisional ? <span className="soon">{say(caseWords.provisional)} </span> : null}
      <LeftText dueOn={due.dueOn} /> <DateProof deadline={due}>{shortDay(due.dueOn)}</DateProof>
    </>
  )
}
