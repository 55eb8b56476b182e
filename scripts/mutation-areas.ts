import { globSync } from 'node:fs'

/** What is changed, and the tests that are to notice. */
export interface Area {
  readonly mutate: readonly string[]
  readonly leaves?: readonly string[]
  readonly tests: readonly string[]
  /** Changes a file at a time: the others run at their own speed meanwhile. */
  readonly apart?: boolean
  /** Kinds of change that mean nothing here. */
  readonly without?: readonly string[]
  /** Leaves out what takes effect only while the program loads: tables and patterns. */
  readonly leavesLoading?: boolean
}

const tables = ['src/core/rulebook/readings-of-*.ts', 'src/core/rulebook/rules*.ts']

export const areas: Readonly<Record<string, Area>> = {
  calendar: {
    mutate: ['src/core/calendar/*.ts'],
    // Not those that walk through every day there is: minutes for each change, in code that counts its own steps.
    tests: ['src/core/calendar/!(inverse|every-day).test.ts'],
    apart: true,
    leavesLoading: true,
  },
  clock: {
    mutate: ['src/core/clock.ts', 'src/core/stretches.ts'],
    tests: ['src/core/clock*.test.ts', 'src/core/stretches.test.ts'],
  },
  procedure: {
    mutate: ['src/core/procedure.ts', 'src/core/deadlines.ts', 'src/core/chapters/supplement-round.ts'],
    tests: ['src/core/{procedure,deadlines}.test.ts', 'src/core/chapters/*.test.ts'],
    leavesLoading: true,
  },
  rulebook: {
    mutate: ['src/core/rulebook/*.ts'],
    leaves: tables,
    tests: ['src/core/rulebook/*.test.ts'],
    leavesLoading: true,
  },
  // Their texts are sentences for people, and changing one of them changes no answer.
  tables: {
    mutate: [...tables, 'src/core/rulebook/editions/*.ts'],
    tests: ['src/core/rulebook/*.test.ts'],
    without: ['StringLiteral'],
  },
}

/** The files of an area that hold something to change. */
export const filesOf = ({ mutate, leaves = [] }: Area): readonly string[] =>
  globSync([...mutate], { exclude: ['**/*.test.ts', ...leaves] }).toSorted()
