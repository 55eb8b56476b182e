import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import type { Actor } from '#core/kernel.ts'
import { fileNotReadable } from '#core/rulebook/readable-file.ts'
import { fileLimitBytes } from '#core/uploads.ts'
import { uploadLifeMilliseconds } from '#handle/spool.ts'
import {
  acceptUpload,
  findUploadRefusal,
  hasArrived,
  isUploadRefusal,
  type UploadRefusal,
} from '#handle/upload.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { FileRefused, Problem } from './errors.ts'
import { problemAnswer } from './shapes.ts'

/** Carries our own no through the upload library, which knows only status and text. */
class Declined extends Error {
  readonly status_code = 422
  readonly body = ''
  readonly refusal: UploadRefusal
  constructor(refusal: UploadRefusal) {
    super(typeof refusal === 'string' ? refusal : refusal[0].code)
    this.refusal = refusal
  }
}

/** Who sends a request, with the no or the fault that it met inside the library. */
interface Asking {
  readonly actor: Actor
  declined?: UploadRefusal
  fault?: Error
}

/** Uploads that survive a lost line, a reload and a server that went down (tus 1.0). */
export const addUploadRoutes = (app: App, { ports }: Deps): void => {
  const { spool } = ports
  const store = new FileStore({
    directory: spool.uploads,
    expirationPeriodInMilliseconds: uploadLifeMilliseconds,
  })
  const asking = new WeakMap<object, Asking>()
  const actorBehind = (request: object): Actor => {
    const ask = asking.get(request)
    if (!ask) throw new Error('An upload reached the store without its person')
    return ask.actor
  }

  const takeIn = async (actor: Actor, { id, metadata }: Upload): Promise<UploadRefusal | undefined> => {
    if (await hasArrived(ports, id)) return undefined
    const { name, caseId, about, declared } = metadata ?? {}
    const path = join(spool.uploads, id)
    const place = { caseId: caseId ?? '', about: about ?? undefined }
    const arrival = { id, path, name: name ?? '', ...place, isDeclared: declared === 'yes' }
    const accepted = await acceptUpload(ports, actor, arrival)
    if (!isUploadRefusal(accepted)) {
      await spool.hollow(id)
      return undefined
    }
    // What the virus scanner has not looked at waits: whoever asks how far it is has it looked at again.
    if (accepted !== 'virus-unchecked') await spool.drop(id)
    return accepted
  }
  /** The uploads that are being looked through: whoever asks meanwhile waits for the same answer. */
  const arriving = new Map<string, Promise<UploadRefusal | undefined>>()
  const arrive = async (actor: Actor, upload: Upload): Promise<void> => {
    const answer = arriving.get(upload.id) ?? takeIn(actor, upload).finally(() => arriving.delete(upload.id))
    arriving.set(upload.id, answer)
    const refusal = await answer
    if (refusal) throw new Declined(refusal)
  }

  const server = new Server({
    path: '/files',
    datastore: store,
    maxSize: fileLimitBytes,
    relativeLocation: true,
    allowedOrigins: [ports.publicUrl],
    namingFunction: () => ports.ids.next(),
    onIncomingRequest: async (request, id) => {
      if (request.method === 'POST') return
      const upload = await store.getUpload(id)
      const actor = actorBehind(request)
      if (upload.metadata?.by !== actor.personId) throw new Declined('case-unknown')
      // All of it came, and then the server went down or the line broke: whoever asks how far it is has it taken now.
      const isWhole = upload.size !== undefined && upload.offset === upload.size
      if (request.method === 'HEAD' && isWhole) await arrive(actor, upload)
    },
    onUploadCreate: async (request, upload) => {
      const actor = actorBehind(request)
      const { name, filename, caseId = '', about, declared } = upload.metadata ?? {}
      const refusal = await findUploadRefusal(ports, actor, {
        caseId: caseId ?? '',
        about: about ?? undefined,
        name: name ?? filename ?? '',
        sizeBytes: upload.size ?? 0,
      })
      if (refusal) throw new Declined(refusal)
      const isDeclared = declared === 'yes' && { declared }
      const isAbout = about && { about }
      return {
        metadata: { name: name ?? filename ?? '', caseId, ...isAbout, by: actor.personId, ...isDeclared },
      }
    },
    onUploadFinish: async (request, upload) => {
      await arrive(actorBehind(request), upload)
      return {}
    },
    onResponseError: (request, error) => {
      const ask = asking.get(request)
      if (ask && error instanceof Declined) ask.declined = error.refusal
      else if (ask && 'status_code' in error && error.status_code === 413)
        ask.declined = [fileNotReadable('file-too-large', {})]
      // What is neither ours to decline nor the library's own no is a fault, and ends at the door as any other.
      else if (ask && error instanceof Error) ask.fault = error
      return undefined
    },
  })

  const upload = { ...problemAnswer, description: 'tus 1.0: see https://tus.io/protocols/resumable-upload' }
  for (const [method, path] of [
    ['post', '/files'],
    ['head', '/files/{id}'],
    ['patch', '/files/{id}'],
    ['delete', '/files/{id}'],
  ] as const) {
    const summary = 'Upload a file of a case in parts that survive a lost line'
    app.openAPIRegistry.registerPath({
      method,
      path,
      summary,
      description:
        'Upload-Metadata: name and caseId; declared (yes) where the uploader declares that what no machine can look through holds nothing classified. Without it such a file is refused when it is whole (Q13.4).',
      responses: { 204: { description: 'As tus says.' }, default: upload },
    })
    // Hono asks GET for the answer to HEAD; what is being uploaded cannot be downloaded.
    app.on(method === 'head' ? 'get' : method, path.replace('{id}', ':id'), async (c) => {
      if (c.req.raw.method === 'GET') throw new Problem('not-found')
      const ask: Asking = { actor: actorOf(c) }
      asking.set(c.req.raw, ask)
      const answer = await server.handleWeb(c.req.raw)
      if (typeof ask.declined === 'string') throw new Problem(ask.declined)
      if (ask.declined) throw new FileRefused(ask.declined)
      if (ask.fault) throw ask.fault
      return answer
    })
  }
}
