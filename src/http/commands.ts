import { z } from '@hono/zod-openapi'
import type { StoredEvent } from '#core/kernel.ts'
import { rolesOf } from '#core/procedure.ts'
import { commands as commandWords } from '#core/words/commands.ts'
import { inLang, type Pair } from '#core/words/say.ts'
import { isId } from '#handle/case-access.ts'
import { type Outcome, runCommand } from '#handle/command.ts'
import { previewLetters, previewPaper } from '#handle/preview.ts'
import { streams } from '#handle/streams.ts'
import { type App, type Ask, actorOf, type Deps } from './door.ts'
import { Problem, Refused } from './errors.ts'
import { fileDisposition } from './file-disposition.ts'
import { answers, body, described, problemAnswer } from './shapes.ts'

type StreamName = keyof typeof streams

/** What is shown of a stream after a command, to whoever gave it. */
export type PageOf = (c: Ask, streamId: string, log?: readonly StoredEvent[]) => Promise<unknown>

const headers = z.object({
  'if-match': z.string().openapi({ description: 'The version seen, as "12"; "0" for a new stream.' }),
  'idempotency-key': z.string().openapi({ description: 'One per intention; the same again on a retry.' }),
})
const done = z.object({
  version: z.int(),
  events: z.array(z.object({ seq: z.int(), type: z.string() })),
  page: described<unknown>('The page of what was acted on, as it is now.'),
})

const previewed = z.object({
  letters: z.array(
    z.object({
      letter: z.string(),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      papers: z.array(z.string()).openapi({ description: 'The letter as PDF, and what it brings along.' }),
    }),
  ),
})

/** By its place in what was previewed. */
const place = z.coerce.number().int().min(0).max(999)

/** The version a request was based on. Throws the Problem `version-missing`. */
export const expectedVersion = (c: Ask): number => {
  const [, version] = /^(?:W\/)?"(\d{1,9})"$/.exec(c.req.header('if-match') ?? '') ?? []
  if (version === undefined) throw new Problem('version-missing')
  return Number(version)
}

const keyOf = (c: Ask): string => {
  const key = c.req.header('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Problem('key-missing')
  return key
}

/** The JSON object a command was sent with. Throws the Problem `not-json`. */
const inputOf = async (c: Ask): Promise<unknown> => {
  const isJson = /^application\/(.+\+)?json\b/i.test(c.req.header('content-type') ?? '')
  const input: unknown = isJson ? await c.req.json().catch(() => undefined) : undefined
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new Problem('not-json')
  return input
}

/** One route for each command that a person may give, made from the records of the core. */
export const addCommandRoutes = (
  app: App,
  { ports }: Deps,
  pages: Readonly<Record<StreamName, PageOf>>,
): void => {
  for (const [name, { procedure }] of Object.entries(streams)) {
    const stream = name as StreamName
    for (const command of Object.values(procedure.commands)) {
      if (rolesOf(command).every((role) => role === 'system')) continue
      const words = (commandWords as Readonly<Record<string, { label: Pair; help?: Pair }>>)[command.name]
      const path = `/api/${stream}s/{id}/commands/${command.name}`
      app.openAPIRegistry.registerPath({
        method: 'post',
        path,
        operationId: command.name,
        tags: [stream],
        summary: words ? words.label.join(' · ') : command.name,
        description: `${command.clause}. ${words?.help ? inLang(words.help, 'en') : ''} By: ${rolesOf(command).join(', ')}.`,
        request: { params: z.object({ id: z.uuid() }), headers, body: body(command.input) },
        responses: answers(done, 'Carried out. The same key again answers the same.'),
      })
      app.post(path.replace('{id}', ':id'), (c) => give(c, stream, command.name))
      if (!command.previewsLetters) continue
      app.openAPIRegistry.registerPath({
        method: 'post',
        path: `${path}/letters`,
        operationId: `${command.name}Letters`,
        tags: [stream],
        summary: `The letters that ${command.name} would send; nothing is done`,
        request: {
          params: z.object({ id: z.uuid() }),
          headers: headers.pick({ 'if-match': true }),
          body: body(command.input),
        },
        responses: answers(previewed, 'Word for word what would go out.'),
      })
      app.post(`${path.replace('{id}', ':id')}/letters`, (c) => preview(c, stream, command.name))
      const paper = `${path}/letters/{letter}/papers/{paper}`
      app.openAPIRegistry.registerPath({
        method: 'post',
        path: paper,
        operationId: `${command.name}Paper`,
        tags: [stream],
        summary: `A paper of a letter that ${command.name} would send, as PDF; nothing is done`,
        request: {
          params: z.object({ id: z.uuid(), letter: place, paper: place }),
          headers: headers.pick({ 'if-match': true }),
          body: body(command.input),
        },
        responses: {
          200: {
            description:
              'Exactly what would go out, marked as a preview on every page; 0 is the letter itself.',
            content: { 'application/pdf': { schema: z.string() } },
          },
          default: problemAnswer,
        },
      })
      app.post(paper.replace(/\{(\w+)\}/g, ':$1'), (c) => previewOnPaper(c, stream, command.name))
    }
  }

  const give = async (c: Ask, stream: StreamName, command: string) => {
    const actor = actorOf(c)
    const streamId = c.req.param('id') ?? ''
    if (!isId(streamId)) throw new Problem('not-found')
    const expected = expectedVersion(c)
    const key = keyOf(c)
    const input = await inputOf(c)
    const outcome = await runCommand(ports, { stream, streamId, command, input, expected, key, actor })
    if (outcome.kind !== 'done') throw await problemOf(c, stream, { streamId, command, expected }, outcome)
    const { version, events, log } = outcome
    c.header('ETag', `"${version}"`)
    return c.json({ version, events, page: await pages[stream](c, streamId, log) }, 200)
  }

  /** What a decision is asked about, before it is made. */
  const weighedIn = async (c: Ask, stream: StreamName, command: string) => {
    const actor = actorOf(c)
    const streamId = c.req.param('id') ?? ''
    if (!isId(streamId)) throw new Problem('not-found')
    const expected = expectedVersion(c)
    return { stream, streamId, command, input: await inputOf(c), expected, actor }
  }

  /** The letters a decision would send, as the command itself would answer where it says no. */
  const preview = async (c: Ask, stream: StreamName, command: string) => {
    const asked = await weighedIn(c, stream, command)
    const answer = await previewLetters(ports, asked)
    if (answer.kind !== 'previewed') throw await problemOf(c, stream, asked, answer)
    return c.json({ letters: answer.letters }, 200)
  }

  /** One of them as the PDF that would go out, and marked. */
  const previewOnPaper = async (c: Ask, stream: StreamName, command: string) => {
    const asked = await weighedIn(c, stream, command)
    const [letter, paper] = [place.safeParse(c.req.param('letter')), place.safeParse(c.req.param('paper'))]
    if (!letter.success || !paper.success) throw new Problem('not-found')
    const answer = await previewPaper(ports, asked, { letter: letter.data, paper: paper.data })
    if (answer.kind === 'unprintable')
      throw new Problem('letter-unprintable', { facts: { characters: answer.unprintable } })
    if (answer.kind !== 'printed') throw await problemOf(c, stream, asked, answer)
    return c.body(answer.pdf as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': fileDisposition('preview.pdf', answer.name),
      'cache-control': 'no-store',
    })
  }

  /** What is answered instead of what was asked for. */
  const problemOf = async (
    c: Ask,
    stream: StreamName,
    { streamId, command, expected }: { streamId: string; command: string; expected: number },
    outcome: Exclude<Outcome, { kind: 'done' }>,
  ): Promise<Error> => {
    switch (outcome.kind) {
      case 'refused':
        return new Refused(outcome.refusal)
      case 'invalid':
        return new Problem('fields-wrong', { issues: outcome.issues, command })
      case 'key-reused':
        return new Problem('key-reused')
      case 'unknown':
        return new Problem('not-found')
      case 'conflict':
        return new Problem('conflict', {
          members: {
            version: outcome.version,
            changed: await changedSince(c, stream, streamId, expected, outcome.changed),
          },
          headers: { ETag: `"${outcome.version}"` },
        })
    }
  }

  /** The lines of the timeline that were not there yet; of a case as this person may read them, else the bare facts. */
  const changedSince = async (
    c: Ask,
    stream: StreamName,
    streamId: string,
    seen: number,
    changed: readonly StoredEvent[],
  ) => {
    const page = (await pages[stream](c, streamId)) as
      | { view?: { timeline: readonly { seq: number }[] } }
      | undefined
    if (page?.view) return page.view.timeline.filter(({ seq }) => seq > seen)
    return changed.map(({ seq, at, type, by }) => ({
      seq,
      at,
      type,
      clause: streams[stream].procedure.events[type]?.clause ?? '',
      personId: by.personId,
      role: by.role,
      data: {},
    }))
  }
}
