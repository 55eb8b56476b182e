import { theCalendar } from '#core/calendar/working-days.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { clockOf } from '#core/clock.ts'
import { matterDeadline } from '#core/matter.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { decisionNumber, suspensionLastDay } from '#core/rulebook/sanction.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { caseAt, factsOfHuaqing } from '../case-story.ts'
import { actor, story } from '../given.ts'
import { caseId, fresh, objects, opened } from '../matter-story.ts'
import { inForce, level2, objectionId, proposes, sanctions } from '../sanction-story.ts'
import type { Rows } from './row.ts'

const proposed = (edition: Edition) => {
  const one = inForce([edition])
  proposes(one, 'warn')
  return one
}

/** A certificate whose withdrawal was set aside after its original had come back. */
const owed = (edition: Edition) => {
  const one = inForce([edition])
  sanctions(one, 'withdraw')
  one.does('clerk', 'RecordOriginalTakenBack', { receivedOn: one.today() })
  const decision = one.state().sanctions[0]?.decision
  one.does('system', 'SetSanctionAside', { objectionId, decision })
  return one.state()
}

const entryProposed = (edition: Edition) => {
  const one = story(certificateProcedure, {}, '2026-11-23', [edition])
  one.does('clerk', 'ProposeEntry', level2)
  return one.state()
}

const proceedingDue = (one: ReturnType<typeof opened>, edition: Edition) =>
  proceedingDeadlines(one.state(), edition, theCalendar)[0]?.dueOn

export const askedOfSanctions = {
  entryDecisionDays: [
    'Q10',
    2,
    (edition) => sanctionDeadlines(entryProposed(edition), edition, theCalendar)[0]?.dueOn,
  ],
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
  originalSentBackDays: [
    'Q4.6',
    2,
    (edition) => sanctionDeadlines(owed(edition), edition, theCalendar)[0]?.dueOn,
  ],
  decisionNumberPattern: ['Q10', '{serial}/{year}', (edition) => decisionNumber('2026-11-23', 7, edition)],
  hearingDays: ['Q19', 5, (edition) => proceedingDue(opened(true, [edition]), edition)],
  proceedingDecisionDays: [
    'Q19',
    5,
    (edition) => matterDeadline('proceeding', '2026-11-23', edition, theCalendar).dueOn,
  ],
  objectionHeardBy: [
    'Q19',
    'anybody',
    (edition) => {
      const one = fresh('2026-12-01', {}, [edition])
      objects(one)
      return one.offer('decider', 'AcknowledgeObjection')?.refusal?.code ?? 'open'
    },
  ],
  objectionStopsClock: [
    'Q7',
    'never',
    (edition) => {
      const one = caseAt('decision', factsOfHuaqing(), [edition])
      one.does('decider', 'DenyQualification', { reason: '证据前后矛盾' })
      one.on('2027-03-15')
      one.does('system', 'ReopenCase', { objectionId: caseId, receivedOn: '2027-02-20' })
      return clockOf(one.state(), edition, theCalendar, one.now())?.applicantDays
    },
  ],
  complaintAcknowledgedDays: [
    'Q19',
    3,
    (edition) => matterDeadline('complaintAcknowledged', '2026-11-23', edition, theCalendar).dueOn,
  ],
  complaintConcludedDays: [
    'Q19',
    30,
    (edition) => matterDeadline('complaintConcluded', '2026-11-23', edition, theCalendar).dueOn,
  ],
} as const satisfies Partial<Rows>
