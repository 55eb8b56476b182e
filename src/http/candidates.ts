import { z } from '@hono/zod-openapi'
import { absenceRecord } from '#core/staff-record.ts'
import { findCandidates } from '#handle/candidates.ts'
import { isId } from '#handle/case-access.ts'
import { streams } from '#handle/streams.ts'
import { type App, type Ask, actorOf, type Deps } from './door.ts'
import { Problem } from './errors.ts'
import { answers, idParameter } from './shapes.ts'

const candidate = z
  .object({
    id: z.string(),
    name: z.string(),
    refusal: z
      .object({ code: z.string(), clause: z.string(), facts: z.record(z.string(), z.unknown()) })
      .nullable()
      .openapi({ description: 'Why they cannot be named; null when they can.' }),
    absence: absenceRecord.nullable(),
    leads: z.int().nullable(),
    audits: z.int().nullable(),
    recusals: z.array(z.object({ caseId: z.string(), ground: z.string() })),
  })
  .openapi('Candidate')

/** For each command that names people: who may be named, who may not, and why. */
export const addCandidateRoutes = (app: App, { ports }: Deps): void => {
  for (const [name, { procedure }] of Object.entries(streams)) {
    const stream = name as keyof typeof streams
    for (const command of Object.values(procedure.commands)) {
      if (Object.keys(command.fit).length === 0) continue
      const path = `/api/${stream}s/{id}/commands/${command.name}/people`
      app.openAPIRegistry.registerPath({
        method: 'get',
        path,
        operationId: `${command.name}People`,
        tags: [stream],
        summary: `Who may be named in ${command.name}, and who may not and why`,
        request: { params: idParameter },
        responses: answers(
          z.object(Object.fromEntries(Object.keys(command.fit).map((field) => [field, z.array(candidate)]))),
          'Everybody who holds the role, by field.',
        ),
      })
      app.get(path.replace('{id}', ':id'), (c) => tell(c, stream, command.name))
    }
  }

  const tell = async (c: Ask, stream: keyof typeof streams, command: string) => {
    const streamId = c.req.param('id') ?? ''
    if (!isId(streamId)) throw new Problem('not-found')
    const answer = await findCandidates(ports, actorOf(c), { stream, streamId, command })
    if (answer.kind === 'unknown') throw new Problem('not-found')
    if (answer.kind === 'role-may-not') throw new Problem('role-may-not-see')
    return c.json(answer.fields, 200)
  }
}
