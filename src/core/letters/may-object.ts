import type { Day } from '#core/calendar/day.ts'
import { objectionLastDay } from '#core/rulebook/objection.ts'
import type { Pair } from '#core/words/say.ts'
import type { Told } from './letter.ts'

/** What may be done against a decision, by when and how, and what follows (Q19); it names the facts below and readings. */
export const mayObject: Pair = [
  '对本决定有异议的，可以在 {objectionDays} 天内、最晚 {objectUntilOn}（含当日）在线提出，写明理由并附证据。异议由没有参与本决定的人员办理，{objectionAcknowledgedDays} 个工作日内受理，{objectionConcludedDays} 天内办结（Q19）。',
  'Should you disagree, you may object on screen within {objectionDays} days, until {objectUntilOn}, that day included, with your reasons and evidence. People who had no part in the decision hear it: it is taken on within {objectionAcknowledgedDays#|working day|working days} and concluded within {objectionConcludedDays} days (Q19).',
]

/** The last day to object to what was decided on a day. */
export const objectionFacts = (
  decidedOn: Day,
  { edition, calendar }: Pick<Told<unknown>, 'edition' | 'calendar'>,
) => ({ objectUntilOn: objectionLastDay(decidedOn, edition, calendar).date })
