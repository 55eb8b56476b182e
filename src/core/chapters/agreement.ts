import { z } from 'zod'
import { isAgreementInForce, presentVersion, withSeal, withVersion } from '#core/agreement.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { command, event } from './case-vocabulary.ts'
import { completedOnce } from './contracting.ts'
import { notAssessed } from './short-road.ts'
import { unknownFile } from './supplements.ts'

/**
 * The agreement in its versions (Q4.3). The business e-mail brings the first; the applicant may ask for another, and
 * the case lead answers with a new one or with the reason why not. A seal belongs to one version, with its scans.
 */

/** Seals of before there were versions are on the first. */
const sealedVersion = z.int().positive().optional()

export const events = {
  ApplicantSealed: event({
    name: 'ApplicantSealed',
    clause: 'Q4.3',
    data: z.object({ sealedOn: field.day, files: z.array(z.string()), version: sealedVersion }),
    apply: ({ agreement }, { sealedOn, files, version = 1 }) => ({
      agreement: withSeal(agreement, version, 'applicantSeal', { on: sealedOn, files }),
    }),
  }),
  CentreSealed: event({
    name: 'CentreSealed',
    clause: 'Q4.3',
    data: z.object({ sealedOn: field.day, files: z.array(z.string()).optional(), version: sealedVersion }),
    apply: ({ agreement }, { sealedOn, files = [], version = 1 }) => ({
      agreement: withSeal(agreement, version, 'centreSeal', { on: sealedOn, files }),
    }),
  }),
  AgreementChangeAsked: event({
    name: 'AgreementChangeAsked',
    clause: 'Q4.3',
    data: z.object({ reason: z.string() }),
    letters: ['agreement-change-asked'],
    apply: ({ agreement }, { reason }, { at }) => ({
      agreement: { ...agreement, changeAsked: { on: dayOfInstant(at), reason } },
    }),
  }),
  AgreementRevised: event({
    name: 'AgreementRevised',
    clause: 'Q4.3',
    data: z.object({ version: z.int(), madeOn: field.day, provisions: z.string(), reason: z.string() }),
    letters: ['agreement-revised'],
    apply: ({ agreement }, made) => ({ agreement: withVersion(agreement, made) }),
  }),
  AgreementChangeDeclined: event({
    name: 'AgreementChangeDeclined',
    clause: 'Q4.3',
    data: z.object({ reason: z.string() }),
    letters: ['agreement-change-declined'],
    apply: ({ agreement, progress }, _, { at }) => ({
      agreement: { ...agreement, changeAsked: null },
      progress: { ...progress, reportedOn: dayOfInstant(at) },
    }),
  }),
}

/** Nothing is changed in an agreement that binds both sides already. */
const inForce = (state: CaseState, { edition }: Context) => isAgreementInForce(state, edition)

const changeWaits = ({ agreement }: CaseState) => agreement.changeAsked !== null

/** The refusal of a seal on another version than the present one; the present one is meant when none is named. */
const outdated = (state: CaseState, version: number | undefined) => {
  const present = presentVersion(state)?.version ?? 1
  return version === undefined || version === present
    ? null
    : refuse('agreement-outdated', 'Q4.3', { version, present })
}

type Side = 'applicantSeal' | 'centreSeal'

/** The event with which each side's seal is recorded. */
const sealedBy = { applicantSeal: events.ApplicantSealed, centreSeal: events.CentreSealed } as const

/** The scans that show the seal, and the version it is on: the same of both sides (Q4.3). */
const scans = z.object({
  files: field.files,
  version: z.int().positive().optional().meta({ widget: 'number' }),
})

/** What does not depend on whose seal it is. */
const sealing = (side: Side) => ({
  clause: 'Q4.3',
  from: ['contracting'] as const,
  input: scans,
  needs: ['files'],
  weight: 'primary' as const,
  clauses: { 'no-agreement-needed': 'Q18' },
  mayRefuse: ['agreement-outdated', 'file-unknown'],
  suggest: (state: CaseState) => ({ version: presentVersion(state)?.version }),
  decide: (state: CaseState, { files, version }: z.output<typeof scans>, context: Context) => {
    const file = unknownFile(context, files)
    if (file) return refuse('file-unknown', 'Q4.3', { file })
    const present = presentVersion(state)?.version ?? 1
    const sealedOn = context.today
    const happened = sealedBy[side].of({ sealedOn, files, version: present })
    const agreement = withSeal(state.agreement, present, side, { on: sealedOn, files })
    return outdated(state, version) ?? completedOnce(state, happened, { agreement }, context)
  },
})

const hasSeal = (side: Side) => (state: CaseState) => presentVersion(state)?.[side] !== null

export const commands = {
  SealAgreement: command({
    name: 'SealAgreement',
    by: ['contact'],
    ...sealing('applicantSeal'),
    refusedWhen: {
      'no-agreement-needed': notAssessed,
      'sealed-already': hasSeal('applicantSeal'),
      'agreement-change-open': changeWaits,
    },
  }),
  CountersealAgreement: command({
    name: 'CountersealAgreement',
    by: ['finance'],
    ...sealing('centreSeal'),
    refusedWhen: {
      'no-agreement-needed': notAssessed,
      'applicant-seal-missing': (state) => !hasSeal('applicantSeal')(state),
      'sealed-already': hasSeal('centreSeal'),
      'agreement-change-open': changeWaits,
    },
  }),
  AskAgreementChange: command({
    name: 'AskAgreementChange',
    clause: 'Q4.3',
    by: ['contact'],
    from: ['contracting'],
    input: z.object({ reason: field.reason }),
    refusedWhen: {
      'no-agreement-needed': notAssessed,
      'agreement-in-force': inForce,
      'agreement-change-open': changeWaits,
    },
    clauses: { 'no-agreement-needed': 'Q18' },
    decide: (_, { reason }) => [events.AgreementChangeAsked.of({ reason })],
  }),
  ReviseAgreement: command({
    name: 'ReviseAgreement',
    clause: 'Q4.3',
    by: ['lead'],
    from: ['contracting'],
    previewsLetters: true,
    input: z.object({ provisions: field.text, reason: field.reason }),
    refusedWhen: { 'no-agreement-needed': notAssessed, 'agreement-in-force': inForce },
    clauses: { 'no-agreement-needed': 'Q18' },
    suggest: (state) => ({
      provisions: presentVersion(state)?.provisions ?? '',
      reason: state.agreement.changeAsked?.reason ?? '',
    }),
    decide: ({ agreement }, { provisions, reason }, { today }) => [
      events.AgreementRevised.of({
        version: agreement.versions.length + 1,
        madeOn: today,
        provisions,
        reason,
      }),
    ],
  }),
  DeclineAgreementChange: command({
    name: 'DeclineAgreementChange',
    clause: 'Q4.3',
    by: ['lead'],
    from: ['contracting'],
    previewsLetters: true,
    input: z.object({ reason: field.reason }),
    refusedWhen: { 'no-agreement-needed': notAssessed, 'no-change-asked': (state) => !changeWaits(state) },
    clauses: { 'no-agreement-needed': 'Q18' },
    decide: (_, { reason }) => [events.AgreementChangeDeclined.of({ reason })],
  }),
}
