import { z } from 'zod'
import { askedAgain } from '#core/audit-state.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import {
  askedPhases,
  checkedPhases,
  clauseOfStage,
  type Phase,
  stageOfSupplement,
  supplementPhases,
} from '#core/phases.ts'
import { findAreaAbout } from '#core/rulebook/process-areas.ts'
import { isAuditDayAhead, owesItInAudit } from './audit-team.ts'
import { command, event } from './case-vocabulary.ts'
import { verdictsOfReceipts } from './receipt.ts'
import {
  acceptedItems,
  itemsOfCase,
  openItems,
  openRound,
  roundsUsed,
  withItems,
} from './supplement-round.ts'
import { unknownItem } from './supplements.ts'

/** What the centre says about each item once it has arrived (Q4.1). */
export const events = {
  SupplementChecked: event({
    name: 'SupplementChecked',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    data: z.object({
      accepted: z.array(z.string()),
    }),
    apply: (state, { accepted }) =>
      withItems(state, (item) => (accepted.includes(item.id) ? { ...item, accepted: true } : item)),
  }),
  SupplementAskedAgain: event({
    name: 'SupplementAskedAgain',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    data: z.object({ askedOn: field.day, items: z.array(z.object({ id: z.string(), reason: z.string() })) }),
    leadsTo: askedPhases,
    letters: ['supplement-request'],
    apply: (state, { askedOn, items }) => {
      const stage = stageOfSupplement(state.phase)
      const again = itemsOfCase(state).flatMap(({ id, about, place, file, page, defect, finding, ask }) => {
        const reason = items.find((item) => item.id === id)?.reason
        return reason === undefined
          ? []
          : [{ id, about, place, file, page, defect, finding, ask, again: reason }]
      })
      const demand =
        stage === 'rectification' && state.supplement
          ? { demandedOn: state.supplement.demandedOn, extension: state.supplement.extension }
          : {}
      const areas = again.flatMap(({ about }) => findAreaAbout(about, state.type, state.level)?.code ?? [])
      return {
        ...openRound(state, { stage, askedOn, ...demand }, again),
        ...(stage === 'audit' ? { audit: askedAgain(state.audit, areas) } : {}),
        phase: supplementPhases[stage].asked,
      }
    },
  }),
  RectificationVerified: event({
    name: 'RectificationVerified',
    clause: 'Q4.5',
    data: z.object({
      /** Set where the staff's word is enough and no second meeting hears the case (our reading). */
      passedOn: field.day.optional(),
    }),
    leadsTo: ['awaiting-panel', 'decision'],
    apply: (_, { passedOn }, { at }) =>
      passedOn ? { phase: 'decision', passedOn } : { phase: 'awaiting-panel', readyAt: at },
  }),
}

const verdict = z.object({
  itemId: z.string().meta({ widget: 'item' }),
  accepted: z.boolean(),
  reason: field.remark,
})

export const commands = {
  CheckSupplement: command({
    name: 'CheckSupplement',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    by: {
      filing: ['intake'],
      'acceptance-review': ['lead'],
      audit: ['auditor'],
      'rectification-check': ['lead'],
    },
    from: checkedPhases,
    previewsLetters: true,
    input: z.object({ verdicts: z.array(verdict).min(1).meta({ widget: 'rows' }) }),
    weight: 'primary',
    refusedWhen: {
      'nothing-to-check': (state) => openItems(state).length === 0,
      'impartiality-undeclared': owesItInAudit,
    },
    mayRefuse: ['item-unknown', 'verdict-missing', 'reason-missing', 'supplement-rounds-used'],
    clauses: { 'impartiality-undeclared': 'Q4.4', 'supplement-rounds-used': 'Q4.2' },
    suggest: (state) => ({ verdicts: verdictsOfReceipts(state) }),
    decide: (state, { verdicts }, context) => {
      const unknown = unknownItem(
        state,
        verdicts.map(({ itemId }) => itemId),
      )
      if (unknown) return refuse('item-unknown', 'Q4.1', { item: unknown })
      const open = openItems(state)
      const judged = new Set(verdicts.map(({ itemId }) => itemId))
      if (judged.size < open.length)
        return refuse('verdict-missing', 'Q4.1', { count: open.length - judged.size })
      if (verdicts.some(({ accepted, reason }) => !accepted && !reason))
        return refuse('reason-missing', 'Q4.1')
      // Of two verdicts on one item the stricter one counts: an item is never both accepted and asked for again.
      const again = new Map(
        verdicts.flatMap(({ itemId, accepted, reason }) => (accepted ? [] : [[itemId, reason] as const])),
      )
      const checked = events.SupplementChecked.of({
        accepted: [...judged].filter((itemId) => !again.has(itemId)),
      })
      const used = roundsUsed(state, context.edition)
      if (again.size > 0 && used) return refuse('supplement-rounds-used', 'Q4.2', used)
      if (again.size > 0)
        return [
          checked,
          events.SupplementAskedAgain.of({
            askedOn: context.today,
            items: [...again].map(([id, reason]) => ({ id, reason })),
          }),
        ]
      const verified = (state.phase satisfies Phase) === 'rectification-check'
      if (!verified) return [checked]
      const isEnough = context.edition.readings.afterRectification.value === 'decision'
      return [checked, events.RectificationVerified.of(isEnough ? { passedOn: context.today } : {})]
    },
  }),
  ReopenItems: command({
    name: 'ReopenItems',
    clause: 'Q4.1',
    clauseIn: clauseOfStage,
    by: { filing: ['intake'], 'acceptance-review': ['lead'], audit: ['auditor'] },
    from: ['filing', 'acceptance-review', 'audit'],
    previewsLetters: true,
    input: z.object({
      items: z.array(z.string()).min(1).max(100).meta({ widget: 'accepted-items' }),
      reason: field.reason,
    }),
    refusedWhen: {
      'impartiality-undeclared': owesItInAudit,
      'audit-day-not-reached': isAuditDayAhead,
      'nothing-accepted': (state) => acceptedItems(state).length === 0,
      'supplement-unchecked': (state) => openItems(state).length > 0,
      'supplement-rounds-used': (state, { edition }) => roundsUsed(state, edition),
    },
    clauses: {
      'impartiality-undeclared': 'Q4.4',
      'audit-day-not-reached': 'Q4.4',
      'supplement-rounds-used': 'Q4.2',
    },
    mayRefuse: ['item-unknown'],
    decide: (state, { items, reason }, { today }) => {
      const unknown = items.find((id) => !acceptedItems(state).some((item) => item.id === id))
      if (unknown) return refuse('item-unknown', 'Q4.1', { item: unknown })
      return [
        events.SupplementAskedAgain.of({
          askedOn: today,
          items: [...new Set(items)].map((id) => ({ id, reason })),
        }),
      ]
    },
  }),
}
