import { addMonths } from '#core/calendar/day.ts'
import type { Application, Engagement } from './application-shape.ts'
import { asCompared } from './as-compared.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'
import type { CodeOf } from './rules.ts'

/** Q14: how many engagements a type and level ask for. */
export function minimumFor(type: string, level: number, edition: Edition): number {
  const exception = edition.minimum.exceptions.find((one) => one.type === type && one.level === level)
  return exception?.engagements ?? edition.minimum.usual
}

/**
 * Q13.1 and Q14: one finding per engagement, naming it, and one for how many count. One that does not count is told and
 * stands in nobody's way as long as enough others do; an engagement given twice counts once.
 */
export function checkEngagements(application: Application, edition: Edition): Finding[] {
  const { engagements, type, level } = application
  const identities = engagements.map(identityOf)
  const each = engagements.map((engagement, index) =>
    identities.indexOf(identityOf(engagement)) < index
      ? find('engagement', 'engagement-repeated', 'Q14', {
          name: engagement.name,
          contractOn: engagement.contractOn,
        })
      : checkEngagement(engagement, application, edition),
  )
  const numberOf = (wanted: CodeOf<'engagement'>) => each.filter(({ code }) => code === wanted).length
  const counted = numberOf('engagement-counts')
  const referred = numberOf('engagement-still-in-delivery')
  const needed = minimumFor(type, level, edition)
  const missing = Math.max(0, needed - counted - referred)
  const facts = { needed, counted, referred, given: each.length, missing }
  return [...each, checkMinimum(facts, edition)]
}

/** One engagement is the same client, contract day and name, however they are typed. */
const identityOf = ({ client, contractOn, name }: Engagement): string =>
  [client, contractOn, name].map(asCompared).join('\n')

function checkMinimum(
  facts: Record<'needed' | 'counted' | 'referred' | 'given' | 'missing', number>,
  { readings }: Edition,
): Finding {
  const rule = 'engagement-minimum'
  if (facts.counted >= facts.needed) return find(rule, 'engagements-enough', 'Q14', facts)
  if (facts.missing === 0) return find(rule, 'engagements-enough-if-accepted', 'Q14', facts)
  const code =
    readings.tooFewEngagements.value === 'refer' ? 'engagements-fewer-than-usual' : 'engagements-too-few'
  return find(rule, code, 'Q14', facts, 'tooFewEngagements')
}

/** Q13.1: whether an engagement was taken on in the three years before the application date, and is evidenced. */
export function checkEngagement(engagement: Engagement, application: Application, edition: Edition): Finding {
  const { name, contractOn, periodTo, stillInDelivery, files } = engagement
  const { applicationOn } = application
  const windowFrom = addMonths(applicationOn, -12 * edition.terms.engagementYears)
  const facts = { name, contractOn, windowFrom, applicationOn }
  if (contractOn > applicationOn) return find('engagement', 'engagement-after-application', 'Q13.1', facts)
  if (files.length === 0) return find('engagement', 'engagement-without-files', 'Q13.1', facts)
  const say = (code: CodeOf<'engagement'>) => find('engagement', code, 'Q13.1', facts, 'engagementJudgedBy')
  if (contractOn >= windowFrom) return say('engagement-counts')
  const isDeliveredInWindow = stillInDelivery === true || (periodTo !== undefined && periodTo >= windowFrom)
  if (!isDeliveredInWindow) return say('engagement-too-old')
  const countsByDelivery = edition.readings.engagementJudgedBy.value === 'delivery'
  return say(countsByDelivery ? 'engagement-counts' : 'engagement-still-in-delivery')
}
