import pg from 'pg'

/** A statement as it goes over the wire. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What this process asks its databases while `act` runs, in order; one statement is one round trip. */
export const statementsDuring = async (act: () => Promise<unknown>): Promise<Statement[]> => {
  const statements: Statement[] = []
  const client = pg.Client.prototype
  const query = client.query
  client.query = function (this: pg.Client, ...asked: unknown[]) {
    const [text, values] = asked
    statements.push({ text: String(text), values: Array.isArray(values) ? values : [] })
    return Reflect.apply(query, this, asked)
  } as typeof query
  try {
    await act()
  } finally {
    client.query = query
  }
  return statements
}
