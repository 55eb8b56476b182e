import { theCalendar } from '#core/calendar/working-days.ts'
import { caseProcedure } from '#core/case.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { Told } from '#core/letters/letter.ts'
import type { LetterName } from '#core/letters/letters.ts'
import { fold } from '#core/procedure.ts'
import { application } from './case-story.ts'
import { edition } from './given.ts'
import { lives } from './lives.ts'

/** Every occasion on which a letter goes out in the example lives, as the letter is told of it. */
export const occasionsOf = (letter: LetterName): readonly Omit<Told, 'lang'>[] =>
  lives().flatMap((one) =>
    one.log
      .filter(({ type }) => caseProcedure.events[type]?.letters.includes(letter))
      .map((event) => {
        const state = fold(caseProcedure, one.log.slice(0, event.seq))
        return {
          state,
          event,
          edition,
          calendar: theCalendar,
          deadlines: deadlinesOf(state, edition, theCalendar),
          names: { contact: application.contact.name, lead: '陈知远' },
          caseUrl: 'https://zizhi.example/desk/cases/1',
          verifyUrl: 'https://zizhi.example/verify/CNITSEC2027SRV-SE-I-0007',
        }
      }),
  )
