import { collectMail } from '#handle/incoming.ts'
import { type Lane, runJobs } from '#handle/job.ts'
import type { Ports } from '#handle/ports.ts'
import { uploadLifeMilliseconds } from '#handle/spool.ts'
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
const sweepMilliseconds = 3600_000
const mailboxMilliseconds = 30_000
const jobsAtOnce = 20

/**
 * The door of time: does jobs as they become due and offers the clock's commands once a minute. Several processes may
 * run one each; jobs are claimed and commands keyed, so nothing is done twice. Mail goes its own way beside the
 * procedure, out and in: a mail server that does not answer keeps no conclusion from its case.
 */
export const startWorker = (ports: Ports): Worker => {
  let isStopping = false
  let tickedAt = 0
  let sweptAt = 0
  const wakes = new Set<() => void>()
  const wake = () => {
    for (const one of wakes) one()
  }

  const pause = () =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer)
        wakes.delete(end)
        resolve()
      }
      const timer = setTimeout(end, idleMilliseconds)
      wakes.add(end)
    })

  const tickWhenDue = async (): Promise<void> => {
    if (Date.now() - tickedAt <= tickMilliseconds) return
    tickedAt = Date.now()
    await tick(ports)
  }

  /** By the machine's clock, as files are dated, wherever the demo's clock may stand. */
  const sweepWhenDue = async (): Promise<void> => {
    if (Date.now() - sweptAt <= sweepMilliseconds) return
    sweptAt = Date.now()
    const before = sweptAt - uploadLifeMilliseconds
    await ports.spool.sweep(before)
    await ports.blobs.sweep(before)
  }

  const run = async (lane: Lane) => {
    while (!isStopping) {
      let taken = 0
      try {
        if (lane === 'procedure') {
          await sweepWhenDue()
          await tickWhenDue()
        }
        taken = await runJobs(ports, jobsAtOnce, lane)
      } catch (error) {
        ports.log(`the worker met a fault and goes on: ${error instanceof Error ? error.message : error}`)
      }
      if (taken === 0 && !isStopping) await pause()
    }
  }

  /** The mailbox is asked now and then, on a way of its own. */
  const collect = async () => {
    let askedAt = 0
    while (ports.mailbox && !isStopping) {
      if (Date.now() - askedAt > mailboxMilliseconds) {
        askedAt = Date.now()
        const [read] = await Promise.allSettled([collectMail(ports)])
        if (read.status === 'rejected') ports.log(`the mailbox could not be read: ${read.reason}`)
      }
      if (!isStopping) await pause()
    }
  }
  const running = Promise.all([run('procedure'), run('mail'), collect()])

  return {
    nudge: wake,
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
