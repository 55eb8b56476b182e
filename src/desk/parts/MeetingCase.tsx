import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { agreedRatings } from '#core/audit-state.ts'
import { profileOf } from '#core/capability.ts'
import { isOpened, votesOn } from '#core/meeting/panel.ts'
import type { AgendaItem, MeetingState, Vote } from '#core/meeting-state.ts'
import { highestScore, panelHeadings } from '#core/rulebook/panel-headings.ts'
import { choices } from '#core/words/choices.ts'
import { meetingWords } from '#core/words/desk-meeting.ts'
import { fields } from '#core/words/fields.ts'
import type { Pair } from '#core/words/say.ts'
import type { CasePage, MeetingPage, People } from '../contract.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { caseQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { CapabilityChart } from './CapabilityChart.tsx'
import { Clause } from './Clause.tsx'
import { Facts } from './Facts.tsx'
import { Standing } from './MeetingAgenda.tsx'

/** The case being heard: its facts, what the audit found, and the votes once they are open. */
export const MeetingCase = ({ item, page: { state, people } }: { item: AgendaItem; page: MeetingPage }) => {
  const { say, type, level } = useSpeech()
  const me = useMe()
  const conclusion = state.conclusions.find(({ caseId }) => caseId === item.caseId)
  // An expert knows of a case while it is to be heard, and of nothing more than was said there afterwards.
  const isExpertOnly = me.roles.every((role) => role === 'expert')
  const mayOpen = !isExpertOnly || (state.phase !== 'planned' && !conclusion)
  return (
    <section className="sheet part" aria-labelledby="heard">
      <div className="between">
        <h2 id="heard">{item.organisationName}</h2>
        <Standing state={state} caseId={item.caseId} />
      </div>
      <p className="mute">
        {type(item.type)} {level(item.level)} · {item.number}
        {mayOpen && (
          <>
            {' '}
            · <Link to={paths.case(item.caseId)}>{say(meetingWords.openFile)}</Link>
          </>
        )}
      </p>
      {mayOpen ? (
        <CaseFacts item={item} people={people} />
      ) : (
        <p className="mute">{say(meetingWords.factsHidden)}</p>
      )}
      {isOpened(state, item.caseId) && <OpenedVotes state={state} caseId={item.caseId} people={people} />}
      {conclusion && (conclusion.reason || conclusion.items.length > 0) && (
        <>
          <h3>{say(meetingWords.conclusion)}</h3>
          {conclusion.reason && <p className="prewrap">{conclusion.reason}</p>}
          {conclusion.items.length > 0 && (
            <ol className="list" aria-label={say(meetingWords.toRectify)}>
              {conclusion.items.map(({ about, ask }) => (
                <li key={`${about} ${ask}`}>
                  <b>{about}</b>
                  <div className="prewrap">{ask}</div>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  )
}

const CaseFacts = ({ item, people }: { item: AgendaItem; people: People }) => {
  const { say } = useSpeech()
  const { data, isPending, isError } = useQuery(caseQuery(item.caseId))
  if (isPending) return <p className="mute">…</p>
  if (isError) return <p className="mute">{say(meetingWords.factsHidden)}</p>
  return <KnownFacts item={item} file={data} people={{ ...data.people, ...people }} />
}

const KnownFacts = ({ item, file, people }: { item: AgendaItem; file: CasePage; people: People }) => {
  const { say, day, word } = useSpeech()
  const { state, timeline } = file.view
  const audit = timeline.findLast(({ type }) => type === 'AuditCompleted')
  const rounds = [...state.rounds, ...(state.supplement ? [state.supplement] : [])]
  const found = rounds.filter(({ stage }) => stage === 'audit' || stage === 'rectification')
  const nameOf = (id: string) => people[id]?.name ?? id
  const agreed = agreedRatings(state.audit)
  return (
    <>
      <Facts
        facts={[
          [say(meetingWords.kind), word(choices.kind, state.kind)],
          ...(state.application
            ? ([
                [say(meetingWords.submitted), day(state.application.submittedOn)],
                [
                  say(meetingWords.engagements),
                  say(meetingWords.engagementCount, { count: state.application.engagements }),
                ],
              ] as const)
            : []),
          [say(meetingWords.evaluators), item.evaluators.map(nameOf).join('、')],
          ...(state.audit.notice
            ? ([
                [
                  say(meetingWords.auditOn),
                  `${word(choices.mode, state.audit.notice.mode)} · ${day(state.audit.notice.auditOn)}`,
                ],
              ] as const)
            : []),
          ...(audit
            ? ([
                [
                  say(meetingWords.recommendation),
                  <>
                    {word(choices.recommendation, String(audit.data.recommendation))}
                    <div className="prewrap mute">
                      {typeof audit.data.summary === 'string' && audit.data.summary}
                    </div>
                  </>,
                ],
              ] as const)
            : []),
          ...(state.rectifications > 0
            ? ([
                [
                  say(meetingWords.rectified),
                  say(meetingWords.rectifiedTimes, { count: state.rectifications }),
                ],
              ] as const)
            : []),
        ]}
      />
      {agreed && (
        <CapabilityChart
          profile={profileOf(agreed, state.type, state.level)}
          type={state.type}
          level={state.level}
        />
      )}
      <h3>{say(meetingWords.findings)}</h3>
      {found.length === 0 && <p className="mute">{say(meetingWords.noFindings)}</p>}
      <ul className="list">
        {found.flatMap(({ stage, askedOn, items }) =>
          items.map(({ id, about, ask }) => (
            <li key={`${stage} ${id}`}>
              <b>{about}</b> <span className="faint">{day(askedOn)}</span>
              <div className="prewrap">{ask}</div>
            </li>
          )),
        )}
      </ul>
    </>
  )
}

const mean = (votes: readonly Vote[], heading: string): number | undefined => {
  const given = votes.flatMap(({ scores }) => scores?.[heading] ?? [])
  return given.length > 0 ? given.reduce((sum, one) => sum + one, 0) / given.length : undefined
}

/** What was in the envelopes: the mean of each heading, and every opinion with its vote. */
const OpenedVotes = ({ state, caseId, people }: { state: MeetingState; caseId: string; people: People }) => {
  const { say } = useSpeech()
  const votes = votesOn(state, caseId)
  const scored = panelHeadings.flatMap((heading) => {
    const value = mean(votes, heading)
    return value === undefined ? [] : [{ heading, value }]
  })
  if (votes.length === 0) return null
  return (
    <>
      {scored.length > 0 && (
        <>
          <h3>
            {say(meetingWords.average, { most: highestScore })} <Clause id="Q4.5" />
          </h3>
          <dl className="scores">
            {scored.map(({ heading, value }) => (
              <div key={heading}>
                <dt>{say(fields[heading]?.label as Pair)}</dt>
                <dd>
                  <span className="bar" aria-hidden="true">
                    <span style={{ width: `${(value / highestScore) * 100}%` }} />
                  </span>
                  {value.toFixed(1)}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{say(meetingWords.opinions)}</h3>
      <ul className="list">
        {votes.map(({ expertId, pass, opinion }) => (
          <li key={expertId}>
            <b>{people[expertId]?.name ?? expertId}</b>{' '}
            <span className={`tag ${pass ? 'ok' : 'late'}`}>
              {say(pass ? meetingWords.votedFor : meetingWords.votedAgainst)}
            </span>
            <div className="prewrap">{opinion}</div>
          </li>
        ))}
      </ul>
    </>
  )
}
