import pg from 'pg'
import { connect, migrate } from '#store/db.ts'

/** A PostgreSQL to test on: where to ask for databases, and which one to copy. */
export interface TestServer {
  name: string
  url: string
  template: string
}

/** Makes a migrated database to copy from on this server. */
export async function makeTemplate(
  name: string,
  url: string,
): Promise<{ server: TestServer; drop(): Promise<void> }> {
  const template = `zizhi_template_${process.pid}`
  await ask(url, `create database ${template}`)
  const db = await connect(databaseAt(url, template))
  await migrate(db)
  await db.destroy()
  return { server: { name, url, template }, drop: () => ask(url, `drop database ${template} with (force)`) }
}

/** The address of another database on the same server. */
export function databaseAt(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** Runs one statement on a session of its own. */
export async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
