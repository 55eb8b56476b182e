import { theCalendar } from '#core/calendar/working-days.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { caseAt, factsOfHuaqing, supplyAll } from '../case-story.ts'

/** When a part of a rectification is due that was asked for again after most of the time had gone. */
export const dueAgain = (edition: Edition) => {
  const one = caseAt('rectification', factsOfHuaqing(), [edition])
  one.on('2027-03-11')
  supplyAll(one)
  one.does('lead', 'CheckSupplement', {
    verdicts: openItems(one.state()).map(({ id }) => ({ itemId: id, accepted: false, reason: '缺少日期' })),
  })
  return deadlinesOf(one.state(), edition, theCalendar)[0]?.dueOn
}
