import { createRoute, z } from '@hono/zod-openapi'
import { changeMember, leave, listMembers } from '#handle/account.ts'
import { handOverCases } from '#handle/hand-over.ts'
import { type Holding, listHoldings } from '#handle/holdings.ts'
import {
  addPostalAddress,
  findOrganisation,
  listPostalAddresses,
  saveOrganisation,
} from '#handle/organisation.ts'
import { type App, actorOf, type Deps, memberOf } from './door.ts'
import { Problem, Refused, tellFinding } from './errors.ts'
import { organisationColumns, tellOrganisation, tellPerson } from './rows.ts'
import {
  address,
  answers,
  body,
  described,
  handOver,
  idParameter,
  memberChange,
  newAddress,
  organisation,
  organisationDetails,
  person,
} from './shapes.ts'

const holding = described<Holding>('A certificate with everything the register entered since.').openapi(
  'Holding',
)

/** The applicant's own organisation with its people and addresses, and the centre's look at one. */
export const addOrganisationRoutes = (app: App, { ports }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/organisation',
      summary: 'One’s own organisation',
      responses: answers(organisation, 'What it states.'),
    }),
    async (c) => {
      const { organisationId } = actorOf(c)
      const found = organisationId ? await findOrganisation(ports.db, organisationId) : undefined
      if (!found) throw new Problem('not-found')
      return c.json(tellOrganisation(found), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/organisation',
      summary: 'Found one’s organisation and become its authorised contact, or change what it states',
      request: { body: body(organisationDetails) },
      responses: answers(organisation, 'Saved; a code whose check character fails is kept with a warning.'),
    }),
    async (c) => {
      const actor = actorOf(c)
      if (actor.organisationId) memberOf(c, 'contact')
      const details = c.req.valid('json')
      const saved = await saveOrganisation(ports, actor, organisationColumns(details))
      switch (saved.kind) {
        case 'uscc-malformed': {
          const told = tellFinding(saved.finding, c.get('lang'))
          const field = { path: 'uscc', code: saved.finding.code, message: told.message }
          const members = { clause: told.clause, detail: told.message, remedy: told.remedy, fields: [field] }
          throw new Problem('fields-wrong', { facts: { count: 1 }, members })
        }
        case 'uscc-taken':
        case 'uscc-settled':
        case 'uscc-freed':
          throw new Problem(saved.kind, { facts: { uscc: details.uscc } })
        case 'already-member':
          throw new Problem('already-member')
        case 'saved': {
          const warnings = saved.warnings.map((finding) => tellFinding(finding, c.get('lang')))
          return c.json({ ...tellOrganisation(saved.organisation), warnings }, 200)
        }
      }
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/organisation/certificates',
      summary: 'The certificates of one’s organisation',
      responses: answers(z.array(holding), 'As the register has them, the newest first.'),
    }),
    async (c) => c.json([...(await listHoldings(ports, memberOf(c).organisationId))], 200),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/organisation/members',
      summary: 'The people of one’s organisation',
      responses: answers(z.array(person), 'Who can act for it.'),
    }),
    async (c) => {
      const { organisationId } = memberOf(c)
      return c.json((await listMembers(ports.db, organisationId)).map(tellPerson), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'patch',
      path: '/api/organisation/members/{id}',
      summary: 'Change a member’s roles or position',
      request: { params: idParameter, body: body(memberChange) },
      responses: answers(person, 'Changed; with new roles their sessions end.'),
    }),
    async (c) => {
      const { organisationId } = memberOf(c, 'contact')
      const { roles, position } = c.req.valid('json')
      const changed = await changeMember(ports, organisationId, c.req.valid('param').id, {
        ...(roles && { roles }),
        ...(position && { position }),
      })
      if ('no' in changed) throw new Problem(changed.no)
      return c.json(tellPerson(changed), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/organisation/hand-over',
      summary: 'Hand every open case of one authorised contact over to another',
      request: { body: body(handOver) },
      responses: answers(z.object({ count: z.int() }), 'How many cases changed hands.'),
    }),
    async (c) => {
      const done = await handOverCases(ports, memberOf(c, 'contact'), c.req.valid('json'))
      if ('refusal' in done) throw new Refused(done.refusal)
      return c.json(done, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/organisation/members/{id}',
      summary: 'Let a member go',
      request: { params: idParameter },
      responses: answers(z.object({ removed: z.literal(true) }), 'They belong to no organisation now.'),
    }),
    async (c) => {
      const { organisationId } = memberOf(c, 'contact')
      const left = await leave(ports, organisationId, c.req.valid('param').id)
      if (left) throw new Problem(left.no)
      return c.json({ removed: true as const }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/addresses',
      summary: 'Where certificates can be posted',
      responses: answers(z.array(address), 'The newest first, telephone numbers masked.'),
    }),
    async (c) => {
      const { organisationId } = memberOf(c)
      return c.json(await listPostalAddresses(ports, organisationId, 'masked'), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/addresses',
      summary: 'Add a postal address',
      request: { body: body(newAddress) },
      responses: answers(address, 'Kept; the telephone number encrypted.'),
    }),
    async (c) => {
      const { organisationId } = memberOf(c, 'contact')
      return c.json(await addPostalAddress(ports, organisationId, c.req.valid('json')), 200)
    },
  )
}
