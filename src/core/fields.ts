import { z } from 'zod'
import { nearDaySchema } from '#core/calendar/day.ts'
import { defects, isFilePlace } from '#core/defects.ts'
import { isFindingCode } from '#core/rulebook/finding.ts'

/**
 * The kinds of answer a command asks for. `widget` tells the form what to draw; the rule stays here, so the browser,
 * the route and the command line refuse the same things.
 */
export const field = {
  line: z.string().trim().min(1).max(200).meta({ widget: 'line' }),
  text: z.string().trim().min(1).max(4000).meta({ widget: 'text' }),
  remark: z.string().trim().max(4000).default('').meta({ widget: 'text' }),
  reason: z.string().trim().min(4).max(2000).meta({ widget: 'text' }),
  day: nearDaySchema.meta({ widget: 'day' }),
  fen: z.int().positive().max(100_000_000_00).meta({ widget: 'money' }),
  /** Files that may go with what is written. */
  attachments: z.array(z.uuid()).max(50).default([]).meta({ widget: 'files' }),
  files: z.array(z.uuid()).min(1).max(50).meta({ widget: 'files' }),
  id: z.uuid(),
  person: (role: string) => z.string().min(1).meta({ widget: 'person', role }),
  people: (role: string, least: number) =>
    z.array(z.string().min(1)).min(least).max(30).meta({ widget: 'people', role }),
}

/** One thing to be supplied or put right: what it concerns, and what is asked. */
export const askedItem = z.object({ about: field.line, ask: field.text })

/** The same where it can be about a place of the book or a document on the case (book-places.ts). */
export const placedItem = z
  .object({
    place: z.string().max(80).default('').meta({ widget: 'place' }),
    /** The file that a reviewer had open beside the answer, where the place itself is not one. */
    file: z.uuid().optional().meta({ widget: 'case-file' }),
    page: z.int().min(1).max(99_999).optional().meta({ widget: 'number' }),
    defect: z.enum(defects).optional().meta({ widget: 'defect' }),
    /** What the rules left to a person, where that is what is asked about: the code of the pre-check. */
    finding: z.string().max(60).refine(isFindingCode).optional().meta({ widget: 'hidden' }),
    about: z.string().trim().max(200).default('').meta({ widget: 'line' }),
    ask: field.text,
  })
  .refine(({ place, about, file }) => place !== '' || about !== '' || file !== undefined, {
    path: ['about'],
    error: 'concerns nothing',
  })
  .refine(({ place, file, page }) => page === undefined || file !== undefined || isFilePlace(place), {
    path: ['page'],
    error: 'page of no file',
  })
