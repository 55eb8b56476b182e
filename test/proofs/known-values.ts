/** What records say, by every name under which a form may ask for it. */
type Index = ReadonlyMap<string, ReadonlySet<unknown>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `items` → `item`, `addresses` → `address`, `cases` → `case`. */
export const singular = (name: string): string =>
  name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/(?<=ss)es$|(?<!s)s$/, '')

/** The names of a value: its own, with and without `Id`, and that of the list it lies in. */
const namesOf = (key: string, list: string): string[] => {
  const inList = key === 'id' || key === list ? [singular(list), `${singular(list)}Id`] : []
  return [key, key.replace(/Id$/, ''), ...inList]
}

const enter = (index: Map<string, Set<unknown>>, value: unknown, key: string, list: string): void => {
  if (Array.isArray(value)) for (const one of value) enter(index, one, key, key)
  else if (isRecord(value)) for (const [name, inner] of Object.entries(value)) enter(index, inner, name, list)
  else if (value !== null && value !== undefined && value !== '')
    for (const name of namesOf(key, list)) index.set(name, (index.get(name) ?? new Set()).add(value))
}

const indexed = new WeakMap<object, Index>()

/** Records stay as they are, and are read once however many forms are filled in from them. */
const indexOf = (record: unknown): Index => {
  if (typeof record !== 'object' || record === null) return new Map()
  const known = indexed.get(record)
  if (known) return known
  const index = new Map<string, Set<unknown>>()
  enter(index, record, '', '')
  indexed.set(record, index)
  return index
}

/**
 * Everything written in these records, to be asked by the name of a field: `itemId` finds the ids in any list `items`,
 * and whatever is called `itemId` itself; `case` finds `caseId` too.
 */
export const knownValues = (...records: readonly unknown[]) => {
  const indexes = records.map(indexOf)
  const all = (wanted: (name: string) => boolean) =>
    indexes.flatMap((index) => [...index].flatMap(([name, values]) => (wanted(name) ? [...values] : [])))
  return {
    /** What records call by this name, the first found first. */
    named: (name: string): unknown[] => [
      ...new Set(indexes.flatMap((index) => [...(index.get(name) ?? [])])),
    ],
    /** Every text that looks like this. */
    like: (pattern: RegExp): string[] => [
      ...new Set(
        all(() => true).filter((one): one is string => typeof one === 'string' && pattern.test(one)),
      ),
    ],
    /** Every amount of money. */
    amounts: (): number[] => all((name) => name.endsWith('Fen')) as number[],
  }
}

export type KnownValues = ReturnType<typeof knownValues>

/** The ids of those who wear this hat. */
export const peopleWith = (
  people: readonly { readonly id: string; readonly roles: readonly string[] }[],
  role: string,
): string[] => people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)
