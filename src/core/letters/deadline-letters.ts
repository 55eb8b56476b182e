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
