import { createRoute, z } from '@hono/zod-openapi'
import { findPerson, listStaff, type Person } from '#handle/account.ts'
import { isId } from '#handle/case-access.ts'
import { appoint, changeStaff, listAsked, settleRights } from '#handle/rights.ts'
import { declareTie, keepRecords, listStaffLogFor, type RecordsNo } from '#handle/staff-records.ts'
import { type App, type Ask, type Deps, staffOf } from './door.ts'
import { Problem } from './errors.ts'
import { tellAskedRights, tellStaff, tellStaffLog } from './rows.ts'
import {
  answers,
  askedRights,
  body,
  idParameter,
  newAbsences,
  newStaff,
  newTie,
  numberedPageQuery,
  part,
  role,
  staffChange,
  staffLogLine,
  staffMember,
} from './shapes.ts'

/** Throws the Problem when records were left as they are. */
const kept = (answer: Person | RecordsNo): Person => {
  if ('no' in answer) throw new Problem(answer.no, answer.facts ? { facts: answer.facts } : {})
  return answer
}

/** The centre's people: their roles, and what is kept of each of them. */
export const addStaffRoutes = (app: App, { ports, identity }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/staff',
      summary: 'The centre’s people',
      request: { query: z.object({ role: role.optional() }) },
      responses: answers(
        z.array(staffMember),
        'All, or those with this role; ties only for the administrator.',
      ),
    }),
    async (c) => {
      const { personId, roles } = staffOf(c)
      const isWhole = (id: string) => id === personId || roles.includes('administrator')
      const staff = await listStaff(ports.db, c.req.valid('query').role)
      return c.json(
        staff.map((one) => tellStaff(one, isWhole(one.person_id))),
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/staff',
      summary: 'Invite somebody to the centre',
      request: { body: body(newStaff) },
      responses: answers(
        z.object({ id: z.string(), isAsked: z.boolean() }),
        'Invited, and a link to set a password goes out by mail; or asked for, where another administrator has to confirm.',
      ),
    }),
    async (c) => {
      const { personId: byId } = staffOf(c, 'administrator')
      const { name, email, roles } = c.req.valid('json')
      const invited = await appoint(ports, identity, {
        person: { name, email, lang: c.get('lang') },
        roles,
        byId,
      })
      if ('no' in invited) throw new Problem(invited.no)
      return c.json({ id: invited.personId, isAsked: invited.isAsked }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'patch',
      path: '/api/staff/{id}',
      summary:
        'Change roles, competences, ties or absences of one of the centre’s people; no role at all lets them go',
      request: { params: idParameter, body: body(staffChange) },
      responses: answers(
        staffMember,
        'Changed; with new roles their sessions end. More roles than before wait for another administrator.',
      ),
    }),
    async (c) => {
      const { personId: byId } = staffOf(c, 'administrator')
      const { id } = c.req.valid('param')
      const { roles, ...records } = c.req.valid('json')
      if (!isId(id)) throw new Problem('not-found')
      if (id === byId && (records.competences || records.ties)) throw new Problem('own-record')
      if (Object.keys(records).length > 0) kept(await keepRecords(ports, { personId: id, byId }, records))
      if (roles) {
        const changed = await changeStaff(ports, { personId: id, byId }, roles)
        if ('no' in changed) throw new Problem(changed.no, changed.facts ? { facts: changed.facts } : {})
      }
      return c.json(tellStaff(await getMember(id), true), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/staff/asked',
      summary: 'Roles that wait for another administrator',
      responses: answers(z.array(askedRights), 'The longest waiting first.'),
    }),
    async (c) => {
      staffOf(c, 'administrator', 'supervisor')
      return c.json((await listAsked(ports)).map(tellAskedRights), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/staff/{id}/rights',
      summary: 'Confirm the roles another administrator asked for, or turn them down',
      request: { params: idParameter, body: body(z.object({ agreed: z.boolean() })) },
      responses: answers(staffMember, 'As they are now.'),
    }),
    async (c) => {
      const { personId: byId } = staffOf(c, 'administrator')
      const { id } = c.req.valid('param')
      if (!isId(id)) throw new Problem('not-found')
      const settled = await settleRights(ports, identity, { personId: id, byId, ...c.req.valid('json') })
      if ('no' in settled) throw new Problem(settled.no, settled.facts ? { facts: settled.facts } : {})
      return c.json(tellStaff(await getMember(id), true), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/staff/log',
      summary: 'Who changed which right or record of whom, for administrators and supervisors',
      request: { query: numberedPageQuery },
      responses: answers(part(staffLogLine), 'The newest first.'),
    }),
    async (c) => {
      staffOf(c, 'administrator', 'supervisor')
      const { page, size } = c.req.valid('query')
      const { rows, next } = await listStaffLogFor(ports, { size, ...(page && { after: page }) })
      return c.json({ rows: rows.map(tellStaffLog), next }, 200)
    },
  )

  const getMember = async (id: string): Promise<Person> => {
    const found = await findPerson(ports.db, id)
    if (!found) throw new Problem('person-unknown')
    return found
  }
  const own = (c: Ask): string => staffOf(c).personId

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/me/records',
      summary: 'One’s own competences, ties and absences',
      responses: answers(staffMember, 'As kept.'),
    }),
    async (c) => c.json(tellStaff(await getMember(own(c)), true), 200),
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/me/ties',
      summary: 'Declare a tie to an organisation; an administrator corrects or ends it',
      request: { body: body(newTie) },
      responses: answers(staffMember, 'Declared.'),
    }),
    async (c) => c.json(tellStaff(kept(await declareTie(ports, own(c), c.req.valid('json'))), true), 200),
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/me/absences',
      summary: 'State when one is away and who acts meanwhile; the whole list of what is to come',
      request: { body: body(newAbsences) },
      responses: answers(staffMember, 'Stated; what is over has been dropped.'),
    }),
    async (c) =>
      c.json(
        tellStaff(
          kept(await keepRecords(ports, { personId: own(c), byId: own(c) }, c.req.valid('json'))),
          true,
        ),
        200,
      ),
  )
}
