import { type Phase, phaseOf } from '#core/phases.ts'
import { type Breach, findBreaches } from './separate-duties.ts'
import { beginAt, stepsFrom, withMeeting } from './state-graph.ts'
import { keyOf } from './state-key.ts'
import { lax, type Node, strict } from './state-node.ts'

export interface Searched {
  readonly states: number
  readonly steps: number
  /** How many states wait to be looked at, by the phase of the case and of its meeting. */
  readonly left: Readonly<Record<string, number>>
  /** Whether every state that can be reached was looked at. */
  readonly isWhole: boolean
  readonly phases: ReadonlySet<string>
  readonly breaches: readonly { readonly breach: Breach; readonly path: readonly string[] }[]
}

/**
 * Breadth first from where it begins to the decision: three people who all wear every hat, and a contact. Every
 * sequence of their commands is followed until it comes to a state that was seen, and each state's log is read for a
 * person who did both halves of a separated duty. `anyoneDecides` breaks a rule, to see that the search finds it.
 */
export const searchDuties = (
  asked: {
    states: number
    seconds: number
    from?: 'start-approval' | 'awaiting-panel'
    anyoneDecides?: boolean
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
  const isSpent = () => seen.size >= most || elapsed() > seconds
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
      if (!['issuance', 'ended'].includes(phaseOf(reached.one.phase as Phase).stage)) wait(reached)
    }
  }
  // One state of each phase in turn, the earliest found first: all of them in the end, and none has to wait for all before.
  while (!isSpent()) {
    const heads = [...edges.values()].flatMap((edge) => edge.splice(0, 1))
    if (heads.length === 0) break
    for (const node of heads) if (!isSpent()) visit(node)
  }
  const left = Object.fromEntries([...edges].map(([where, edge]) => [where, edge.length]))
  return {
    states: seen.size,
    steps,
    left,
    isWhole: Object.values(left).every((count) => count === 0),
    phases,
    breaches,
  }
}
