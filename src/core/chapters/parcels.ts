import { z } from 'zod'
import type { CaseState } from '#core/case-state.ts'
import { bookRound, roundNow } from '#core/disc/consignment.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import type { Parcel } from '#core/paper-state.ts'
import { askedPhases, clauseOfStage } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'
import { openItems } from './supplement-round.ts'

/** Paper and discs on their way to the centre (Q11.3): the applicant says by which carrier, and intake expects them. */

const isRoundOpen = ({ phase }: CaseState): boolean => askedPhases.some((one) => one === phase)

/** The round whose paper would be sent now: that of the supplements asked for, or the book. */
const roundSent = (state: CaseState): number => (isRoundOpen(state) ? roundNow(state) : bookRound)

/** Whether all paper that is asked for now was recorded as received. */
const isAllReceived = (state: CaseState): boolean =>
  state.paperReceivedOn !== null && (!isRoundOpen(state) || openItems(state).every(({ paperOn }) => paperOn))

/** The parcel that intake still waits for: the last announced one of what has not arrived. Null when there is none. */
export const findParcelUnderWay = (state: CaseState): Parcel | null => {
  const last = state.paper.parcels.at(-1)
  if (!last || isAllReceived(state)) return null
  const isAwaited = last.round === bookRound ? state.paperReceivedOn === null : last.round === roundNow(state)
  return isAwaited && (state.phase === 'filing' || isRoundOpen(state)) ? last : null
}

export const events = {
  ParcelAnnounced: event({
    name: 'ParcelAnnounced',
    clause: 'Q11.3',
    clauseIn: clauseOfStage,
    data: z.object({
      round: z.int().min(0),
      carrier: z.string(),
      trackingNumber: z.string(),
      handedOverOn: field.day,
    }),
    apply: ({ paper }, parcel) => ({ paper: { ...paper, parcels: [...paper.parcels, parcel] } }),
  }),
}

/** Letters and digits of a waybill, without the spaces in which it is printed. */
const plain = (trackingNumber: string): string =>
  trackingNumber.normalize('NFKC').toUpperCase().replace(/\s/g, '')

const isTrackingNumber = (plainNumber: string): boolean =>
  /^[0-9A-Z-]{6,30}$/.test(plainNumber) && plainNumber.replace(/\D/g, '').length >= 4

export const commands = {
  AnnounceParcel: command({
    name: 'AnnounceParcel',
    clause: 'Q11.3',
    clauseIn: clauseOfStage,
    by: ['contact', 'contributor'],
    from: ['filing', ...askedPhases],
    input: z.object({ carrier: field.line, trackingNumber: field.line, handedOverOn: field.day }),
    refusedWhen: { 'paper-received-already': isAllReceived },
    mayRefuse: [
      'tracking-number-nonsense',
      'parcel-announced-already',
      'day-in-future',
      'day-before-submission',
    ],
    suggest: (_, { today }) => ({ handedOverOn: today }),
    decide: (state, { carrier, trackingNumber, handedOverOn }, { today }) => {
      const number = plain(trackingNumber)
      if (!isTrackingNumber(number)) return refuse('tracking-number-nonsense', 'Q11.3', { trackingNumber })
      if (state.paper.parcels.some((parcel) => parcel.trackingNumber === number))
        return refuse('parcel-announced-already', 'Q11.3', { trackingNumber: number })
      if (handedOverOn > today) return refuse('day-in-future', 'Q11.3', { day: handedOverOn })
      const submittedOn = state.application?.submittedOn ?? today
      if (handedOverOn < submittedOn)
        return refuse('day-before-submission', 'Q11.3', { day: handedOverOn, submittedOn })
      const parcel = { round: roundSent(state), carrier, trackingNumber: number, handedOverOn }
      return [events.ParcelAnnounced.of(parcel)]
    },
  }),
}
