import { runJobs } from '#handle/job.ts'
import type { Ports } from '#handle/ports.ts'
import { tick } from '#handle/tick.ts'

export interface Worker {
  /** Look for work now. */
  nudge(): void
  /** Catch up with the calendar now, then do the work that came of it. */
  tick(): Promise<number>
  /** Ends after the job in hand. */
  stop(): Promise<void>
}

const idleMilliseconds = 2_000
const tickMilliseconds = 60_000

/**
 * The door of time: does jobs as they become due and offers the clock's commands once a minute. Several processes may
 * run one each; jobs are claimed and commands keyed, so nothing is done twice.
 */
export const startWorker = (ports: Ports): Worker => {
  let isStopping = false
  let wake: () => void = () => {}
  let tickedAt = 0

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMilliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const round = async (): Promise<number> => {
    if (Date.now() - tickedAt > tickMilliseconds) {
      tickedAt = Date.now()
      await tick(ports)
    }
    return runJobs(ports)
  }

  const run = async () => {
    while (!isStopping) {
      let taken = 0
      try {
        taken = await round()
      } catch (error) {
        ports.log(`the worker met a fault and goes on: ${error instanceof Error ? error.message : error}`)
      }
      if (taken === 0 && !isStopping) await pause()
    }
  }
  const running = run()

  return {
    nudge: () => wake(),
    tick: async () => {
      const done = await tick(ports)
      wake()
      return done
    },
    stop: async () => {
      isStopping = true
      wake()
      await running
    },
  }
}
