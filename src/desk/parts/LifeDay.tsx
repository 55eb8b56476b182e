import type { Day } from '#core/calendar/day.ts'
import { inTimeBasis, lateBasis, proofOf } from '#core/date-proof.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import { useSpeech } from '../Speech.tsx'
import { DayProof } from './DateProof.tsx'

/** A day in the life of a certificate that its last day decides, with its proof (Q15). */
export const LifeDay = ({ validTo, name }: { validTo: Day; name: 'inTime' | 'late' }) => {
  const { say, day, today } = useSpeech()
  const { terms } = editionFor(today)
  const [basis, clause, what] =
    name === 'inTime'
      ? ([inTimeBasis(validTo, terms), 'Q15.1', caseWords.maintainBy] as const)
      : ([lateBasis(validTo, terms), 'Q15.2', caseWords.lateBy] as const)
  const { on } = proofOf(basis, deskCalendar)
  return <DayProof proven={{ what: say(what), on, basis, clause }}>{day(on)}</DayProof>
}
