import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { editions } from '#core/rulebook/edition.ts'
import { bookDocx, bookPdf } from '#documents/book.ts'
import { bulkCheckPdf } from '#documents/bulk-check.ts'
import type { CertificatePaper } from '#documents/certificate.ts'
import { certificatePdf } from '#documents/certificate.ts'
import { coverPdf, labelsPdf } from '#documents/cover.ts'
import { letterPdf } from '#documents/letter.ts'
import { minutesPdf } from '#documents/minutes.ts'
import { sheetFile } from '#documents/sheet.ts'
import { createBlobFolder } from '#handle/blob-folder.ts'
import { calendarInForce } from '#handle/calendar-in-force.ts'
import { connectBucket } from '#handle/connect-bucket.ts'
import { createIdentity, type Identity } from '#handle/identity.ts'
import { connectMailServer } from '#handle/mail-server.ts'
import { connectMailbox } from '#handle/mailbox.ts'
import type { Ports } from '#handle/ports.ts'
import { publicQueries } from '#handle/public.ts'
import { createSeal, keepSecret } from '#handle/secret.ts'
import { createSigner } from '#handle/signer.ts'
import { createSpool } from '#handle/spool.ts'
import { bringViewsUpToDate } from '#handle/views-version.ts'
import { connectVirusCheck } from '#handle/virus-check.ts'
import { createApp, type DemoDoor } from '#http/app.ts'
import { offlineVerifier } from '#site/offline-page.ts'
import { site } from '#site/site.ts'
import { connect, migrate } from '#store/db.ts'
import { type Server, startServer } from '#store/server.ts'
import { enterSigningKeys } from '#store/signing.ts'
import { startWorker, type Worker } from '#worker/worker.ts'
import type { Environment } from './environment.ts'

export interface Zizhi {
  readonly url: string
  readonly ports: Ports
  readonly identity: Identity
  readonly worker: Worker
  /** Resolves with the reason when the database was lost for good; the process should then end. */
  readonly lost: Promise<Error>
  /** Ends requests, jobs and database in that order; nothing acknowledged is lost. */
  stop(): Promise<void>
}

export interface Options {
  readonly environment: Environment
  readonly log: (line: string) => void
  /** A clock other than the machine's, for the demo and the browser tests. */
  readonly clock?: Ports['clock']
  readonly demo?: (zizhi: Pick<Zizhi, 'ports' | 'identity' | 'worker'>) => DemoDoor
  /** Marks printed certificates as samples. */
  readonly sample?: boolean
}

/** The whole product in one process: database, worker and doors. Throws a sentence when something it needs is missing. */
export const startZizhi = async (options: Options): Promise<Zizhi> => {
  const { environment, log } = options
  const server = environment.databaseUrl ? null : await startServer({ folder: environment.dataFolder, log })
  try {
    return await openDoors(options, server)
  } catch (error) {
    // A start that fails half-way leaves no database running behind it.
    await server?.stop()
    throw error
  }
}

const openDoors = async (
  { environment, log, clock, demo, sample = false }: Options,
  server: Server | null,
): Promise<Zizhi> => {
  const folder = server?.folder ?? environment.dataFolder
  await mkdir(folder, { recursive: true })
  log(`data folder: ${folder}`)
  const db = await connect(server?.url ?? (environment.databaseUrl as string), { log })
  await migrate(db)
  const secret = await keepSecret(environment.secret, folder)
  const signer = createSigner(
    await keepSecret(environment.signingKey, folder, 'signing-key'),
    environment.publicUrl,
  )

  const spool = createSpool(folder)
  let nudge = () => {}
  const ports: Ports = {
    db,
    calendar: calendarInForce(db),
    clock: clock ?? { now: () => new Date().toISOString() },
    ids: { next: () => randomUUID() },
    mail: environment.smtpUrl ? connectMailServer(environment.smtpUrl) : null,
    mailbox: environment.imapUrl ? connectMailbox(environment.imapUrl) : null,
    print: {
      minutes: minutesPdf,
      bulkCheck: bulkCheckPdf,
      letter: letterPdf,
      cover: coverPdf,
      labels: labelsPdf,
      book: bookPdf,
      bookInWord: bookDocx,
      sheet: sheetFile,
      certificate: (certificate) => certificatePdf({ ...certificate, sample } satisfies CertificatePaper),
    },
    blobs: environment.bucket
      ? await connectBucket(environment.bucket, spool)
      : createBlobFolder(join(folder, 'blobs')),
    spool,
    viruses: environment.clamavSocket ? await connectVirusCheck(environment.clamavSocket) : null,
    seal: createSeal(secret),
    signer,
    editions,
    paymentAccount: environment.paymentAccount ?? null,
    publicUrl: environment.publicUrl,
    log,
    nudge: () => nudge(),
  }
  await ports.calendar.refresh()
  await enterSigningKeys(db, signer.keys, ports.clock.now())
  await bringViewsUpToDate(ports)
  if (environment.bucket) log(`files are kept in ${environment.bucket.address}`)
  if (!environment.smtpUrl) log('SMTP_URL is not set: mails are kept, and sent nowhere')
  if (!environment.clamavSocket) log('CLAMAV_SOCKET is not set: files are not checked for viruses')
  if (!environment.imapUrl) log('IMAP_URL is not set: answers by mail are not read in')
  const identity = await createIdentity(ports, secret)
  const worker = startWorker(ports)
  nudge = worker.nudge

  const app = createApp({
    ports,
    identity,
    wechat: environment.wechat ?? null,
    ...(demo ? { demo: demo({ ports, identity, worker }) } : {}),
  })
  const pages = site(publicQueries(ports), {
    publicUrl: environment.publicUrl,
    deskPath: '/desk/',
    log,
    offlineVerifier,
  })
  app.all('*', (c) => pages.fetch(c.req.raw, c.env))

  const http = await listen(app.fetch, environment.port).catch(async (error) => {
    await worker.stop()
    await db.destroy()
    throw error
  })
  const address = http.address()
  const port = typeof address === 'object' && address ? address.port : environment.port
  return {
    url: `http://127.0.0.1:${port}`,
    ports,
    identity,
    worker,
    lost: server?.lost ?? new Promise(() => {}),
    stop: async () => {
      await new Promise((resolve) => http.close(resolve))
      await worker.stop()
      await db.destroy()
      await server?.stop()
    },
  }
}

const listen = (
  fetch: Parameters<typeof serve>[0]['fetch'],
  port: number,
): Promise<ReturnType<typeof serve>> =>
  new Promise((resolve, reject) => {
    const http = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(http))
    http.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use by another program; set PORT to a free one.`, { cause: error })
          : error,
      ),
    )
  })
