import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseProcedure } from '#core/case.ts'
import type { Actor, At, StoredEvent } from '#core/kernel.ts'
import { meetingProcedure } from '#core/meeting.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { fold } from '#core/procedure.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { keepAttendance } from '#handle/attendance.ts'
import { commentFor } from '#handle/book-standing.ts'
import { runCommand } from '#handle/command.ts'
import { publicComplaints } from '#handle/complaints.ts'
import { runAllJobs } from '#handle/job.ts'
import { addPostalAddress, confirmUscc, saveOrganisation } from '#handle/organisation.ts'
import type { Ports } from '#handle/ports.ts'
import { findPaymentsPage, importStatement } from '#handle/statement.ts'
import { tick } from '#handle/tick.ts'
import { acceptUpload, isUploadRefusal } from '#handle/upload.ts'
import { readStream } from '#store/log.ts'
import { findMatterByNumber } from '#store/matters.ts'
import { changePerson } from '#store/people.ts'
import { listCases, listMeetings, searchCertificates } from '#store/views.ts'
import { bookOf, type Company, companies, getCompany, organisationOf, shortBookOf } from './companies.ts'
import { fillSections } from './fill-sections.ts'
import type { Stage } from './plan.ts'
import { printed } from './printed.ts'
import { competencesOf, type StaffKey, staff, tiesOf } from './staff.ts'

export interface Backstage {
  readonly ports: Ports
  setClock(at: At): void
  /** Somebody who can sign in, with a confirmed address; returns the id. */
  addPerson(name: string, email: string): Promise<string>
}

const done = (command: string, outcome: { kind: string }): void => {
  if (outcome.kind !== 'done') throw new Error(`${command}: ${JSON.stringify(outcome).slice(0, 1200)}`)
}

/** A small real PDF in Chinese, as this applicant would attach one: no other applicant's reads like it. */
const paper = (name: string, whose: Company | undefined): Promise<Uint8Array> =>
  printed({
    lang: 'zh-CN',
    subject: name.replace(/\.pdf$/, ''),
    addressee: '中国信息安全测评中心',
    paragraphs: [
      '本文件为演示材料，内容为虚构。',
      ...(whose
        ? [
            `${whose.name}（${whose.uscc}），${whose.address}。`,
            `${whose.city}项目组由${whose.contact.name}负责，${whose.representative}批准。`,
            `${whose.key}-${name}：${whose.city}现场实施、记录与验收，${whose.contact.email}。`,
          ]
        : ['一、项目范围与目标。', '二、实施过程与记录。', '三、评审与验收结论。']),
    ],
    on: '2026-01-05',
  })

/** The centre's staff and the example companies on a fresh database, and the hands that move them (season.ts). */
export const buildStage = async ({ ports, setClock, addPerson }: Backstage): Promise<Stage> => {
  const actors = {} as Record<StaffKey, Actor>
  for (const { key, name, roles } of staff) {
    const personId = await addPerson(name, `${key}@centre.example`)
    await changePerson(ports.db, personId, {
      roles,
      competences: competencesOf(roles),
      ties: tiesOf(key),
    })
    actors[key] = { personId, organisationId: null, roles }
  }
  const contacts = new Map<string, Actor>()
  const addresses = new Map<string, string>()
  for (const { key } of companies) {
    const company = getCompany(key)
    const personId = await addPerson(company.contact.name, company.contact.email)
    const stated = organisationOf(company)
    const saved = await saveOrganisation(
      ports,
      { personId, organisationId: null, roles: [] },
      {
        name: stated.name,
        uscc: stated.uscc,
        legal_form: stated.legalForm,
        legal_person: stated.legalPerson,
        business_scope: stated.businessScope,
        established_on: stated.establishedOn,
        registered_address: stated.registeredAddress,
        legal_representative: stated.legalRepresentative,
      },
    )
    if (saved.kind !== 'saved') throw new Error(`${company.name}: ${JSON.stringify(saved)}`)
    await changePerson(ports.db, personId, { position: company.contact.position })
    const organisationId = saved.organisation.organisation_id
    // What a holder has from the paper register opens with its code.
    await confirmUscc(ports.db, {
      organisationId,
      uscc: stated.uscc,
      by: actors.intake?.personId ?? '',
      reason: '与营业执照一致',
      proof: '营业执照副本',
      now: ports.clock.now(),
    })
    contacts.set(key, { personId, organisationId, roles: ['contact'] })
    const { id } = await addPostalAddress(ports, organisationId, {
      recipient: company.contact.name,
      phone: '13800138000',
      address: company.address,
      postcode: '100000',
    })
    addresses.set(key, id)
  }

  const folder = await mkdtemp(join(tmpdir(), 'zizhi-stage-'))
  const read = async (id: string) =>
    (await readStream(ports.db, { stream: id, key: '', actorId: '' })).events as StoredEvent[]
  const put = async (caseId: string, actor: Actor, name: string, about?: string) => {
    const id = ports.ids.next()
    const path = join(folder, id)
    const whose = [...contacts].find(([, one]) => one.organisationId === actor.organisationId)?.[0]
    await writeFile(path, await paper(name, whose === undefined ? undefined : getCompany(whose)))
    const file = await acceptUpload(ports, actor, { id, path, name, caseId, about })
    await rm(path)
    if (isUploadRefusal(file)) throw new Error(`${name}: ${JSON.stringify(file)}`)
    return file
  }
  const ask: Stage['ask'] = async (actor, stream, streamId, command, input) =>
    done(
      command,
      await runCommand(ports, {
        stream,
        streamId,
        command,
        input,
        expected: null,
        key: ports.ids.next(),
        actor,
      }),
    )

  const { openForm, file } = publicComplaints(ports)
  return {
    setClock,
    staff: actors,
    contactOf: (company) => contacts.get(company) as Actor,
    addressOf: (company) => addresses.get(company) as string,
    ask,
    caseState: async (id) => fold(caseProcedure, await read(id)),
    meetings: async (on) => {
      const rows = await listMeetings(ports.db, { from: '2025-01-01', to: '2040-01-01' })
      const states: MeetingState[] = []
      for (const { meeting_id, phase, held_on, agenda_closes_on } of rows)
        if (phase !== 'concluded' && (!on || on === held_on || on === agenda_closes_on))
          states.push(fold(meetingProcedure, await read(meeting_id)))
      return states
    },
    readyCases: async () =>
      (await listCases(ports.db, { phases: ['awaiting-panel'] }, { size: 50 })).rows.map(
        ({ case_id }) => case_id,
      ),
    certificateOf: async (company, type) => {
      const held = { search: getCompany(company).uscc, type }
      const [newest] = (await searchCertificates(ports.db, held, { size: 1 })).rows
      if (!newest) throw new Error(`${company} holds no certificate of ${type}`)
      return newest
    },
    fillBook: async (caseId, { kind = 'initial', engagements = 3, ...plan }, on) => {
      const { company } = plan
      const contact = contacts.get(company) as Actor
      const paperOf = isAssessed(kind) ? '项目过程文档.pdf' : '变更通知书.pdf'
      const { sha256, name } = await put(caseId, contact, paperOf)
      const files = [{ sha256, name }]
      const facts = isAssessed(kind)
        ? bookOf(getCompany(company), { applicationOn: on, count: engagements, files })
        : shortBookOf(kind, { applicationOn: on, files })
      await fillSections(ports, contact, caseId, { ...plan, kind }, facts)
    },
    comment: async (caseId, company, { section, item }, text) => {
      const kept = await commentFor(
        ports,
        contacts.get(company) as Actor,
        { caseId, section },
        { item, text },
      )
      if (kept !== 'kept') throw new Error(`A comment beside ${item} of ${caseId}: ${kept}`)
    },
    attend: async (caseId, actor, attendance) => {
      const kept = await keepAttendance(ports, actor, { caseId, attendance })
      if (kept.kind !== 'kept') throw new Error(`The attendance of ${caseId}: ${kept.kind}`)
      return kept.id
    },
    report: async (written) => {
      const form = openForm()
      setClock(new Date(Date.parse(ports.clock.now()) + 60_000).toISOString())
      const unsaid = { certificateNumber: null, contact: null, email: null, lang: 'zh-CN' } as const
      const filed = await file(form, { ...unsaid, ...written }, ports.ids.next())
      if ('no' in filed) throw new Error(`A complaint was not taken: ${filed.no}`)
      const complaint = await findMatterByNumber(ports.db, filed.number)
      if (!complaint) throw new Error(`There is no complaint ${filed.number}`)
      return complaint.matter_id
    },
    upload: async (...one) => (await put(...one)).file_id,
    payableCases: async () => (await findPaymentsPage(ports)).cases,
    importStatement: async (csv) => {
      const taken = await importStatement(ports, actors.finance, new TextEncoder().encode(csv))
      if (taken.kind !== 'imported') throw new Error(`The statement was not taken: ${JSON.stringify(taken)}`)
    },
    settle: async () => {
      await tick(ports)
      await runAllJobs(ports)
    },
    deliver: async () => void (await runAllJobs(ports)),
  }
}
