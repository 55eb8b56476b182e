import { posix } from 'node:path'
import type { Law } from './law.ts'
import { type Import, importsOf, isTest, isTypeScript, type SourceFile } from './source-file.ts'

/** Which rooms a room may import from: the plan of the house. */
const rooms: Record<string, readonly string[]> = {
  core: [],
  evidence: ['core'],
  documents: ['core'],
  store: ['core'],
  handle: ['core', 'evidence', 'documents', 'store'],
  http: ['core', 'handle'],
  site: ['core', 'evidence', 'handle'],
  worker: ['core', 'handle'],
  cli: ['core', 'evidence', 'handle', 'store'],
  desk: ['core', 'evidence'],
  simulate: ['core', 'handle'],
}
/** Types alone leave nothing behind at run time: the desk reads the shapes of the answers it gets. */
const typesOf: Record<string, readonly string[]> = { desk: ['http'] }
const database = /^(pg|pg-pool|kysely)(\/|$)/

export const importLaws: Law[] = [
  {
    title: 'A room imports only from the rooms above it',
    covers: isInRoom,
    breaches: (files) => [
      ...files.filter(({ path }) => !(roomOf(path) in rooms)).map(({ path }) => `${path}: no such room`),
      ...eachImport(files, whyNotAcross),
    ],
    broken: [
      { 'src/core/case.ts': `import { db } from '#store/db.ts'` },
      { 'src/core/chapters/filing.ts': `import type { Db } from '../../store/db.ts'` },
      { 'src/http/server.ts': `export * from '#site/site.ts'` },
      { 'src/store/log.ts': `const late = await import('#handle/command.ts')` },
      { 'src/desk/api.ts': `import { routes } from '#http/routes.ts'` },
      { 'src/http/api.ts': `import { main } from '../main.ts'` },
      { 'src/attic/box.ts': `export const box = 1` },
      { 'src/handle/ports.ts': `import { world } from '#test/world.ts'` },
      { 'src/core/uscc.ts': `import one from '../../examples/one.json' with { type: 'json' }` },
    ],
    kept: {
      'src/desk/api.ts': `import type { Routes } from '#http/routes.ts'\nimport { x } from '#core/case.ts'`,
      'src/cli/log.ts': `import { db } from '#store/db.ts'`,
      'src/core/case.ts': `export const text = "import { db } from '#store/db.ts'"`,
      'src/core/case.test.ts': `import { world } from '#test/world.ts'`,
      'src/core/uscc.test.ts': `import one from '../../examples/one.json' with { type: 'json' }`,
    },
  },
  {
    title: 'Another room is named by its #room/ path, never by climbing out of one’s own',
    covers: isInRoom,
    breaches: (files) =>
      eachImport(files, (file, { specifier }) => {
        if (!specifier.startsWith('.')) return undefined
        const target = posix.join(posix.dirname(file.path), specifier)
        const hasShortPath = /^(src|test)\//.test(target)
        return !hasShortPath || roomOf(target) === roomOf(file.path) ? undefined : `write ${specifier} as #…`
      }),
    broken: [{ 'src/handle/command.ts': `import { decide } from '../core/case.ts'` }],
    kept: { 'src/core/chapters/audit.ts': `import { refuse } from '../kernel.ts'` },
  },
  {
    title: 'The core knows one package, zod, and nothing of Node',
    covers: (file) => file.path.startsWith('src/core/') && isTypeScript(file) && !isTest(file),
    breaches: (files) =>
      eachImport(files, (_, { specifier }) =>
        isOwn(specifier) || specifier === 'zod' ? undefined : `imports ${specifier}`,
      ),
    broken: [
      { 'src/core/case.ts': `import { createHash } from 'node:crypto'` },
      { 'src/core/case.ts': `import dayjs from 'dayjs'` },
    ],
    kept: { 'src/core/kernel.ts': `import { z } from 'zod'\nimport { day } from './calendar/day.ts'` },
  },
  {
    title: 'Only the store speaks to the database',
    covers: (file) => isInRoom(file) && roomOf(file.path) !== 'store',
    breaches: (files) =>
      eachImport(files, (_, { specifier }) =>
        database.test(specifier) ? `imports ${specifier}` : undefined,
      ),
    broken: [
      { 'src/handle/query.ts': `import { sql } from 'kysely'` },
      { 'src/http/health.ts': `import type { Pool } from 'pg'` },
    ],
    kept: { 'src/handle/query.ts': `import { findCase } from '#store/views.ts'` },
  },
  {
    title: 'An import of our own ends in .ts or .tsx, or in .json with its attribute',
    covers: isTypeScript,
    breaches: (files) =>
      eachImport(files, (file, { specifier, attribute }) => {
        if (!isOwn(specifier) || /\.tsx?$/.test(specifier)) return undefined
        if (specifier.endsWith('.json') && attribute === 'json') return undefined
        if (specifier.endsWith('.css') && roomOf(file.path) === 'desk') return undefined
        return `imports ${specifier}`
      }),
    broken: [
      { 'src/core/case.ts': `import { refuse } from './kernel'` },
      { 'src/core/case.ts': `import { refuse } from './kernel.js'` },
      { 'test/world.ts': `import notice from '#core/calendar/notices/2026.json'` },
      { 'src/core/case.ts': `export { refuse } from '#core/kernel'` },
    ],
    kept: {
      'src/core/case.ts': `import notice from './2026.json' with { type: 'json' }\nimport { z } from 'zod'`,
      'src/desk/main.tsx': `import './look.css'`,
    },
  },
  {
    // A circle of types alone has no order to get wrong: nothing of it is loaded.
    title: 'What is loaded never runs in a circle',
    covers: isTypeScript,
    breaches: (files) => findCycles(files).map((cycle) => cycle.join(' → ')),
    broken: [
      {
        'src/core/a.ts': `import { b } from './b.ts'`,
        'src/core/b.ts': `import { c } from '#core/deep/c.ts'`,
        'src/core/deep/c.ts': `import { type A, a } from '../a.ts'`,
      },
      { 'src/core/a.ts': `export * from './a.ts'` },
    ],
    kept: {
      'src/core/a.ts': `import { b } from './b.ts'\nimport { c } from './c.ts'`,
      'src/core/b.ts': `import { c } from './c.ts'`,
      'src/core/c.ts': `import type { A } from './a.ts'`,
    },
  },
]

function isInRoom(file: SourceFile): boolean {
  return /^src\/.+\//.test(file.path) && isTypeScript(file)
}

function isOwn(specifier: string): boolean {
  return /^[.#]/.test(specifier)
}

/** The path that an import of our own leads to; undefined for a package. */
function targetOf(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file.path), specifier)
  if (specifier.startsWith('#test/')) return specifier.slice(1)
  return specifier.startsWith('#') ? `src/${specifier.slice(1)}` : undefined
}

/** `core` for src/core/…, `src` for a file right under src, else the folder at the root. */
function roomOf(path: string): string {
  const [top = '', room = '', ...rest] = path.split('/')
  return top === 'src' && rest.length > 0 ? room : top
}

function whyNotAcross(file: SourceFile, { specifier, typeOnly }: Import): string | undefined {
  const room = roomOf(file.path)
  const target = targetOf(file, specifier)
  const targetRoom = target ? roomOf(target) : room
  if (targetRoom === room || rooms[room]?.includes(targetRoom)) return undefined
  if (typeOnly && typesOf[room]?.includes(targetRoom)) return undefined
  // A test may stand its subject on the world and the examples that all tests share.
  if (isTest(file) && (targetRoom === 'test' || targetRoom === 'examples')) return undefined
  return `${room} may not import ${specifier}`
}

function eachImport(
  files: SourceFile[],
  judge: (file: SourceFile, imported: Import) => string | undefined,
): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((imported) => {
      const fault = judge(file, imported)
      return fault ? [`${file.path}:${imported.line}: ${fault}`] : []
    }),
  )
}

/** Each circle once, from the file where it was first met, back to it. */
function findCycles(files: SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const settled = new Set<string>()
  const cycles: string[][] = []
  const visit = (path: string, trail: string[]) => {
    const met = trail.indexOf(path)
    if (met >= 0) cycles.push([...trail.slice(met), path])
    const file = byPath.get(path)
    if (met >= 0 || settled.has(path) || !file) return
    for (const { specifier } of importsOf(file).filter(({ typeOnly }) => !typeOnly)) {
      const target = targetOf(file, specifier)
      if (target) visit(target, [...trail, path])
    }
    settled.add(path)
  }
  for (const file of files) visit(file.path, [])
  return cycles
}
