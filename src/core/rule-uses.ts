import { calendarProcedure } from '#core/calendar-adoption.ts'
import { caseProcedure } from '#core/case.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { complaintProcedure } from '#core/complaint.ts'
import { specialTerms } from '#core/deadlines.ts'
import { governedBy } from '#core/governed-by.ts'
import { matterTerms } from '#core/matter.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { objectionProcedure } from '#core/objection.ts'
import { phases, type Term } from '#core/phases.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import type { RuleScreen } from '#core/rulebook/rule.ts'
import { type RuleName, ruleNames, ruleOf } from '#core/rulebook/rules.ts'
import { sanctionTerms } from '#core/sanction-deadlines.ts'

/** Where a rule is at work, by the names that commands, refusals, deadlines and letters have everywhere. */
export interface RuleUse {
  readonly commands: readonly string[]
  readonly refusals: readonly string[]
  readonly deadlines: readonly string[]
  readonly letters: readonly string[]
  readonly screens: readonly RuleScreen[]
}

/** A record that rests on clauses: its own, and another in some phases or for some kinds. */
interface Clauses {
  readonly clause: string
  readonly clauseIn: Readonly<Record<string, string>>
  readonly clauseFor: Readonly<Record<string, string>>
}

interface CommandClauses extends Clauses {
  readonly name: string
  readonly refusedWhen: object
  readonly mayRefuse: readonly string[]
  readonly clauses: Readonly<Record<string, string>>
}

const procedures = [
  caseProcedure,
  meetingProcedure,
  certificateProcedure,
  calendarProcedure,
  proceedingProcedure,
  objectionProcedure,
  complaintProcedure,
]
const commands = procedures.flatMap((of) => Object.values<CommandClauses>(of.commands))
const events = procedures.flatMap((of) =>
  Object.values<Clauses & { readonly letters: readonly string[] }>(of.events),
)
const terms: readonly Term[] = [
  ...Object.values(phases).flatMap((record) => ('term' in record ? [record.term] : [])),
  ...Object.values(specialTerms),
  ...Object.values(sanctionTerms),
  ...Object.values(matterTerms),
]

/**
 * Where a rule is used: the commands and letters that rest on its clause alone or that it is known to govern, the
 * refusals that name a finding of it or that those commands give, the deadlines counted with one of its values. Read
 * from the records themselves, and from `governedBy` where a clause is shared.
 */
export function usesOf(name: RuleName): RuleUse {
  const found = known.get(name) ?? findUses(name)
  known.set(name, found)
  return found
}

/** The records do not change while a process runs: each rule is looked for once. */
const known = new Map<RuleName, RuleUse>()

const findUses = (name: RuleName): RuleUse => {
  const { terms: fixed = [], readings = [], deadlines = [], screens = [] } = ruleOf(name)
  const values: readonly string[] = [...fixed, ...readings]
  return {
    commands: commands.filter((command) => usesRule(command, name)).map((command) => command.name),
    refusals: unique(
      commands.flatMap((command) =>
        codesOf(command).filter((code) => rulesOfRefusal(command, code)[0] === name),
      ),
    ),
    deadlines: unique([
      ...terms.filter(({ value }) => values.includes(value)).map((term) => term.name),
      ...deadlines,
    ]),
    letters: unique(
      events.flatMap((event) =>
        event.letters.filter((letter) => rulesOfLetter(event, letter).includes(name)),
      ),
    ),
    screens,
  }
}

/** The rules that rest on one of a record's clauses. */
const restingOn = ({ clause, clauseIn, clauseFor }: Clauses): readonly RuleName[] => {
  const cited = [clause, ...Object.values(clauseIn), ...Object.values(clauseFor)]
  return ruleNames.filter((rule) => ruleOf(rule).clauses.some((one) => cited.includes(one)))
}

const rulesOfCommand = (command: CommandClauses): readonly RuleName[] =>
  governedBy.commands[command.name] ?? restingOn(command)

const rulesOfLetter = (event: Clauses, letter: string): readonly RuleName[] =>
  governedBy.letters[letter] ?? restingOn(event)

const codesOf = ({ refusedWhen, mayRefuse }: CommandClauses): readonly string[] => [
  ...Object.keys(refusedWhen),
  ...mayRefuse,
]

/** The rule that finds the code, whoever asks; else the one it is known to belong to, or rests on by its own clause. */
const claimed = ({ clauses }: CommandClauses, code: string): readonly RuleName[] | null => {
  const finder = ruleNames.find((rule) => code in (ruleOf(rule).findings ?? {}))
  if (finder) return [finder]
  const clause = clauses[code]
  return governedBy.refusals[code] ?? (clause ? restingOn({ clause, clauseIn: {}, clauseFor: {} }) : null)
}

const rulesOfRefusal = (command: CommandClauses, code: string): readonly RuleName[] =>
  claimed(command, code) ?? rulesOfCommand(command)

/** A command has to do with the rules that govern it, and with those it can be refused by. */
const usesRule = (command: CommandClauses, rule: RuleName): boolean =>
  rulesOfCommand(command).includes(rule) ||
  codesOf(command).some((code) => claimed(command, code)?.includes(rule))

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]
