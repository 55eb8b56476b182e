import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import {
  type CertificatePhase,
  type CertificateState,
  command,
  entered,
  event,
  initialCertificate,
  over,
  type RegisteredCertificate,
} from '#core/certificate-state.ts'
import { field } from '#core/fields.ts'
import { refuseTiedTo } from '#core/involvement.ts'
import * as originals from '#core/originals.ts'
import { procedure } from '#core/procedure.ts'
import { recounting } from '#core/recounting.ts'
import * as registration from '#core/registration.ts'
import { isOf, sideOf } from '#core/roles.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { internalDeadlines, sanctionDeadlines } from '#core/sanction-deadlines.ts'
import * as sanctions from '#core/sanctions.ts'

/** A certificate as an application names it: what the register says last of it counts, also from a later day on. */
export const statedCertificate = (one: RegisteredCertificate): NonNullable<Application['certificate']> => {
  const { number, type, level, validTo, uscc, holder, registeredAddress, changes } = one
  const status = one.supersededBy ? 'superseded' : (changes.at(-1)?.status ?? 'valid')
  return { number, type, level, validTo, uscc, holder, registeredAddress, status }
}

export const events = {
  CertificateSuperseded: event({
    name: 'CertificateSuperseded',
    clause: 'Q17',
    data: z.object({ caseId: field.id, by: z.string(), on: field.day }),
    leadsTo: ['registered', 'ended'],
    // Renewed in time it is in force to its last day, and until then whatever may happen to a certificate happens to it.
    apply: (state, { by, on }, { at }) => ({
      ...entered(state, { on, status: 'superseded' }, dayOfInstant(at)),
      ...(on <= dayOfInstant(at) ? over : {}),
      supersededBy: by,
    }),
  }),
  CertificateChanged: event({
    name: 'CertificateChanged',
    clause: 'Q18',
    data: z.object({
      caseId: field.id,
      holder: z.string(),
      registeredAddress: z.string(),
      on: field.day,
    }),
    apply: ({ former, holder, registeredAddress }, { on, caseId: _, ...facts }) => ({
      ...facts,
      former: [...former, { until: on, holder, registeredAddress }],
    }),
  }),
  CertificateCancelled: event({
    name: 'CertificateCancelled',
    clause: 'Q4.6',
    data: z.object({ caseId: field.id, on: field.day }),
    leadsTo: 'ended',
    apply: (state, { on }, { at }) => ({
      ...entered(state, { on, status: 'cancelled' }, dayOfInstant(at)),
      ...over,
    }),
  }),
}

export const commands = {
  /** A renewed or raised certificate takes the place of this one (Q15, Q17). */
  SupersedeCertificate: command({
    name: 'SupersedeCertificate',
    clause: 'Q17',
    by: ['system'],
    from: ['registered'],
    input: z.object({ caseId: field.id, by: registration.entry.number, on: field.day }),
    decide: (_, input) => [events.CertificateSuperseded.of(input)],
  }),
  /** Another name or address of the same legal person; number and validity stay (Q18). */
  ChangeCertificate: command({
    name: 'ChangeCertificate',
    clause: 'Q18',
    by: ['system'],
    from: ['registered'],
    input: z.object({
      caseId: field.id,
      holder: field.line,
      registeredAddress: field.line,
      on: field.day,
    }),
    decide: (_, input) => [events.CertificateChanged.of(input)],
  }),
  /** Given up by its holder; there is no way back (Q4.6). */
  CancelCertificate: command({
    name: 'CancelCertificate',
    clause: 'Q4.6',
    by: ['system'],
    from: ['registered'],
    input: z.object({ caseId: field.id, on: field.day }),
    decide: (_, input) => [events.CertificateCancelled.of(input)],
  }),
}

/** Who decides on it, or keeps its original, says yes to an earlier day. */
const recounted = recounting<CertificateState, CertificatePhase>({
  moved: { name: 'CertificateDeadlinesMoved', letters: ['certificate-deadlines-moved'] },
  settled: { name: 'CertificateDeadlinesSettled', letters: ['certificate-deadlines-settled'] },
  within: {
    names: internalDeadlines,
    moved: 'InternalDeadlinesMoved',
    settled: 'InternalDeadlinesSettled',
  },
  move: 'MoveCertificateDeadlines',
  settle: 'SettleCertificateDeadlines',
  from: ['proposed', 'registered', 'ended'],
  settledBy: { proposed: ['approver', 'clerk'], registered: ['decider', 'clerk'], ended: ['clerk'] },
  deadlinesOf: sanctionDeadlines,
})

export const certificateProcedure = procedure<CertificateState, CertificatePhase>({
  stream: 'certificate',
  initial: initialCertificate,
  chapters: [registration, { events, commands }, sanctions, originals, recounted],
  maySee: (state, actor) => state.version === 0 || sideOf(actor) === 'centre' || isOf(actor, state),
  assigned: ({ uscc }, _, role, context) => refuseTiedTo(uscc, role, context),
})
