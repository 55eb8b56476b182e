import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { lastMovedOn } from '#core/silence.ts'
import { command, event } from './case-vocabulary.ts'

/** How far agreement and payment have come: told by the applicant, and asked for again when nothing is heard (Q4.3). */

export const events = {
  ProgressReported: event({
    name: 'ProgressReported',
    clause: 'Q4.3',
    data: z.object({ about: z.string(), note: z.string() }),
    apply: ({ progress }, _, { at }) => ({ progress: { ...progress, reportedOn: dayOfInstant(at) } }),
  }),
  ProgressAsked: event({
    name: 'ProgressAsked',
    clause: 'Q4.3',
    data: z.object({ askedOn: field.day, since: field.day, silence: z.int() }),
    letters: ['progress-asked'],
    apply: ({ progress }, { askedOn, silence }) => ({
      progress: { ...progress, askedOn, silences: silence },
    }),
  }),
  LeadToldOfSilence: event({
    name: 'LeadToldOfSilence',
    clause: 'Q4.3',
    data: z.object({ since: field.day, silence: z.int() }),
    letters: ['applicant-silent'],
  }),
}

export const commands = {
  ReportProgress: command({
    name: 'ReportProgress',
    clause: 'Q4.3',
    by: ['contact', 'payer'],
    from: ['contracting'],
    input: z.object({
      about: z.enum(['agreement-in-approval', 'transfer-ordered', 'other']).meta({ widget: 'choice' }),
      note: field.remark,
    }),
    decide: (_, input) => [events.ProgressReported.of(input)],
  }),
  AskProgress: command({
    name: 'AskProgress',
    clause: 'Q4.3',
    by: ['system'],
    from: ['contracting'],
    input: z.object({}),
    mayRefuse: ['not-silent', 'day-off'],
    decide: (state, _, { today, edition, calendar }) => {
      const due = deadlinesOf(state, edition, calendar).find(({ name }) => name === 'progress')
      if (!due || today <= due.dueOn) return refuse('not-silent', 'Q4.3')
      if (!calendar.isWorkday(today)) return refuse('day-off', 'Q4.3', { day: today })
      const { askedOn, silences } = state.progress
      const movedOn = lastMovedOn(state) ?? today
      // What moved after the last letter begins a first silence again.
      const silence = askedOn !== null && movedOn < askedOn ? silences + 1 : 1
      const asked = events.ProgressAsked.of({ askedOn: today, since: movedOn, silence })
      return silence > 1 ? [asked, events.LeadToldOfSilence.of({ since: movedOn, silence })] : [asked]
    },
  }),
}
