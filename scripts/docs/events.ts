import { events } from '#core/words/events.ts'
import { code, codes, page, table } from './markdown.ts'
import { procedures } from './procedures.ts'

/** Every event: what it says on the timeline, where it leads, which letters it sends, what it carries. */
export const eventsPage = (): string =>
  page(
    '事件 · Events',
    'A case is the list of its events. `{…}` is filled from the event’s data; a part in `[…]` is left out when its data is missing.',
    ...procedures.flatMap(({ stream, events: records }) => [
      `## ${stream}`,
      table(
        ['event', 'clause', '时间线', 'timeline', 'leads to', 'letters', 'carries'],
        records.map(({ name, clause, leadsTo, letters, data }) => [
          code(name),
          clause,
          ...events[name as keyof typeof events],
          codes(leadsTo),
          codes(letters),
          codes(Object.keys(data.shape)),
        ]),
      ),
    ]),
  )
