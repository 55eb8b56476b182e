import { addMonths } from '#core/calendar/day.ts'
import type { Application, Engagement } from './application-shape.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'
import type { CodeOf } from './rules.ts'

/** Q14: how many engagements a type and level ask for. */
export function minimumFor(type: string, level: number, edition: Edition): number {
  const exception = edition.minimum.exceptions.find((one) => one.type === type && one.level === level)
  return exception?.engagements ?? edition.minimum.usual
}

/** Q13.1 and Q14: one finding per engagement, naming it, and one for how many count. */
export function checkEngagements(application: Application, edition: Edition): Finding[] {
  const each = application.engagements.map((engagement) => checkEngagement(engagement, application, edition))
  const counted = each.filter(({ answer }) => answer === 'met').length
  const referred = each.filter(({ answer }) => answer === 'refer').length
  const needed = minimumFor(application.type, application.level, edition)
  const code =
    counted >= needed
      ? 'engagements-enough'
      : counted + referred >= needed
        ? 'engagements-enough-if-accepted'
        : edition.readings.tooFewEngagements.value === 'refer'
          ? 'engagements-fewer-than-usual'
          : 'engagements-too-few'
  const facts = {
    needed,
    counted,
    referred,
    given: each.length,
    missing: Math.max(0, needed - counted - referred),
  }
  return [...each, find('engagement-minimum', code, 'Q14', facts, 'tooFewEngagements')]
}

/** Q13.1: whether an engagement was taken on in the three years before the application date, and is evidenced. */
export function checkEngagement(engagement: Engagement, application: Application, edition: Edition): Finding {
  const { name, contractOn, periodTo, stillInDelivery, files } = engagement
  const { applicationOn } = application
  const windowFrom = addMonths(applicationOn, -12 * edition.terms.engagementYears)
  const facts = { name, contractOn, windowFrom, applicationOn }
  const say = (code: CodeOf<'engagement'>) => find('engagement', code, 'Q13.1', facts, 'engagementJudgedBy')
  if (contractOn > applicationOn) return say('engagement-after-application')
  if (files.length === 0) return say('engagement-without-files')
  if (contractOn >= windowFrom) return say('engagement-counts')
  const isDeliveredInWindow = stillInDelivery === true || (periodTo !== undefined && periodTo >= windowFrom)
  if (!isDeliveredInWindow) return say('engagement-too-old')
  const countsByDelivery = edition.readings.engagementJudgedBy.value === 'delivery'
  return say(countsByDelivery ? 'engagement-counts' : 'engagement-still-in-delivery')
}
