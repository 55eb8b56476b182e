import { z } from 'zod'
import { field } from '#core/fields.ts'
import { event } from './meeting-vocabulary.ts'

export const events = {
  /** The envelopes of a case open together: with the last vote, or by the chair. */
  VotesOpened: event({
    name: 'VotesOpened',
    clause: 'Q4.5',
    data: z.object({ caseId: field.id }),
    apply: (state, { caseId }) => ({ opened: [...state.opened, caseId] }),
  }),
}
