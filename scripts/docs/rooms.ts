import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { code, codes, page, table } from './markdown.ts'

const src = join(import.meta.dirname, '..', '..', 'src')

const jobs: Readonly<Record<string, string>> = {
  core: 'the procedure: pure, no clock, no random, no I/O',
  evidence: 'reads what was uploaded',
  documents: 'turns letters, books and certificates into files',
  store: 'the only SQL',
  handle: 'where pure meets impure: commands, queries, jobs, the clock’s tick',
  http: 'the door for programs and the desk',
  site: 'the door for the public',
  worker: 'the door for time',
  cli: 'the door for operators',
  desk: 'the signed-in workspace',
  simulate: 'drives the core with invented applicants',
}

const programs = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !/\.test\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))

const roomsThatItNames = (room: string): string[] => {
  const named = programs(join(src, room)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '#(\w+)\//g)].map(([, other]) => other as string),
  )
  return [...new Set(named)].filter((other) => other !== room).toSorted()
}

/** The rooms of the house and which of the others each really imports. */
export const roomsPage = (): string => {
  const rooms = readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted((a, b) => Object.keys(jobs).indexOf(a) - Object.keys(jobs).indexOf(b))
  const arrows = rooms.flatMap((room) => roomsThatItNames(room).map((other) => `  ${room} --> ${other}`))
  return page(
    '房间 · Rooms',
    'An arrow is an import that exists; what may be imported is kept by test/laws.test.ts.',
    ['```mermaid', 'flowchart BT', ...arrows, '```'].join('\n'),
    table(
      ['room', 'its job', 'imports'],
      rooms.map((room) => [code(`src/${room}/`), jobs[room] ?? '', codes(roomsThatItNames(room))]),
    ),
  )
}
