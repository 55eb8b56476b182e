import type { Law } from './law.ts'
import { isTest, isTypeScript, parsed, placeOf, type SourceFile, type Syntax, walk } from './source-file.ts'

/** Globals that know the time, the machine or chance. */
const impureGlobals = new Set(
  'Date process fetch performance crypto console Buffer setTimeout setInterval queueMicrotask Promise'.split(
    ' ',
  ),
)
const impureMembers = /^(Math\.random|Temporal\.Now|globalThis\.\w+)$/
/**
 * Doors may catch: there a fault becomes an answer, a log line, an exit code, or in a form of the desk a sentence
 * beside the button. So may the keeper of the database server.
 */
const doors = /^src\/((http|site|worker|cli|desk\/forms)\/.+|main\.ts|store\/(server|postgres-[a-z-]+)\.ts)$/
/** Other places that catch, each with the reason why no door could. */
const mayCatch: Record<string, string> = {
  'src/evidence/scan.ts': 'whatever a parser throws at a damaged or hostile file is the answer to it',
  'src/evidence/signed/verify-file.ts': 'bytes that cannot be read as a certificate are the answer to them',
  'src/evidence/decode-text.ts': 'bytes that are no text in one encoding may be text in the next',
  'src/core/disc/disc-manifest.ts': 'what lies on a disc as a manifest may be no JSON, which is an answer',
  'src/documents/disc-archive.ts':
    'a fault in the midst of an archive goes to whoever reads the stream, and errors it',
  'src/handle/job.ts': 'a job that failed, in whatever way, is put back with its error and tried again',
  'src/handle/complaints.ts': 'what a visitor sends back may be no form of ours: a new one is shown to them',
  'src/handle/command.ts': 'a conflict, thrown by the store, becomes the answer that shows what changed',
}
/** What SQL looks like at the head of a string; English sentences do not. */
const sqlText =
  /^\s*(select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(create|alter|drop)\s+table\s|with\s+\w+\s+as\s*\()/i

export const purityLaws: Law[] = [
  {
    title: 'The core has no clock, no chance and no machine under it',
    covers: isCore,
    breaches: (files) =>
      eachNode(files, (node, parent) => {
        if (node.type === 'Identifier' && typeof node.name === 'string' && impureGlobals.has(node.name)) {
          return isPropertyName(node, parent) ? undefined : `uses ${node.name}`
        }
        const member = memberText(node)
        return member && impureMembers.test(member) ? `uses ${member}` : undefined
      }),
    broken: [
      { 'src/core/clock.ts': `export const now = () => new Date()` },
      { 'src/core/clock.ts': `export const now = () => Date.now()` },
      { 'src/core/clock.ts': `const now = Temporal.Now.instant()` },
      { 'src/core/case.ts': `const lot = Math.random()` },
      { 'src/core/case.ts': `const zone = process.env.TZ` },
      { 'src/core/case.ts': `const page = fetch('/api')` },
    ],
    kept: {
      'src/core/case.ts': `// Date.now() is for the doors\nexport const words = { Date: '日期' }.Date + 'new Date()'`,
      'src/core/case.test.ts': `const started = Date.now()`,
      'src/http/server.ts': `const started = Date.now()`,
    },
  },
  {
    title: 'The core never waits',
    covers: isCore,
    breaches: (files) =>
      eachNode(files, (node) =>
        node.async === true || node.type === 'AwaitExpression' || node.await === true
          ? 'is asynchronous'
          : undefined,
      ),
    broken: [
      { 'src/core/case.ts': `export async function decide() {}` },
      { 'src/core/case.ts': `const decide = async () => 1` },
      { 'src/core/case.ts': `const rules = await import('./rules.ts')` },
    ],
    kept: { 'src/core/case.ts': `export function await_(async: boolean) { return async }` },
  },
  {
    title: 'The core never asks the machine for its locale or zone',
    covers: isCore,
    breaches: (files) =>
      eachNode(files, (node) => {
        if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
        const callee = node.callee as Syntax
        const given = (node.arguments as Syntax[]).length
        const member = memberText(callee)
        const name = member?.split('.').at(-1) ?? ''
        if (/^toLocale\w*$/.test(name) && given === 0) return `${name} without a locale`
        if (name === 'localeCompare' && given < 2) return 'localeCompare without a locale'
        if (member?.startsWith('Intl.') && given === 0) return `${member} without a locale`
        return undefined
      }),
    broken: [
      { 'src/core/money.ts': `export const text = (yuan: number) => yuan.toLocaleString()` },
      { 'src/core/names.ts': `export const sorted = ['堃'].sort((a, b) => a.localeCompare(b))` },
      { 'src/core/names.ts': `const order = new Intl.Collator()` },
    ],
    kept: {
      'src/core/names.ts': `const order = new Intl.Collator('zh-CN')\n'堃'.localeCompare('喆', 'zh-CN')`,
    },
  },
  {
    title: 'SQL is written in the store and nowhere else',
    covers: (file) =>
      file.path.startsWith('src/') && !file.path.startsWith('src/store/') && isTypeScript(file),
    breaches: (files) =>
      eachNode(files, (node) => {
        if (node.type === 'TaggedTemplateExpression' && (node.tag as Syntax).name === 'sql')
          return 'writes sql`…`'
        const text = node.type === 'TemplateElement' ? (node.value as { raw: string }).raw : node.value
        return typeof text === 'string' && sqlText.test(text)
          ? `writes ${text.trim().slice(0, 20)}…`
          : undefined
      }),
    broken: [
      { 'src/handle/query.ts': 'const rows = sql`1`' },
      { 'src/http/health.ts': `pool.query('select count(*) from cases')` },
      { 'src/cli/log.ts': 'pool.query(`delete from jobs where id = 1`)' },
    ],
    kept: {
      'src/store/log.ts': `pool.query('select * from events')`,
      'src/site/home.tsx': `export const label = 'Select a level, then update the fee with one click'`,
    },
  },
  {
    title: 'A fault ends at a door, where it becomes an answer; whoever catches it before throws on',
    covers: (file) => file.path.startsWith('src/') && isTypeScript(file) && !isTest(file),
    breaches: (files) => [
      ...Object.keys(mayCatch)
        .filter((path) => files.some((file) => file.path === path && catches(file).length === 0))
        .map((path) => `${path}: catches nothing any more; take it off the list`),
      ...files.filter(({ path }) => !doors.test(path) && !(path in mayCatch)).flatMap(catches),
    ],
    broken: [
      { 'src/core/uscc.ts': `try { parse() } catch {}` },
      { 'src/evidence/read.ts': `send().catch(() => undefined)` },
      { 'src/desk/queries.ts': `ask().catch((error) => { if (error.status !== 404) throw error })` },
      { 'src/store/log.ts': `try { append() } catch (error) { if (isOurs(error)) throw error }` },
    ],
    kept: {
      'src/http/errors.ts': `try { answer() } catch (fault) { log(fault) }`,
      'src/store/server.ts': `stop().catch(() => undefined)`,
      'src/evidence/read.ts': `try { read() } finally { close() }`,
      'src/store/log.ts': `try { append() } catch (error) { if (isKey(error)) throw new Conflict(); throw error }`,
      'src/desk/queries.ts': `ask().catch((error) => { if (error.status === 404) return null; throw error })`,
    },
  },
]

function isCore(file: SourceFile): boolean {
  return file.path.startsWith('src/core/') && isTypeScript(file) && !isTest(file)
}

/** Where a fault is caught and not thrown on, in a `catch` or in the function given to a promise's. */
function catches(file: SourceFile): string[] {
  return eachNode([file], (node) => {
    if (node.type === 'CatchClause') return throwsOn(node.body) ? undefined : 'catches'
    if (node.type !== 'CallExpression' || propertyOf(node.callee as Syntax) !== 'catch') return undefined
    const [handler] = node.arguments as Syntax[]
    return throwsOn(handler?.body) ? undefined : 'catches'
  })
}

/** True for a block that ends by throwing: it tidies up or names the fault better, and swallows nothing. */
function throwsOn(block: unknown): boolean {
  const statements = (block as Syntax | undefined)?.body
  return Array.isArray(statements) && statements.at(-1)?.type === 'ThrowStatement'
}

/** The place and complaint of each node that `judge` complains about. */
export function eachNode(
  files: SourceFile[],
  judge: (node: Syntax, parent: Syntax | undefined) => string | undefined,
): string[] {
  return files.flatMap((file) => {
    const found: string[] = []
    walk(parsed(file).program, (node, parent) => {
      const fault = judge(node, parent)
      if (fault) found.push(`${placeOf(file, node.start)}: ${fault}`)
    })
    return found
  })
}

/** `Math.random` for that expression, `x.y` for the end of a longer one; undefined for anything else. */
export function memberText(node: Syntax): string | undefined {
  const property = propertyOf(node)
  if (property === undefined) return undefined
  const object = node.object as Syntax
  const name = typeof object.name === 'string' ? object.name : propertyOf(object)
  return `${name ?? ''}.${property}`
}

function propertyOf(node: Syntax): string | undefined {
  return node.type === 'MemberExpression' && !node.computed
    ? String((node.property as Syntax).name)
    : undefined
}

/** True for the `Date` of `{ Date: … }` and of `words.Date`: a name, not the global. */
function isPropertyName(node: Syntax, parent: Syntax | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed
  return (
    parent !== undefined && 'key' in parent && parent.key === node && !parent.computed && !parent.shorthand
  )
}
