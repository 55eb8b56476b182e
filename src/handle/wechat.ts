import { createHash, randomInt } from 'node:crypto'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { Actor } from '#core/kernel.ts'
import type { Phase, Turn } from '#core/phases.ts'
import type { Role } from '#core/roles.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import {
  answerBinding,
  answerBound,
  answerCheck,
  answerGreeting,
  answerMenu,
  answerNotText,
  answerProgress,
  answerQuestion,
  answerTooOften,
  type WechatPlace,
} from '#core/wechat-answer.ts'
import {
  codeAlphabet,
  codeHoldsUntil,
  codeLength,
  isFresh,
  type WechatMessage,
  type WechatWish,
  wishOf,
} from '#core/wechat-message.ts'
import { findOrganisation } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { findCertificateByNumber } from '#store/views.ts'
import {
  answerOnce,
  bindAccount,
  findAnswer,
  findBinding,
  findBoundPerson,
  keepCode,
  takeCode,
  unbindAccount,
  unbindPerson,
} from '#store/wechat.ts'
import type { Ports } from './ports.ts'
import { listCasesFor } from './query.ts'
import { registered } from './register-row.ts'
import { turnstile } from './turnstile.ts'

/** A message with what tells it from others and from whom it comes. */
export interface ReceivedMessage {
  /** The same whenever the platform sends it again. */
  readonly id: string
  /** The sender's name for this account: personal data, kept as a digest or sealed. */
  readonly openid: string
  readonly message: WechatMessage
  /** Nobody but the platform and we could read or write it: it travelled sealed. */
  readonly isSealed: boolean
}

/** More than an answer has room for. */
const casesRead = 12
const keptSeconds = 24 * 3600
const guessing = { most: 5, seconds: 600 }
const making = { most: 10, seconds: 3600 }

const digestOf = (purpose: string, text: string): string =>
  createHash('sha256').update(`${purpose}\n${text}`).digest('hex')

const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000)
const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString()

const placeOf = (ports: Ports): WechatPlace => {
  const today = dayOfInstant(ports.clock.now())
  return { edition: editionFor(today, ports.editions), today, publicUrl: ports.publicUrl }
}

/** Whether a message signed at this second is taken now (Q11.2, our reading). */
export const isTakenNow = (ports: Ports, sentAt: number): boolean =>
  isFresh({ sentAt, now: secondsOf(ports.clock.now()) }, placeOf(ports).edition)

/** The official account as a correspondent: one answer to each message, whatever is sent again. */
export const wechatCorrespondent = (ports: Ports) => {
  const guesses = turnstile(() => Date.parse(ports.clock.now()), guessing)

  /** What is to be said and, when something is to be changed, in which transaction it is. */
  const prepare = async ({ openid, message, isSealed }: ReceivedMessage) => {
    const place = placeOf(ports)
    const wished = wishOf(message)
    const openidDigest = digestOf('openid', openid)
    if (isPrivate(wished) && !isSealed) return said(answerBinding(place, 'not-private'))
    // A plain message may have been altered on its way, and frees nobody's account either.
    if (wished.wish === 'leave' && !isSealed) return said('')
    switch (wished.wish) {
      case 'greeting':
        return said(answerGreeting())
      case 'nothing':
        return said(answerNotText())
      case 'question':
        return said(answerQuestion(place, wished.text))
      case 'menu':
        return said(answerMenu(place, wished.key))
      case 'how-to-bind':
        return said(answerBinding(place, 'how'))
      case 'check':
        return said(await checkOf(ports, place, wished))
      case 'progress':
        return said(await progressOf(ports, place, openidDigest))
      case 'leave':
      case 'unbind':
        return async (db: Ports['db']) => {
          await unbindAccount(db, openidDigest)
          return wished.wish === 'leave' ? '' : answerBinding(place, 'unbound')
        }
      case 'bind': {
        const waitSeconds = guesses.pass(openidDigest)
        if (waitSeconds > 0) return said(answerTooOften(waitSeconds))
        return (db: Ports['db']) => bind({ ...ports, db }, place, { openid, openidDigest, code: wished.code })
      }
    }
  }

  return {
    /** The answer; '' when there is nothing to say. Sent again, the message is answered the same and changes nothing. */
    answer: async (received: ReceivedMessage): Promise<string> => {
      const messageDigest = digestOf('message', received.id)
      const known = await findAnswer(ports.db, messageDigest)
      if (known !== undefined) return ports.seal.open(known)
      const act = await prepare(received)
      const now = ports.clock.now()
      const sealed = await answerOnce(
        ports.db,
        { messageDigest, at: now, forgetBefore: instantOf(secondsOf(now) - keptSeconds) },
        async (db) => ports.seal.close(await act(db)),
      )
      return ports.seal.open(sealed)
    },
  }
}

export type WechatCorrespondent = ReturnType<typeof wechatCorrespondent>

const said = (answer: string) => async () => answer

/** What hangs on who asks is answered to nobody who could have been overheard, or have made it up. */
const isPrivate = ({ wish }: WechatWish): boolean =>
  wish === 'bind' || wish === 'progress' || wish === 'unbind'

const checkOf = async (
  ports: Ports,
  place: WechatPlace,
  asked: Parameters<typeof answerCheck>[1],
): Promise<string> => {
  const row = await findCertificateByNumber(ports.db, asked.number)
  return answerCheck(place, asked, row && registered(row))
}

/** Who may ask here, as the desk knows them; undefined for somebody who has left, or belongs to no organisation. */
const findMember = async ({ db }: Ports, personId: string | undefined) => {
  const person = personId ? await findPerson(db, personId) : undefined
  if (!person?.active || person.organisation_id === null) return undefined
  const organisation = await findOrganisation(db, person.organisation_id)
  if (!organisation) return undefined
  const actor: Actor = {
    personId: person.person_id,
    organisationId: person.organisation_id,
    uscc: organisation.uscc_confirmed_at ? organisation.uscc : null,
    roles: person.roles as Role[],
    deputyFor: [],
    ties: person.ties,
  }
  return { actor, organisation: organisation.name }
}

const progressOf = async (ports: Ports, place: WechatPlace, openidDigest: string): Promise<string> => {
  const member = await findMember(ports, await findBoundPerson(ports.db, openidDigest))
  if (!member) return answerBinding(place, 'not-bound')
  const { rows, total } = await listCasesFor(ports, member.actor, { open: true }, { size: casesRead })
  const cases = rows.map((row) => ({
    number: row.number,
    type: row.type,
    level: row.level,
    kind: row.kind,
    phase: row.phase as Phase,
    turn: row.turn as Turn,
    dueOn: row.due_on,
    dueName: row.due_name,
  }))
  return answerProgress(place, member.organisation, cases, total)
}

const bind = async (
  ports: Ports,
  place: WechatPlace,
  { openid, openidDigest, code }: { openid: string; openidDigest: string; code: string },
): Promise<string> => {
  const at = ports.clock.now()
  const personId = await takeCode(ports.db, { codeDigest: digestOf('code', code), at })
  const member = await findMember(ports, personId)
  if (!personId || !member) return answerBinding(place, 'code-wrong')
  await bindAccount(ports.db, { personId, openidDigest, openidSealed: ports.seal.close(openid), at })
  return answerBound(member.organisation)
}

/** Binding as the person sees it on the desk. */
export const wechatBindings = (ports: Ports) => {
  const makers = turnstile(() => Date.parse(ports.clock.now()), making)
  return {
    find: (personId: string) => findBinding(ports.db, personId),
    unbind: (personId: string) => unbindPerson(ports.db, personId),
    /** A new code, told here and never again; or how long to wait. */
    makeCode: async (
      personId: string,
    ): Promise<{ code: string; holdsUntil: string } | { waitSeconds: number }> => {
      const waitSeconds = makers.pass(personId)
      if (waitSeconds > 0) return { waitSeconds }
      const code = newCode()
      const madeAt = secondsOf(ports.clock.now())
      const holdsUntil = instantOf(codeHoldsUntil(madeAt, placeOf(ports).edition))
      await keepCode(ports.db, { personId, codeDigest: digestOf('code', code), holdsUntil })
      return { code, holdsUntil }
    },
  }
}

/** Eight characters of thirty-one, a digit among them, so that it is told from a word. */
const newCode = (): string => {
  const made = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
  return /\d/.test(made) ? made : newCode()
}
