import { addDays } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import type { Actor, Context, StoredEvent } from '#core/kernel.ts'
import { centreRoles } from '#core/roles.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { caseRow } from '#core/views.ts'
import { competencesOf } from '../../examples/staff.ts'
import { meeting } from '../case-story.ts'
import { actor } from '../given.ts'
import { factsOfHuaqing } from '../huaqing.ts'
import { reread } from '../reread.ts'
import { staffMember } from '../staff-member.ts'
import { type Keyed, people } from './state-key.ts'

/** One case with the meeting it comes to, and what the one has still to tell the other. */
export interface Node extends Keyed {
  readonly log: readonly StoredEvent[]
  readonly others: readonly StoredEvent[]
  readonly edition: Edition
}

export const hats = centreRoles.filter((role) => role !== 'administrator' && role !== 'supervisor')
export const wearers: readonly Actor[] = people.map((personId) => ({
  personId,
  organisationId: null,
  roles: hats,
}))
/** Somebody who took no part in anything: whoever the three leave to decide, so that it goes on after the decision. */
const outsider: Actor = { personId: 'dan', organisationId: null, roles: ['decider'] }
export const askers = [...wearers, outsider, actor('contact')]
export const clock = actor('system')

// A panel of one decides, so that three people can do everything there is to do: the rules searched for count no heads.
export const strict = reread({ panelQuorum: 1 })
/** The same by a reading under which whoever took part may decide: what the search has to find. */
export const lax = reread({ panelQuorum: 1, decidedBy: 'any-decider' })

export const staff = people.map((id) =>
  staffMember(id, 'lead', { roles: hats, competences: competencesOf(['auditor']) }),
)
export const factsOfCase = { ...factsOfHuaqing(), staff, readyCases: [] }
export const heldOn = '2027-02-10'

/** Days on which one thing or another can be asked: they do not matter to who does what, so each is tried in turn. */
export const daysFor = (stream: 'case' | 'meeting', { one, meeting: of }: Node): string[] => {
  if (stream === 'meeting')
    return of ? [addDays(of.agendaClosesOn, -1), addDays(of.agendaClosesOn, 1), of.heldOn] : [heldOn]
  return [
    ...(of ? [addDays(of.heldOn, 8)] : []),
    ...(one.audit.notice ? [addDays(one.audit.notice.auditOn, 1)] : []),
    '2026-12-18',
  ]
}

/** As the store would list it for the secretary. */
export const readyCase = ({ one, edition }: Node) => {
  const { summary, phase_since } = caseRow(one, edition, theCalendar)
  return { ...one, ...summary, readySince: phase_since }
}

export const contextOf = (stream: 'case' | 'meeting', node: Node, who: Actor, on?: string): Context => {
  const today = on ?? daysFor(stream, node)[0] ?? heldOn
  let ids = 0
  return {
    streamId: stream === 'case' ? node.one.caseId : meeting,
    now: `${today}T03:00:00.000Z`,
    today,
    actor: who,
    edition: node.edition,
    editions: [node.edition],
    calendar: theCalendar,
    facts:
      stream === 'case'
        ? factsOfCase
        : { ...factsOfCase, readyCases: node.one.phase === 'awaiting-panel' ? [readyCase(node)] : [] },
    newId: () => `00000000-0000-4000-9000-${String(++ids).padStart(12, '0')}`,
  }
}
