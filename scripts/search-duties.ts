/**
 * `npm run search -- --states 200000 --seconds 900` follows every sequence of commands of three people who wear every
 * hat, and says whether one of them could do both halves of a separated duty.
 */
import { parseArgs } from 'node:util'
import { searchDuties } from '../test/proofs/search-duties.ts'

const { values } = parseArgs({
  options: { states: { type: 'string', default: '400000' }, seconds: { type: 'string', default: '1800' } },
})
const started = performance.now()
const elapsed = () => (performance.now() - started) / 1000
const found = searchDuties({ states: Number(values.states), seconds: Number(values.seconds) }, elapsed)
console.log(
  `${found.states} states, ${found.steps} steps in ${elapsed().toFixed(0)} s, ${Object.keys(found.left).length === 0 ? 'all there are' : 'not all'}; phases: ${[...found.phases].join(', ')}`,
)
for (const { breach, path } of found.breaches)
  console.log(`${breach.personId} ${breach.rule} (${breach.events.join(', ')}):\n  ${path.join(' → ')}`)
process.exitCode = found.breaches.length > 0 ? 1 : 0
