import { theCalendar } from '#core/calendar/working-days.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { decisionNumber, suspensionLastDay } from '#core/rulebook/sanction.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { actor } from '../given.ts'
import { inForce, proposes } from '../sanction-story.ts'
import type { Rows } from './row.ts'

const proposed = (edition: Edition) => {
  const one = inForce([edition])
  proposes(one, 'warn')
  return one
}

export const askedOfSanctions = {
  suspensionDays: ['Q10', 90, (edition) => suspensionLastDay('2026-11-23', edition)],
  sanctionDecidedBy: [
    'Q10',
    'anybody',
    (edition) =>
      proposed(edition)
        .offers({ ...actor('clerk'), roles: ['decider'] })
        .find(({ command }) => command === 'DecideSanction')?.refusal?.code ?? 'open',
  ],
  sanctionDecisionDays: [
    'Q10',
    2,
    (edition) => sanctionDeadlines(proposed(edition).state(), edition, theCalendar)[0]?.dueOn,
  ],
  decisionNumberPattern: ['Q10', '{serial}/{year}', (edition) => decisionNumber('2026-11-23', 7, edition)],
} as const satisfies Partial<Rows>
