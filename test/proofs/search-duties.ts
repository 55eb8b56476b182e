import { type Phase, phaseOf } from '#core/phases.ts'
import { type Breach, findBreaches } from './separate-duties.ts'
import { beginAt, stepsFrom, withMeeting } from './state-graph.ts'
import { keyOf } from './state-key.ts'
import { lax, type Node, strict } from './state-node.ts'

export interface Searched {
  readonly states: number
  readonly steps: number
  /** How many states wait to be looked at, by the phase of the case and of its meeting: none when these are all there are. */
  readonly left: Readonly<Record<string, number>>
  readonly phases: ReadonlySet<string>
  readonly breaches: readonly { readonly breach: Breach; readonly path: readonly string[] }[]
}

/** From here nothing leads back to an evaluation: granted, or ended by the applicant's own will. */
const isDone = (phase: Phase) =>
  phaseOf(phase).stage === 'issuance' || phase === 'completed' || phase === 'withdrawn'

/**
 * From the approval of the start to the grant, and from a refusal that is set aside on again: three people who all wear
 * every hat, somebody who only decides, and a contact. Every sequence of their commands is followed until it comes to a
 * state that was seen (state-key.ts says when two are the same), and each state's log is read for a person who did both
 * halves of a separated duty. `anyoneDecides` breaks a rule, to see that the search finds it.
 */
export const searchDuties = (
  asked: {
    states: number
    seconds: number
    from?: 'start-approval' | 'awaiting-panel'
    anyoneDecides?: boolean
    /** Stops where something is to be rectified: the rounds after it take six times as long. */
    oneRound?: boolean
    /** Stops when that many rules were seen broken. */
    enough?: number
  },
  elapsed: () => number,
): Searched => {
  const { states: most, seconds } = asked
  const root = withMeeting(beginAt(asked.from ?? 'start-approval', asked.anyoneDecides ? lax : strict))
  const seen = new Map<string, { from: string | null; by: string }>([[keyOf(root), { from: null, by: '' }]])
  const phases = new Set<string>()
  const breaches: { breach: Breach; path: string[] }[] = []
  const pathTo = (key: string): string[] => {
    const { from, by } = seen.get(key) ?? { from: null, by: '' }
    return from === null ? [] : [...pathTo(from), by]
  }
  const edges = new Map<string, Node[]>()
  const wait = (node: Node) => {
    const where = `${node.one.phase} ${node.meeting?.phase}`
    const edge = edges.get(where) ?? []
    edge.push(node)
    edges.set(where, edge)
  }
  wait(root)
  let steps = 0
  const isSpent = () =>
    seen.size >= most || elapsed() > seconds || breaches.length >= (asked.enough ?? Number.POSITIVE_INFINITY)
  const visit = (node: Node) => {
    const key = keyOf(node)
    phases.add(node.one.phase)
    for (const [by, reached] of stepsFrom(node)) {
      steps += 1
      const its = keyOf(reached)
      if (seen.has(its)) continue
      seen.set(its, { from: key, by })
      phases.add(reached.one.phase)
      const file = { caseId: reached.one.caseId, log: reached.log, others: reached.others }
      for (const breach of findBreaches(file))
        if (breaches.every((known) => known.breach.rule !== breach.rule))
          breaches.push({ breach, path: pathTo(its) })
      if (!isDone(reached.one.phase) && !(asked.oneRound && reached.one.phase === 'rectification'))
        wait(reached)
    }
  }
  // One state of each phase in turn, the earliest found first: all of them in the end, and none has to wait for all before.
  while (!isSpent()) {
    const heads = [...edges.values()].flatMap((edge) => edge.splice(0, 1))
    if (heads.length === 0) break
    for (const node of heads)
      if (isSpent()) wait(node)
      else visit(node)
  }
  const left = Object.fromEntries(
    [...edges].map(([where, edge]) => [where, edge.length] as const).filter(([, count]) => count > 0),
  )
  return { states: seen.size, steps, left, phases, breaches }
}
