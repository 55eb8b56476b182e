import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree: its type, its place, and children that differ by type. */
export interface Syntax {
  type: string
  start: number
  [child: string]: unknown
}

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string
  text: string
}

/** One specifier that a file imports or exports from. */
export interface Import {
  specifier: string
  typeOnly: boolean
  /** `with { type: … }`, empty when there is none. */
  attribute: string
  line: number
}

interface Parsed {
  program: Syntax
  comments: { value: string; start: number }[]
}

const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage', 'test-results'])
const trees = new WeakMap<SourceFile, Parsed>()

/** Every file of the repository, without what Git ignores, in the order of their paths. */
export function readTree(root: string, folder = ''): SourceFile[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !notOurs.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return readTree(root, path)
      return entry.isFile() ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
    })
}

export function isTypeScript(file: SourceFile): boolean {
  return /\.tsx?$/.test(file.path)
}

export function isTest(file: SourceFile): boolean {
  return /\.test\.tsx?$/.test(file.path)
}

/** The syntax tree and comments of a TypeScript file. Throws when the file does not parse. */
export function parsed(file: SourceFile): Parsed {
  const known = trees.get(file)
  if (known) return known
  const lang = file.path.endsWith('x') ? 'tsx' : 'ts'
  const { program, comments, errors } = parseSync(file.path, file.text, { lang })
  if (errors[0]) throw new Error(`${file.path} does not parse: ${errors[0].message}`)
  const tree = { program: program as unknown as Syntax, comments }
  trees.set(file, tree)
  return tree
}

/** Calls `visit` with every node below `root` and the node that holds it. */
export function walk(
  root: Syntax,
  visit: (node: Syntax, parent: Syntax | undefined) => void,
  parent?: Syntax,
) {
  visit(root, parent)
  for (const child of Object.values(root)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (isSyntax(item)) walk(item, visit, root)
    }
  }
}

/** Every import, re-export, dynamic import and `import()` type whose specifier is written out. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = []
  walk(parsed(file).program, (node) => {
    if (!/^(Import|Export\w+)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)) return
    const source = node.source
    if (!isSyntax(source) || typeof source.value !== 'string') return
    const attributes = (node.attributes ?? []) as Syntax[]
    found.push({
      specifier: source.value,
      typeOnly: node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType',
      attribute: attributes.map((attribute) => (attribute.value as Syntax).value).join(),
      line: lineAt(file, node.start),
    })
  })
  return found
}

export function lineAt(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length
}

/** `path:line`, the way editors and terminals make a link of it. */
export function placeOf(file: SourceFile, offset: number): string {
  return `${file.path}:${lineAt(file, offset)}`
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string'
}
