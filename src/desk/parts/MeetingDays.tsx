import type { Day } from '#core/calendar/day.ts'
import { agendaBasis, meetingBasis } from '#core/meeting-deadlines.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { centre } from '#core/words/desk-centre.ts'
import { useSpeech } from '../Speech.tsx'
import { DayProof } from './DateProof.tsx'

/** The last day to be put on an agenda, with its proof counted back from the meeting (Q9.2). */
export const AgendaCloses = ({ on, heldOn }: { on: Day; heldOn: Day }) => {
  const { say, day } = useSpeech()
  const edition = editionFor(heldOn)
  const basis = agendaBasis({ held: heldOn }, edition)
  return <DayProof proven={{ what: say(centre.agendaCloses), on, basis, clause: 'Q9.2' }}>{day(on)}</DayProof>
}

/** Why a meeting is held on its day: the 10th or the 25th itself, or moved on from a day off (Q9.1). */
export const MeetingProof = ({ nominal, heldOn }: { nominal: Day; heldOn: Day }) => {
  const { say } = useSpeech()
  return (
    <DayProof
      proven={{
        what: say(centre.meetingDay),
        on: heldOn,
        basis: meetingBasis(nominal, editionFor(nominal)),
        clause: 'Q9.1',
      }}
    />
  )
}
