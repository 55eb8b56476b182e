import { describe, expect, test } from 'vitest'
import { calendarProcedure } from '#core/calendar-adoption.ts'
import { caseProcedure } from '#core/case.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { complaintProcedure } from '#core/complaint.ts'
import { governedBy } from '#core/governed-by.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { objectionProcedure } from '#core/objection.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { usesOf } from '#core/rule-uses.ts'
import { rulesOfClause } from '#core/rulebook/explain.ts'
import { type RuleName, ruleNames } from '#core/rulebook/rules.ts'
import { deadlines } from '#core/words/deadlines.ts'
import { explanationWords, sayUses } from '#core/words/explanation.ts'

interface Cited {
  readonly name: string
  readonly clause: string
  readonly clauseIn: Readonly<Record<string, string>>
  readonly clauseFor: Readonly<Record<string, string>>
}
interface CitedCommand extends Cited {
  readonly refusedWhen: object
  readonly mayRefuse: readonly string[]
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
const commands = procedures.flatMap((of) => Object.values<CitedCommand>(of.commands))
const letters = procedures.flatMap((of) =>
  Object.values<Cited & { readonly letters: readonly string[] }>(of.events).flatMap((event) =>
    event.letters.map((name) => ({ ...event, name })),
  ),
)
const codes = commands.flatMap(({ refusedWhen, mayRefuse }) => [...Object.keys(refusedWhen), ...mayRefuse])

const isShared = ({ clause, clauseIn, clauseFor }: Cited) =>
  [clause, ...Object.values(clauseIn), ...Object.values(clauseFor)].some(
    (one) => rulesOfClause(one).length > 1,
  )
const rulesWith = (kind: 'commands' | 'refusals' | 'letters', name: string) =>
  ruleNames.filter((rule) => usesOf(rule)[kind].includes(name))

describe('A record stands under the rules it has to do with, and under no other of the same clause', () => {
  test.each<[string, RuleName[]]>([
    ['AskQuestion', ['questions']],
    ['AnswerQuestion', ['questions']],
    ['AddToAnswer', ['questions']],
    ['WithdrawApplication', ['withdrawal']],
    ['CloseCase', ['acceptance', 'rectification']],
    ['ConfirmFiling', ['edition', 'filing', 'supplement', 'parcel']],
    ['CastVote', ['panel']],
    [
      'GrantQualification',
      ['payment', 'decision', 'audit-notice', 'certificate', 'change', 'disqualification'],
    ],
    ['ProposeNotice', ['working-days']],
    ['ScheduleMeeting', ['meetings']],
    ['RegisterCertificate', ['certificate-number']],
    ['ProposeEntry', ['pair', 'uscc', 'validity', 'certificate-number', 'register-entry']],
    ['SupersedeCertificate', ['upgrade']],
    ['CancelCertificate', ['change']],
    ['OpenCase', ['pair', 'one-application', 'certificate', 'upgrade', 'change', 'disqualification']],
    ['ChangeLead', []],
  ])('the command %s: %j', (command, rules) => expect(rulesWith('commands', command)).toEqual(rules))
  test.each<[string, RuleName[]]>([
    ['too-late-for-upgrade', ['upgrade']],
    ['certificate-missing', ['certificate']],
    ['certificate-expired', ['change']],
    ['application-under-way', ['one-application']],
    ['uscc-malformed', ['uscc']],
    ['level-not-issued', ['pair']],
    ['fee-unknown', ['fee']],
    ['question-answered', ['questions']],
    ['votes-missing', ['panel']],
    ['second-person-needed', ['working-days']],
    ['organisation-missing', []],
  ])('the refusal %s: %j', (code, rules) => expect(rulesWith('refusals', code)).toEqual(rules))
  test.each<[string, RuleName[]]>([
    ['question-answered', ['questions']],
    ['case-closed', ['rectification']],
    ['qualification-granted', ['decision']],
    ['rectification-demand', ['panel', 'rectification']],
    ['panel-moved', ['meetings']],
    ['cancellation-granted', ['change']],
    ['certificate-posted', ['posting']],
  ])('the letter %s: %j', (letter, rules) => expect(rulesWith('letters', letter)).toEqual(rules))
})

describe('A rule that nothing in the service asks yet says so', () => {
  test.each<[string, RuleName]>([['Q10 how long a file is kept', 'retention']])('%s', (_title, rule) => {
    expect(usesOf(rule)).toEqual({ commands: [], refusals: [], deadlines: [], letters: [], screens: [] })
    expect(sayUses(usesOf(rule), 'en')).toEqual([
      [explanationWords.screens, 'no page or step of the service uses this rule yet'],
    ])
  })
  test('Q8.5 and one that is asked does not', () =>
    expect(sayUses(usesOf('production'), 'en')).toEqual([
      [explanationWords.deadlines, deadlines.certificate[1]],
      [explanationWords.screens, 'Timeline estimator'],
    ]))
})

describe('What a shared clause leaves open is said, and nothing that does not exist', () => {
  test.each(commands.filter(isShared).map((command) => [command.name]))('the command %s', (name) =>
    expect(governedBy.commands).toHaveProperty([name]),
  )
  test.each(letters.filter(isShared).map((letter) => [letter.name]))('the letter %s', (name) =>
    expect(governedBy.letters).toHaveProperty([name]),
  )
  test.each([
    ['commands', commands.map(({ name }) => name)],
    ['refusals', codes],
    ['letters', letters.map(({ name }) => name)],
  ] as const)('every entry of the %s is one that there is', (kind, names) => {
    const entries = Object.keys(governedBy[kind])
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter((name) => !names.includes(name))).toEqual([])
  })
})
