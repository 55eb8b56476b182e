import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { uploadThrough } from '#test/http/resumed-upload.ts'
import { playSeason } from '../examples/season.ts'
import { buildStage } from '../examples/stage.ts'
import { readEnvironment } from '../src/environment.ts'
import { startZizhi } from '../src/main.ts'
import { compare, type Figure } from './figure.ts'

/** `MIB=1024` uploads files of a gibibyte. */
const mib = Number(process.env.MIB ?? 256)
const size = mib * 1024 * 1024
const rounds = 3

/** A file through the door: in chunks, looked at, both digests made, on disk for good; against writing as much with dd. */
export default async function upload(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-bench-'))
  let now = '2026-09-07T01:00:00.000Z'
  const zizhi = await startZizhi({
    environment: readEnvironment({
      PORT: '0',
      ZIZHI_DATA: folder,
      ZIZHI_SECRET: randomUUID() + randomUUID(),
    }),
    log: () => {},
    clock: { now: () => now },
  })
  try {
    const { ports, identity } = zizhi
    const stage = await buildStage({
      ports,
      setClock: (at) => {
        now = at
      },
      addPerson: (name, email) =>
        identity.createPerson({ name, email, lang: 'zh-CN', password: randomUUID() }),
    })
    const plan = {
      type: 'security-engineering',
      level: 1,
      company: 'huaqing',
      opensOn: '2026-09-07',
    } as const
    const days = { from: '2026-09-07', to: '2026-09-08' } as const
    const [caseId] = await playSeason(stage, [{ ...plan, until: 'preparation' }], days, randomUUID)
    const [cookie = ''] = (await identity.openSession(stage.contactOf('huaqing').personId)).split(';')
    return await compare(
      {
        name: 'upload',
        what: `A file of ${mib} MiB through the door: chunks of 5 MB, looked at, SHA-256 and SM3, on disk for good`,
        unit: 'MB a second',
        referenceName: 'dd conv=fdatasync of as much',
        rounds,
      },
      async () => {
        const from = performance.now()
        await uploadThrough(zizhi.url, { cookie, size, caseId: caseId ?? '', onChunk: () => undefined })
        return size / 1e6 / ((performance.now() - from) / 1000)
      },
      async () => {
        const from = performance.now()
        const target = join(folder, 'reference')
        const asked = ['if=/dev/zero', `of=${target}`, 'bs=1M', `count=${mib}`, 'conv=fdatasync']
        await promisify(execFile)('dd', asked)
        await rm(target)
        return size / 1e6 / ((performance.now() - from) / 1000)
      },
    )
  } finally {
    await zizhi.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
