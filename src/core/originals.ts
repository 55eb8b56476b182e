import { z } from 'zod'
import { command, event } from '#core/certificate-state.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'

/** The original of a certificate that was withdrawn: taken back, and sent to its holder again when that was set aside. */

export const events = {
  OriginalTakenBack: event({
    name: 'OriginalTakenBack',
    clause: 'Q4.6',
    data: z.object({ receivedOn: field.day }),
    // Set aside while it was on its way, it goes back to its holder.
    apply: ({ phase }, { receivedOn }) =>
      phase === 'registered'
        ? { originalNotNeededSince: null, originalOwedSince: receivedOn }
        : { originalReturnedOn: receivedOn },
  }),
  OriginalSentBack: event({
    name: 'OriginalSentBack',
    clause: 'Q4.6',
    data: z.object({ carrier: z.string(), trackingNumber: z.string() }),
    letters: ['original-sent-back'],
    apply: () => ({ originalOwedSince: null }),
  }),
}

export const commands = {
  RecordOriginalTakenBack: command({
    name: 'RecordOriginalTakenBack',
    clause: 'Q4.6',
    by: ['clerk'],
    from: ['ended', 'registered'],
    input: z.object({ receivedOn: field.day }),
    weight: 'primary',
    refusedWhen: {
      'original-not-demanded': ({ phase, originalDemandedOn, originalNotNeededSince }) =>
        phase === 'registered' ? originalNotNeededSince === null : originalDemandedOn === null,
      'original-back-already': ({ originalReturnedOn: on }) => on !== null && { receivedOn: on },
    },
    mayRefuse: ['day-in-future'],
    suggest: (_, { today }) => ({ receivedOn: today }),
    decide: (_, { receivedOn }, { today }) =>
      receivedOn > today
        ? refuse('day-in-future', 'Q4.6', { day: receivedOn })
        : [events.OriginalTakenBack.of({ receivedOn })],
  }),
  SendOriginalBack: command({
    name: 'SendOriginalBack',
    clause: 'Q4.6',
    by: ['clerk'],
    from: ['registered'],
    input: z.object({ carrier: field.line, trackingNumber: field.line }),
    weight: 'primary',
    refusedWhen: { 'no-original-to-send-back': ({ originalOwedSince }) => originalOwedSince === null },
    decide: (_, input) => [events.OriginalSentBack.of(input)],
  }),
}
