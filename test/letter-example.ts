import { theCalendar } from '#core/calendar/working-days.ts'
import { caseProcedure } from '#core/case.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { complaintDeadlines, complaintProcedure } from '#core/complaint.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { aboutCase, type Told } from '#core/letters/letter.ts'
import type { LetterName } from '#core/letters/letters.ts'
import { objectionDeadlines, objectionProcedure } from '#core/objection.ts'
import { fold } from '#core/procedure.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { application } from './case-story.ts'
import { edition } from './given.ts'
import { lives } from './lives.ts'
import { complaintLives, objectionLives, proceedingLives } from './matter-story.ts'
import { sanctionLives } from './sanction-story.ts'

const around = {
  edition,
  calendar: theCalendar,
  names: { contact: application.contact.name, lead: '陈知远' },
  caseUrl: 'https://zizhi.example/desk/cases/1',
  verifyUrl: 'https://zizhi.example/verify/CNITSEC2027SRV-SE-I-0007',
}

/** Every occasion on which a letter about a case goes out in the example lives, as the letter is told of it. */
export const occasionsOf = (letter: LetterName): readonly Omit<Told, 'lang'>[] =>
  lives().flatMap((one) =>
    one.log
      .filter(({ type }) => caseProcedure.events[type]?.letters.includes(letter))
      .map((event) => {
        const state = fold(caseProcedure, one.log.slice(0, event.seq))
        const deadlines = deadlinesOf(state, edition, theCalendar)
        return { state, about: aboutCase(state), event, deadlines, ...around }
      }),
  )

const onCertificates = (letter: LetterName): readonly Omit<Told<unknown>, 'lang'>[] =>
  sanctionLives().flatMap((one) =>
    one.log
      .filter(({ type }) => certificateProcedure.events[type]?.letters.includes(letter))
      .map((event) => {
        const state = fold(certificateProcedure, one.log.slice(0, event.seq))
        const { number, holder, type, level } = state
        return {
          state,
          about: {
            what: 'certificate' as const,
            number,
            organisationName: holder,
            contactId: null,
            leadId: null,
            type,
            level,
          },
          event,
          deadlines: sanctionDeadlines(state, edition, theCalendar),
          ...around,
        }
      }),
  )

/** A complaint concerns no organisation that is written to. */
const nobody = { organisationName: '' }

const onMatters = (letter: LetterName): readonly Omit<Told<unknown>, 'lang'>[] =>
  [
    ...proceedingLives().flatMap(({ log }) =>
      log.map((event) => {
        const state = fold(proceedingProcedure, log.slice(0, event.seq))
        const deadlines = proceedingDeadlines(state, edition, theCalendar)
        return { what: 'proceeding' as const, of: proceedingProcedure, state, deadlines, event }
      }),
    ),
    ...objectionLives().flatMap(({ log }) =>
      log.map((event) => {
        const state = fold(objectionProcedure, log.slice(0, event.seq))
        const deadlines = objectionDeadlines(state, edition, theCalendar)
        return { what: 'objection' as const, of: objectionProcedure, state, deadlines, event }
      }),
    ),
    ...complaintLives().flatMap(({ log }) =>
      log.map((event) => {
        const state = { ...nobody, ...fold(complaintProcedure, log.slice(0, event.seq)) }
        const deadlines = complaintDeadlines(state, edition, theCalendar)
        return { what: 'complaint' as const, of: complaintProcedure, state, deadlines, event }
      }),
    ),
  ]
    .filter(({ of, event }) => of.events[event.type]?.letters.includes(letter))
    .map(({ what, state, deadlines, event }) => {
      const { number, organisationName } = state
      const about = { what, number, organisationName, contactId: null, leadId: null }
      return { state, about, event, deadlines, ...around }
    })

/** The same of any letter, whatever it is about. */
export const everyOccasionOf = (letter: LetterName): readonly Omit<Told<unknown>, 'lang'>[] => [
  ...occasionsOf(letter),
  ...onCertificates(letter),
  ...onMatters(letter),
]
