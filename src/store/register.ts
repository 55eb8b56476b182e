import { type SqlBool, sql } from 'kysely'
import { type FoundBy, mostMatches } from '#core/bulk-check.ts'
import { publicEvents } from '#core/register-change.ts'
import type { Db } from './db.ts'
import { type CertificateRow, certificateColumns } from './views.ts'

export interface FoundRow extends CertificateRow {
  /** Which of the texts asked for it, counted from 1. */
  asked: number
  by: FoundBy
}

const columns = sql.join(certificateColumns.map((column) => sql.ref(`c.${column}`)))
const oneMore = mostMatches + 1

/** The certificates that these texts name exactly: by number, credit code, or the present or a former name of the holder. */
export async function findNamed(
  db: Db,
  texts: readonly { code: string; name: string }[],
): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select l.asked::int as asked, m.*
    from unnest(${texts.map(({ code }) => code)}::text[], ${texts.map(({ name }) => name)}::text[]) with ordinality as l(code, name, asked)
    cross join lateral (
      (select 'number' as by, ${columns} from certificates c where c.number = l.code)
      union all (select 'uscc' as by, ${columns} from certificates c where c.uscc = l.code limit ${oneMore})
      union all (select 'name' as by, ${columns} from certificates c where c.holder_plain = plain_name(l.name) limit ${oneMore})
      union all (select 'former-name' as by, ${columns} from certificates c
        where has_history(c.summary) and c.summary -> 'former' @> jsonb_build_array(jsonb_build_object('holder', l.name))
          and c.holder_plain <> plain_name(l.name) limit ${oneMore})
    ) m
    order by l.asked, m.holder, m.type, m.issued_on desc, m.certificate_id`.execute(db)
  return rows
}

/** The certificates in a present or former name of whose holder each of these texts stands; a few more than one can tell of. */
export async function findByPartOfName(db: Db, texts: readonly string[]): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select l.asked::int as asked, m.*
    from unnest(${texts}::text[]) with ordinality as l(name, asked)
    cross join lateral (
      select case when position(plain_name(l.name) in c.holder_plain) > 0 then 'part-of-name' else 'part-of-former-name' end as by,
        ${columns}
      from holder_names h join certificates c on c.names_held = h.name
      where position(plain_name(l.name) in h.name) > 0 and h.grams @> sought_grams(l.name)
      limit ${oneMore}
    ) m
    order by l.asked, m.holder, m.type, m.issued_on desc, m.certificate_id`.execute(db)
  return rows
}

export interface ChangeRow {
  stream: string
  seq: number
  at: string
  type: string
  data: Record<string, unknown>
  number: string
  holder: string
}

/** The last changes that the register tells, the newest first. */
export async function listRegisterChanges(db: Db, most: number): Promise<ChangeRow[]> {
  return db
    .selectFrom('events')
    .innerJoin('certificates', 'certificates.certificate_id', 'events.stream')
    .select(['events.stream', 'events.seq', 'events.at', 'events.type', 'events.data'])
    .select(['certificates.number', 'certificates.holder'])
    .where('events.kind', '=', 'certificate')
    .where(sql<SqlBool>`events.type in (${sql.join(publicEvents.map((type) => sql.lit(type)))})`)
    .orderBy('events.at', 'desc')
    .orderBy('events.stream')
    .orderBy('events.seq', 'desc')
    .limit(most)
    .execute()
}
