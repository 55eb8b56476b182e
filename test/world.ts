import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, expect } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Actor, At, StoredEvent } from '#core/kernel.ts'
import { meetingProcedure } from '#core/meeting.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { fold } from '#core/procedure.ts'
import { runCommand } from '#handle/command.ts'
import { runAllJobs } from '#handle/job.ts'
import type { OutgoingMail, Ports } from '#handle/ports.ts'
import { tick } from '#handle/tick.ts'
import { addAddress } from '#store/addresses.ts'
import type { StreamKind } from '#store/chain.ts'
import type { Db } from '#store/db.ts'
import { saveDraft } from '#store/drafts.ts'
import { addFile } from '#store/files.ts'
import { readStream } from '#store/log.ts'
import { foundOrganisation } from '#store/organisations.ts'
import { addPerson, changePerson } from '#store/people.ts'
import { listCases, listMeetings } from '#store/views.ts'
import { bookOf, companies, getCompany, organisationOf } from '../examples/companies.ts'
import type { Plan, Stage } from '../examples/season.ts'
import { type StaffKey, staff } from '../examples/staff.ts'

/** Fakes of the five ports, over a real database: a clock moved by hand, a collecting mailer. Nothing else is faked. */
export const fakePorts = (db: Db) => {
  let now: At = '2026-09-01T01:00:00.000Z'
  const sent: OutgoingMail[] = []
  const ports: Ports = {
    db,
    clock: { now: () => now },
    ids: { next: () => randomUUID() },
    mail: { send: async (mail) => void sent.push(mail) },
    print: { certificate: async () => new Uint8Array() },
    blobs: {
      adopt: async () => ({ sha256: '', sizeBytes: 0 }),
      pathOf: (sha256) => sha256,
    },
    publicUrl: 'http://zizhi.test',
    log: () => {},
    nudge: () => {},
  }
  return {
    ports,
    sent,
    setClock: (at: At) => {
      now = at
    },
  }
}

const addUser = async (db: Db, name: string, email: string): Promise<string> => {
  const personId = randomUUID()
  await db.insertInto('users').values({ id: personId, name, email, email_verified: true }).execute()
  await addPerson(db, { personId, lang: 'zh-CN' })
  return personId
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** A stage for examples/season.ts: the centre's staff and the example companies, on this file's database. */
export const useWorld = (open: { db: Db }) => {
  const world = {} as ReturnType<typeof fakePorts> & {
    stage: Stage
    actors: Record<StaffKey, Actor>
    act(
      actor: Actor,
      stream: StreamKind,
      id: string,
      command: string,
      input: object,
    ): ReturnType<typeof runCommand>
  }
  beforeAll(async () => {
    const { db } = open
    const fakes = fakePorts(db)
    const { ports } = fakes
    const actors = {} as Record<StaffKey, Actor>
    for (const { key, name, roles } of staff) {
      const personId = await addUser(db, name, `${key}@centre.example`)
      await changePerson(db, personId, { roles })
      actors[key] = { personId, organisationId: null, roles }
    }
    const contacts = new Map<string, Actor>()
    const addresses = new Map<string, string>()
    for (const { key } of companies) {
      const company = getCompany(key)
      const founderId = await addUser(db, company.contact.name, company.contact.email)
      const organisationId = randomUUID()
      const {
        name,
        uscc,
        legalForm,
        legalPerson,
        businessScope,
        establishedOn,
        registeredAddress,
        legalRepresentative,
      } = organisationOf(company)
      const founded = await foundOrganisation(db, {
        organisationId,
        founderId,
        now: ports.clock.now(),
        details: {
          name,
          uscc,
          legal_form: legalForm,
          legal_person: legalPerson,
          business_scope: businessScope,
          established_on: establishedOn,
          registered_address: registeredAddress,
          legal_representative: legalRepresentative,
        },
      })
      expect(founded).toBe('founded')
      await changePerson(db, founderId, { position: company.contact.position })
      contacts.set(key, { personId: founderId, organisationId, roles: ['contact'] })
      const addressId = randomUUID()
      await addAddress(db, {
        address_id: addressId,
        organisation_id: organisationId,
        recipient: company.contact.name,
        phone_sealed: 'sealed',
        address: company.address,
        postcode: '100000',
        created_at: ports.clock.now(),
      })
      addresses.set(key, addressId)
    }

    const act = (actor: Actor, stream: StreamKind, streamId: string, command: string, input: object) =>
      runCommand(ports, { stream, streamId, command, input, expected: null, key: randomUUID(), actor })
    const read = async (id: string) =>
      (await readStream(db, { stream: id, key: '', actorId: '' })).events as StoredEvent[]
    const caseState = async (id: string): Promise<CaseState> => fold(caseProcedure, await read(id))
    const upload = async (caseId: string, actor: Actor, name: string) => {
      const fileId = randomUUID()
      await addFile(db, {
        file_id: fileId,
        case_id: caseId,
        organisation_id: actor.organisationId ?? '',
        name,
        size_bytes: 1024,
        sha256: hash(fileId),
        kind: 'pdf',
        uploaded_at: ports.clock.now(),
        uploaded_by: actor.personId,
      })
      return fileId
    }
    const stage: Stage = {
      setClock: fakes.setClock,
      staff: actors,
      contactOf: (company) => contacts.get(company) as Actor,
      addressOf: (company) => addresses.get(company) as string,
      ask: async (actor, stream, id, command, input) => {
        const outcome = await act(actor, stream, id, command, input)
        if (outcome.kind !== 'done') throw new Error(`${command}: ${JSON.stringify(outcome).slice(0, 800)}`)
      },
      caseState,
      meetings: async () => {
        const rows = await listMeetings(db, { from: '2025-01-01', to: '2028-01-01' })
        const states: MeetingState[] = []
        for (const { meeting_id, phase } of rows)
          if (phase !== 'concluded') states.push(fold(meetingProcedure, await read(meeting_id)))
        return states
      },
      readyCases: async () =>
        (await listCases(db, { phases: ['awaiting-panel'] }, { size: 50 })).rows.map(
          ({ case_id }) => case_id,
        ),
      fillBook: async (caseId, plan: Plan, on) => {
        const contact = contacts.get(plan.company) as Actor
        const file = await upload(caseId, contact, '项目过程文档.pdf')
        const book = bookOf(getCompany(plan.company), {
          applicationOn: on,
          count: plan.engagements ?? 3,
          files: [{ sha256: hash(file), name: '项目过程文档.pdf' }],
        })
        await saveDraft(db, { caseId, expected: 0, book, by: contact.personId, now: ports.clock.now() })
      },
      upload,
      settle: async () => {
        await tick(ports)
        await runAllJobs(ports)
      },
    }
    Object.assign(world, fakes, { stage, actors, act })
  })
  return world
}
