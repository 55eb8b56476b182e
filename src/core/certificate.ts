import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import { field } from '#core/fields.ts'
import { refuse, vocabulary } from '#core/kernel.ts'
import { procedure } from '#core/procedure.ts'
import { sideOf } from '#core/roles.ts'
import { checkPair, findType } from '#core/rulebook/catalogue.ts'
import { lastDayOfValidity } from '#core/rulebook/validity.ts'
import { checkUscc } from '#core/uscc.ts'

export type CertificatePhase = 'unregistered' | 'registered'

/** What a certificate says, on paper, in the register and on its public page. */
export interface CertificateFacts {
  readonly number: string
  readonly holder: string
  readonly uscc: string
  readonly registeredAddress: string
  /** The key of the service type. */
  readonly type: string
  readonly level: number
  readonly issuedOn: Day
  readonly validFrom: Day
  readonly validTo: Day
}

/** A certificate's life, from its entry in the register. Expiry is a matter of the day, never an event. */
export interface CertificateState extends CertificateFacts {
  readonly phase: CertificatePhase
  readonly version: number
  readonly caseId: string | null
  readonly organisationId: string | null
  readonly basis: string
}

const { event, command } = vocabulary<CertificateState, CertificatePhase>()

const entry = {
  number: z.string().trim().min(4).max(60).meta({ widget: 'line' }),
  holder: field.line,
  uscc: z.string().trim().length(18).meta({ widget: 'line' }),
  registeredAddress: field.line,
  type: z.string().meta({ widget: 'type' }),
  level: z.int().min(1).max(5).meta({ widget: 'level' }),
  issuedOn: field.day,
  validFrom: field.day,
  validTo: field.day,
  caseId: field.id.nullable().default(null),
  organisationId: field.id.nullable().default(null),
  basis: field.line,
}

export const events = {
  CertificateRegistered: event({
    name: 'CertificateRegistered',
    clause: 'Q10',
    data: z.object(entry),
    leadsTo: 'registered',
    apply: (_, data) => data,
  }),
}

export const commands = {
  RegisterCertificate: command({
    name: 'RegisterCertificate',
    clause: 'Q10',
    by: ['system', 'clerk'],
    from: ['unregistered'],
    input: z.object(entry),
    needs: ['numberIsTaken'],
    starts: true,
    mayRefuse: [
      'unknown-type',
      'uscc-malformed',
      'number-registered-already',
      'validity-not-three-years',
      'day-in-future',
    ],
    clauses: { 'unknown-type': 'Q1', 'uscc-malformed': 'Q5.1' },
    decide: (_, input, { today, edition, facts }) => {
      // An old certificate may be of a level that is not issued today, but never of a type that nobody knows.
      const known = findType(input.type, edition)
      if (!known) return refuse('unknown-type', 'Q1', checkPair(input.type, input.level, edition).facts)
      const code = checkUscc(input.uscc)
      if (code.answer === 'not-met') return refuse(code.code, code.clause, code.facts)
      if (facts.numberIsTaken) return refuse('number-registered-already', 'Q10', { number: input.number })
      if (input.issuedOn > today) return refuse('day-in-future', 'Q10', { day: input.issuedOn })
      const lastDay = lastDayOfValidity(input.validFrom, edition)
      if (input.validTo !== lastDay)
        return refuse('validity-not-three-years', 'Q10', { validTo: input.validTo, lastDay })
      return [events.CertificateRegistered.of({ ...input, type: known.type })]
    },
  }),
}

export const certificateProcedure = procedure<CertificateState, CertificatePhase>({
  stream: 'certificate',
  initial: {
    phase: 'unregistered',
    version: 0,
    number: '',
    caseId: null,
    organisationId: null,
    holder: '',
    uscc: '',
    registeredAddress: '',
    type: '',
    level: 1,
    issuedOn: '',
    validFrom: '',
    validTo: '',
    basis: '',
  },
  chapters: [{ events, commands }],
  maySee: (state, actor) =>
    state.version === 0 ||
    sideOf(actor) === 'centre' ||
    (sideOf(actor) === 'applicant' && actor.organisationId === state.organisationId),
  assigned: () => null,
})
