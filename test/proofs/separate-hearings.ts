import type { StoredEvent } from '#core/kernel.ts'
import type { StreamKind } from '#store/chain.ts'
import type { Breach } from './separate-duties.ts'

/** A stream of any kind as the log has it. */
export interface WrittenStream {
  readonly stream: string
  readonly kind: StreamKind
  readonly events: readonly StoredEvent[]
}

const texts = (value: unknown): string[] =>
  [value ?? []].flat().filter((one): one is string => typeof one === 'string')

/** Whose hand or name makes them part of what is looked at again, by the kind of stream it was in. */
const parts: Readonly<Record<string, (event: StoredEvent) => readonly string[]>> = {
  case: ({ by, data }) => [
    ...(/^(lead|auditor|expert|approver|decider)$/.test(by.role) ? [by.personId] : []),
    ...texts(data.voters),
    ...texts(data.auditors),
    ...texts(data.leadId),
  ],
  meeting: ({ type, data }) => (type === 'VoteCast' ? texts(data.expertId) : []),
  certificate: ({ type, by }) =>
    /^(SanctionProposed|SanctionDeclined|CertificateSanctioned)$/.test(type) ? [by.personId] : [],
  proceeding: ({ by }) => (by.role === 'contact' ? [] : [by.personId]),
}

const heard = /^Objection(Acknowledged|Upheld|PartlyUpheld|Rejected)$/
const judged = /^(FalseMaterialFound|NothingFalseFound)$/

/**
 * Whoever heard an objection, or judged false material, although they had a part in what it is about: joined from the
 * logs of all streams by the ids written in them, without asking the procedure.
 */
export const findHearingBreaches = (all: readonly WrittenStream[]): Breach[] => {
  const byId = new Map(all.map((one) => [one.stream, one]))
  const meetingEvents = Map.groupBy(
    all
      .filter(({ kind }) => kind === 'meeting')
      .flatMap(({ events }) => events.filter(({ data }) => data.caseId)),
    ({ data }) => String(data.caseId),
  )
  /** The stream a matter is about, the case behind that, and what the panel did on it. */
  const behind = (
    id: unknown,
    seen: ReadonlySet<string> = new Set(),
  ): { part: string; event: StoredEvent }[] => {
    const one = byId.get(String(id))
    if (!one || seen.has(one.stream)) return []
    const further = new Set([...seen, one.stream])
    const { caseId, aboutId } = one.events[0]?.data ?? {}
    const named = (part: string, events: readonly StoredEvent[]) =>
      events.flatMap((event) =>
        (parts[part]?.(event) ?? []).map((personId) => ({ part: `${part} ${personId}`, event })),
      )
    return [
      ...named(one.kind, one.events),
      ...(one.kind === 'case' ? named('meeting', meetingEvents.get(one.stream) ?? []) : []),
      ...behind(caseId, further),
      ...behind(aboutId, further),
    ]
  }
  return all
    .filter(({ kind }) => kind === 'objection' || kind === 'proceeding')
    .flatMap(({ stream, kind, events }) => {
      const about = behind(events[0]?.data.aboutId)
      const pattern = kind === 'objection' ? heard : judged
      // A decision maker may judge the material of a case that they decided on; they did not evaluate it.
      const counts = ({ part, event }: (typeof about)[number]) =>
        kind === 'objection' ||
        part.startsWith('meeting') ||
        /^(lead|auditor|expert)$/.test(event.by.role) ||
        event.type === 'AuditTeamAssigned'
      return events
        .filter(({ type }) => pattern.test(type))
        .flatMap(({ by, type, seq, at }) => {
          // What somebody does afterwards, a new sanction say, is no part they had before.
          const earlier = about.find(
            (one) => counts(one) && one.event.at < at && one.part.endsWith(` ${by.personId}`),
          )
          return earlier
            ? [
                {
                  rule: `had a part in it and ${kind === 'objection' ? 'heard the objection' : 'judged the material'}`,
                  personId: by.personId,
                  events: [`${earlier.event.type} ${earlier.event.seq}`, `${type} ${seq} of ${stream}`],
                },
              ]
            : []
        })
    })
}
