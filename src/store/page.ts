/** Which part of a list: `after` is the `next` of the part before. */
export interface Page {
  size: number
  after?: string
}

/** One part of a list; `next` is null at its end. */
export interface Part<Row> {
  rows: Row[]
  next: string | null
}

/** The two values after which this part begins; undefined at the start. Throws on a mark that no list gave out. */
export function readMark(page: Page): [string, string] | undefined {
  if (page.after === undefined) return undefined
  const cut = page.after.indexOf('_')
  if (cut < 1) throw new RangeError(`${page.after} is not a place in this list`)
  return [page.after.slice(0, cut), page.after.slice(cut + 1)]
}

/** Cuts rows read with one more than the size into a part. */
export function cutPart<Row>(
  rows: Row[],
  page: Page,
  mark: (row: Row) => [string | number, string | number],
): Part<Row> {
  const last = rows[page.size - 1]
  const more = rows.length > page.size && last !== undefined
  return { rows: rows.slice(0, page.size), next: more ? mark(last).join('_') : null }
}
