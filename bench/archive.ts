import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { type ArchivePart, discArchive } from '#documents/disc-archive.ts'
import { compare, type Figure } from './figure.ts'

/** `MIB=1024` archives a dossier of a gibibyte. */
const mib = Number(process.env.MIB ?? 256)
const fileMib = 16
const rounds = 3

/** The disc of a dossier as it is streamed to an applicant, against `zip -0` of the same files: both to a file. */
export default async function archive(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-bench-'))
  try {
    const evidence = join(folder, '6.技术过程能力')
    await mkdir(evidence)
    const bytes = fileMib * 1024 * 1024
    const parts: ArchivePart[] = []
    for (let n = 0; n < mib / fileMib; n += 1) {
      const file = join(evidence, `${n} 过程文档.pdf`)
      const content = randomBytes(bytes)
      await writeFile(file, content)
      const open = async () =>
        Readable.toWeb(createReadStream(file, { highWaterMark: 1 << 18 })) as ReadableStream<Uint8Array>
      parts.push({ path: `6.技术过程能力/${n} 过程文档.pdf`, open, bytes, crc32: crc32(content) })
    }
    const size = parts.length * bytes
    const timed = async (work: (target: string) => Promise<unknown>): Promise<number> => {
      const target = join(folder, 'disc.zip')
      const from = performance.now()
      await work(target)
      const rate = size / 1e6 / ((performance.now() - from) / 1000)
      await rm(target)
      return rate
    }
    return await compare(
      {
        name: 'archive',
        what: `The disc of a dossier of ${mib} MiB in files of ${fileMib} MiB, streamed into a file`,
        unit: 'MB a second',
        referenceName: 'zip -0 of the same files',
        rounds,
      },
      () =>
        timed((target) => discArchive(parts, '2026-11-20').pipeTo(Writable.toWeb(createWriteStream(target)))),
      () =>
        timed((target) =>
          promisify(execFile)('zip', ['-0', '-q', '-r', target, '.', '-i', '*.pdf'], { cwd: folder }),
        ),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
