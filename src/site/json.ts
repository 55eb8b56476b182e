import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { Day } from '#core/calendar/day.ts'
import { certificateOn } from '#core/certificate-on.ts'
import type { PublicCertificate, RegisterPart } from './queries.ts'
import type { NoStatus } from './say-no.ts'
import type { Visit } from './visit.ts'

export const wantsJson = (c: Context): boolean =>
  accepts(c, { header: 'Accept', supports: ['text/html', 'application/json'], default: 'text/html' }) ===
  'application/json'

const standing = (v: Visit, one: PublicCertificate, on: Day) => certificateOn(one, on, v.edition)

const entry = (v: Visit, one: PublicCertificate) => ({
  number: one.number,
  holder: one.holder,
  uscc: one.uscc,
  registeredAddress: one.registeredAddress,
  type: one.type,
  level: one.level,
  issuedOn: one.issuedOn,
  validFrom: one.validFrom,
  validTo: one.validTo,
  changes: one.changes,
  former: one.former,
  takenOverOn: one.takenOverOn,
  supersededBy: one.supersededBy,
  sanctions: one.sanctions,
  today: standing(v, one, v.today),
  url: v.place.publicUrl + v.paths.certificate(one.number),
})

/** A certificate for a program; `asked` is the day it wanted to know about. */
export const certificateJson = (v: Visit, one: PublicCertificate, asked: Day | undefined) => ({
  ...entry(v, one),
  ...(asked ? { asked: standing(v, one, asked) } : {}),
})

/** A part of the register for a program; each certificate with its standing on `asked` when it asked for a day. */
export const registerJson = (
  v: Visit,
  { rows, next, count, isMore }: RegisterPart,
  asked: Day | undefined,
) => ({
  certificates: rows.map((row) => certificateJson(v, row, asked)),
  count,
  isMore,
  next,
})

/** RFC 9457, for programs. */
export const problem = (c: Context, status: NoStatus, title: string, detail: string) =>
  c.json({ type: 'about:blank', status, title, detail }, status, {
    'content-type': 'application/problem+json',
  })
