import { caseProcedure } from '#core/case.ts'
import { phaseNames, phaseOf, type Stage } from '#core/phases.ts'
import { fold } from '#core/procedure.ts'
import { deadlines } from '#core/words/deadlines.ts'
import { phases } from '#core/words/phases.ts'
import { stages, turns } from '#core/words/stages.ts'
import { stops } from '#core/words/stops.ts'
import { lives } from '../../test/lives.ts'
import { code, page, table } from './markdown.ts'

const both = ([zh, en]: readonly [string, string]): string => `${zh} ${en}`

/** Every step from phase to phase that the example lives take, by the event that makes it. */
export const stepsTaken = (): readonly (readonly [from: string, event: string, to: string])[] => {
  const steps = lives().flatMap(({ log }) =>
    log.map(({ type, seq }): [string, string, string] => {
      const from = seq === 1 ? '[*]' : fold(caseProcedure, log.slice(0, seq - 1)).phase
      return [from, type, fold(caseProcedure, log.slice(0, seq)).phase]
    }),
  )
  const unique = new Map(steps.filter(([from, , to]) => from !== to).map((step) => [step.join(' '), step]))
  return [...unique.values()]
}

const id = (phase: string): string => phase.replaceAll('-', '_')

const diagram = (): string => {
  const stagesInOrder = Object.keys(stages) as Stage[]
  const boxes = stagesInOrder.map((stage) => {
    const inside = phaseNames.filter((phase) => phaseOf(phase).stage === stage)
    const lines = inside.map((phase) => `    ${id(phase)}: ${both(phases[phase])}`)
    return [`  state "${both(stages[stage])}" as stage_${stage} {`, ...lines, '  }'].join('\n')
  })
  const arrows = stepsTaken()
    .filter(([, event, to]) => to !== 'withdrawn' && to !== 'closed' && event !== 'CaseReopened')
    .map(([from, event, to]) => `  ${from === '[*]' ? from : id(from)} --> ${id(to)}: ${event}`)
  return ['```mermaid', 'stateDiagram-v2', ...boxes, ...arrows, '```'].join('\n')
}

/** The procedure of a case: its diagram, drawn from lives that real commands led, and its phases. */
export const processPage = (): string =>
  page(
    '办理流程 · The procedure of a case',
    'The arrows are the steps that a set of example lives takes through real commands. Withdrawal by the applicant and closing by the centre are possible from every phase before the decision and are left out of the drawing; so is the way back of a case reopened after an objection.',
    diagram(),
    table(
      ['phase', '环节', 'step', '阶段 stage', '轮到 turn', 'clause', 'the clock', 'due'],
      phaseNames.map((phase) => {
        const { stage, turn, clause, stop, term } = phaseOf(phase)
        return [
          code(phase),
          ...phases[phase],
          both(stages[stage]),
          both(turns[turn]),
          clause,
          phase === 'contracting'
            ? `${both(stops.agreement)}; ${both(stops.payment)}`
            : stop
              ? both(stops[stop])
              : '',
          term ? `${both(deadlines[term.name as keyof typeof deadlines])} (${code(term.value)})` : '',
        ]
      }),
    ),
  )
