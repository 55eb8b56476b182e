import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { counted, type Deadline } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import { type At, type Context, type Refusal, refuse } from '#core/kernel.ts'
import type { Term } from '#core/phases.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** What proceedings, objections and complaints have in common: what they are about, and their days. */

/** The kinds of stream that one of them may be about. */
export const matterSubjects = ['case', 'certificate', 'proceeding'] as const
export type MatterSubject = (typeof matterSubjects)[number]

/** What a matter is about, and whom it concerns. */
export interface Concerning {
  readonly aboutKind: MatterSubject
  readonly aboutId: string
  /** The number of the case, certificate or proceeding. */
  readonly aboutNumber: string
  readonly organisationId: string | null
  readonly organisationName: string
  readonly uscc: string
}

export const concerning = {
  aboutKind: z.enum(matterSubjects),
  aboutId: field.id,
  aboutNumber: z.string(),
  organisationId: field.id.nullable(),
  organisationName: z.string(),
  uscc: z.string(),
}

/** What nothing is about yet. */
export const concerningNothing: Concerning = {
  aboutKind: 'case',
  aboutId: '',
  aboutNumber: '',
  organisationId: null,
  organisationName: '',
  uscc: '',
}

/** What the other side wrote, with its files. */
export interface Statement {
  readonly at: At
  readonly personId: string
  readonly text: string
  readonly files: readonly string[]
}

export const said = (text: string, files: readonly string[], at: At, personId: string): Statement => ({
  at,
  personId,
  text,
  files,
})

/** What was written goes into the log when its files lie on this matter. */
export const withFiles = <E>(
  files: readonly string[],
  { facts }: Context,
  make: () => E,
): readonly E[] | Refusal =>
  files.every((id) => (facts.files as readonly { id: string }[]).some((one) => one.id === id))
    ? [make()]
    : refuse('file-unknown', 'Q19')

/** 2026-P-0007: a proceeding, O an objection, C a complaint. */
export const matterNumber = (letter: 'P' | 'O' | 'C', today: Day, serial: unknown): string =>
  `${today.slice(0, 4)}-${letter}-${String(serial).padStart(4, '0')}`

/** The days of proceedings, objections and complaints (Q19). */
export const matterTerms = {
  hearing: { name: 'hearing', value: 'hearingDays', unit: 'workday', owner: 'contact', clause: 'Q19' },
  proceeding: {
    name: 'proceeding-decision',
    value: 'proceedingDecisionDays',
    unit: 'workday',
    owner: 'decider',
    clause: 'Q19',
  },
  objectionAcknowledged: {
    name: 'objection-acknowledged',
    value: 'objectionAcknowledgedDays',
    unit: 'workday',
    owner: 'decider',
    clause: 'Q19',
  },
  objectionConcluded: {
    name: 'objection-concluded',
    value: 'objectionConcludedDays',
    unit: 'day',
    owner: 'decider',
    clause: 'Q19',
  },
  complaintAcknowledged: {
    name: 'complaint-acknowledged',
    value: 'complaintAcknowledgedDays',
    unit: 'workday',
    owner: 'intake',
    clause: 'Q19',
  },
  complaintConcluded: {
    name: 'complaint-concluded',
    value: 'complaintConcludedDays',
    unit: 'day',
    owner: 'approver',
    clause: 'Q19',
  },
} as const satisfies Record<string, Term>

/** One of these days, counted from a day. */
export const matterDeadline = (
  name: keyof typeof matterTerms,
  since: Day,
  edition: Edition,
  calendar: Calendar,
): Deadline => counted(matterTerms[name], since, edition, calendar)

/** A row of the list of matters: all that a queue shows and the clock reads. */
export const matterRow = (
  kind: 'proceeding' | 'objection' | 'complaint',
  matterId: string,
  state: Partial<Concerning> & {
    readonly phase: string
    readonly version: number
    readonly number: string
    readonly openedAt: At
    readonly barredUntil?: Day | null
    readonly caseId?: string | null
    readonly certificateId?: string | null
  },
  deadlines: readonly Deadline[],
) => ({
  matter_id: matterId,
  kind,
  number: state.number,
  about_kind: state.aboutKind ?? null,
  about_id: state.aboutId ?? null,
  about_number: state.aboutNumber ?? null,
  organisation_id: state.organisationId ?? null,
  organisation_name: state.organisationName ?? '',
  uscc: state.uscc ?? '',
  phase: state.phase,
  subject_id: state.caseId ?? state.certificateId ?? null,
  due_on: deadlines[0]?.dueOn ?? null,
  due_name: deadlines[0]?.name ?? null,
  opened_at: state.openedAt,
  barred_until: state.barredUntil ?? null,
  version: state.version,
})
