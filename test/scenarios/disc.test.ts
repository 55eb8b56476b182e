import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compareDisc } from '#core/disc/compare-disc.ts'
import { readManifest } from '#core/disc/disc-manifest.ts'
import type { Actor } from '#core/kernel.ts'
import { saveSectionFor } from '#handle/book.ts'
import { type DiscDossier, findDiscDossier, isDiscProblem, openDiscArchive } from '#handle/disc.ts'
import { findConsignmentByCode } from '#handle/receiving.ts'
import { listSections } from '#store/book-sections.ts'
import { listFiles } from '#store/files.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const folder = mkdtempSync(join(tmpdir(), 'zizhi-disc-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dossierOf = async (actor: Actor, caseId: string, round: number | 'all'): Promise<DiscDossier> => {
  const found = await findDiscDossier(world.ports, actor, caseId, round)
  if (isDiscProblem(found)) throw new Error(found)
  return found
}
const archiveOf = async (dossier: DiscDossier) => {
  const archive = await openDiscArchive(world.ports, dossier, 1)
  if (isDiscProblem(archive)) throw new Error(archive)
  const bytes = new Uint8Array(await new Response(archive.stream).arrayBuffer())
  expect(archive.bytes).toBe(bytes.length)
  return { bytes, fileName: archive.fileName }
}
const shaOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

test('Q12.6 A submitted dossier is burnt, scanned in, compared, and what differs is asked for', async () => {
  const [played] = await playSeason(
    world.stage,
    [
      {
        company: 'huaqing',
        type: 'security-engineering',
        level: 1,
        opensOn: '2026-08-24',
        until: 'preparation',
      },
    ],
    { from: '2026-08-24', to: '2026-08-26' },
    randomUUID,
  )
  const caseId = played ?? ''
  const contact = world.stage.contactOf('huaqing')
  const put = async (name: string) => {
    const id = await world.stage.upload(caseId, contact, name)
    const file = (await listFiles(open.db, caseId)).find(({ file_id }) => file_id === id)
    return { sha256: file?.sha256 ?? '', name }
  }
  const answer = async (section: string, key: string, ...names: string[]) => {
    const before = (await listSections(open.db, caseId)).find((one) => one.section === section)
    const files: { sha256: string; name: string }[] = []
    for (const name of names) files.push(await put(name))
    const saved = await saveSectionFor(world.ports, contact, {
      caseId,
      section,
      expected: before?.version ?? 0,
      answers: { ...before?.answers, [key]: files },
    })
    expect(saved.kind).toBe('saved')
  }
  const plan = { company: 'huaqing', type: 'security-engineering', level: 1 } as const
  await world.stage.fillBook(caseId, { ...plan, opensOn: '2026-08-24', until: 'filing' }, '2026-08-24')
  await answer('part-1', 'licence', '营业执照.pdf')
  await answer('part-9', 'award-papers', '获奖证书：2025?.pdf', 'CON.pdf')
  await answer('part-12', 'additional', '补充说明.pdf')
  await put('没有引用的照片说明.pdf')
  expect((await world.act(contact, 'case', caseId, 'SubmitApplication', { truthful: true })).kind).toBe(
    'done',
  )
  const { intake } = world.stage.staff
  const dossier = await dossierOf(contact, caseId, 0)
  const { bytes, fileName } = await archiveOf(dossier)
  expect(fileName).toContain(dossier.state.number)

  // The same dossier gives the same bytes, whoever asks and whenever.
  world.setClock('2026-08-27T03:00:00.000Z')
  expect(shaOf((await archiveOf(await dossierOf(intake, caseId, 0))).bytes)).toBe(shaOf(bytes))

  const path = join(folder, 'disc.zip')
  writeFileSync(path, bytes)
  const unpacked = join(folder, 'disc')
  execFileSync('unzip', ['-q', path, '-d', unpacked], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  const manifest = readManifest(readFileSync(join(unpacked, 'manifest.json'), 'utf8'))
  if (typeof manifest === 'string') throw new Error(manifest)
  expect(manifest.files.length).toBe(7)
  const paths = manifest.files.map((file) => file.path)
  expect(paths[0]).toBe('申请书.pdf')
  expect(paths[1]).toMatch(/^1\.基本情况\/1\.4 .*\/1\.4-1 营业执照\.pdf$/)
  expect(paths).toContain('9.获奖资格授权情况/9.3 获奖与资格证明/9.3-1 获奖证书：2025？.pdf')
  expect(paths.find((one) => one.startsWith('第十二部分/'))).toContain('12.1-1 补充说明.pdf')
  expect(paths.at(-1)).toBe('其他附件/没有引用的照片说明.pdf')
  for (const file of manifest.files) {
    const content = readFileSync(join(unpacked, file.path))
    expect([shaOf(content), content.length]).toEqual([file.sha256, file.bytes])
    expect(createHash('sm3').update(content).digest('hex')).toBe(file.sm3)
  }
  const page = readFileSync(join(unpacked, 'index.html'), 'utf8')
  expect(page).not.toContain('<script')
  expect(page.match(/<\/?main>/g)).toEqual(['<main>', '</main>'])
  for (const [, href = ''] of page.matchAll(/href="([^"]+)"/g))
    expect(existsSync(join(unpacked, decodeURIComponent(href))), href).toBe(true)
  const listed = execFileSync('7z', ['l', '-slt', path], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  for (const { path: named } of manifest.files) expect(listed).toContain(`Path = ${named}`)

  // Scanned at intake; a file is gone from the disc, and one was put in that nobody handed in.
  const told = await findConsignmentByCode(world.ports, intake, manifest.code)
  if ('refused' in told || 'unknownCase' in told) throw new Error(JSON.stringify(told))
  expect(told).toMatchObject({ caseId, round: 0, isReceived: false })
  const [book, lost, ...others] = told.files
  expect(book).toMatchObject({ path: '申请书.pdf', fileId: null, sha256: null })
  const found = [
    { path: '申请书.pdf', sha256: 'c'.repeat(64) },
    ...others,
    { path: '多余.exe', sha256: 'd'.repeat(64) },
  ]
  const differences = compareDisc(told.files, found)
  expect(differences.map(({ difference }) => difference)).toEqual(['missing', 'superfluous'])
  const given = {
    receivedOn: '2026-08-27',
    carrier: '顺丰',
    trackingNumber: 'SF10012002',
    coverCode: manifest.code,
    differences: [
      { difference: 'missing', fileId: lost?.fileId ?? undefined, count: 1 },
      { difference: 'superfluous', count: 1 },
    ],
  }
  const recorded = await world.act(intake, 'case', caseId, 'RecordPaperDossier', given)
  expect(recorded.kind).toBe('done')
  const items = [{ place: `file.${lost?.fileId}`, about: '', ask: '光盘中没有该文件，请重新刻录后寄送。' }]
  expect((await world.act(intake, 'case', caseId, 'AskSupplement', { items })).kind).toBe('done')
  expect((await world.stage.caseState(caseId)).supplement?.items[0]).toMatchObject({ place: items[0]?.place })

  // Nothing is burnt of a round that was not answered, and nothing is shown to another organisation.
  expect(await findDiscDossier(world.ports, contact, caseId, 1)).toBe('supplement-not-supplied')
  expect(await findDiscDossier(world.ports, contact, caseId, 7)).toBe('round-unknown')
  for (const round of [0, 'all'] as const)
    expect(
      await findDiscDossier(world.ports, { ...contact, organisationId: randomUUID() }, caseId, round),
    ).toBe('not-found')
  expect(await findDiscDossier(world.ports, { ...contact, roles: ['payer'] }, caseId, 0)).toBe('not-found')
  expect(await findConsignmentByCode(world.ports, intake, 'SF12345')).toMatchObject({
    code: 'cover-code-unknown',
  })
})
