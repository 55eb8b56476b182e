import { phaseNames } from '#core/phases.ts'
import type { Walked } from './play-walk.ts'

const added = (maps: readonly ReadonlyMap<string, number>[]): Map<string, number> =>
  maps.reduce<Map<string, number>>((sum, map) => {
    for (const [name, times] of map) sum.set(name, (sum.get(name) ?? 0) + times)
    return sum
  }, new Map())

const inAll = (lists: readonly (readonly string[])[]): string[] =>
  (lists[0] ?? []).filter((one) => lists.every((list) => list.includes(one)))

/** What several worlds came to between them; none came to something only where none did. */
export const allWalked = (worlds: readonly Walked[]): Walked => ({
  seeds: worlds.flatMap(({ seeds }) => seeds),
  until:
    worlds
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ?? '',
  kinds: added(worlds.map(({ kinds }) => kinds)),
  codes: added(worlds.map(({ codes }) => codes)),
  done: added(worlds.map(({ done }) => done)),
  invalid: added(worlds.map(({ invalid }) => invalid)),
  phases: new Set(worlds.flatMap(({ phases }) => [...phases])),
  streams: worlds.reduce((sum, { streams }) => sum + streams, 0),
  events: worlds.reduce((sum, { events }) => sum + events, 0),
  never: inAll(worlds.map(({ never }) => never)),
  noWayOut: inAll(worlds.map(({ noWayOut }) => noWayOut)),
  unknown: [...new Set(worlds.flatMap(({ unknown }) => unknown))],
  disagreements: worlds.flatMap(({ disagreements }) => disagreements),
})

const list = (map: ReadonlyMap<string, number>, most = 150) =>
  [...map]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ')

/** What a walk came to, for a terminal. */
export const sayWalk = (walked: Walked, seconds: number): string => {
  const asked = [...walked.kinds.values()].reduce((sum, times) => sum + times, 0)
  const share = (kind: string) => `${kind} ${(((walked.kinds.get(kind) ?? 0) * 100) / asked).toFixed(1)} %`
  const missed = phaseNames.filter((phase) => !walked.phases.has(`case ${phase}`))
  return [
    `seed ${walked.seeds.join(' ')}: ${asked} commands until ${walked.until} in ${seconds.toFixed(0)} s (${(asked / seconds).toFixed(0)}/s), ${walked.events} events in ${walked.streams} streams`,
    `answers: ${[...walked.kinds.keys()].map(share).join(', ')}`,
    `phases of a case: ${phaseNames.length - missed.length} of ${phaseNames.length}${missed.length > 0 ? `, not ${missed.join(', ')}` : ''}`,
    `phases reached (${walked.phases.size}): ${[...walked.phases].toSorted().join(', ')}`,
    `carried out (${walked.done.size}): ${list(walked.done)}`,
    `refused with (${walked.codes.size}): ${list(walked.codes)}`,
    `not filled in as the schema wants: ${list(walked.invalid, 30)}`,
    `never carried out: ${walked.never.join(', ') || 'none'}`,
    `no way seen out of: ${walked.noWayOut.join(', ') || 'none'}`,
    `unknown to the ledgers: ${walked.unknown.join(', ') || 'none'}`,
    walked.disagreements.length === 0
      ? 'no disagreement'
      : `DISAGREEMENTS\n${walked.disagreements.join('\n')}`,
  ].join('\n')
}
