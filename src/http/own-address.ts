import { createRoute, z } from '@hono/zod-openapi'
import { findPerson } from '#handle/account.ts'
import { askNewAddress, askToConfirm, confirmByLink } from '#handle/own-address.ts'
import { turnstile } from '#handle/turnstile.ts'
import { type App, type Deps, personOf } from './door.ts'
import { Problem } from './errors.ts'
import { answers, body, ownAddress } from './shapes.ts'

const done = z.object({ done: z.literal(true) })

/** Mails to an address that somebody merely names: few, for its owner may not have asked for them. */
const asking = { most: 5, seconds: 3600 }

/** The address at which somebody is reached and signs in: whether it works, and another one in its place (Q8.1). */
export const addOwnAddressRoutes = (app: App, { ports, identity }: Deps): void => {
  const askers = turnstile(() => Date.parse(ports.clock.now()), asking)

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/me/address/ask',
      summary: 'Send oneself a link that shows that mails arrive',
      responses: answers(done, 'On its way.'),
    }),
    async (c) => {
      const person = await findPerson(ports.db, personOf(c).personId)
      if (!person) throw new Problem('person-unknown')
      // Once in five minutes, however often it is asked for.
      const minutes = Math.floor(Date.parse(ports.clock.now()) / 300_000)
      await askToConfirm(ports, person, `confirm-again:${person.person_id}:asked:${minutes}`)
      return c.json({ done: true as const }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/me/address/change',
      summary: 'Send a link to a new address, which takes the place of one’s own once it is followed',
      request: { body: body(ownAddress) },
      responses: answers(done, 'On its way, if nobody else has that address.'),
    }),
    async (c) => {
      const { email, password } = c.req.valid('json')
      const person = await findPerson(ports.db, personOf(c).personId)
      if (!person) throw new Problem('person-unknown')
      const { person_id: id, email: own } = person
      const isRight = await identity.checkPassword({ id, email: own }, password)
      const waitSeconds = isRight === true ? askers.pass(id) : isRight === false ? 0 : isRight.waitSeconds
      if (waitSeconds > 0)
        throw new Problem('too-many-requests', { headers: { 'Retry-After': String(waitSeconds) } })
      if (!isRight) throw new Problem('password-differs')
      await askNewAddress(ports, person, email)
      return c.json({ done: true as const }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/me/address/confirm',
      summary: 'Show by such a link that one’s address works, or that the new one does',
      request: { body: body(z.object({ token: z.string().min(20).max(2000) })) },
      responses: answers(done, 'Confirmed.'),
    }),
    async (c) => {
      const no = await confirmByLink(ports, personOf(c).personId, c.req.valid('json').token)
      if (no) throw new Problem(no.no)
      return c.json({ done: true as const }, 200)
    },
  )
}
