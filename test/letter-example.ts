import { theCalendar } from '#core/calendar/working-days.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { complaintDeadlines, complaintProcedure } from '#core/complaint.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { StoredEvent, StreamState } from '#core/kernel.ts'
import { aboutCase, aboutCertificate, type Told } from '#core/letters/letter.ts'
import type { LetterName } from '#core/letters/letters.ts'
import { isMeetingLetter, recipientsOf } from '#core/meeting/summons.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { panelDeadline } from '#core/meeting-deadlines.ts'
import { objectionDeadlines, objectionProcedure } from '#core/objection.ts'
import type { Procedure } from '#core/procedure.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { application } from './case-story.ts'
import { edition } from './given.ts'
import { lives } from './lives.ts'
import { complaintLives, objectionLives, proceedingLives } from './matter-story.ts'
import { meetingLives } from './meeting-story.ts'
import { sanctionLives } from './sanction-story.ts'

const around = {
  edition,
  calendar: theCalendar,
  names: {
    contact: application.contact.name,
    lead: '陈知远',
    expert: '顾维均',
    'expert-2': '苏慕林',
    'expert-7': '韩叙',
    secretary: '何静姝',
  },
  caseUrl: 'https://zizhi.example/desk/cases/1',
  verifyUrl: 'https://zizhi.example/verify/CNITSEC2027SRV-SE-I-0007',
}

type Occasion<S = unknown> = Omit<Told<S>, 'lang'>

/** The states that a log comes to, each after its event. */
const states = <S extends StreamState<P>, P extends string>(
  of: Procedure<S, P>,
  log: readonly StoredEvent[],
) => {
  let state = of.initial
  return log.map((event) => {
    state = of.evolve(state, event)
    return { event, state, letters: of.events[event.type]?.letters ?? [] }
  })
}

/** Told once for all letters: the lives are long, and the letters many. */
const byLetter = <S>(
  occasions: () => Iterable<readonly [letters: readonly string[], told: () => Occasion<S>]>,
) => {
  let known: Map<string, Occasion<S>[]> | undefined
  return (letter: LetterName): readonly Occasion<S>[] => {
    if (!known) {
      known = new Map()
      for (const [letters, told] of occasions())
        for (const name of letters) known.set(name, [...(known.get(name) ?? []), told()])
    }
    return known.get(letter) ?? []
  }
}

/** Every occasion on which a letter about a case goes out in the example lives, as the letter is told of it. */
export const occasionsOf = byLetter<CaseState>(function* () {
  for (const { log } of lives())
    for (const { event, state, letters } of states(caseProcedure, log))
      yield [
        letters,
        () => ({
          state,
          about: aboutCase(state),
          event,
          deadlines: deadlinesOf(state, edition, theCalendar),
          ...around,
        }),
      ]
})

const onCertificates = byLetter<unknown>(function* () {
  for (const { log } of sanctionLives())
    for (const { event, state, letters } of states(certificateProcedure, log)) {
      const about = aboutCertificate(state)
      const deadlines = () => sanctionDeadlines(state, edition, theCalendar)
      yield [letters, () => ({ state, about, event, deadlines: deadlines(), ...around })]
    }
})

const onMatters = byLetter<unknown>(function* () {
  const about = (
    what: 'proceeding' | 'objection' | 'complaint',
    number: string | null,
    organisationName: string,
  ) => ({
    what,
    number,
    organisationName,
    contactId: null,
    leadId: null,
  })
  for (const { log } of proceedingLives())
    for (const { event, state, letters } of states(proceedingProcedure, log))
      yield [
        letters,
        () => ({
          state,
          about: about('proceeding', state.number, state.organisationName),
          event,
          deadlines: proceedingDeadlines(state, edition, theCalendar),
          ...around,
        }),
      ]
  for (const { log } of objectionLives())
    for (const { event, state, letters } of states(objectionProcedure, log))
      yield [
        letters,
        () => ({
          state,
          about: about('objection', state.number, state.organisationName),
          event,
          deadlines: objectionDeadlines(state, edition, theCalendar),
          ...around,
        }),
      ]
  // A complaint concerns no organisation that is written to.
  for (const { log } of complaintLives())
    for (const { event, state, letters } of states(complaintProcedure, log))
      yield [
        letters,
        () => ({
          state: { ...state, organisationName: '' },
          about: about('complaint', state.number, ''),
          event,
          deadlines: complaintDeadlines(state, edition, theCalendar),
          ...around,
        }),
      ]
})

/** To the first of those it goes to; where it goes to nobody there is nothing to write. */
const onMeetings = byLetter<unknown>(function* () {
  for (const { log } of meetingLives()) {
    let before = meetingProcedure.initial
    for (const { event, state, letters } of states(meetingProcedure, log)) {
      for (const letter of letters) {
        const to = isMeetingLetter(letter) ? recipientsOf(letter, before, state) : []
        const reader = to === 'secretary' ? to : to[0]
        const about = {
          what: 'meeting' as const,
          number: null,
          organisationName: '',
          contactId: reader ?? null,
          leadId: null,
        }
        const deadlines = [panelDeadline(state.heldOn, edition, theCalendar)]
        if (reader) yield [[letter], () => ({ state, about, event, deadlines, ...around })]
      }
      before = state
    }
  }
})

/** The same of any letter, whatever it is about. */
export const everyOccasionOf = (letter: LetterName): readonly Occasion[] => [
  ...occasionsOf(letter),
  ...onCertificates(letter),
  ...onMatters(letter),
  ...onMeetings(letter),
]
