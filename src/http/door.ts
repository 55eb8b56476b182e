import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Actor } from '#core/kernel.ts'
import type { CentreRole, Role } from '#core/roles.ts'
import { sideOf } from '#core/roles.ts'
import type { Lang } from '#core/words/say.ts'
import type { Identity, SignedIn } from '#handle/identity.ts'
import type { Ports } from '#handle/ports.ts'
import type { WechatAccount } from '#handle/wechat-account.ts'
import { Problem } from './errors.ts'

/** What the demo adds: everybody may be anybody, and the day can be moved on. */
export interface DemoDoor {
  /** Moves the clock to this day, catches up with the calendar and does the work that came of it. */
  moveTo(day: string): Promise<void>
}

/** What the door stands on. */
export interface Deps {
  readonly ports: Ports
  readonly identity: Identity
  /** Null or not there: the feature is switched off. */
  readonly wechat?: WechatAccount | null
  /** In the demo only. */
  readonly demo?: DemoDoor
}

export interface Env {
  Variables: { signedIn: SignedIn | undefined; lang: Lang }
}

export type App = OpenAPIHono<Env>
export type Ask = Context<Env>

/** The person who asks. Throws the Problem `sign-in-needed`. */
export const personOf = (c: Ask): SignedIn => {
  const signedIn = c.get('signedIn')
  if (!signedIn) throw new Problem('sign-in-needed')
  return signedIn
}

/** Whoever asks, as the core knows them. */
export const actorOf = (c: Ask): Actor => {
  const { personId, organisationId, uscc, usccConfirmed, roles, deputyFor, ties } = personOf(c)
  return {
    personId,
    organisationId,
    // Anybody can state a code: what hangs on it alone opens once the centre has compared it with the licence.
    uscc: usccConfirmed ? uscc : null,
    roles: roles as Role[],
    deputyFor,
    ties,
  }
}

/** Somebody of the centre, with one of these roles when some are named. Throws the Problem `role-may-not-see`. */
export const staffOf = (c: Ask, ...allowed: CentreRole[]): Actor => {
  const actor = actorOf(c)
  const mayEnter = allowed.length === 0 || allowed.some((role) => actor.roles.includes(role))
  if (sideOf(actor) !== 'centre' || !mayEnter) throw new Problem('role-may-not-see')
  return actor
}

/** A member of an organisation, with this role when one is named. Throws Problems. */
export const memberOf = (c: Ask, role?: 'contact'): Actor & { readonly organisationId: string } => {
  const actor = actorOf(c)
  const { organisationId } = actor
  if (organisationId === null)
    throw new Problem(sideOf(actor) === 'centre' ? 'role-may-not-see' : 'organisation-missing')
  if (role && !actor.roles.includes(role)) throw new Problem('role-may-not-see')
  return { ...actor, organisationId }
}
