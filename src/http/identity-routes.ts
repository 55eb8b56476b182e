import { createRoute, z } from '@hono/zod-openapi'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { ProblemCode } from '#core/words/problems.ts'
import { hasAdministrator, listPeople, setProfile, setUp } from '#handle/account.ts'
import { clientAddressOf } from '#handle/client-address.ts'
import { clientAddressHeader, identityPaths } from '#handle/identity-options.ts'
import { listInvitations } from '#handle/invitation.ts'
import { type App, actorOf, type Deps, personOf } from './door.ts'
import { Problem } from './errors.ts'
import { tellInvitation } from './rows.ts'
import { answers, body, invitation, newAdministrator, profile, role } from './shapes.ts'

/** What the sign-in library calls its noes, and what they are here. */
const problemOf: Readonly<Record<string, ProblemCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-password',
  EMAIL_NOT_VERIFIED: 'address-unconfirmed',
  SIGN_IN_LOCKED: 'sign-in-locked',
  INVALID_TOKEN: 'link-used-up',
  TOKEN_EXPIRED: 'link-used-up',
  PASSWORD_TOO_SHORT: 'password-too-short',
  PASSWORD_TOO_LONG: 'password-too-long',
  INVALID_EMAIL: 'address-malformed',
  VALIDATION_ERROR: 'sign-in-refused',
}

const me = z
  .object({
    person: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        emailConfirmed: z.boolean(),
        lang: z.string(),
        position: z.string().nullable(),
      })
      .nullable(),
    roles: z.array(role),
    organisation: z.object({ id: z.string(), name: z.string(), uscc: z.string() }).nullable(),
    deputyFor: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .openapi({ description: 'Colleagues who are away today and named this person as their deputy.' }),
    invitations: z
      .array(invitation)
      .openapi({ description: 'Organisations that ask somebody who belongs nowhere to join them.' }),
    today: z.string(),
    now: z.string(),
    demo: z.boolean(),
    setup: z.boolean().openapi({ description: 'There is no administrator yet.' }),
  })
  .openapi('Me')

/** Signing in and out, and who one is. */
export const addIdentityRoutes = (app: App, { ports, identity, demo }: Deps): void => {
  for (const path of identityPaths) {
    const method = path === 'verify-email' ? 'get' : 'post'
    app.openAPIRegistry.registerPath({
      method,
      path: `/api/auth/${path}`,
      summary: `Sign-in: ${path.replaceAll(/[-/]/g, ' ')}`,
      responses: answers(z.object({ done: z.literal(true) }), 'Done; a session comes as a cookie.'),
    })
    app.on(method, `/api/auth/${path}`, async (c) => {
      const headers = new Headers(c.req.raw.headers)
      headers.delete(clientAddressHeader)
      const address = clientAddressOf(c)
      if (address) headers.set(clientAddressHeader, address)
      const answer = await identity.answer(
        new Request(c.req.url, { method, headers, ...(method === 'post' && { body: await c.req.text() }) }),
      )
      // The library's answer names the session's token; a page's scripts have no business with it.
      if (answer.ok) {
        for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
        return c.json({ done: true as const }, 200)
      }
      if (answer.status < 400) return answer
      if (answer.status >= 500) throw new Error(`signing in answered ${answer.status} on ${path}`)
      const { code = '' } = JSON.parse((await answer.text()) || '{}') as { code?: string }
      const told = problemOf[code] ?? (answer.status === 429 ? 'too-many-requests' : 'sign-in-refused')
      const wait = answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after')
      throw new Problem(told, wait ? { headers: { 'Retry-After': wait } } : {})
    })
  }

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/me',
      summary: 'Who is signed in, and what day it is',
      responses: answers(me, 'The person, or null for a visitor.'),
    }),
    async (c) => {
      const signedIn = c.get('signedIn')
      const now = ports.clock.now()
      const setup = signedIn ? false : !(await hasAdministrator(ports.db))
      const rest = { today: dayOfInstant(now), now, demo: demo !== undefined, setup }
      if (!signedIn)
        return c.json(
          { person: null, roles: [], organisation: null, deputyFor: [], invitations: [], ...rest },
          200,
        )
      const { personId: id, name, email, emailConfirmed, lang, position, roles } = signedIn
      const { organisationId, organisationName, uscc } = signedIn
      return c.json(
        {
          person: { id, name, email, emailConfirmed, lang, position },
          roles: [...actorOf(c).roles],
          organisation: organisationId
            ? { id: organisationId, name: organisationName ?? '', uscc: uscc ?? '' }
            : null,
          invitations:
            organisationId || roles.length > 0
              ? []
              : (await listInvitations(ports.db, { personId: id })).map(tellInvitation),
          deputyFor: (await listPeople(ports.db, signedIn.deputyFor)).map((one) => ({
            id: one.person_id,
            name: one.name,
          })),
          ...rest,
        },
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'patch',
      path: '/api/me',
      summary: 'Change the language of one’s letters, or one’s position',
      request: { body: body(profile) },
      responses: answers(z.object({ done: z.literal(true) }), 'Changed.'),
    }),
    async (c) => {
      const { lang, position } = c.req.valid('json')
      await setProfile(ports, personOf(c).personId, { ...(lang && { lang }), ...(position && { position }) })
      return c.json({ done: true as const }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/setup',
      summary: 'Make the first administrator',
      request: { body: body(newAdministrator) },
      responses: answers(z.object({ id: z.string() }), 'Made, and signed in.'),
    }),
    async (c) => {
      const made = await setUp(ports, identity, { ...c.req.valid('json'), lang: c.get('lang') })
      if (typeof made !== 'string') throw new Problem(made.no)
      c.header('Set-Cookie', await identity.openSession(made))
      return c.json({ id: made }, 200)
    },
  )
}
