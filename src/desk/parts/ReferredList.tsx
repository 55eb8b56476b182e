import { checkApplication } from '#core/rulebook/application.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { sayFinding } from '#core/words/rules.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** What the rules left to a person when the book was handed in, in full sentences. */
export const ReferredList = ({ codes, book }: { codes: readonly string[]; book: Application }) => {
  const { lang, today } = useSpeech()
  const edition = editionOn(book.submittedOn ?? book.applicationOn) ?? editionOn(today)
  if (!edition) return null
  const findings = checkApplication(book, edition, deskCalendar).filter(({ code }) => codes.includes(code))
  return (
    <ul className="list">
      {findings.map((finding) => {
        const { message, remedy } = sayFinding(finding, lang)
        return (
          <li key={`${finding.code}${JSON.stringify(finding.facts)}`}>
            {message} <Clause id={finding.clause} /> <span className="mute">{remedy}</span>
          </li>
        )
      })}
    </ul>
  )
}
