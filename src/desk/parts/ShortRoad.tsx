import { editionJudging } from '#core/rulebook/edition.ts'
import { clauseOfKind, keepsToWindow } from '#core/rulebook/held-certificate.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { originalReturnFor } from '#core/rulebook/original-return.ts'
import type { CaseView } from '#core/views.ts'
import { shortRoadWords as words } from '#core/words/holdings.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** What a change or a cancellation has before it in the place of a meeting: who decides, until when, and the original (Q18, Q4.6). */
export const ShortRoad = ({ view: { state } }: { view: CaseView }) => {
  const { say, today } = useSpeech()
  const { kind, held, originalReturnedOn } = state
  if (isAssessed(kind) || state.endedAt) return null
  const edition = editionJudging(state.edition, today)
  const returned = originalReturnFor(kind, edition)
  return (
    <div className="part">
      <span className="tag">{say(words.noMeeting)}</span>{' '}
      <span className="mute">
        {say(words.decidedApart)}
        {held && keepsToWindow(kind, edition) && <> {say(words.whileValid, { validTo: held.validTo })}</>}
        {returned && !originalReturnedOn && (
          <> {say(words[kind === 'cancellation' ? 'givenUp' : 'changed'][returned])}</>
        )}
      </span>{' '}
      <Clause id={clauseOfKind(kind)} /> {returned && kind !== 'cancellation' && <Clause id="Q4.6" />}
    </div>
  )
}
