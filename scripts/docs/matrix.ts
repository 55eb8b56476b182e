import type { Role } from '#core/roles.ts'
import { phases as phaseWords } from '#core/words/phases.ts'
import { type Cell, type ExecutedPhase, executedMatrix } from '../../test/proofs/executed-matrix.ts'
import { code, codes, page, table } from './markdown.ts'
import { commonRefusals, procedures, rolesIn } from './procedures.ts'

const isCommon = (refusal: string) => commonRefusals.some((one) => refusal.startsWith(`${one} `))

/** `a Q1`, `b Q1`, `c Q2` → `a` `b` Q1, `c` Q2. */
const byClause = (refusals: readonly string[]): string =>
  [...Map.groupBy(refusals, (refusal) => refusal.slice(refusal.indexOf(' ') + 1))]
    .map(([clause, those]) => `${codes(those.map((one) => one.slice(0, one.indexOf(' '))))} ${clause}`)
    .join(', ')

/** What every open command of a role answers alike is said once for the phase. */
const saidOnce = (open: readonly Cell[]): ReadonlyMap<string, readonly Role[]> => {
  const byRole = Map.groupBy(open, ({ role }) => role)
  const said = [...byRole].flatMap(([role, cells]) =>
    (cells[0]?.refused ?? [])
      .filter((refusal) => isCommon(refusal) && cells.every(({ refused }) => refused.includes(refusal)))
      .map((refusal) => ({ role, refusal })),
  )
  return new Map(
    [...Map.groupBy(said, ({ refusal }) => refusal)].map(([refusal, those]) => [
      refusal,
      those.map(({ role }) => role),
    ]),
  )
}

const inOrder = (texts: ReadonlySet<string>) => [...texts].toSorted()

const phaseTable = ({ stream, phase, moments, asked, cells }: ExecutedPhase): string => {
  const records = new Map(
    procedures.find((one) => one.stream === stream)?.commands.map((record) => [record.name, record]),
  )
  const isOpen = ({ command, role }: Cell) => {
    const record = records.get(command)
    return record !== undefined && rolesIn(record, phase).includes(role)
  }
  const [open, closed] = [cells.filter(isOpen), cells.filter((cell) => !isOpen(cell))]
  const once = saidOnce(open)
  const answerOf = ({ role, command, written, refused }: Cell) => ({
    command,
    role,
    done: written.join('; '),
    no: byClause(refused.filter((refusal) => !once.get(refusal)?.includes(role))),
  })
  const alike = Map.groupBy(open.map(answerOf), ({ command, done, no }) => [command, done, no].join('\n'))
  const rows = [...alike.values()].map((those) => {
    const [{ command, done, no }] = those as [ReturnType<typeof answerOf>]
    return [code(command), those.map(({ role }) => role).join(' '), done || '—', no]
  })
  const elsewhere = new Set(
    closed
      .filter(({ refused }) => refused.some((one) => one.startsWith('not-in-phase')))
      .map((cell) => cell.command),
  )
  const [zh = '', en = ''] = phaseWords[phase as keyof typeof phaseWords] ?? []
  return [
    `### ${code(phase)} ${zh} · ${en}`,
    rows.length > 0 ? table(['command', 'by', 'carried out: what was written', 'or refused'], rows) : '',
    [
      ...[...once].map(
        ([refusal, roles]) => `${roles.join(' ')}, if it is not theirs: ${byClause([refusal])}.`,
      ),
      `Asked ${asked} times at ${moments} moments; ${elsewhere.size} commands of other phases \`not-in-phase\`,`,
      `${closed.filter(({ refused }) => refused.some((one) => one.startsWith('role-may-not'))).length} cells \`role-may-not\`.`,
    ].join(' '),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const summary = (matrix: readonly ExecutedPhase[]): string => {
  const cells = matrix.flatMap(({ cells }) => cells)
  const carriedOut = cells.filter(({ written }) => written.length > 0).length
  const reasons = new Set(cells.flatMap(({ refused }) => refused))
  const asked = matrix.reduce((sum, one) => sum + one.asked, 0)
  return `${cells.length} cells, asked ${asked} times: ${carriedOut} were carried out at some moment, with ${inOrder(reasons).length} reasons and clauses the others were not.`
}

/**
 * What each role's asking for each command comes to in each phase: not read off the records but executed, at every
 * moment of the example lives, by the people assigned and by others.
 */
export const matrixPage = (matrix: readonly ExecutedPhase[] = executedMatrix()): string => {
  return page(
    '执行矩阵 · The matrix, executed',
    [
      'Every phase × role × command, executed by the procedure itself at every moment of the example lives: by whoever is assigned, by a colleague, by somebody tied to the applicant, and by another applicant, with forms filled in from their own schemas.',
      'A dash says that nobody brought it about there. Asked for in a phase where it is not open, a command answers `not-in-phase` to the roles that may ask for it elsewhere and `role-may-not` to all others, with the clause of the command.',
      'The sentences and remedies stand in [refusals.md](refusals.md), together with refusals that only an input of another kind brings about.',
    ].join(' '),
    summary(matrix),
    ...[...Map.groupBy(matrix, ({ stream }) => stream)].flatMap(([stream, phases]) => [
      `## ${stream}`,
      ...phases.map(phaseTable),
    ]),
  )
}
