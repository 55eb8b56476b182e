import { Link } from '@tanstack/react-router'
import { isAgreementInForce } from '#core/agreement.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import { findStepDeadline } from '#core/deadlines.ts'
import { phaseOf } from '#core/phases.ts'
import { openRefund } from '#core/refund.ts'
import { editionJudging } from '#core/rulebook/edition.ts'
import { keepUntil } from '#core/rulebook/retention.ts'
import { choices } from '#core/words/choices.ts'
import { deadlines as deadlineWords } from '#core/words/deadlines.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { holdingWords } from '#core/words/holdings.ts'
import { phases } from '#core/words/phases.ts'
import { retentionWords } from '#core/words/retention.ts'
import { turns } from '#core/words/stages.ts'
import { stops } from '#core/words/stops.ts'
import type { CasePage } from '../contract.ts'
import { isStaff, useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { Clocks } from './Clocks.tsx'
import { DateProof, LeftText } from './DateProof.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { ShortRoad } from './ShortRoad.tsx'
import { StageRail } from './StageRail.tsx'

/** Where it is, whose turn it is, by when and why that day. */
export const CaseHead = ({ page }: { page: CasePage }) => {
  const { say, type, level, word, today } = useSpeech()
  const me = useMe()
  const { state, rail, clock } = page.view
  const lead = state.leadId && page.people[state.leadId]?.name
  return (
    <>
      <div className="part">
        <div className="between">
          <div className="row">
            <h1>
              {isStaff(me) ? (
                <Link to={paths.organisationOf(state.organisationId)}>{state.organisationName}</Link>
              ) : (
                state.organisationName
              )}
            </h1>
            <span className="tag">
              {type(state.type)} {level(state.level)}
            </span>
            <span className="tag">{word(choices.kind, state.kind)}</span>
            {state.askedKind !== state.kind && (
              <span className="mute">{say(holdingWords.takenAsInitial)}</span>
            )}
          </div>
          <span className="mute">
            {state.number ? say(caseWords.caseNumber, { number: state.number }) : say(caseWords.noNumber)}
            {lead && <> · {say(caseWords.ledBy, { name: lead })}</>}
          </span>
        </div>
        <StageRail rail={rail} phase={state.phase} />
      </div>
      <Turn page={page} />
      <Clocks clock={clock} edition={editionJudging(state.edition, today)} />
      <NextMeeting view={page.view} />
      <ShortRoad view={page.view} />
    </>
  )
}

const Turn = ({ page }: { page: CasePage }) => {
  const { say, day, today, word } = useSpeech()
  const me = useMe()
  const { state, turn, deadlines } = page.view
  const due = findStepDeadline(deadlines)
  const others = deadlines.filter((one) => one !== due)
  if (turn === 'none')
    return (
      <div className="whose over">
        <strong>
          {say(caseWords.over)} · {say(phases[state.phase])}
        </strong>
        {state.endReason && (
          <span className="mute">
            {say(caseWords.endReason, { reason: word(choices.code, state.endReason) })}
          </span>
        )}
        {isStaff(me) && state.endedAt && (
          <span className="mute">
            {say(retentionWords.keptUntil, {
              on: keepUntil(
                { on: dayOfInstant(state.endedAt), validTo: state.certificate?.validTo ?? null },
                editionJudging(state.edition, today),
              ),
            })}{' '}
            <Clause id="Q10" />
          </span>
        )}
      </div>
    )
  const open = state.supplement?.items.filter(({ accepted }) => !accepted).length ?? 0
  const phase = say(phases[state.phase])
  const isAsked = Boolean(phaseOf(state.phase).stop) && open > 0
  const isSealed = isAgreementInForce(state, editionJudging(state.edition, today))
  const waiting = state.phase === 'contracting' ? say(stops[isSealed ? 'payment' : 'agreement']) : phase
  const refund = openRefund(state)
  const afterwards = refund && say(deadlineWords[refund.decision ? 'refund-payment' : 'refund-decision'])
  const todo = afterwards ?? (isAsked ? say(caseWords.itemsToSupply, { phase, count: open }) : waiting)
  return (
    <div className="whose">
      <span className="mute">{say(caseWords.turnNow)}</span>
      <strong>{say(caseWords.turnText, { turn: say(turns[turn]), todo })}</strong>
      <Clause id={due?.clause ?? phaseOf(state.phase).clause} />
      <div className="due">
        {due ? (
          <>
            <span className="mute">{say(caseWords.byLatest)}</span> <strong>{day(due.dueOn)}</strong>{' '}
            {due.provisional && <span className="tag soon">{say(caseWords.provisional)}</span>}{' '}
            <LeftText dueOn={due.dueOn} /> <DateProof deadline={due} />
          </>
        ) : (
          <span className="mute">{say(caseWords.noDeadline)}</span>
        )}
        {others.map((other) => (
          <div key={other.name} className="mute">
            {say(deadlineWords[other.name as keyof typeof deadlineWords])}{' '}
            <DateProof deadline={other}>{day(other.dueOn)}</DateProof>
          </div>
        ))}
      </div>
    </div>
  )
}
