import type { Asked, Column, Condition, Item } from './item.ts'

/** An item before it has its number. */
export type Draft = Omit<Item, 'number'> & Asked

interface More {
  readonly shownWhen?: Condition
  readonly clause?: string
  readonly isOptional?: boolean
  readonly isConfirmed?: boolean
  readonly mustBeNew?: boolean
}

/** An item of the book; required and unconfirmed unless it says otherwise. */
export const item = (key: string, asked: Asked, more: More = {}): Draft => ({
  key,
  ...asked,
  clause: more.clause ?? 'Q12.4',
  isRequired: !more.isOptional,
  isConfirmed: more.isConfirmed ?? false,
  mustBeNew: more.mustBeNew ?? false,
  ...(more.shownWhen ? { shownWhen: more.shownWhen } : {}),
})

const column = (key: string, kind: Column['kind'] = 'text', isRequired = true): Column => ({
  key,
  kind,
  isRequired,
})
const choiceOf = (key: string, ...choices: readonly string[]): Column => ({
  key,
  kind: 'choice',
  isRequired: true,
  choices,
})

const text = { kind: 'text' } as const
const attachments = { kind: 'attachments' } as const
const given = { kind: 'given' } as const
const table = (leastRows: number, ...columns: readonly Column[]): Asked => ({
  kind: 'table',
  columns,
  leastRows,
})

const yearly = (...asked: Parameters<typeof table>): Asked =>
  ({ ...table(...asked), isYearly: true }) as Asked

const laterCycle: Condition = { kinds: ['maintenance', 'upgrade'] }

/** The years whose figures the book asks for: the three before the application. */
export const yearsOfFigures = 3

/**
 * Items that are the same for every type (parts 1–5 and 8–12). The parts are read in a public source; which items stand
 * in them is usual in the field and unconfirmed.
 */
export const commonItems: Readonly<Record<number, readonly Draft[]>> = {
  1: [
    item('organisation', given, { clause: 'Q5.1', isConfirmed: true }),
    item('contact', given, { clause: 'Q12.3', isConfirmed: true }),
    item('certificate', given, { clause: 'Q15.1', shownWhen: laterCycle, isConfirmed: true }),
    item('licence', attachments, { clause: 'Q5.1' }),
    item(
      'shareholders',
      table(
        1,
        column('name'),
        choiceOf('nature', 'state', 'private', 'foreign', 'person'),
        column('percent', 'number'),
      ),
    ),
  ],
  2: [
    item('history', text),
    item('structure', text),
    item('organisation-chart', attachments),
    item('services', text),
    item('quality-system', { kind: 'choice', choices: ['certified', 'in-use', 'none'] }),
    item(
      'quality-certificates',
      table(1, column('standard'), column('number'), column('issuer'), column('validTo', 'date')),
      { shownWhen: { item: 'quality-system', is: 'certified' } },
    ),
    item('changes-since', text, { clause: 'Q16', shownWhen: laterCycle, mustBeNew: true }),
  ],
  3: [
    item(
      'figures',
      yearly(
        yearsOfFigures,
        column('year', 'number'),
        column('assetsFen', 'money'),
        column('liabilitiesFen', 'money'),
        column('incomeFen', 'money'),
        column('securityIncomeFen', 'money'),
        column('profitFen', 'money'),
      ),
      { mustBeNew: true },
    ),
    item('audit-reports', attachments, { mustBeNew: true }),
  ],
  4: [
    item('staff-total', { kind: 'number' }, { mustBeNew: true }),
    item('staff-technical', { kind: 'number' }, { mustBeNew: true }),
    item(
      'key-staff',
      table(
        3,
        column('name'),
        choiceOf('duty', 'technical-lead', 'project-manager', 'quality-lead', 'engineer'),
        choiceOf('education', 'doctor', 'master', 'bachelor', 'college', 'other'),
        column('years', 'number'),
        column('certificate', 'text', false),
      ),
    ),
    item('cisp', { kind: 'people' }, { clause: 'Q6', isConfirmed: true }),
    item('social-insurance', attachments, { clause: 'Q6', mustBeNew: true }),
  ],
  5: [
    item(
      'tools',
      table(
        1,
        column('name'),
        column('use'),
        column('count', 'number'),
        choiceOf('origin', 'bought', 'own', 'open-source'),
      ),
    ),
    item('premises', text),
    item('research', text, { isOptional: true }),
    item('rights', table(0, column('name'), column('number'), column('grantedOn', 'date')), {
      isOptional: true,
    }),
  ],
  8: [item('engagements', { kind: 'engagements' }, { clause: 'Q14', isConfirmed: true, mustBeNew: true })],
  9: [
    item('awards', table(0, column('name'), column('issuer'), column('grantedOn', 'date')), {
      isOptional: true,
    }),
    item(
      'qualifications',
      table(0, column('name'), column('issuer'), column('number'), column('validTo', 'date', false)),
      { isOptional: true },
    ),
    item('award-papers', attachments, { isOptional: true }),
  ],
  10: [item('plan', text)],
  11: [item('remarks', text, { isOptional: true })],
  12: [item('additional', attachments, { clause: 'Q12.6', isOptional: true, isConfirmed: true })],
}

/** How engagements are run, asked where no process area of part 7 is: the level-1 books of most types. */
export const managementItems: readonly Draft[] = [
  item('project-management', text),
  item('organisation-management', text),
]

const undertaking = { kind: 'undertaking' } as const

/** The applicant's declaration at the end of the book (申请单位声明). */
export const declarationItems: readonly Draft[] = [
  item('undertaking-true', undertaking, { clause: 'Q19' }),
  item('undertaking-unclassified', undertaking, { clause: 'Q13.4' }),
  item('undertaking-supervised', undertaking, { clause: 'Q12.4' }),
  item('undertaking-consent', undertaking, { clause: 'Q12.4' }),
  item('agency', { kind: 'agency' }, { clause: 'Q19', isConfirmed: true }),
  item('applicationOn', { kind: 'date' }, { clause: 'Q12.2', isConfirmed: true }),
]

/** What a change of name or address asks for, and a cancellation (Q18). */
export const changeItems: readonly Draft[] = [
  item('organisation', given, { clause: 'Q18', isConfirmed: true }),
  item('contact', given, { clause: 'Q12.3', isConfirmed: true }),
  item('certificate', given, { clause: 'Q18', isConfirmed: true }),
  item(
    'changedOn',
    { kind: 'date' },
    { clause: 'Q18', shownWhen: { kinds: ['change-name', 'change-address'] } },
  ),
  item('proof', attachments, { clause: 'Q18', shownWhen: { kinds: ['change-name', 'change-address'] } }),
  item('cancellationReason', text, { clause: 'Q18', shownWhen: { kinds: ['cancellation'] } }),
]
