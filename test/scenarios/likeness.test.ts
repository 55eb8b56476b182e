import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '#cli/command-line.ts'
import type { Actor } from '#core/kernel.ts'
import { blobName } from '#handle/blobs.ts'
import { runAllJobs } from '#handle/job.ts'
import { comparePassagesFor, findLikenessFor } from '#handle/likeness.ts'
import { acceptUpload, isUploadRefusal } from '#handle/upload.ts'
import { forgetContent } from '#store/likeness.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

let ours = ''
let theirs = ''
let preparing = ''
beforeAll(async () => {
  const plan = { type: 'security-engineering', level: 1, opensOn: '2026-09-07', until: 'filing' } as const
  const ids = await playSeason(
    world.stage,
    [
      { ...plan, company: 'huaqing' },
      { ...plan, company: 'tianfu' },
      { ...plan, company: 'qilu', until: 'preparation' },
    ],
    { from: '2026-09-07', to: '2026-09-09' },
    randomUUID,
  )
  ;[ours, theirs, preparing] = ids.map(String) as [string, string, string]
})

const upload = async (actor: Actor, caseId: string, name: string, text: string) => {
  const id = randomUUID()
  const path = join(tmpdir(), id)
  await writeFile(path, text)
  const file = await acceptUpload(world.ports, actor, { id, path, name, caseId })
  if (isUploadRefusal(file)) throw new Error(JSON.stringify(file))
  return file
}
const sentence = (n: number) =>
  `第${n}项工作由张工在${n * 7}号机房完成，编号${n * 7919}，负责人已签字，客户代表在场见证。`
const record = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => sentence(from + at)).join('\n')

test('Q19 Whoever reviews is told which evidence another applicant handed in as well, side by side; an applicant is told nothing', async () => {
  const { stage, ports } = world
  const [huaqing, tianfu] = [stage.contactOf('huaqing'), stage.contactOf('tianfu')]
  const original = await upload(tianfu, theirs, '实施记录.txt', record(0, 80))
  const copy = await upload(huaqing, ours, '我们的记录.txt', `${record(0, 76)}\n${record(900, 904)}`)
  const same = await upload(huaqing, ours, '同一份.txt', record(0, 80))
  await upload(
    huaqing,
    ours,
    '自己的.txt',
    '本单位自行编写的说明，与他人无关，仅供核对之用，内容各不相同。'.repeat(8),
  )
  // What somebody else still prepares is nobody’s to see.
  await upload(stage.contactOf('qilu'), preparing, '草稿.txt', record(0, 79))
  await runAllJobs(ports)

  const ofThisTest = (await findLikenessFor(ports, stage.staff.intake, ours))?.filter(({ fileId }) =>
    [copy.file_id, same.file_id].includes(fileId),
  )
  const other = {
    otherFileId: original.file_id,
    otherName: '实施记录.txt',
    otherCaseId: theirs,
    otherOrganisationId: tianfu.organisationId,
    isOwn: false,
  }
  expect(ofThisTest).toEqual([
    expect.objectContaining({ fileId: same.file_id, ...other, identical: true, share: 1 }),
    expect.objectContaining({
      fileId: copy.file_id,
      ...other,
      identical: false,
      share: expect.closeTo(0.95, 1),
    }),
  ])
  // The command line says of the two files what the screen says.
  const far = await upload(huaqing, ours, '只有一半相同.txt', `${record(0, 40)}\n${record(2000, 2040)}`)
  await runAllJobs(ports)
  const told = await findLikenessFor(ports, stage.staff.intake, ours)
  expect(told?.filter(({ otherFileId }) => otherFileId === original.file_id)).toHaveLength(2)
  const pathOf = (sha256: string) => join(ports.spool.uploads, '../blobs', blobName(sha256))
  const { stdout } = await runCommandLine([
    'likeness',
    ...[same, copy, far].map(({ sha256 }) => pathOf(sha256)),
    '--against',
    pathOf(original.sha256),
    '--passages',
    '--json',
  ])
  const said = JSON.parse(stdout) as { share: number; isHint: boolean; passages: unknown }[]
  expect(said.map(({ isHint }) => isHint)).toEqual([true, true, false])
  expect(said.slice(0, 2).map(({ share }) => share)).toEqual(
    ofThisTest?.map(({ share }) => Math.round(share * 10_000) / 10_000),
  )
  const asked = { caseId: ours, fileId: copy.file_id, otherFileId: original.file_id }
  const passages = await comparePassagesFor(ports, stage.staff.intake, asked)
  expect(passages).toHaveLength(20)
  expect(said[1]?.passages).toEqual(passages)
  for (const { one, other: there } of passages ?? []) expect(one).toEqual(there)

  for (const actor of [huaqing, tianfu, stage.staff.expert, stage.staff.finance]) {
    expect(await findLikenessFor(ports, actor, ours)).toBeUndefined()
    expect(await comparePassagesFor(ports, actor, asked)).toBeUndefined()
  }
  // Only what is a hint is opened.
  const strange = { ...asked, otherFileId: randomUUID() }
  expect(await comparePassagesFor(ports, stage.staff.intake, strange)).toBeUndefined()

  await forgetContent(open.db, original.sha256)
  const left = await sql<{ count: number }>`
    select count(*)::int as count from likenesses where other = ${original.sha256} or sha256 = ${original.sha256}`.execute(
    open.db,
  )
  expect(left.rows[0]?.count).toBe(0)
})
