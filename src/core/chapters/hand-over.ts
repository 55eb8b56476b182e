import { z } from 'zod'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { phaseNames, phaseOf } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'

/** An authorised contact of the applicant's organisation, as a command reads them. */
export interface ContactFact {
  readonly id: string
  readonly name: string
  readonly emailConfirmed: boolean
}

/** The authorised contact of a case changes hands: from then on it is the new one who is written to (Q8.1, Q12.3). */
export const events = {
  ContactChanged: event({
    name: 'ContactChanged',
    clause: 'Q12.3',
    data: z.object({ contactId: z.string(), formerId: z.string() }),
    letters: ['contact-handed-over', 'contact-released'],
    apply: (_, { contactId }) => ({ contactId }),
  }),
}

export const commands = {
  HandOverContact: command({
    name: 'HandOverContact',
    clause: 'Q12.3',
    by: ['contact'],
    from: phaseNames.filter((phase) => phaseOf(phase).stage !== 'ended'),
    input: z.object({ contactId: field.person('contact') }),
    needs: ['contacts'],
    // Means the same whatever the centre did meanwhile.
    commutes: true,
    mayRefuse: ['contact-unchanged', 'person-not-contact', 'contact-unreachable'],
    fit: {
      contactId: ({ id, emailConfirmed }: ContactFact, state) => {
        if (id === state.contactId) return refuse('contact-unchanged', 'Q12.3')
        return emailConfirmed ? null : refuse('contact-unreachable', 'Q8.1')
      },
    },
    decide: (state, { contactId }) => [events.ContactChanged.of({ contactId, formerId: state.contactId })],
  }),
}
