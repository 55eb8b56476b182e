import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#store/db.ts'
import { findCase } from '#store/views.ts'
import { playSeason } from '../examples/season.ts'
import { buildStage } from '../examples/stage.ts'
import type { Zizhi } from '../src/main.ts'

/** One case, played through commands until the applicant has sealed the agreement and the centre has not. */
export interface SealedCase {
  readonly caseId: string
  /** How many events it has. */
  readonly version: number
  /** Whoever seals for the centre. */
  readonly financeId: string
}

export const playSealedCase = async (
  { ports, identity }: Zizhi,
  setClock: (at: string) => void,
): Promise<SealedCase> => {
  const stage = await buildStage({
    ports,
    setClock,
    addPerson: (name, email) => identity.createPerson({ name, email, lang: 'zh-CN', password: randomUUID() }),
  })
  const plan = { company: 'huaqing', type: 'data-security', level: 1, until: 'contracting' } as const
  const days = { from: '2026-08-03', to: '2026-08-18' }
  const [caseId] = await playSeason(stage, [{ ...plan, opensOn: days.from }], days, randomUUID)
  if (!caseId) throw new Error('The case of the bench was never opened.')
  const contact = stage.contactOf(plan.company)
  const files = [await stage.upload(caseId, contact, '协议（已盖章）.pdf')]
  await stage.ask(contact, 'case', caseId, 'SealAgreement', { files })
  await stage.settle()
  const { version } = await stage.caseState(caseId)
  return { caseId, version, financeId: stage.staff.finance.personId }
}

/** What everything of its own that a copied case has ends in; the case 0 has twelve noughts. */
export const markOf = (n: number): string => String(n).padStart(12, '0')

export const caseIdOf = (n: number): string => `00000000-0000-4000-8000-${markOf(n)}`

/**
 * Copies of a case, numbered from 0, with its log, view row, deadlines, letters and files. Each has an organisation and
 * a number of its own, and the hashes of the original: the log only looks at the last one.
 */
export const copyCases = async (db: Db, caseId: string, count: number): Promise<void> => {
  const { organisation_id: organisationId, number } = (await findCase(db, caseId))!
  const mark = sql`lpad(n::text, 12, '0')`
  const copy = sql`('00000000-0000-4000-8000-' || ${mark})::uuid`
  const organisation = sql`'00000000-0000-4000-9000-' || ${mark}`
  const rows = sql`generate_series(0, ${count}::int - 1) as n`
  await sql`
    insert into events (stream, seq, kind, type, v, at, by_person, by_role, command_id, edition, data, prev, hash)
    select ${copy}, seq, kind, type, v, at, by_person, by_role, command_id, edition,
      replace(replace(replace(data::text, ${caseId}, (${copy})::text), ${organisationId}, ${organisation}),
        ${number}, 'BENCH-' || ${mark})::jsonb, prev, hash
    from events, ${rows} where stream = ${caseId}`.execute(db)
  await sql`
    insert into cases (case_id, number, organisation_id, organisation_name, kind, type, level, phase, turn, due_on,
      due_name, due_clause, lead_id, opened_at, filed_at, phase_since, centre_days, summary, version)
    select ${copy}, 'BENCH-' || ${mark}, (${organisation})::uuid, organisation_name, kind, type, level, phase, turn, due_on,
      due_name, due_clause, lead_id, opened_at, filed_at, phase_since, centre_days, summary, version
    from cases, ${rows} where case_id = ${caseId}`.execute(db)
  await sql`
    insert into deadlines (stream, name, due_on, owner, clause, basis)
    select ${copy}, name, due_on, owner, clause, basis from deadlines, ${rows} where stream = ${caseId}`.execute(
    db,
  )
  await sql`
    insert into mails (key, case_id, letter, recipient_id, to_address, subject, body, html, lang, created_at, sent_at, status)
    select key || ${mark}, ${copy}, letter, recipient_id, to_address, subject, body, html, lang, created_at, sent_at, status
    from mails, ${rows} where case_id = ${caseId}`.execute(db)
  await sql`
    insert into files (file_id, case_id, organisation_id, name, size_bytes, sha256, kind, uploaded_at, uploaded_by)
    select gen_random_uuid(), ${copy}, (${organisation})::uuid, name, size_bytes, sha256, kind, uploaded_at, uploaded_by
    from files, ${rows} where case_id = ${caseId}`.execute(db)
  await sql`vacuum analyze`.execute(db)
}
