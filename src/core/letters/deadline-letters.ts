import { deadlinesMoved } from './deadlines-moved.ts'
import { earlierDeadlinesSettled } from './earlier-deadlines-settled.ts'

/** What a new notice does to deadlines is told alike, whatever kind of stream they are of. */
export const deadlineLetters = {
  'deadlines-moved': deadlinesMoved,
  'earlier-deadlines-settled': earlierDeadlinesSettled,
  'certificate-deadlines-moved': deadlinesMoved,
  'certificate-deadlines-settled': earlierDeadlinesSettled,
  'proceeding-deadlines-moved': deadlinesMoved,
  'proceeding-deadlines-settled': earlierDeadlinesSettled,
  'objection-deadlines-moved': deadlinesMoved,
  'objection-deadlines-settled': earlierDeadlinesSettled,
  'complaint-deadlines-moved': deadlinesMoved,
  'complaint-deadlines-settled': earlierDeadlinesSettled,
} as const

/** Those that are about something else than a case. */
export const aboutDeadlines = {
  'certificate-deadlines-moved': 'certificate',
  'certificate-deadlines-settled': 'certificate',
  'proceeding-deadlines-moved': 'proceeding',
  'proceeding-deadlines-settled': 'proceeding',
  'objection-deadlines-moved': 'objection',
  'objection-deadlines-settled': 'objection',
  'complaint-deadlines-moved': 'complaint',
  'complaint-deadlines-settled': 'complaint',
} as const satisfies Partial<Record<keyof typeof deadlineLetters, string>>
