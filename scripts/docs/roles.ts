import { roles as roleNames } from '#core/roles.ts'
import { commands } from '#core/words/commands.ts'
import { roles } from '#core/words/roles.ts'
import { code, codes, page, table } from './markdown.ts'
import { type AnyProcedure, everyRoleOf, procedures, rolesIn } from './procedures.ts'

const matrix = ({ stream, phases, commands: records }: AnyProcedure): string => {
  const columns = roleNames.filter((role) => records.some((command) => everyRoleOf(command).includes(role)))
  const rows = phases.map((phase) => [
    code(phase),
    ...columns.map((role) =>
      records
        .filter((command) => rolesIn(command, phase).includes(role))
        .map(({ name }) => name)
        .join(' '),
    ),
  ])
  return [`## ${stream}`, table(['phase', ...columns], rows)].join('\n\n')
}

const commandTable = (): string => {
  const rows = procedures.flatMap(({ stream, commands: records }) =>
    records.map((record) => [
      stream,
      code(record.name),
      ...commands[record.name as keyof typeof commands].label,
      record.clause,
      everyRoleOf(record).join(' '),
      codes(Object.keys(record.input.shape)),
    ]),
  )
  return table(['stream', 'command', '名称', 'label', 'clause', 'by', 'asks for'], rows)
}

/** Who may ask for what in which phase. A command listed may still be refused, for the reasons in refusals.md. */
export const rolesPage = (): string =>
  page(
    '角色与操作 · Roles and commands',
    table(
      ['role', '角色', 'name'],
      roleNames.map((role) => [code(role), ...roles[role]]),
    ),
    ...procedures.map(matrix),
    '## Commands',
    commandTable(),
  )
