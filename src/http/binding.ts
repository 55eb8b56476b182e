import { createRoute, z } from '@hono/zod-openapi'
import { wechatBindings } from '#handle/wechat.ts'
import { type App, type Deps, memberOf } from './door.ts'
import { Problem } from './errors.ts'
import { answers } from './shapes.ts'

/** Binding one's WeChat account, for the members of an organisation. */
export const addBindingRoutes = (app: App, { ports, wechat = null }: Deps): void => {
  const bindings = wechatBindings(ports)
  /** In plain mode anybody could write in somebody's name, so that nothing is bound there. */
  const isOn = wechat?.aesKey != null

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/me/wechat',
      summary: 'Whether one’s WeChat account is bound',
      responses: answers(
        z.object({ isOn: z.boolean(), boundAt: z.string().nullable() }),
        'Since when, or null; and whether this service is connected to an account at all.',
      ),
    }),
    async (c) => {
      const { personId } = memberOf(c)
      const found = await bindings.find(personId)
      return c.json({ isOn, boundAt: found?.boundAt ?? null }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/me/wechat/code',
      summary: 'Make a one-time code that binds one’s WeChat account',
      responses: answers(
        z.object({ code: z.string(), holdsUntil: z.string() }),
        'Told here and never again; the one before is void.',
      ),
    }),
    async (c) => {
      const { personId } = memberOf(c)
      if (!isOn) throw new Problem('wechat-off')
      const made = await bindings.makeCode(personId)
      if ('waitSeconds' in made)
        throw new Problem('too-many-requests', { headers: { 'Retry-After': String(made.waitSeconds) } })
      return c.json(made, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/me/wechat',
      summary: 'Unbind one’s WeChat account',
      responses: answers(z.object({ unbound: z.literal(true) }), 'What identified it is deleted.'),
    }),
    async (c) => {
      await bindings.unbind(memberOf(c).personId)
      return c.json({ unbound: true as const }, 200)
    },
  )
}
