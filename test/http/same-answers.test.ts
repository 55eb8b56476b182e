import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '#cli/command-line.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { placeInFileWords } from '#core/words/files.ts'
import { say } from '#core/words/say.ts'
import { innocent, marked, named, type Specimen } from '../evidence/corpus.ts'
import { hostile } from '../evidence/hostile.ts'
import { useDoor, type Visitor } from './door.ts'
import { announce, send } from './tus.ts'

const door = useDoor()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zizhi-same-'))
})
afterAll(() => rm(folder, { recursive: true }))

const from = (corpus: readonly Specimen[], name: RegExp): Specimen => {
  const found = corpus.find((one) => name.test(one.name))
  if (!found) throw new Error(`The corpus has no ${name}`)
  return found
}

/** One of each kind of answer, from the corpus of the readers (test/evidence). */
const specimens: readonly (readonly [what: string, specimen: Specimen])[] = [
  ['a mark in a header', from(marked, /word-header/)],
  ['a mark on a page', from(marked, /\.pdf/)],
  ['a mark in the name', from(named, /^机密★10年/)],
  ['a mark in a name inside an archive', from(named, /^包内文件名/)],
  ['an innocent look-alike', from(innocent, /商业秘密★5年/)],
  ['a scan without a text layer', from(hostile, /^扫描件\.pdf/)],
  ['a scan inside an archive', from(hostile, /^包里有扫描件/)],
  ['numbers of a person', from(hostile, /^身份证/)],
  ['an encrypted file', hostile.find(({ code }) => code === 'file-encrypted')!],
  ['a broken file', hostile.find(({ code }) => code === 'file-broken')!],
  ['a file of a kind that is not taken', hostile.find(({ code }) => code === 'file-kind')!],
]

interface Said {
  readonly refused: string | null
  readonly findings: readonly {
    code: string
    answer: string
    where: string
    excerpt: string
    message?: string
  }[]
}
/** What a person hears of: all that is not simply met, and the numbers pointed out. */
const heard = ({ refused, findings }: Said): Said => ({
  refused,
  findings: findings
    .filter(
      ({ code, answer, excerpt }) => code !== 'file-not-declared' && (answer !== 'met' || excerpt !== ''),
    )
    .map(({ code, answer, where, excerpt }) => ({ code, answer, where, excerpt })),
})
const asSaid = (findings: readonly Finding[] = []): Said['findings'] =>
  findings.map(({ code, answer, facts }) => ({
    code,
    answer,
    where: say(placeInFileWords, 'zh-CN', facts).trim(),
    excerpt: String(facts.excerpt ?? ''),
  }))

const byCommandLine = async (path: string, isDeclared: boolean): Promise<Said> => {
  const { exitCode, stdout } = await runCommandLine([
    'scan',
    path,
    ...(isDeclared ? ['--declared'] : []),
    '--json',
  ])
  expect(exitCode).toBe(0)
  return heard((JSON.parse(stdout) as [Said])[0])
}

const byServer = async (
  visitor: Visitor,
  upload: { caseId: string; name: string; content: Uint8Array; isDeclared: boolean },
): Promise<Said> => {
  const announced = await announce(visitor, upload)
  const location = announced.headers.get('location') ?? ''
  const sent = announced.status === 201 ? await send(visitor, location, upload.content) : announced
  if (sent.status !== 204) {
    const { code, findings } = (await sent.json()) as { code: string; findings: Finding[] }
    return heard({ refused: code, findings: asSaid(findings) })
  }
  const files = (await visitor.get(`/api/cases/${upload.caseId}`)).body.files as unknown as Record<
    string,
    { findings: Finding[] }
  >
  return heard({ refused: null, findings: asSaid(files[location.split('/').at(-1) ?? '']?.findings) })
}

test('Q13.4 zizhi scan and the gate of the server say the same of a file: whether it is taken, what was found, and where', {
  timeout: 120_000,
}, async () => {
  const contact = await door.applicant()
  const caseId = randomUUID()
  const chosen = { kind: 'initial', type: 'risk-assessment', level: 1 }
  expect((await contact.command(`/api/cases/${caseId}/commands/OpenCase`, 0, chosen)).status).toBe(200)
  const refusals = new Set<string | null>()
  for (const [what, { name, make }] of specimens) {
    const content = await make()
    const path = join(folder, name)
    await writeFile(path, content)
    for (const isDeclared of [false, true]) {
      const said = await byCommandLine(path, isDeclared)
      // Of a refused file the server tells what is not met; a person hears of the rest when it is taken.
      const told = said.refused === null || said.refused === 'file-not-declared' ? said : onlyNotMet(said)
      const answered = await byServer(contact, { caseId, name, content, isDeclared })
      expect(answered, `${what}, ${isDeclared ? '' : 'not '}declared`).toEqual(
        answered.refused === 'file-not-declared' ? onlyRefer(told) : told,
      )
      refusals.add(answered.refused)
    }
  }
  expect(refusals).toEqual(
    new Set([null, 'secrecy-mark', 'file-not-declared', 'file-encrypted', 'file-broken', 'file-kind']),
  )
})

const onlyNotMet = ({ refused, findings }: Said): Said => ({
  refused,
  findings: findings.filter(({ answer }) => answer === 'not-met'),
})
const onlyRefer = ({ refused, findings }: Said): Said => ({
  refused,
  findings: findings.filter(({ answer }) => answer === 'refer'),
})
