import { z } from 'zod'
import { agreedRatings, openDifferences } from '#core/audit-state.ts'
import { lowestLevel, profileOf, recommendationOf } from '#core/capability.ts'
import type { CaseState } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { isNotLeadAuditor, missingRatings } from './audit-ratings.ts'
import { isAuditAhead, owesDeclaration } from './audit-team.ts'
import { command, event } from './case-vocabulary.ts'
import { openItems } from './supplement-round.ts'

const recommendation = z.enum(['pass', 'not-pass'])

export const events = {
  FindingRecorded: event({
    name: 'FindingRecorded',
    clause: 'Q4.4',
    data: z.object({ id: z.string(), area: z.string(), found: z.string(), ask: z.string(), on: field.day }),
    apply: ({ audit }, finding) => ({ audit: { ...audit, findings: [...audit.findings, finding] } }),
  }),
  AuditCompleted: event({
    name: 'AuditCompleted',
    clause: 'Q4.4',
    data: z.object({
      completedOn: field.day,
      recommendation,
      summary: z.string(),
      /** Why it recommends otherwise than the capability profile. */
      against: z.string().default(''),
    }),
    leadsTo: 'awaiting-panel',
    letters: ['audit-report'],
    apply: ({ audit }, { completedOn, recommendation, summary, against }, { at, by }) => ({
      audit: {
        ...audit,
        dateChange: null,
        completedOn,
        report: { recommendation, summary, against, by: by.personId },
      },
      readyAt: at,
    }),
  }),
}

/** What the profile recommends, and the lowest level in it; null while the ratings are not agreed on. */
export const profileAdvice = ({ audit, type, level }: CaseState) => {
  const agreed = agreedRatings(audit)
  if (!agreed) return null
  const profile = profileOf(agreed, type, level)
  return { profile, lowest: lowestLevel(profile), recommendation: recommendationOf(profile, level) }
}

/** How an item of a supplement names the area that a finding is about. */
export const aboutArea = ({ type, level }: Pick<CaseState, 'type' | 'level'>, code: string): string => {
  const area = processAreasOf(type, level).find((one) => one.code === code)
  return area ? `${area.code} ${area.zh}` : code
}

/** Items that findings of an audit lead to, where no round of it has asked for them yet; nothing at another stage. */
export const itemsOfFindings = (state: CaseState): { items?: readonly { about: string; ask: string }[] } => {
  const rounds = [...state.rounds, ...(state.supplement ? [state.supplement] : [])]
  const asked = rounds.flatMap(({ stage, items }) => (stage === 'audit' ? items : []))
  const items = state.audit.findings
    .map(({ area, ask }) => ({ about: aboutArea(state, area), ask }))
    .filter((item) => !asked.some(({ about, ask }) => about === item.about && ask === item.ask))
  return state.phase === 'audit' && items.length > 0 ? { items } : {}
}

export const commands = {
  RecordFinding: command({
    name: 'RecordFinding',
    clause: 'Q4.4',
    by: ['auditor'],
    from: ['audit'],
    input: z.object({
      area: z.string().min(1).max(20).meta({ widget: 'process-area' }),
      found: field.text,
      ask: field.text,
    }),
    refusedWhen: {
      'impartiality-undeclared': (state, { actor }) => owesDeclaration(state, actor),
      'audit-day-not-reached': isAuditAhead,
    },
    mayRefuse: ['area-unknown'],
    decide: ({ type, level }, { area, found, ask }, context) =>
      processAreasOf(type, level).some(({ code }) => code === area)
        ? [events.FindingRecorded.of({ id: context.newId(), area, found, ask, on: context.today })]
        : refuse('area-unknown', 'Q4.4', { area }),
  }),
  CompleteAudit: command({
    name: 'CompleteAudit',
    clause: 'Q4.4',
    by: ['auditor'],
    from: ['audit'],
    previewsLetters: true,
    input: z.object({
      recommendation: recommendation.meta({ widget: 'choice' }),
      summary: field.text,
      against: field.remark,
    }),
    weight: 'primary',
    refusedWhen: {
      'impartiality-undeclared': (state, { actor }) => owesDeclaration(state, actor),
      // The lead auditor answers for the report and signs it (ISO/IEC 17021-1).
      'not-lead-auditor': (state, { actor }) => isNotLeadAuditor(state, actor),
      'audit-day-not-reached': isAuditAhead,
      'auditor-objection-open': ({ audit }) => audit.objections.length > 0,
      'supplement-unchecked': (state) => openItems(state).length > 0 && { count: openItems(state).length },
      'ratings-missing': missingRatings,
      'difference-open': ({ audit }) => {
        const [practice, ...more] = openDifferences(audit)
        return practice !== undefined && { count: more.length + 1, practice }
      },
    },
    mayRefuse: ['recommendation-against-profile'],
    suggest: (state) => {
      const advice = profileAdvice(state)
      return advice ? { recommendation: advice.recommendation } : {}
    },
    decide: (state, input, { today }) => {
      const advice = profileAdvice(state)
      if (advice && advice.recommendation !== input.recommendation && !input.against)
        return refuse('recommendation-against-profile', 'Q4.4', {
          lowest: advice.lowest,
          level: state.level,
          recommendation: advice.recommendation,
        })
      return [events.AuditCompleted.of({ ...input, completedOn: today })]
    },
  }),
}
