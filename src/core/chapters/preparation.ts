import { z } from 'zod'
import type { BookFile } from '#core/book/book-file.ts'
import { checkWhole } from '#core/book/check-whole.ts'
import { field } from '#core/fields.ts'
import { type Context, isRefusal, type Refusal, refuse } from '#core/kernel.ts'
import { checkPair } from '#core/rulebook/catalogue.ts'
import { checkBar } from '#core/rulebook/disqualification.ts'
import { applicationKinds } from '#core/rulebook/edition-shape.ts'
import { takenAs } from '#core/rulebook/held-certificate.ts'
import type { DossierFile, Likeness } from '#core/rulebook/reuse.ts'
import { basisOf, certificateRefusals, heldSchema, type OrganisationFact } from './basis.ts'
import { command, event } from './case-vocabulary.ts'

/** The book as it would be handed in now: frozen with its digest, or the fields it still lacks. */
export type Dossier =
  | {
      readonly digest: string
      readonly application: BookFile
      /** The files of the last cycle, where there was one: they are not used again (Q16). */
      readonly earlier?: readonly DossierFile[]
      /** What lies on the case besides the evidence of its engagements. */
      readonly papers?: readonly DossierFile[]
      /** How much of its files those of the last cycle have. */
      readonly likenesses?: readonly Likeness[]
    }
  | { readonly missing: readonly string[] }

/** Whether false material bars the applicant today; on the day after the last one it may apply again (Q19). */
const findBar = ({ facts, today }: Context): Refusal | undefined => {
  const bar = facts.bar as { readonly decidedOn: string; readonly lastDay: string } | null | undefined
  const found = bar && checkBar({ foundOn: bar.decidedOn, lastDay: bar.lastDay }, today)
  return found?.answer === 'not-met' ? refuse(found.code, found.clause, found.facts) : undefined
}

const kinds = z.enum(applicationKinds)
export const events = {
  CaseOpened: event({
    name: 'CaseOpened',
    clause: 'Q11.3',
    data: z.object({
      caseId: field.id,
      /** What it is taken as. */
      kind: kinds,
      /** What was asked for, where that is something else. */
      askedKind: kinds.optional(),
      held: heldSchema.optional(),
      type: z.string(),
      level: z.int(),
      organisationId: field.id,
      organisationName: z.string(),
      contactId: z.string(),
    }),
    leadsTo: 'preparation',
    apply: (_, { askedKind, held, ...data }, { at }) => ({
      ...data,
      askedKind: askedKind ?? data.kind,
      held: held ?? null,
      openedAt: at,
    }),
  }),
  RuleWaived: event({
    name: 'RuleWaived',
    clause: 'Q14',
    data: z.object({ code: z.string(), reason: z.string() }),
    apply: (state, data) => ({ waivers: [...state.waivers, data] }),
  }),
  ApplicationSubmitted: event({
    name: 'ApplicationSubmitted',
    clause: 'Q11.3',
    data: z.object({
      number: z.string(),
      digest: z.string(),
      organisationName: z.string(),
      uscc: z.string(),
      registeredAddress: z.string(),
      submittedOn: field.day,
      applicationOn: field.day,
      engagements: z.int(),
      referred: z.array(z.string()),
      /** Set where the day of submission makes it something else than the day of opening did (Q15.2). */
      takenAs: kinds.optional(),
      /** Set where the rules of this day judge the case, and not those of the day it is filed (our reading). */
      pinsEdition: z.boolean().optional(),
    }),
    leadsTo: 'filing',
    letters: ['application-received'],
    apply: (state, { number, organisationName, pinsEdition, takenAs, ...application }, { edition }) => ({
      number,
      organisationName,
      application,
      kind: takenAs ?? state.kind,
      ...(pinsEdition ? { edition } : {}),
    }),
  }),
}

export const commands = {
  OpenCase: command({
    name: 'OpenCase',
    clause: 'Q2.2',
    by: ['contact'],
    from: ['preparation'],
    input: z.object({
      kind: kinds.default('initial'),
      type: z.string().meta({ widget: 'type' }),
      level: z.int().min(1).max(5).meta({ widget: 'level' }),
      /** The certificate on which every kind but a first application builds. */
      certificateId: z.uuid().optional().meta({ widget: 'hidden' }),
    }),
    needs: ['organisation', 'openCases', 'certificate', 'bar'],
    starts: true,
    weight: 'primary',
    refusedWhen: { 'case-already-open': (state) => state.version > 0 },
    mayRefuse: [
      'applicant-barred',
      'organisation-missing',
      'application-under-way',
      'unknown-type',
      'level-not-issued',
      ...certificateRefusals,
    ],
    clauses: { 'application-under-way': 'Q4', 'applicant-barred': 'Q19' },
    decide: (_, { certificateId, ...input }, context) => {
      const organisation = context.facts.organisation as OrganisationFact | null
      if (!organisation) return refuse('organisation-missing', 'Q5.1')
      const barred = findBar(context)
      if (barred) return barred
      const pair = checkPair(input.type, input.level, context.edition)
      if (pair.answer === 'not-met') return refuse(pair.code, pair.clause, pair.facts)
      // A type may be named in Chinese or in capitals; what is kept is its key.
      const type = String(pair.facts.type)
      const open = context.facts.openCases as readonly { type: string }[]
      const most = context.edition.readings.openApplicationsPerType.value
      if (open.filter((one) => one.type === type).length >= most)
        return refuse('application-under-way', 'Q4', { type })
      const basis = basisOf({ ...input, type, certificateId }, organisation, context)
      if (isRefusal(basis)) return basis
      return [
        events.CaseOpened.of({
          ...input,
          ...basis,
          type,
          caseId: context.streamId,
          organisationId: organisation.id,
          organisationName: organisation.name,
          contactId: context.actor.personId,
        }),
      ]
    },
  }),
  WaiveEngagementMinimum: command({
    name: 'WaiveEngagementMinimum',
    clause: 'Q14',
    by: ['approver'],
    from: ['preparation'],
    input: z.object({ reason: field.reason }),
    refusedWhen: {
      'minimum-not-waivable': (_, { edition }) =>
        edition.readings.engagementMinimumWaivedBy.value === 'nobody',
      'already-waived': (state) => state.waivers.some(({ code }) => code === 'engagements-too-few'),
    },
    decide: (_, { reason }) => [events.RuleWaived.of({ code: 'engagements-too-few', reason })],
  }),
  SubmitApplication: command({
    name: 'SubmitApplication',
    clause: 'Q12.5',
    by: ['contact'],
    from: ['preparation'],
    input: z.object({ truthful: z.literal(true).meta({ widget: 'confirm' }) }),
    needs: ['dossier', 'caseSerial', 'bar'],
    weight: 'primary',
    mayRefuse: ['applicant-barred', 'application-incomplete', 'application-not-ready'],
    clauses: { 'applicant-barred': 'Q19' },
    decide: (state, _, context) => {
      const barred = findBar(context)
      if (barred) return barred
      const dossier = context.facts.dossier as Dossier | null
      if (!dossier || 'missing' in dossier)
        return refuse('application-incomplete', 'Q12.5', { fields: dossier?.missing ?? [] })
      const { edition, calendar, today } = context
      const { answers = {}, ...facts } = dossier.application
      const asked = { ...facts, answers, submittedOn: today }
      const kind = takenAs(asked, edition, calendar)
      const { earlier, papers = [], likenesses = [] } = dossier
      const findings = checkWhole(asked, edition, calendar, earlier ? { earlier, papers, likenesses } : {})
      const waived = new Set(state.waivers.map(({ code }) => code))
      const missing = findings.filter(({ answer, code }) => answer === 'not-met' && !waived.has(code))
      if (missing.length > 0)
        return refuse(
          'application-not-ready',
          missing[0]?.clause ?? 'Q12.5',
          { count: missing.length },
          missing,
        )
      return [
        events.ApplicationSubmitted.of({
          number: `${context.today.slice(0, 4)}-${String(context.facts.caseSerial).padStart(4, '0')}`,
          digest: dossier.digest,
          organisationName: asked.organisation.name,
          uscc: asked.organisation.uscc,
          registeredAddress: asked.organisation.registeredAddress,
          submittedOn: context.today,
          applicationOn: asked.applicationOn,
          engagements: asked.engagements.length,
          referred: findings.filter(({ answer }) => answer === 'refer').map(({ code }) => code),
          ...(kind === state.kind ? {} : { takenAs: kind }),
          ...(context.edition.readings.editionPinnedAt.value === 'submission' ? { pinsEdition: true } : {}),
        }),
      ]
    },
  }),
}
