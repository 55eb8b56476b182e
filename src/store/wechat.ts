import type { Db } from './db.ts'

/** What was answered to this message before; undefined when it is new. */
export async function findAnswer(db: Db, messageDigest: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('wechat_messages')
    .select('answer_sealed')
    .where('message_digest', '=', messageDigest)
    .executeTakeFirst()
  return found?.answer_sealed
}

export interface Answered {
  readonly messageDigest: string
  readonly at: string
  /** Older ones are forgotten: by then the message itself is refused as replayed. */
  readonly forgetBefore: string
}

/**
 * Answers a message once, however often and wherever it arrives: what `act` changes and the answer it returns are kept
 * together, and whoever comes second waits for the first and is given the same.
 */
export async function answerOnce(
  db: Db,
  { messageDigest, at, forgetBefore }: Answered,
  act: (transaction: Db) => Promise<string>,
): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('wechat_messages').where('answered_at', '<', forgetBefore).execute()
    // The second of two waits here until the first has committed, or has failed and left the message to it.
    const taken = await transaction
      .insertInto('wechat_messages')
      .values({ message_digest: messageDigest, answer_sealed: '', answered_at: at })
      .onConflict((on) => on.column('message_digest').doNothing())
      .returning('message_digest')
      .executeTakeFirst()
    if (!taken) return (await findAnswer(transaction, messageDigest)) ?? ''
    const answer = await act(transaction)
    await transaction
      .updateTable('wechat_messages')
      .set({ answer_sealed: answer })
      .where('message_digest', '=', messageDigest)
      .execute()
    return answer
  })
}

/** Keeps the digest of a person's new code; the one before is void. */
export async function keepCode(
  db: Db,
  code: { personId: string; codeDigest: string; holdsUntil: string },
): Promise<void> {
  const row = { code_digest: code.codeDigest, holds_until: code.holdsUntil }
  await db
    .insertInto('wechat_codes')
    .values({ person_id: code.personId, ...row })
    .onConflict((on) => on.column('person_id').doUpdateSet(row))
    .execute()
}

/** Uses up a code: the person who made it, or undefined when it was wrong, used or late. */
export async function takeCode(
  db: Db,
  { codeDigest, at }: { codeDigest: string; at: string },
): Promise<string | undefined> {
  const taken = await db
    .deleteFrom('wechat_codes')
    .where('code_digest', '=', codeDigest)
    .returning(['person_id', 'holds_until'])
    .executeTakeFirst()
  return taken && taken.holds_until >= at ? taken.person_id : undefined
}

/** Binds an account to a person: each has one other at most, and the last binding counts. */
export async function bindAccount(
  db: Db,
  bound: { personId: string; openidDigest: string; openidSealed: string; at: string },
): Promise<void> {
  const row = { openid_digest: bound.openidDigest, openid_sealed: bound.openidSealed, bound_at: bound.at }
  await db
    .deleteFrom('wechat_bindings')
    .where('openid_digest', '=', bound.openidDigest)
    .where('person_id', '!=', bound.personId)
    .execute()
  await db
    .insertInto('wechat_bindings')
    .values({ person_id: bound.personId, ...row })
    .onConflict((on) => on.column('person_id').doUpdateSet(row))
    .execute()
}

/** The person whose account this is; undefined when nobody's. */
export async function findBoundPerson(db: Db, openidDigest: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('wechat_bindings')
    .select('person_id')
    .where('openid_digest', '=', openidDigest)
    .executeTakeFirst()
  return found?.person_id
}

/** Since when a person's account is bound; undefined when it is not. */
export async function findBinding(db: Db, personId: string): Promise<{ boundAt: string } | undefined> {
  return db
    .selectFrom('wechat_bindings')
    .select('bound_at as boundAt')
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** Forgets an account. */
export async function unbindAccount(db: Db, openidDigest: string): Promise<void> {
  await db.deleteFrom('wechat_bindings').where('openid_digest', '=', openidDigest).execute()
}

/** Forgets a person's account, and the code they may have made. */
export async function unbindPerson(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('wechat_bindings').where('person_id', '=', personId).execute()
  await db.deleteFrom('wechat_codes').where('person_id', '=', personId).execute()
}
