import { type Actor, type CommandRecord, isRefusal } from '#core/kernel.ts'
import { decide } from '#core/procedure.ts'
import { isApplicantRole, type Role, roles } from '#core/roles.ts'
import { procedures, rolesIn } from '../../scripts/docs/procedures.ts'
import { chanceOf, seedOf } from './chance.ts'
import { everyMoment, knownAt, type Moment } from './moments.ts'
import { sensibleInput } from './sensible-input.ts'

/** What came of asking for one command in one phase with one hat, at every moment of every life that is there. */
export interface Cell {
  readonly role: Role
  readonly command: string
  /** The events that were written, in their order; one entry for each way it went. */
  readonly written: readonly string[]
  /** Why not, each as `code clause`. */
  readonly refused: readonly string[]
}

export interface ExecutedPhase {
  readonly stream: string
  readonly phase: string
  /** How many moments of the phase were asked at, and how often somebody asked. */
  readonly moments: number
  readonly asked: number
  readonly cells: readonly Cell[]
}

type Command = CommandRecord<never, string>

/** How often one person fills in the form at one moment: more often until somebody has carried it out. */
const tries = { first: 12, later: 1 }

/** Whoever wears this hat: as assigned, as a colleague, as somebody tied to the applicant, from another applicant. */
const peopleAt = (moment: Moment, role: Role): readonly Actor[] => {
  const wearing = moment.wearing(role)
  const [first] = wearing
  if (!first || role === 'system') return wearing
  if (isApplicantRole(role))
    return [...wearing, { ...first, organisationId: '00000000-0000-4000-8000-0000000000ab' }]
  const { application } = moment.state as { application?: { uscc: string } | null }
  if (!application) return wearing
  const tie = { uscc: application.uscc, organisation: '', reason: '', until: null }
  return [...wearing, { ...first, ties: [tie] }]
}

/** Nothing is asked of what is not there yet, but what starts it. */
const isThere = ({ of, state }: Moment, { starts }: Command): boolean =>
  of.isAlwaysThere || starts || state.version > 0

const askAt = (moment: Moment, who: Actor, command: Command, time: number) => {
  const known = knownAt(moment, who)
  const { phase, version } = moment.state
  const seed = seedOf([moment.of.stream, phase, version, command.name, who.personId, time].join(' '))
  const input = command.input.safeParse(sensibleInput(command, known, chanceOf(seed)))
  return input.success ? decide(moment.of, moment.state, command.name, input.data, known.context) : undefined
}

const cellOf = (moments: readonly Moment[], phase: string, role: Role, command: Command) => {
  const written = new Set<string>()
  const refused = new Set<string>()
  let asked = 0
  const isOpenToRole = rolesIn(command, phase).includes(role)
  // What neither person nor input can change is asked of the first and the last moment.
  const asking = isOpenToRole
    ? moments.filter((one) => isThere(one, command))
    : moments.filter((_, at) => at === 0 || at === moments.length - 1)
  for (const moment of asking)
    for (const [at, who] of (isOpenToRole
      ? peopleAt(moment, role)
      : moment.wearing(role).slice(0, 1)
    ).entries()) {
      for (
        let time = 0;
        time < (isOpenToRole && at === 0 && written.size === 0 ? tries.first : tries.later);
        time += 1
      ) {
        // Whoever may not ask here is told so before anybody reads what was filled in.
        const answer = isOpenToRole
          ? askAt(moment, who, command, time)
          : decide(moment.of, moment.state, command.name, {}, moment.contextOf(who))
        if (!answer) continue
        asked += 1
        if (isRefusal(answer)) refused.add(`${answer.code} ${answer.clause}`)
        else written.add(answer.events.map(({ type }) => type).join(' '))
      }
    }
  return {
    asked,
    cell: { role, command: command.name, written: [...written].toSorted(), refused: [...refused].toSorted() },
  }
}

/**
 * Every phase × role × command, executed by the procedure itself with inputs made from the command's own schema. Throws
 * where a command does: a cell is an answer.
 */
export const executedMatrix = (): readonly ExecutedPhase[] => {
  const byPhase = Map.groupBy(everyMoment(), ({ of, state }) => `${of.stream} ${state.phase}`)
  return procedures.flatMap(({ stream, phases, commands }) =>
    phases.map((phase) => {
      const moments = byPhase.get(`${stream} ${phase}`) ?? []
      const answers = commands.flatMap((command) =>
        roles.map((role) => cellOf(moments, phase, role, command)),
      )
      return {
        stream,
        phase,
        moments: moments.length,
        asked: answers.reduce((sum, { asked }) => sum + asked, 0),
        cells: answers.map(({ cell }) => cell),
      }
    }),
  )
}
