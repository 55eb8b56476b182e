import { isDay } from '#core/calendar/day.ts'
import type { Answers, TableRow } from './answers.ts'
import type { Column, Item } from './item.ts'

/** Whether nothing has been answered yet: spaces, an empty list, an empty row are no answer. */
export const isBlank = (value: unknown): boolean => {
  if (value === undefined || value === null || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(isBlank)
  return typeof value === 'object' && Object.values(value).every(isBlank)
}

/** An answer left empty is one not given yet: nothing of it is kept. A row stays at its place, whatever is left in it. */
export const withoutBlanks = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== '' && one !== undefined)
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutBlanks(one)]))
}

/** A text, a number or a yes as text; nothing for what is none of them. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** Whether a cell holds what its column takes; an empty one holds nothing wrong. */
export const fits = ({ kind, choices = [] }: Column, value: unknown): boolean => {
  if (isBlank(value)) return true
  switch (kind) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'money':
      return Number.isSafeInteger(value)
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'choice':
      return typeof value === 'string' && choices.includes(value)
  }
}

/** The rows of a table in which something stands. */
export const rowsOf = (answers: Answers, key: string): readonly TableRow[] => {
  const answer = answers[key]
  return Array.isArray(answer) ? (answer as TableRow[]).filter((row) => !isBlank(row)) : []
}

/** Whether an answer is of the kind that its item asks for; of a table, whether it is one at all. */
export const isOfKind = (item: Item, value: unknown): boolean => {
  switch (item.kind) {
    case 'text':
      return typeof value === 'string'
    case 'date':
      return fits({ key: '', kind: 'date', isRequired: true }, value)
    case 'number':
    case 'money':
      return fits({ key: '', kind: item.kind, isRequired: true }, value)
    case 'choice':
      return fits({ key: '', kind: 'choice', isRequired: true, choices: item.choices }, value)
    case 'undertaking':
      return value === true
    case 'table':
    case 'attachments':
      return Array.isArray(value)
    default:
      return true
  }
}
