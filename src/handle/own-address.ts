import { addDays, dayOfInstant } from '#core/calendar/day.ts'
import { type AccountMailName, writeAccountMail } from '#core/words/account-mails.ts'
import {
  changeEmail,
  findPerson,
  findPersonByEmail,
  noteAddressConfirmed,
  type Person,
} from '#store/people.ts'
import { type AccountNo, refuse } from './account.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

const confirmDays = 7

/** What such a link says, sealed: the address as it stands, and the one that shall take its place, where one shall. */
interface Word {
  readonly personId: string
  readonly email: string
  readonly next?: string
  readonly until: string
}

const linkFor = (ports: Ports, word: Omit<Word, 'until'>): string => {
  const until = addDays(dayOfInstant(ports.clock.now()), confirmDays)
  return `${ports.publicUrl}/desk/notices?confirm=${ports.seal.close(JSON.stringify({ ...word, until }))}`
}

const write = (
  ports: Ports,
  { person_id: recipientId, name, lang }: Person,
  mail: { name: AccountMailName; key: string; to: string; link: string; email?: string },
): Promise<void> =>
  post(ports, {
    key: mail.key,
    caseId: null,
    letter: mail.name,
    recipientId,
    to: mail.to,
    lang,
    ...writeAccountMail(mail.name, { name, link: mail.link, ...(mail.email && { email: mail.email }) }, lang),
  })

/** Sends a link by which somebody shows that mails still reach them (Q8.1). Safe to repeat under the same key. */
export const askToConfirm = async (ports: Ports, person: Person, key: string): Promise<void> => {
  const { person_id: personId, email } = person
  await write(ports, person, {
    name: 'confirm-again',
    key,
    to: email,
    link: linkFor(ports, { personId, email }),
  })
  ports.nudge()
}

/**
 * Sends a link to the address at which somebody wants to be reached from now on; nothing changes before it is followed.
 * Whether somebody else has that address the answer does not tell: its owner is written to instead.
 */
export const askNewAddress = async (ports: Ports, person: Person, wanted: string): Promise<void> => {
  const next = wanted.toLowerCase()
  const { person_id: personId, email } = person
  const owner = await findPersonByEmail(ports.db, next)
  const key = `new-address:${personId}:${ports.ids.next()}`
  if (owner)
    await write(ports, owner, {
      name: 'address-known',
      key,
      to: owner.email,
      link: `${ports.publicUrl}/desk/sign-in`,
    })
  else
    await write(ports, person, {
      name: 'change-address',
      key,
      to: next,
      link: linkFor(ports, { personId, email, next }),
    })
  ports.nudge()
}

/**
 * Does what a link of this person says: the address works, or a new one takes its place, which the former one is told.
 * Refused when it is no link of theirs, too old or used, and when somebody else has the new address by now.
 */
export const confirmByLink = async (
  ports: Ports,
  personId: string,
  token: string,
): Promise<AccountNo | undefined> => {
  const person = await findPerson(ports.db, personId)
  const word = await readWord(ports, token)
  const today = dayOfInstant(ports.clock.now())
  if (!person || word.personId !== personId || word.email !== person.email || (word.until ?? '') < today)
    return refuse('link-used-up')
  if (word.next) {
    if (!(await changeEmail(ports.db, personId, word.next))) return refuse('address-in-use')
    await write(ports, person, {
      name: 'address-changed',
      key: `address-changed:${personId}:${ports.ids.next()}`,
      to: person.email,
      link: `${ports.publicUrl}/desk/sign-in`,
      email: word.next,
    })
    ports.nudge()
  }
  await noteAddressConfirmed(ports.db, personId, ports.clock.now())
  return undefined
}

/** Nothing where it was not sealed here. */
const readWord = async (ports: Ports, token: string): Promise<Partial<Word>> => {
  const [opened] = await Promise.allSettled([(async () => JSON.parse(ports.seal.open(token)) as unknown)()])
  return opened.status === 'fulfilled' ? (opened.value as Partial<Word>) : {}
}
