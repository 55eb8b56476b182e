import { calendarProcedure } from '#core/calendar-adoption.ts'
import { caseProcedure } from '#core/case.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { specialTerms } from '#core/deadlines.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { phases, type Term } from '#core/phases.ts'
import type { Rule, RuleScreen } from '#core/rulebook/rule.ts'

/** Where a rule is at work, by the names that commands, refusals, deadlines and letters have everywhere. */
export interface RuleUse {
  readonly commands: readonly string[]
  readonly refusals: readonly string[]
  readonly deadlines: readonly string[]
  readonly letters: readonly string[]
  readonly screens: readonly RuleScreen[]
}

/** A record that rests on clauses: its own, and another in some phases. */
interface Clauses {
  readonly clause: string
  readonly clauseIn: Readonly<Record<string, string>>
}

interface CommandClauses extends Clauses {
  readonly name: string
  readonly refusedWhen: object
  readonly mayRefuse: readonly string[]
  readonly clauses: Readonly<Record<string, string>>
}

const procedures = [caseProcedure, meetingProcedure, certificateProcedure, calendarProcedure]
const commands = procedures.flatMap((of) => Object.values<CommandClauses>(of.commands))
const events = procedures.flatMap((of) =>
  Object.values<Clauses & { readonly letters: readonly string[] }>(of.events),
)
const terms: readonly Term[] = [
  ...Object.values(phases).flatMap((record) => ('term' in record ? [record.term] : [])),
  ...Object.values(specialTerms),
]

/**
 * Where a rule is used: the commands and letters that rest on one of its clauses, the refusals that cite one or name a
 * finding of it, the deadlines counted with one of its values. Read from the records themselves.
 */
export function usesOf(rule: Rule): RuleUse {
  const { clauses, terms: fixed = [], readings = [], findings = {}, deadlines = [], screens = [] } = rule
  const rests = ({ clause, clauseIn }: Clauses) =>
    [clause, ...Object.values(clauseIn)].some((one) => clauses.includes(one))
  const values: readonly string[] = [...fixed, ...readings]
  const cites = (command: CommandClauses, code: string) =>
    code in findings || clauses.includes(command.clauses[code] ?? command.clause)
  return {
    commands: commands.filter(rests).map(({ name }) => name),
    refusals: unique(
      commands.flatMap((command) =>
        [...Object.keys(command.refusedWhen), ...command.mayRefuse].filter((code) => cites(command, code)),
      ),
    ),
    deadlines: unique([
      ...terms.filter(({ value }) => values.includes(value)).map(({ name }) => name),
      ...deadlines,
    ]),
    letters: unique(events.filter(rests).flatMap(({ letters }) => letters)),
    screens,
  }
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]
