import { expect, test } from 'vitest'
import { searchDuties } from './search-duties.ts'

/** Seconds of work, so that a busy machine searches as far as an idle one. */
const clock = () => {
  const started = process.cpuUsage()
  return () => process.cpuUsage(started).user / 1e6
}
const timeout = 600_000
const said = ({ breaches }: ReturnType<typeof searchDuties>) =>
  breaches.map(({ breach, path }) => `${breach.personId} ${breach.rule}: ${path.join(' → ')}`)

test('Q4.5 No sequence of commands, from the start over a decision that is set aside to the next, lets one person do both halves of a separated duty', {
  timeout,
}, () => {
  const found = searchDuties({ states: 100_000, seconds: 500, oneRound: true }, clock())
  expect(said(found)).toEqual([])
  expect(found.left).toEqual({})
  expect(found.states).toBeGreaterThan(10_000)
  expect([...found.phases]).toEqual(
    expect.arrayContaining(['contracting', 'audit', 'panel', 'rectification', 'decision', 'refused']),
  )
})
test('Q4.5 Were the decision open to whoever took part, the search would find the way there', {
  timeout,
}, () => {
  const found = searchDuties(
    { states: 100_000, seconds: 200, from: 'awaiting-panel', anyoneDecides: true, enough: 3 },
    clock(),
  )
  expect(found.breaches.map(({ breach }) => breach.rule)).toEqual(
    expect.arrayContaining(['led and decided', 'audited and decided', 'voted and decided']),
  )
})
