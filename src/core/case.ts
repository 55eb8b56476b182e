import { type CaseState, evaluatorsWith, initialCase } from '#core/case-state.ts'
import * as acceptance from '#core/chapters/acceptance.ts'
import * as agreement from '#core/chapters/agreement.ts'
import * as assessment from '#core/chapters/assessment.ts'
import * as auditMove from '#core/chapters/audit-move.ts'
import * as auditNotice from '#core/chapters/audit-notice.ts'
import * as auditPlan from '#core/chapters/audit-plan.ts'
import * as auditPreparation from '#core/chapters/audit-preparation.ts'
import * as auditRatings from '#core/chapters/audit-ratings.ts'
import * as auditReport from '#core/chapters/audit-report.ts'
import * as auditTeam from '#core/chapters/audit-team.ts'
import * as auditorObjection from '#core/chapters/auditor-objection.ts'
import * as changes from '#core/chapters/changes.ts'
import * as contracting from '#core/chapters/contracting.ts'
import * as ending from '#core/chapters/ending.ts'
import * as extension from '#core/chapters/extension.ts'
import * as filing from '#core/chapters/filing.ts'
import * as handOver from '#core/chapters/hand-over.ts'
import * as invoice from '#core/chapters/invoice.ts'
import * as issuance from '#core/chapters/issuance.ts'
import * as itemWithdrawal from '#core/chapters/item-withdrawal.ts'
import * as limits from '#core/chapters/limits.ts'
import * as parcels from '#core/chapters/parcels.ts'
import * as payment from '#core/chapters/payment.ts'
import * as preparation from '#core/chapters/preparation.ts'
import * as progress from '#core/chapters/progress.ts'
import * as questions from '#core/chapters/questions.ts'
import * as recount from '#core/chapters/recount.ts'
import * as refund from '#core/chapters/refund.ts'
import * as reopening from '#core/chapters/reopening.ts'
import * as supplementCheck from '#core/chapters/supplement-check.ts'
import * as supplements from '#core/chapters/supplements.ts'
import { refuseTiedTo } from '#core/involvement.ts'
import { type Context, refuse } from '#core/kernel.ts'
import type { Phase } from '#core/phases.ts'
import { procedure } from '#core/procedure.ts'
import { raisedByEnd } from '#core/refund.ts'
import { isApplicantRole, type Role, sideOf } from '#core/roles.ts'
import { barredFromLead, staysOut } from '#core/separation.ts'

/**
 * The case: one application on its way, from the first question to the certificate in hand (Q4).
 *
 *   preparation → filing → acceptance → contracting → audit → assessment → issuance
 *   where a change and a cancellation go from acceptance, or from contracting, straight to the decision,
 *   with supplements at filing, acceptance, audit and rectification, and an end that may come early.
 */
export const chapters = {
  preparation,
  filing,
  parcels,
  supplements,
  supplementCheck,
  itemWithdrawal,
  extension,
  acceptance,
  contracting,
  agreement,
  payment,
  invoice,
  progress,
  auditTeam,
  auditorObjection,
  auditNotice,
  auditMove,
  auditPreparation,
  auditPlan,
  auditRatings,
  auditReport,
  assessment,
  changes,
  issuance,
  handOver,
  questions,
  recount,
  limits,
  ending,
  refund,
  reopening,
}

export const caseProcedure = procedure<CaseState, Phase>({
  stream: 'case',
  initial: initialCase,
  chapters: Object.values(chapters),

  // A case of another organisation does not exist for an applicant; until it is submitted it is the applicant's alone,
  // but for a question put to intake; and an expert sees what is on an agenda.
  maySee: (state, actor) => {
    if (state.version === 0) return true
    const side = sideOf(actor)
    if (side !== 'centre') return side === 'applicant' && actor.organisationId === state.organisationId
    const sees = (role: Role) => {
      if (role === 'expert') return state.phase === 'panel' && !staysOut(state, actor.personId)
      if (state.phase !== 'preparation' || role === 'approver' || role === 'system') return true
      return role === 'intake' && state.questions.length > 0
    }
    return actor.roles.some(sees)
  },

  assigned: (state, actor, role, context) => {
    if (isApplicantRole(role) && state.version > 0 && actor.organisationId !== state.organisationId)
      return refuse('other-organisation', 'Q12.1')
    if (role === 'lead' && state.leadId !== null && actor.personId !== state.leadId) {
      if (!actor.deputyFor?.includes(state.leadId)) return refuse('not-the-case-lead', 'Q8.1')
      if (isBarredDeputy(state, context)) return refuse('deputy-not-separate', 'Q4.5')
    }
    if (role === 'auditor' && !state.audit.team.includes(actor.personId))
      return refuse('not-on-audit-team', 'Q4.4')
    // Nobody from the applicant, or lately from it, handles its case, whatever hat of the centre they wear now.
    return refuseTiedTo(state.application?.uscc, role, context)
  },

  findAbsent: ({ leadId }, { personId, deputyFor }, role) =>
    role === 'lead' && leadId !== null && leadId !== personId && deputyFor?.includes(leadId)
      ? leadId
      : undefined,

  // Whoever acts for the lead has a hand in the evaluation like the lead: they neither vote nor decide on it (Q4.5).
  trace: (before, after, event) => ({
    ...(before.trail.at(-1)?.phase === after.phase
      ? {}
      : {
          trail: [...before.trail, { phase: after.phase, at: event.at }],
          ...raisedByEnd(before, after, event),
        }),
    ...(event.by.for ? { evaluators: evaluatorsWith(after, event.by.personId) } : {}),
  }),
})

/** From here on an agenda may name the evaluators as they are; who acts for the lead now would be one more. */
const beforePanel: readonly Phase[] = ['awaiting-panel', 'panel']

/**
 * A deputy comes to cases that nobody chose them for: not to one they accepted, voted or decided on or stay out of, nor
 * while they might still vote on it, nor to one of an applicant they are tied to.
 */
const isBarredDeputy = (state: CaseState, context: Context): boolean => {
  const { personId, roles } = context.actor
  return (
    barredFromLead(state).includes(personId) ||
    (beforePanel.includes(state.phase) && roles.includes('expert') && !state.evaluators.includes(personId)) ||
    refuseTiedTo(state.application?.uscc, 'lead', context) !== null
  )
}
