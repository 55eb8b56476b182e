import { z } from 'zod'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { lacksRole } from '#core/staff.ts'
import { caseId, command, event, refusedItem } from './meeting-vocabulary.ts'

export const events = {
  ExpertsInvited: event({
    name: 'ExpertsInvited',
    clause: 'Q9.1',
    data: z.object({ experts: z.array(z.string()) }),
    apply: (_, { experts }) => ({ invited: experts }),
  }),
  ConflictDeclared: event({
    name: 'ConflictDeclared',
    clause: 'Q4.5',
    data: z.object({ caseId: field.id, expertId: z.string(), reason: z.string() }),
    apply: (state, data) => ({
      conflicts: [...state.conflicts, data],
      votes: state.votes.filter((vote) => vote.caseId !== data.caseId || vote.expertId !== data.expertId),
    }),
  }),
}

export const commands = {
  InviteExperts: command({
    name: 'InviteExperts',
    clause: 'Q9.1',
    by: ['secretary'],
    from: ['planned', 'agenda-locked'],
    input: z.object({ experts: field.people('expert', 1) }),
    needs: ['staff'],
    mayRefuse: ['person-lacks-role', 'same-person-twice'],
    suggest: (state) => ({ experts: state.invited }),
    decide: (_, { experts }, { facts }) => {
      if (new Set(experts).size < experts.length) return refuse('same-person-twice', 'Q9.1')
      if (lacksRole(facts.staff, experts, 'expert'))
        return refuse('person-lacks-role', 'Q9.1', { role: 'expert' })
      return [events.ExpertsInvited.of({ experts })]
    },
  }),
  DeclareConflict: command({
    name: 'DeclareConflict',
    clause: 'Q4.5',
    by: ['expert'],
    from: ['agenda-locked', 'in-session'],
    input: z.object({ caseId, reason: field.reason }),
    commutes: true,
    mayRefuse: ['not-on-agenda', 'case-concluded-already'],
    decide: (state, input, { actor }) =>
      refusedItem(state, input.caseId) ?? [
        events.ConflictDeclared.of({ ...input, expertId: actor.personId }),
      ],
  }),
}
