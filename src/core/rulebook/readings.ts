import type { Reading } from './reading.ts'
import { applicantReadings } from './readings-of-applicants.ts'
import { assessmentReadings } from './readings-of-assessment.ts'
import { certificateReadings } from './readings-of-certificates.ts'
import { contractingReadings } from './readings-of-contracting.ts'
import { fileReadings } from './readings-of-files.ts'
import { mailReadings } from './readings-of-mail.ts'
import { procedureReadings } from './readings-of-procedure.ts'
import { sanctionReadings } from './readings-of-sanctions.ts'
import { wechatReadings } from './readings-of-wechat.ts'

/**
 * Every place where the FAQ is silent or open and we had to choose (⚖): a named value that an edition may change,
 * shown to people as our reading. What the FAQ itself fixes stands in an edition's terms, fees and lists. Each is read
 * by code that follows it: readings.test.ts changes one after the other and sees an answer change.
 */
export const readings = {
  ...procedureReadings,
  ...contractingReadings,
  ...assessmentReadings,
  ...applicantReadings,
  ...fileReadings,
  ...mailReadings,
  ...certificateReadings,
  ...sanctionReadings,
  ...wechatReadings,
} as const

export type ReadingKey = keyof typeof readings

/** The readings of an edition: the same keys in every edition, each with a value of the same kind. */
export type Readings = {
  readonly [K in ReadingKey]: Reading<(typeof readings)[K]['value']>
}
