import { z } from '@hono/zod-openapi'
import { isId } from '#handle/case-access.ts'
import {
  type DraftAnswer,
  type DraftOf,
  dropDraftOf,
  findDraftOf,
  saveDraftOf,
} from '#handle/command-draft.ts'
import { streams } from '#handle/streams.ts'
import { expectedVersion } from './commands.ts'
import { type App, type Ask, actorOf, type Deps } from './door.ts'
import { Problem, Refused } from './errors.ts'
import { answers, body, idParameter } from './shapes.ts'

const draft = z
  .object({
    version: z.int(),
    input: z.record(z.string(), z.unknown()),
    updatedAt: z.string().nullable(),
  })
  .openapi('CommandDraft')
const saved = z.object({ version: z.int(), savedAt: z.string() })

/** For commands that take long to fill in: what one has so far, kept on the server for oneself alone. */
export const addCommandDraftRoutes = (app: App, { ports }: Deps): void => {
  for (const [name, { procedure }] of Object.entries(streams)) {
    const stream = name as keyof typeof streams
    for (const { name: command, keepsDraft, input } of Object.values(procedure.commands)) {
      if (!keepsDraft) continue
      const path = `/api/${stream}s/{id}/commands/${command}/draft`
      const partial = z.object({
        input: z
          .object(Object.fromEntries(Object.keys(input.shape).map((field) => [field, z.unknown()])))
          .partial(),
      })
      const register = (method: 'get' | 'put' | 'delete', summary: string, answer: z.ZodType) =>
        app.openAPIRegistry.registerPath({
          method,
          path,
          operationId: `${command}-draft-${method}`,
          tags: [stream],
          summary: `${summary} ${command}`,
          request: { params: idParameter, ...(method === 'put' && { body: body(partial) }) },
          responses: answers(answer, 'One’s own alone.'),
        })
      register('get', 'What one has filled in so far for', draft)
      register('put', 'Save what one has filled in so far, over the version seen, for', saved)
      register('delete', 'Forget what one has filled in for', z.object({ dropped: z.literal(true) }))
      const at = path.replace('{id}', ':id')
      const of = (c: Ask): DraftOf => {
        const streamId = c.req.param('id') ?? ''
        if (!isId(streamId)) throw new Problem('not-found')
        return { stream, streamId, command }
      }
      app.get(at, async (c) => tell(c, await findDraftOf(ports, actorOf(c), of(c))))
      app.put(at, async (c) => {
        const asked = { expected: expectedVersion(c), ...(await bodyOf(c, partial)) }
        return tell(c, await saveDraftOf(ports, actorOf(c), of(c), asked))
      })
      app.delete(at, async (c) => tell(c, await dropDraftOf(ports, actorOf(c), of(c))))
    }
  }
}

const bodyOf = async <S extends z.ZodType>(c: Ask, schema: S): Promise<z.output<S>> => {
  const parsed = schema.safeParse(await c.req.json().catch(() => undefined))
  if (!parsed.success) throw new Problem('fields-wrong', { issues: parsed.error.issues })
  return parsed.data
}

const tell = (c: Ask, answer: DraftAnswer) => {
  switch (answer.kind) {
    case 'unknown':
      throw new Problem('not-found')
    case 'refused':
      throw new Refused(answer.refusal)
    case 'conflict':
      throw new Problem('own-draft-changed', {
        members: { version: answer.theirs.version, theirs: answer.theirs },
      })
    case 'dropped':
      return c.json({ dropped: true as const }, 200)
    case 'saved':
      c.header('ETag', `"${answer.version}"`)
      return c.json({ version: answer.version, savedAt: answer.savedAt }, 200)
    case 'draft':
      c.header('ETag', `"${answer.draft.version}"`)
      return c.json(answer.draft, 200)
  }
}
