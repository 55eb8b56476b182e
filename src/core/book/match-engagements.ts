import { listColumns } from './table-text.ts'

type Row = Readonly<Record<string, unknown>>

const ofTable = listColumns.engagements.map(({ key }) => key)
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const isSame = (one: Row, other: Row): boolean =>
  text(one.contractNo) !== '' && text(other.contractNo) !== ''
    ? text(one.contractNo) === text(other.contractNo)
    : text(one.name) !== '' && text(one.name) === text(other.name) && text(one.client) === text(other.client)

/**
 * The rows of a table in place of those that are there: an engagement that comes back, by its contract number, else by its
 * name and client, keeps what no table holds: its id, by which process items name it, and its files (Q13.2).
 */
export const matchEngagements = (before: readonly Row[], read: readonly Row[]): readonly Row[] => {
  const open = [...before]
  return read.map((row) => {
    const place = open.findIndex((one) => isSame(one, row))
    const [known] = place < 0 ? [] : open.splice(place, 1)
    const kept = Object.entries(known ?? {}).filter(([key]) => !ofTable.includes(key))
    return { ...Object.fromEntries(kept), ...row }
  })
}
