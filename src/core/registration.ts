import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import { type CertificateState, command, event } from '#core/certificate-state.ts'
import { field } from '#core/fields.ts'
import { type Context, type Refusal, refuse } from '#core/kernel.ts'
import { asCompared } from '#core/rulebook/as-compared.ts'
import { checkPair, findType } from '#core/rulebook/catalogue.ts'
import { lastDayOfValidity } from '#core/rulebook/validity.ts'
import { checkUscc } from '#core/uscc.ts'

/**
 * How a certificate comes into the register: issued by a case, whose decision is not judged anew; or taken over from the
 * paper register, proposed by one person and confirmed by another.
 */

/** A number or a code as it is kept: whatever way it was typed, it is found by the letters on the certificate. */
const code = z.string().overwrite(asCompared)

export const entry = {
  number: code.min(4).max(60).meta({ widget: 'line' }),
  holder: field.line,
  uscc: code.length(18).meta({ widget: 'line' }),
  registeredAddress: field.line,
  type: z.string().meta({ widget: 'type' }),
  level: z.int().min(1).max(5).meta({ widget: 'level' }),
  issuedOn: field.day,
  validFrom: field.day,
  validTo: field.day,
  organisationId: field.id.nullable().default(null),
  basis: field.line,
}
const registered = z.object({ ...entry, caseId: field.id.nullable().default(null) })
const proposed = z.object(entry)

export const events = {
  CertificateRegistered: event({
    name: 'CertificateRegistered',
    clause: 'Q10',
    data: registered,
    leadsTo: 'registered',
    apply: (_, data, { at }) => ({
      ...data,
      entry: null,
      takenOverOn: data.caseId === null ? dayOfInstant(at) : null,
    }),
  }),
  EntryProposed: event({
    name: 'EntryProposed',
    clause: 'Q10',
    data: proposed,
    leadsTo: 'proposed',
    apply: (_, data, { at, by }) => ({
      ...data,
      entry: { byId: by.personId, proposedOn: dayOfInstant(at) },
    }),
  }),
  EntryDeclined: event({
    name: 'EntryDeclined',
    clause: 'Q10',
    data: z.object({ reason: z.string() }),
    leadsTo: 'declined',
    apply: () => ({ entry: null }),
  }),
}

/** What speaks against an entry from the paper register as it was written down; null when nothing does. */
const faultOf = (input: z.output<typeof proposed>, { today, edition }: Context): Refusal | null => {
  // An old certificate may be of a level that is not issued today, but never of a type that nobody knows.
  if (!findType(input.type, edition))
    return refuse('unknown-type', 'Q1', checkPair(input.type, input.level, edition).facts)
  const uscc = checkUscc(input.uscc)
  if (uscc.answer === 'not-met') return refuse(uscc.code, uscc.clause, uscc.facts)
  if (input.issuedOn > today) return refuse('day-in-future', 'Q10', { day: input.issuedOn })
  const lastDay = lastDayOfValidity(input.validFrom, edition)
  return input.validTo === lastDay
    ? null
    : refuse('validity-not-three-years', 'Q10', { validTo: input.validTo, lastDay })
}

const isTaken = ({ number }: { number: string }, { facts }: Context): Refusal | null =>
  facts.numberIsTaken === true || facts.entryNumberIsTaken === true
    ? refuse('number-registered-already', 'Q10', { number })
    : null

const enteredByYourself = ({ entry: waiting }: CertificateState, { actor }: Context): boolean =>
  waiting?.byId === actor.personId

export const commands = {
  RegisterCertificate: command({
    name: 'RegisterCertificate',
    clause: 'Q10',
    by: ['system'],
    from: ['unregistered'],
    input: z.object({ ...entry, caseId: field.id }),
    needs: ['numberIsTaken'],
    starts: true,
    mayRefuse: ['number-registered-already'],
    decide: (_, input, context) => isTaken(input, context) ?? [events.CertificateRegistered.of(input)],
  }),
  ProposeEntry: command({
    name: 'ProposeEntry',
    clause: 'Q10',
    by: ['clerk'],
    from: ['unregistered'],
    input: proposed,
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
    decide: (_, input, context) =>
      isTaken(input, context) ??
      faultOf(input, context) ?? [
        events.EntryProposed.of({
          ...input,
          type: findType(input.type, context.edition)?.type ?? input.type,
        }),
      ],
  }),
  DecideEntry: command({
    name: 'DecideEntry',
    clause: 'Q10',
    by: ['approver', 'clerk'],
    from: ['proposed'],
    input: z.object({ verdict: z.enum(['agreed', 'declined']), reason: field.remark }),
    needs: ['entryNumberIsTaken'],
    weight: 'primary',
    refusedWhen: { 'entered-by-yourself': enteredByYourself },
    mayRefuse: ['reason-missing', 'number-registered-already'],
    decide: (state, { verdict, reason }, context) => {
      if (verdict === 'declined')
        return reason ? [events.EntryDeclined.of({ reason })] : refuse('reason-missing', 'Q10')
      return (
        isTaken(state, context) ?? [
          events.CertificateRegistered.of({ ...proposed.parse(state), caseId: null }),
        ]
      )
    },
  }),
}
