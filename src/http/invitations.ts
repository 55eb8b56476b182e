import { createRoute, z } from '@hono/zod-openapi'
import { isId } from '#handle/case-access.ts'
import { answerInvitation, inviteMember, listInvitations, withdrawInvitation } from '#handle/invitation.ts'
import { type App, type Deps, memberOf, personOf } from './door.ts'
import { Problem } from './errors.ts'
import { tellInvitation } from './rows.ts'
import { answers, body, idParameter, invitation, newMember } from './shapes.ts'

/** Joining an organisation: its authorised contact asks, the person alone says yes (Q12.1). */
export const addInvitationRoutes = (app: App, { ports, identity }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/organisation/members',
      summary: 'Ask somebody to join one’s organisation',
      request: { body: body(newMember) },
      responses: answers(
        z.object({ id: z.string() }),
        'Asked by mail; they become a member once they have accepted.',
      ),
    }),
    async (c) => {
      const { organisationId } = memberOf(c, 'contact')
      const { name, email, roles, position } = c.req.valid('json')
      const invited = await inviteMember(ports, identity, {
        inviter: { ...personOf(c), organisationId },
        person: { name, email, lang: c.get('lang') },
        roles,
        position,
      })
      if ('no' in invited) throw new Problem(invited.no)
      return c.json({ id: invited.personId }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/organisation/invitations',
      summary: 'Who has been asked to join and has not answered',
      responses: answers(z.array(invitation), 'The oldest first.'),
    }),
    async (c) => {
      const { organisationId } = memberOf(c)
      return c.json((await listInvitations(ports.db, { organisationId })).map(tellInvitation), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/organisation/invitations/{id}',
      summary: 'Take an invitation back before it is answered',
      request: { params: idParameter },
      responses: answers(z.object({ withdrawn: z.literal(true) }), 'Taken back.'),
    }),
    async (c) => {
      const { organisationId } = memberOf(c, 'contact')
      const { id } = c.req.valid('param')
      const no = isId(id)
        ? await withdrawInvitation(ports, organisationId, id)
        : { no: 'invitation-gone' as const }
      if (no) throw new Problem(no.no)
      return c.json({ withdrawn: true as const }, 200)
    },
  )

  for (const answer of ['accept', 'decline'] as const)
    app.openapi(
      createRoute({
        method: 'post',
        path: `/api/me/invitations/{id}/${answer}`,
        summary: answer === 'accept' ? 'Join the organisation that asks' : 'Decline to join it',
        request: { params: idParameter },
        responses: answers(
          z.object({ answered: z.literal(true) }),
          'Answered; whoever asked is told by mail.',
        ),
      }),
      async (c) => {
        const person = personOf(c)
        const { id } = c.req.valid('param')
        const no = isId(id)
          ? await answerInvitation(ports, person, id, answer)
          : { no: 'invitation-gone' as const }
        if (no) throw new Problem(no.no)
        return c.json({ answered: true as const }, 200)
      },
    )
}
