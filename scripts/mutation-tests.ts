/**
 * Stands in for vitest while the rules are changed: keeps what a test file registers, so that the tests are loaded once and
 * asked again for each change. What they expect is still vitest's own.
 */
export { expect } from 'vitest'

export interface Registered {
  readonly id: string
  readonly run: () => unknown
}

/** Every test of the files imported so far, in their order. */
export const registered: Registered[] = []

type Body = (...args: never[]) => unknown

const each =
  (register: (name: string, body: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of rows) register(name, () => body(...((Array.isArray(row) ? row : [row]) as never[])))
  }

const group = (_name: string, body: () => unknown): void => void body()
const single = (name: string, run: () => unknown): void =>
  void registered.push({ id: `${registered.length} ${name}`, run })

export const describe = Object.assign(group, { each: each(group) })
export const test = Object.assign(single, { each: each(single) })
