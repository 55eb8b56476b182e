import type { Phase } from '#core/phases.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { stationOf, stationsOf } from '#core/stations.ts'
import type { StageStop } from '#core/views.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { phases } from '#core/words/phases.ts'
import { stageStatuses, stations } from '#core/words/stages.ts'
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
            <span className="phase"> · {say(phases[phase])}</span>
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
export const MiniRail = ({ kind, phase }: { kind: ApplicationKind; phase: Phase }) => {
  const { say } = useSpeech()
  const order = stationsOf(kind)
  const station = stationOf(kind, phase)
  const current = station === 'ended' ? order.length : order.indexOf(station)
  return (
    <div role="img" aria-label={`${say(caseWords.rail)}: ${say(stations[station])}`}>
      <ol className="rail mini" aria-hidden="true">
        {order.map((one, index) => (
          <li key={one} className={index < current ? 'done' : index === current ? 'now' : 'ahead'} />
        ))}
      </ol>
    </div>
  )
}
