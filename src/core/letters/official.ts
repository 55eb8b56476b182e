import type { LetterName } from './letters.ts'

/** Letters in which the centre decides or demands something: they are official ones (GB/T 9704), and go along with their mail. */
const official: readonly LetterName[] = [
  'acceptance-feedback',
  'application-refused',
  'supplement-request',
  'audit-notice',
  'audit-moved',
  'panel-passed',
  'rectification-demand',
  'qualification-granted',
  'qualification-denied',
  'change-granted',
  'change-denied',
  'cancellation-granted',
  'case-closed',
  'refund-decided',
  'sanction-decided',
  'sanction-set-aside',
  'hearing-opened',
  'false-material-found',
  'nothing-false-found',
  'bar-lifted',
  'objection-acknowledged',
  'objection-concluded',
  'case-reopened',
]

export const isOfficial = (name: LetterName): boolean => official.includes(name)
