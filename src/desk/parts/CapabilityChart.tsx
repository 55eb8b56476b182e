import { useId } from 'react'
import type { AreaCapability } from '#core/capability.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { auditWords } from '#core/words/desk-audit.ts'
import { useSpeech } from '../Speech.tsx'

interface Props {
  profile: readonly AreaCapability[]
  type: string
  level: number
}

const row = 22
const label = 190
const bar = 300

/** Process area → level as bars, the level asked for as a line; the same as a table for whoever reads it aloud. */
export const CapabilityChart = ({ profile, type, level }: Props) => {
  const { say, lang } = useSpeech()
  const areas = processAreasOf(type, level)
  const nameOf = (code: string) => {
    const area = areas.find((one) => one.code === code)
    return area ? (lang === 'en' ? area.en : area.zh) : code
  }
  const table = useId()
  const height = profile.length * row + 24
  const step = bar / level
  const levels = Array.from({ length: level + 1 }, (_, at) => at)
  return (
    <figure className="profile">
      <figcaption>{say(auditWords.profile)}</figcaption>
      <svg
        viewBox={`0 0 ${label + bar + 40} ${height}`}
        role="img"
        aria-label={say(auditWords.profileChart, { count: profile.length })}
        aria-describedby={table}
      >
        {levels.map((at) => (
          <g key={at}>
            <line
              x1={label + at * step}
              x2={label + at * step}
              y1={0}
              y2={height - 20}
              className={at === level ? 'asked' : 'grid'}
            />
            <text x={label + at * step} y={height - 6} textAnchor="middle">
              {at}
            </text>
          </g>
        ))}
        {profile.map(({ area, level: reached }, at) => (
          <g key={area} transform={`translate(0 ${at * row})`}>
            <text x={label - 8} y={15} textAnchor="end">
              {area}
            </text>
            {reached === null ? (
              <text x={label + 6} y={15} className="mute">
                {say(auditWords.notApplicable)}
              </text>
            ) : (
              <>
                <rect
                  x={label}
                  y={4}
                  height={row - 8}
                  width={Math.max(reached * step, 2)}
                  className={reached >= level ? 'reached' : 'short'}
                />
                <text x={label + reached * step + 8} y={15}>
                  {reached >= level ? '✓' : say(auditWords.levelOf, { reached, level })}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
      <details>
        <summary>{say(auditWords.profileTable)}</summary>
        <table id={table} className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(auditWords.area)}</th>
              <th scope="col">{say(auditWords.reached)}</th>
              <th scope="col">{say(auditWords.lacking)}</th>
            </tr>
          </thead>
          <tbody>
            {profile.map(({ area, level: reached, lacking }) => (
              <tr key={area}>
                <th scope="row">
                  {area} {nameOf(area)}
                </th>
                <td>{reached === null ? say(auditWords.notApplicable) : reached}</td>
                <td>{lacking.map((practice) => practice.slice(area.length + 1)).join('、') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
