import type { Attendance } from '#core/attendance.ts'
import type { At } from '#core/kernel.ts'

/** What the forms of commands ask the server for. */

/** What one has filled in so far for a command. */
export interface CommandDraft {
  version: number
  input: Readonly<Record<string, unknown>>
  updatedAt: At | null
}

/** A letter as a decision would send it. */
export interface PreviewedLetter {
  letter: string
  to: string
  subject: string
  text: string
  /** What it is on paper, by name: the letter itself first, then what it brings along. */
  papers: readonly string[]
}

/** Who attends an audit; masked for those who are not to read it. */
export interface ToldAttendance extends Attendance {
  isWhole: boolean
}
