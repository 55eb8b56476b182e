import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importLaws } from './laws/imports.ts'
import { purityLaws } from './laws/purity.ts'
import { shapeLaws } from './laws/shape.ts'
import { readTree } from './laws/source-file.ts'

const tree = readTree(join(import.meta.dirname, '..'))

describe.each([...importLaws, ...purityLaws, ...shapeLaws])('$title', (law) => {
  const judge = (files: typeof tree) => law.breaches(files.filter(law.covers), files)
  const plant = (texts: Record<string, string>) =>
    Object.entries(texts).map(([path, text]) => ({ path, text }))

  test('holds in this tree, and looks at something', () => {
    expect(tree.filter(law.covers)).not.toHaveLength(0)
    expect(judge(tree)).toEqual([])
  })

  const titled = law.broken.map(
    (texts) => [Object.entries(texts).flat().join(' ').trim().slice(0, 80), texts] as const,
  )
  test.each(titled)('notices %s', (_, texts) => {
    expect(judge(plant(texts))).not.toEqual([])
  })

  test('lets through what only looks like a breach', () => {
    expect(judge(plant(law.kept))).toEqual([])
  })
})
