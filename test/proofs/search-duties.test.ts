import { expect, test } from 'vitest'
import { searchDuties } from './search-duties.ts'

/** Seconds of work, so that a busy machine searches as far as an idle one. */
const clock = () => {
  const started = process.cpuUsage()
  return () => process.cpuUsage(started).user / 1e6
}
const bounds = { states: 4000, seconds: 10 }
const timeout = 300_000
const said = ({ breaches }: ReturnType<typeof searchDuties>) =>
  breaches.map(({ breach, path }) => `${breach.personId} ${breach.rule}: ${path.join(' → ')}`)

test('Q4.5 No sequence of commands from the start to the panel lets one person do both halves of a separated duty', {
  timeout,
}, () => {
  const found = searchDuties(bounds, clock())
  expect(said(found)).toEqual([])
  expect(found.states).toBeGreaterThan(500)
  expect([...found.phases]).toEqual(expect.arrayContaining(['acceptance-approval', 'contracting', 'audit']))
})
test('Q4.5 No sequence of commands from the panel to the decision lets one person do both halves of a separated duty', {
  timeout,
}, () => {
  const found = searchDuties({ ...bounds, from: 'awaiting-panel' }, clock())
  expect(said(found)).toEqual([])
  expect([...found.phases]).toEqual(expect.arrayContaining(['panel', 'decision', 'rectification']))
})
test('Q4.5 Were the decision open to whoever took part, the search would find the way there', {
  timeout,
}, () => {
  const found = searchDuties({ ...bounds, from: 'awaiting-panel', anyoneDecides: true }, clock())
  expect(found.breaches.map(({ breach }) => breach.rule)).toEqual(
    expect.arrayContaining(['led and decided', 'audited and decided', 'voted and decided']),
  )
})
