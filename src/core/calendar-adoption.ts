import { z } from 'zod'
import { tryNotice } from '#core/calendar/calendar-in-force.ts'
import { type Notice, NoticeRefused, noticeSchema } from '#core/calendar/notice.ts'
import { field } from '#core/fields.ts'
import { refuse, vocabulary } from '#core/kernel.ts'
import { procedure } from '#core/procedure.ts'
import { sideOf } from '#core/roles.ts'

export type CalendarPhase = 'notices-settled' | 'notice-proposed'
export const calendarPhases = ['notices-settled', 'notice-proposed'] as const

/** The notices that people adopted here, and the one that waits for a second person. */
export interface CalendarState {
  readonly phase: CalendarPhase
  readonly version: number
  readonly proposal: { readonly notice: Notice; readonly personId: string } | null
  readonly adopted: readonly Notice[]
}

/** There is one calendar: its stream has this id in every database. */
export const calendarStreamId = '00000000-0000-4000-8000-00000000ca1e'

const { event, command } = vocabulary<CalendarState, CalendarPhase>()

export const events = {
  NoticeProposed: event({
    name: 'NoticeProposed',
    clause: 'Q9.1',
    data: z.object({ notice: noticeSchema }),
    leadsTo: 'notice-proposed',
    apply: (_, { notice }, { by }) => ({ proposal: { notice, personId: by.personId } }),
  }),
  NoticeAdopted: event({
    name: 'NoticeAdopted',
    clause: 'Q9.1',
    data: z.object({ notice: noticeSchema, proposedBy: z.string() }),
    leadsTo: 'notices-settled',
    apply: ({ adopted }, { notice }) => ({ proposal: null, adopted: [...adopted, notice] }),
  }),
  NoticeRejected: event({
    name: 'NoticeRejected',
    clause: 'Q9.1',
    data: z.object({ noticeId: z.string(), reason: z.string() }),
    leadsTo: 'notices-settled',
    apply: () => ({ proposal: null }),
  }),
}

// Whoever runs the meetings reads the State Council's notice, whoever runs the service may have to: each of them, but
// never one alone.
const by = ['secretary', 'administrator'] as const

export const commands = {
  ProposeNotice: command({
    name: 'ProposeNotice',
    clause: 'Q9.1',
    by,
    from: ['notices-settled'],
    input: z.object({ notice: noticeSchema.meta({ widget: 'notice' }) }),
    weight: 'primary',
    mayRefuse: [
      'notice-id-taken',
      'notice-year-unknown',
      'notice-amends-nothing',
      'notice-year-arranged',
      'notice-day-elsewhere',
      'notice-day-twice',
      'notice-days-backwards',
      'notice-day-works-already',
      'notice-festival-missing',
      'notice-workdays-unlikely',
      'notice-id-of-another-year',
      'notice-publication-unlikely',
      'notice-changes-nothing',
      'notice-unpublished',
    ],
    decide: (_, { notice }, { calendar, today }) => {
      const after = tryNotice(calendar, notice)
      if (after instanceof NoticeRefused) return refuse(after.fault, 'Q9.1', after.facts)
      const { id, publishedOn } = notice
      return publishedOn > today
        ? refuse('notice-unpublished', 'Q9.1', { notice: id, publishedOn, today })
        : [events.NoticeProposed.of({ notice })]
    },
  }),
  ConfirmNotice: command({
    name: 'ConfirmNotice',
    clause: 'Q9.1',
    by,
    from: ['notice-proposed'],
    input: z.object({}),
    weight: 'primary',
    refusedWhen: {
      'second-person-needed': ({ proposal }, { actor }) => proposal?.personId === actor.personId,
    },
    decide: ({ proposal }) => {
      if (!proposal) throw new Error('A notice is proposed, and there is none')
      const { notice, personId } = proposal
      return [events.NoticeAdopted.of({ notice, proposedBy: personId })]
    },
  }),
  RejectNotice: command({
    name: 'RejectNotice',
    clause: 'Q9.1',
    by,
    from: ['notice-proposed'],
    input: z.object({ reason: field.reason }),
    weight: 'danger',
    decide: ({ proposal }, { reason }) => [
      events.NoticeRejected.of({ noticeId: proposal?.notice.id ?? '', reason }),
    ],
  }),
}

/**
 * How a notice of the State Council comes into force here: one person enters it, another confirms it. One stream that is
 * always there; the working days of everything else follow from what it adopted.
 */
export const calendarProcedure = procedure<CalendarState, CalendarPhase>({
  stream: 'calendar',
  initial: { phase: 'notices-settled', version: 0, proposal: null, adopted: [] },
  isAlwaysThere: true,
  chapters: [{ events, commands }],
  maySee: (_, actor) => sideOf(actor) === 'centre',
  assigned: () => null,
})
