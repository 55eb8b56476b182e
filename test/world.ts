import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { allNotices } from '#core/calendar/notices.ts'
import type { Actor, At } from '#core/kernel.ts'
import { editions } from '#core/rulebook/edition.ts'
import { bulkCheckPdf } from '#documents/bulk-check.ts'
import { certificatePdf } from '#documents/certificate.ts'
import { createBlobFolder } from '#handle/blob-folder.ts'
import { calendarInForce } from '#handle/calendar-in-force.ts'
import { runCommand } from '#handle/command.ts'
import type { OutgoingMail, Ports } from '#handle/ports.ts'
import { createSeal } from '#handle/secret.ts'
import { createSigner } from '#handle/signer.ts'
import { createSpool } from '#handle/spool.ts'
import type { StreamKind } from '#store/chain.ts'
import type { Db } from '#store/db.ts'
import { addPerson } from '#store/people.ts'
import type { Stage } from '../examples/plan.ts'
import { buildStage } from '../examples/stage.ts'
import { breachesIn, standingOf, writtenIn } from './proofs/whole-log.ts'

/** Fakes of the five ports, over a real database and a real folder: a clock moved by hand, a collecting mailer. */
export const fakePorts = (db: Db, folder: string, shipped: readonly unknown[] = allNotices) => {
  let now: At = '2026-08-01T01:00:00.000Z'
  const sent: OutgoingMail[] = []
  const ports: Ports = {
    db,
    clock: { now: () => now },
    ids: { next: () => randomUUID() },
    calendar: calendarInForce(db, shipped),
    mail: {
      address: 'centre@zizhi.example',
      send: async (mail) => {
        sent.push(mail)
        return { kind: 'taken' }
      },
    },
    mailbox: null,
    print: {
      certificate: certificatePdf,
      minutes: async () => new Uint8Array(),
      bulkCheck: bulkCheckPdf,
      letter: async () => new Uint8Array(),
      cover: async () => new Uint8Array(),
      labels: async () => new Uint8Array(),
      book: async () => new Uint8Array(),
      bookInWord: async () => new Uint8Array(),
      sheet: async () => new Uint8Array(),
    },
    blobs: createBlobFolder(join(folder, 'blobs')),
    spool: createSpool(folder),
    viruses: null,
    seal: createSeal('a secret of the tests, long enough to be one'),
    signer: createSigner('a signing key of the tests, long enough', 'http://zizhi.test'),
    editions,
    publicUrl: 'http://zizhi.test',
    log: () => {},
    nudge: () => {},
  }
  return {
    ports,
    sent,
    setClock: (at: At) => {
      now = at
    },
  }
}

export interface World extends ReturnType<typeof fakePorts> {
  readonly stage: Stage
  /** A command on what is there, with its outcome, whatever it is. */
  act(
    actor: Actor,
    stream: StreamKind,
    id: string,
    command: string,
    input: object,
  ): ReturnType<typeof runCommand>
}

/** The centre's staff and the example companies on this file's database. Read it inside tests and hooks only. */
export const useWorld = (open: { db: Db }): World => {
  const world = {} as World
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zizhi-world-'))
    const fakes = fakePorts(open.db, folder)
    const stage = await buildStage({
      ports: fakes.ports,
      setClock: fakes.setClock,
      addPerson: async (name, email) => {
        const personId = randomUUID()
        await open.db
          .insertInto('users')
          .values({ id: personId, name, email, email_verified: true })
          .execute()
        await addPerson(open.db, { personId, lang: 'zh-CN' })
        return personId
      },
    })
    Object.assign(world, fakes, {
      stage,
      act: (actor, stream, streamId, command, input) =>
        runCommand(fakes.ports, {
          stream,
          streamId,
          command,
          input,
          expected: null,
          key: randomUUID(),
          actor,
        }),
    } satisfies Pick<World, 'stage' | 'act'>)
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    // Whatever a test is about, nobody did both halves of a separated duty on the way.
    expect(breachesIn(await writtenIn(open.db), standingOf(world.stage))).toEqual([])
  })
  return world
}
