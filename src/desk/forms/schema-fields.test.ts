import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { rolesOf } from '#core/procedure.ts'
import { findField } from '#core/words/fields.ts'
import { type FieldShape, fieldsOf, isFixed, withoutEmptyAnswers } from './schema-fields.ts'
import { widgetNames } from './widget-names.ts'

const byPeople = [caseProcedure, meetingProcedure, certificateProcedure].flatMap(({ commands }) =>
  Object.values(commands)
    .filter((command) => rolesOf(command as never).some((role) => role !== 'system'))
    .map((command) => [command.name, command.input] as const),
)

const everyField = (fields: readonly FieldShape[]): readonly FieldShape[] =>
  fields.flatMap((field) => [field, ...everyField(field.rows)])

test.each(byPeople)(
  'The form of %s has a control and words in both languages for every field',
  (name, input) => {
    for (const field of everyField(fieldsOf(input))) {
      expect(widgetNames, `${name}.${field.name}`).toContain(field.widget)
      expect(findField(name, field.name), `${name}.${field.name}`).toBeDefined()
    }
  },
)

test.each(byPeople)(
  'The form of %s asks for every field that its schema does not fill by itself',
  (name, input) => {
    const asked = new Set(fieldsOf(input).map((field) => field.name))
    const missing = Object.keys(input.shape).filter((key) => !asked.has(key))
    const issues =
      input.safeParse({}).error?.issues.map((issue: { path: PropertyKey[] }) => issue.path[0]) ?? []
    // The meeting to schedule is chosen from the calendar, not typed.
    expect(
      missing.filter((key) => issues.includes(key)),
      name,
    ).toEqual([])
  },
)

test('Q4.1 An item without files is left out of what is supplied this time', () => {
  const fields = fieldsOf(caseProcedure.commands.SupplySupplement!.input)
  const [items] = fields
  expect(items && isFixed(items)).toBe(true)
  const given = {
    items: [
      { itemId: 'a', files: ['f'], note: '' },
      { itemId: 'b', files: [], note: '' },
    ],
  }
  expect(withoutEmptyAnswers(fields, given)).toEqual({ items: [{ itemId: 'a', files: ['f'], note: '' }] })
})

test('Q4.1 Items that are asked for can be added and removed', () => {
  const [items] = fieldsOf(caseProcedure.commands.AskSupplement!.input)
  expect(items && isFixed(items)).toBe(false)
  expect(items?.rows.map(({ name, widget }) => [name, widget])).toEqual([
    ['place', 'place'],
    ['file', 'case-file'],
    ['page', 'number'],
    ['defect', 'defect'],
    ['about', 'line'],
    ['ask', 'text'],
  ])
})
