import type { StoredEvent } from '#core/kernel.ts'
import type { Db } from '#store/db.ts'
import { eachStream } from '#store/log.ts'
import { companies } from '../../examples/companies.ts'
import type { Stage } from '../../examples/plan.ts'
import { staff, tiesOf } from '../../examples/staff.ts'
import { decidedAlone, findBreaches, type Standing } from './separate-duties.ts'
import { findHearingBreaches, type WrittenStream } from './separate-hearings.ts'

/** Everything that was written in this database. */
export const writtenIn = async (db: Db): Promise<WrittenStream[]> => {
  const all: WrittenStream[] = []
  for await (const { stream, kind, events } of eachStream(db))
    all.push({ stream, kind, events: events as StoredEvent[] })
  return all
}

/** Where the people of the examples stand: the centre's own with their ties, the contacts with their organisations. */
export const standingOf = ({ staff: actors, contactOf }: Stage): Map<string, Standing> =>
  new Map<string, Standing>([
    ...staff.map(
      ({ key }) =>
        [actors[key].personId, { organisationId: null, ties: tiesOf(key) }] satisfies [string, Standing],
    ),
    ...companies.map(({ key }) => {
      const { personId, organisationId } = contactOf(key)
      return [personId, { organisationId, ties: [] }] satisfies [string, Standing]
    }),
  ])

/** Every separation of duties that a whole log does not keep, the logs of one application joined by the ids in them. */
export const breachesIn = (
  all: readonly WrittenStream[],
  standing: ReadonlyMap<string, Standing>,
): string[] => {
  const about = Map.groupBy(
    all
      .filter(({ kind }) => kind !== 'case')
      .flatMap(({ events }) => events.filter(({ data }) => data.caseId)),
    ({ data }) => String(data.caseId),
  )
  const found = all.flatMap(({ stream, kind, events }) =>
    (kind === 'case'
      ? findBreaches({ caseId: stream, log: events, others: about.get(stream) ?? [] }, standing)
      : decidedAlone(events)
    ).map((breach) => ({ ...breach, stream })),
  )
  const hearings = findHearingBreaches(all).map((breach) => ({ ...breach, stream: 'what is behind it' }))
  return [...found, ...hearings].map(
    ({ rule, personId, stream, events }) => `Duties: ${personId} ${rule} on ${stream}: ${events.join(', ')}`,
  )
}
