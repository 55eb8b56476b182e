import { createRoute, z } from '@hono/zod-openapi'
import { dayOfInstant } from '#core/calendar/day.ts'
import { asCompared } from '#core/rulebook/as-compared.ts'
import { isId } from '#handle/case-access.ts'
import {
  confirmUscc,
  findOrganisation,
  findOrganisationByUscc,
  freeUscc,
  listRulings,
  type OrganisationRow,
} from '#handle/organisation.ts'
import { namesOf } from '#handle/query.ts'
import { type App, type Deps, staffOf } from './door.ts'
import { Problem } from './errors.ts'
import { tellOrganisation, tellRuling } from './rows.ts'
import { answers, body, codeRuling, idParameter, line, organisation, ruling } from './shapes.ts'

/** An applicant as the centre sees it, and what the centre rules on its credit code. */
export const addApplicantRoutes = (app: App, { ports }: Deps): void => {
  /** Throws the Problem `not-found`. */
  const getOrganisation = async (id: string): Promise<OrganisationRow> => {
    const found = isId(id) ? await findOrganisation(ports.db, id) : undefined
    if (!found) throw new Problem('not-found')
    return found
  }

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/organisations',
      summary: 'The applicant that states a credit code, for the centre',
      request: { query: z.object({ uscc: line }) },
      responses: answers(organisation, 'What it states.'),
    }),
    async (c) => {
      staffOf(c)
      const found = await findOrganisationByUscc(ports.db, asCompared(c.req.valid('query').uscc))
      if (!found) throw new Problem('not-found')
      return c.json(tellOrganisation(found), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/organisations/{id}',
      summary: 'An applicant, for the centre',
      request: { params: idParameter },
      responses: answers(organisation, 'What it states.'),
    }),
    async (c) => {
      staffOf(c)
      return c.json(tellOrganisation(await getOrganisation(c.req.valid('param').id)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/organisations/{id}/rulings',
      summary: 'Who at the centre confirmed a code of an applicant or took it back, why, and by what',
      request: { params: idParameter },
      responses: answers(z.array(ruling), 'The newest first.'),
    }),
    async (c) => {
      staffOf(c)
      const { organisation_id } = await getOrganisation(c.req.valid('param').id)
      const rulings = await listRulings(ports.db, organisation_id)
      const names = await namesOf(
        ports,
        rulings.map(({ by_id }) => by_id),
      )
      return c.json(
        rulings.map((one) => tellRuling(one, names[one.by_id]?.name ?? '')),
        200,
      )
    },
  )

  for (const [act, rule, summary] of [
    ['confirm-uscc', confirmUscc, 'Confirm a credit code after a look at the licence'],
    ['free-uscc', freeUscc, 'Take a credit code from an organisation that it does not belong to'],
  ] as const)
    app.openapi(
      createRoute({
        method: 'post',
        path: `/api/organisations/{id}/${act}`,
        summary,
        request: { params: idParameter, body: body(codeRuling) },
        responses: answers(organisation, 'Done, and written down with its reason and proof.'),
      }),
      async (c) => {
        const { personId: by } = staffOf(c, 'intake', 'administrator')
        const { organisation_id: organisationId } = await getOrganisation(c.req.valid('param').id)
        const now = ports.clock.now()
        const asked = c.req.valid('json')
        const ruled = await rule(ports.db, { ...asked, organisationId, by, now, today: dayOfInstant(now) })
        if (ruled !== 'confirmed' && ruled !== 'freed')
          throw new Problem(ruled, { facts: { uscc: asked.uscc } })
        return c.json(tellOrganisation(await getOrganisation(organisationId)), 200)
      },
    )
}
