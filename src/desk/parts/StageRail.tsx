import type { Phase } from '#core/phases.ts'
import type { StageStop } from '#core/views.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { phases } from '#core/words/phases.ts'
import { stageStatuses, stages, stations } from '#core/words/stages.ts'
import { useSpeech } from '../Speech.tsx'

/** The stages of its way with the days they took; the one under way says what is being done. */
export const StageRail = ({ rail, phase }: { rail: readonly StageStop[]; phase: Phase }) => {
  const { say, shortDay } = useSpeech()
  return (
    <ol className="rail" aria-label={say(caseWords.rail)}>
      {rail.map(({ stage, status, from, to }) => (
        <li key={stage} className={status} aria-current={status === 'now' ? 'step' : undefined}>
          {say(stations[stage])}
          {status === 'now' ? (
            <> · {say(phases[phase])}</>
          ) : (
            from && (
              <small>
                {' '}
                {shortDay(from)}
                {to && to !== from && <> — {shortDay(to)}</>}
              </small>
            )
          )}
          <span className="hidden">（{say(stageStatuses[status])}）</span>
        </li>
      ))}
    </ol>
  )
}

/** The same rail without words, for a row of a list. */
export const MiniRail = ({ stage }: { stage: string }) => {
  const { say, word } = useSpeech()
  const order = ['acceptance', 'contracting', 'assessment', 'issuance'] as const
  const current = stage === 'ended' ? order.length : order.indexOf(stage as (typeof order)[number])
  return (
    <div role="img" aria-label={`${say(caseWords.rail)}: ${word(stages, stage)}`}>
      <ol className="rail mini" aria-hidden="true">
        {order.map((one, index) => (
          <li key={one} className={index < current ? 'done' : index === current ? 'now' : 'ahead'} />
        ))}
      </ol>
    </div>
  )
}
