import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { certificateStatus, toneOfStatus } from '#core/certificate-status.ts'
import type { Phase } from '#core/phases.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { choices } from '#core/words/choices.ts'
import { deadlines as deadlineWords } from '#core/words/deadlines.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { holdingWords } from '#core/words/holdings.ts'
import { phases } from '#core/words/phases.ts'
import { sayItemTitle } from '#core/words/places.ts'
import { questionWords } from '#core/words/questions.ts'
import { statusWords } from '#core/words/site.ts'
import { turns } from '#core/words/stages.ts'
import { supplementWords } from '#core/words/supplements.ts'
import type { CaseRow } from '../contract.ts'
import { useMe } from '../me.ts'
import { DateProof, LeftText } from '../parts/DateProof.tsx'
import { Invitations } from '../parts/Invitations.tsx'
import { ItemTag } from '../parts/Items.tsx'
import { MiniRail } from '../parts/StageRail.tsx'
import { Empty, useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { casesQuery, holdingsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

export const MyCases = () => {
  const { say } = useSpeech()
  const me = useMe()
  useTitle(say(desk.myCases))
  if (!me.organisation)
    return (
      <>
        <Invitations />
        <Empty isPage title={say(account.orgNew)}>
          <p>{say(account.orgNewLead)}</p>
          <Link to={paths.organisation} className="as-button">
            {say(account.orgNew)}
          </Link>
        </Empty>
      </>
    )
  return <OwnCases mayStart={me.roles.includes('contact')} />
}

const OwnCases = ({ mayStart }: { mayStart: boolean }) => {
  const { say } = useSpeech()
  const { data } = useSuspenseQuery(casesQuery(''))
  const navigate = useNavigate()
  const start = mayStart && (
    <Button type="primary" onClick={() => navigate({ to: paths.newCase })}>
      {say(centre.newCase)}
    </Button>
  )
  return (
    <>
      <div className="between" style={{ marginBottom: 12 }}>
        <h1>{say(desk.myCases)}</h1>
        {start}
      </div>
      {data.rows.length === 0 ? (
        <div className="sheet">
          <Empty title={say(centre.emptyCases)}>
            <p>{say(centre.emptyCasesText)}</p>
            {start}
          </Empty>
        </div>
      ) : (
        <ul className="stack">
          {data.rows.map((row) => (
            <OwnCase key={row.caseId} row={row} />
          ))}
        </ul>
      )}
      <OwnCertificates />
    </>
  )
}

/** What one holds, each leading to its record: what was decided about it, its letters, an objection. */
const OwnCertificates = () => {
  const { say, type, level, fullDay, today } = useSpeech()
  const { data: holdings } = useSuspenseQuery(holdingsQuery)
  if (holdings.length === 0) return null
  return (
    <section className="sheet part" style={{ marginTop: 16 }} aria-labelledby="certificates">
      <div className="between">
        <h2 id="certificates">{say(holdingWords.title)}</h2>
        <Link to={paths.newCase}>{say(holdingWords.renewOrChange)}</Link>
      </div>
      <ul className="list">
        {holdings.map((held) => {
          const status = certificateStatus(held, today, editionFor(today))
          return (
            <li key={held.certificateId} className="row">
              <Link to={paths.record('certificate', held.certificateId)}>{held.number}</Link>
              <span>
                {type(held.type)} {level(held.level)}
              </span>
              <span className={`tag ${toneOfStatus(status)}`}>{say(statusWords[status].word)}</span>
              <span className="mute">{say(holdingWords.validTo, { validTo: fullDay(held.validTo) })}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** It ended before it was through: a rail would say that every step was taken. */
const endedEarly: readonly string[] = ['withdrawn', 'closed', 'refused'] satisfies Phase[]

const OwnCase = ({ row }: { row: CaseRow }) => {
  const { say, type, level, word, day, lang } = useSpeech()
  const { step, answer, items = [] } = row.summary
  return (
    <li className="sheet part">
      <div className="between">
        <Link to={paths.case(row.caseId)}>
          <b>
            {type(row.type)} {level(row.level)} · {word(choices.kind, row.kind)}
          </b>
        </Link>
        <span className="mute">{row.number}</span>
      </div>
      <div className="between" style={{ marginTop: 8 }}>
        {!endedEarly.includes(row.phase) && (
          <div style={{ flex: '1 1 160px', maxWidth: 360 }}>
            <MiniRail kind={row.kind} phase={row.phase} />
          </div>
        )}
        <span style={{ flex: '1 1 240px' }}>
          <b>{say(phases[row.phase])}</b>
          {row.turn !== 'none' && (
            <span className="mute">
              {' '}
              · {say(centre.turn)} {say(turns[row.turn])}
            </span>
          )}
        </span>
        {answer && (
          <span>
            <Link to={paths.case(row.caseId)} search={{ tab: 'questions' }} className="tag">
              {say(questionWords.waitingBy, { on: day(answer.dueOn) })}
            </Link>{' '}
            <DateProof deadline={answer} />
          </span>
        )}
        {step && row.turn !== 'none' && (
          <span>
            <DateProof deadline={step}>{day(step.dueOn)}</DateProof> <LeftText dueOn={step.dueOn} />{' '}
            <span className="mute">{word(deadlineWords, step.name)}</span>
          </span>
        )}
      </div>
      {items.length > 0 && (
        <ul className="list" aria-label={say(caseWords.items)} style={{ marginTop: 8 }}>
          {items.map((item) => (
            <li key={item.id} className="between">
              <span>
                {say(supplementWords.numbered, {
                  number: item.number,
                  title: sayItemTitle(item, lang, row.fileNames),
                })}
              </span>
              <ItemTag standing={item.standing} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
