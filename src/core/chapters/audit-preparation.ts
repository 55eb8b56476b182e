import { z } from 'zod'
import type { AuditNotice, PreparationItem } from '#core/audit-state.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { command, event } from './case-vocabulary.ts'

/** Who sees to something on the applicant's side: the departments of Q12.1, or the authorised contact. */
export const departments = [
  'contact',
  'administration',
  'hr',
  'finance',
  'business',
  'quality',
  'project-management',
  'purchasing',
  'engineering',
] as const

/** What an applicant has ready before the audit (Q4.4). */
export const matters = [
  'review-meeting',
  'book-originals',
  'process-documents',
  'staff-records',
  'quality-records',
  'people',
  'connection',
  'premises',
  'other',
] as const

/** One line of the preparation list as the notice carries it. */
export const preparationRow = z.object({
  matter: z.enum(matters).meta({ widget: 'select' }),
  owner: z.enum(departments).meta({ widget: 'select' }),
  detail: field.remark,
})

type Row = z.output<typeof preparationRow>

/** What every audit asks for; a remote one the connection, one on site the premises. */
export const usualPreparation = (mode: AuditNotice['mode']): readonly Row[] => {
  const rows: readonly (readonly [Row['matter'], Row['owner']])[] = [
    ['review-meeting', 'contact'],
    ['book-originals', 'contact'],
    ['process-documents', 'project-management'],
    ['staff-records', 'hr'],
    ['quality-records', 'quality'],
    ['people', 'contact'],
    [mode === 'remote' ? 'connection' : 'premises', 'administration'],
  ]
  return rows.map(([matter, owner]) => ({ matter, owner, detail: '' }))
}

export const events = {
  PreparationTicked: event({
    name: 'PreparationTicked',
    clause: 'Q4.4',
    data: z.object({ on: field.day, items: z.array(z.string()), ready: z.boolean() }),
    apply: ({ audit }, { on, items, ready }, { by: { personId } }) => ({
      audit: {
        ...audit,
        preparation: audit.preparation.map((item) =>
          items.includes(item.id)
            ? { ...item, readyOn: ready ? on : null, readyBy: ready ? personId : null }
            : item,
        ),
      },
    }),
  }),
}

/** A new list over an old one: what was ready stays ready, where the same is asked of the same department. */
export const carriedOver = (
  rows: readonly (Row & { readonly id: string })[],
  before: readonly PreparationItem[],
): readonly PreparationItem[] =>
  rows.map((row) => {
    const same = before.find(
      ({ matter, owner, detail }) => matter === row.matter && owner === row.owner && detail === row.detail,
    )
    return { ...row, readyOn: same?.readyOn ?? null, readyBy: same?.readyBy ?? null }
  })

export const commands = {
  TickPreparation: command({
    name: 'TickPreparation',
    clause: 'Q4.4',
    by: ['contact', 'contributor'],
    from: ['audit-confirmation', 'audit'],
    input: z.object({
      preparation: z.array(z.string()).min(1).max(100).meta({ widget: 'preparation' }),
      ready: z.boolean().default(true),
    }),
    commutes: true,
    refusedWhen: { 'nothing-to-prepare': ({ audit }) => audit.preparation.length === 0 },
    mayRefuse: ['preparation-unknown'],
    decide: ({ audit }, { preparation: items, ready }, { today }) =>
      items.every((id) => audit.preparation.some((item) => item.id === id))
        ? [events.PreparationTicked.of({ on: today, items, ready })]
        : refuse('preparation-unknown', 'Q4.4'),
  }),
}
