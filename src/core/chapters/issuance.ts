import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { unpaidFee } from '#core/fee-paid.ts'
import { field } from '#core/fields.ts'
import { type Context, type Happened, type Refusal, refuse } from '#core/kernel.ts'
import type { Phase } from '#core/phases.ts'
import { certificateNumber } from '#core/rulebook/certificate-number.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { isChange } from '#core/rulebook/kinds.ts'
import { supersededOn, validityOf } from '#core/rulebook/validity.ts'
import { command, event } from './case-vocabulary.ts'
import { hasOpenProceeding, isHeldOver } from './held.ts'
import { isExpired } from './short-road.ts'

export const events = {
  AddressConfirmed: event({
    name: 'AddressConfirmed',
    clause: 'Q4.6',
    data: z.object({ addressId: field.id, how: z.enum(['call', 'screen']), confirmedOn: field.day }),
    leadsTo: ['certificate-production', 'original-return'],
    apply: ({ phase, originalReturn, originalReturnedOn }, { addressId }) => {
      // Put right when the certificate is made or on its way: the case stays where it is.
      if (phase === 'dispatch' || phase === 'delivery') return { addressId }
      const waits = originalReturn === 'before-posting' && originalReturnedOn === null
      return { addressId, phase: waits ? 'original-return' : 'certificate-production' }
    },
  }),
  CertificateIssued: event({
    name: 'CertificateIssued',
    clause: 'Q10',
    data: z.object({
      certificateId: field.id,
      number: z.string(),
      issuedOn: field.day,
      validFrom: field.day,
      validTo: field.day,
      /** The day from which it stands in the place of the certificate it renews or raises. */
      supersedesOn: field.day.optional(),
    }),
    leadsTo: 'dispatch',
    letters: ['certificate-issued'],
    apply: (_, { supersedesOn: __, ...certificate }) => ({ certificate }),
    follows: (state, { certificateId, supersedesOn, ...certificate }) => [
      {
        stream: 'certificate',
        streamId: certificateId,
        command: 'RegisterCertificate',
        input: {
          ...certificate,
          caseId: state.caseId,
          organisationId: state.organisationId,
          holder: state.organisationName,
          uscc: state.application?.uscc ?? '',
          registeredAddress: state.application?.registeredAddress ?? '',
          type: state.type,
          level: state.level,
          basis: 'issued here',
        },
      },
      ...(supersedesOn && state.held
        ? [
            {
              stream: 'certificate',
              streamId: state.held.certificateId,
              command: 'SupersedeCertificate',
              input: { caseId: state.caseId, by: certificate.number, on: supersedesOn },
            },
          ]
        : []),
    ],
  }),
  /** The same certificate on new paper: number and validity stay (Q18). */
  CertificateReissued: event({
    name: 'CertificateReissued',
    clause: 'Q18',
    data: z.object({
      certificateId: field.id,
      number: z.string(),
      issuedOn: field.day,
      validFrom: field.day,
      validTo: field.day,
    }),
    leadsTo: 'dispatch',
    letters: ['certificate-changed'],
    apply: (_, certificate) => ({ certificate }),
    follows: (state, { certificateId, issuedOn }) => [
      {
        stream: 'certificate',
        streamId: certificateId,
        command: 'ChangeCertificate',
        input: {
          caseId: state.caseId,
          holder: state.organisationName,
          registeredAddress: state.application?.registeredAddress ?? '',
          on: issuedOn,
        },
      },
    ],
  }),
  CertificatePosted: event({
    name: 'CertificatePosted',
    clause: 'Q4.6',
    data: z.object({ carrier: z.string(), trackingNumber: z.string(), postedOn: field.day }),
    leadsTo: 'delivery',
    letters: ['certificate-posted'],
    apply: (_, posting) => ({ posting }),
  }),
  CertificateReceived: event({
    name: 'CertificateReceived',
    clause: 'Q4.6',
    data: z.object({ receivedOn: field.day }),
    leadsTo: ['completed', 'original-return'],
    apply: ({ originalReturn, originalReturnedOn }, _, { at }) =>
      originalReturn !== null && originalReturnedOn === null
        ? { phase: 'original-return' }
        : { phase: 'completed', endedAt: at },
  }),
}

/** The last day of the certificate that this one renews in time; null for every other (Q10, Q15.1). */
const renewedInTime = ({ kind, held, application }: CaseState): Day | null =>
  kind === 'maintenance' && held && !application?.referred.includes('late-for-maintenance')
    ? held.validTo
    : null

/** From when the new certificate stands in the place of the old one (Q15, Q17). */
const supersession = ({ kind, held }: CaseState, validFrom: Day, edition: Edition) => {
  if (!held || (kind !== 'maintenance' && kind !== 'upgrade')) return {}
  return { supersedesOn: kind === 'maintenance' ? validFrom : supersededOn(held, validFrom, edition) }
}

const addressId = z.uuid().meta({ widget: 'address' })

/** Also after posting: a parcel that comes back leaves again for the right address. */
const addressPhases = [
  'delivery-confirmation',
  'certificate-production',
  'dispatch',
  'delivery',
] as const satisfies readonly Phase[]

const confirmed =
  (how: 'call' | 'screen') =>
  (_: CaseState, input: { addressId: string }, context: Context): Happened[] | Refusal =>
    (context.facts.addresses as readonly { id: string }[]).some(({ id }) => id === input.addressId)
      ? [events.AddressConfirmed.of({ addressId: input.addressId, how, confirmedOn: context.today })]
      : refuse('address-unknown', 'Q4.6')

export const commands = {
  ConfirmAddress: command({
    name: 'ConfirmAddress',
    clause: 'Q4.6',
    by: ['contact'],
    from: addressPhases,
    input: z.object({ addressId }),
    needs: ['addresses'],
    weight: 'primary',
    refusedWhen: {
      'address-by-call-only': (_, { edition }) => edition.readings.addressConfirmedBy.value === 'call',
    },
    mayRefuse: ['address-unknown'],
    decide: confirmed('screen'),
  }),
  RecordAddressCall: command({
    name: 'RecordAddressCall',
    clause: 'Q4.6',
    by: ['clerk'],
    from: addressPhases,
    input: z.object({ addressId }),
    needs: ['addresses'],
    weight: 'primary',
    mayRefuse: ['address-unknown'],
    decide: confirmed('call'),
  }),
  IssueCertificate: command({
    name: 'IssueCertificate',
    clause: 'Q10',
    by: ['clerk'],
    from: ['certificate-production'],
    input: z.object({}),
    needs: ['certificateSerial', 'held'],
    weight: 'primary',
    refusedWhen: {
      'certificate-expired': isExpired,
      'fee-unpaid': unpaidFee,
      'proceeding-open': hasOpenProceeding,
      'certificate-not-in-force': isHeldOver,
    },
    clauses: { 'certificate-expired': 'Q18', 'fee-unpaid': 'Q4.3', 'proceeding-open': 'Q19' },
    decide: (state, _, { today, facts, edition, newId }) => {
      const { type, level, held } = state
      if (held && isChange(state.kind)) {
        const { certificateId, number, validFrom, validTo } = held
        return [events.CertificateReissued.of({ certificateId, number, issuedOn: today, validFrom, validTo })]
      }
      const serial = Number(facts.certificateSerial)
      const validity = validityOf({ issuedOn: today, renews: renewedInTime(state) }, edition)
      return [
        events.CertificateIssued.of({
          certificateId: newId(),
          number: certificateNumber({ type, level, issuedOn: today, serial }, edition),
          issuedOn: today,
          ...validity,
          ...supersession(state, validity.validFrom, edition),
        }),
      ]
    },
  }),
  PostCertificate: command({
    name: 'PostCertificate',
    clause: 'Q4.6',
    by: ['clerk'],
    // Again when a parcel was lost or came back.
    from: ['dispatch', 'delivery'],
    input: z.object({ carrier: field.line, trackingNumber: field.line }),
    weight: 'primary',
    decide: (_, input, { today }) => [events.CertificatePosted.of({ ...input, postedOn: today })],
  }),
  ConfirmReceipt: command({
    name: 'ConfirmReceipt',
    clause: 'Q4.6',
    by: ['contact', 'clerk'],
    from: ['delivery'],
    input: z.object({ receivedOn: field.day }),
    weight: 'primary',
    mayRefuse: ['day-in-future', 'day-before-posting'],
    suggest: (_, { today }) => ({ receivedOn: today }),
    decide: ({ posting }, { receivedOn }, { today }) => {
      if (receivedOn > today) return refuse('day-in-future', 'Q4.6', { day: receivedOn })
      return posting && receivedOn < posting.postedOn
        ? refuse('day-before-posting', 'Q4.6', { day: receivedOn, postedOn: posting.postedOn })
        : [events.CertificateReceived.of({ receivedOn })]
    },
  }),
}
