import type { Follow } from '#core/kernel.ts'
import type { JobKind } from '#core/words/jobs.ts'
import type { StreamKind } from '#store/chain.ts'
import { claimJobs, failJob, finishJob, type Job, parkJob } from '#store/jobs.ts'
import { findMail } from '#store/mails.ts'
import { runCommand } from './command.ts'
import { sendLetter } from './letter.ts'
import { indexContent } from './likeness.ts'
import type { Ports } from './ports.ts'
import { deliver, giveUp } from './post.ts'
import { recountDeadlines } from './recount.ts'
import { signForm } from './signed-forms.ts'
import { systemActor } from './system-actor.ts'
import { forgetUnused } from './upload.ts'

/** A command that another stream's event asked for. A refusal is an answer where the event says that it is one. */
const follow = async (ports: Ports, job: Job): Promise<void> => ask(ports, job.payload as Follow, job.key)

const ask = async (ports: Ports, asked: Follow, key: string): Promise<void> => {
  const { stream, streamId, command, input, notYetIn, expected, otherwise } = asked
  const outcome = await runCommand(ports, {
    stream: stream as StreamKind,
    streamId,
    command,
    input,
    expected: null,
    key,
    actor: systemActor,
  })
  if (outcome.kind === 'done') return
  if (outcome.kind !== 'refused') throw new Error(`${command} was answered with ${outcome.kind}`)
  if (notYetIn?.includes(String(outcome.refusal.facts.phase)))
    throw new Error(`${command} comes too early; it is asked again`)
  if (otherwise) return ask(ports, otherwise, `${key}:otherwise`)
  const { code } = outcome.refusal
  if (!expected?.includes(code)) throw new Refused(`${command} on ${stream} ${streamId} was refused: ${code}`)
  ports.log(`${key}: ${command} was refused, ${code}`)
}

/** A follow-up command that was refused for a reason nobody expected: asking again changes nothing, a person has to look. */
class Refused extends Error {}

const mail = async (ports: Ports, job: Job): Promise<void> => {
  const { mailId } = job.payload as { mailId: number }
  const kept = await findMail(ports.db, mailId)
  if (kept) await deliver(ports, kept)
}

/** Whether a mail that could not be handed over is not tried any more: a person sees to it. */
const isGivenUp = async (ports: Ports, job: Job, error: string): Promise<boolean> => {
  if (job.kind !== 'mail') return false
  const kept = await findMail(ports.db, (job.payload as { mailId: number }).mailId)
  return kept !== undefined && giveUp(ports, kept, { error, askedAt: job.created_at })
}

type Work = (ports: Ports, job: Job) => Promise<void>

/** Every kind has its words: words/jobs.ts names what is here, and nothing else. */
const workOf: Readonly<Record<JobKind, Work>> = {
  follow,
  mail,
  letter: sendLetter,
  likeness: indexContent,
  forget: forgetUnused,
  sign: async (ports, job) => signForm(ports, String(job.stream)),
  recount: async (ports) => void (await recountDeadlines(ports)),
}
const work: Readonly<Record<string, Work>> = workOf

/** What waits for nobody outside, and what waits for the mail server: neither holds up the other. */
export type Lane = 'procedure' | 'mail'

const kindsOf: Readonly<Record<Lane, readonly string[]>> = {
  procedure: Object.keys(work).filter((kind) => kind !== 'mail'),
  mail: ['mail'],
}

/**
 * Claims and does up to `limit` jobs that are due, of one lane or of both; returns how many it took. A job that throws is
 * tried again later, each time after a longer pause.
 */
export const runJobs = async (ports: Ports, limit = 20, lane?: Lane): Promise<number> => {
  const kinds = lane ? kindsOf[lane] : Object.keys(work)
  const jobs = await claimJobs(ports.db, { kinds, limit, now: ports.clock.now() })
  for (const job of jobs) {
    try {
      await work[job.kind]?.(ports, job)
      await finishJob(ports.db, job, ports.clock.now())
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      ports.log(`job ${job.key} failed: ${text}`)
      if (error instanceof Refused) await parkJob(ports.db, job, text)
      else if (await isGivenUp(ports, job, text)) await finishJob(ports.db, job, ports.clock.now())
      else await failJob(ports.db, job, { error: text, now: ports.clock.now() })
    }
  }
  return jobs.length
}

/** Does jobs until none is due: what a test, the demo and a graceful stop want. */
export const runAllJobs = async (ports: Ports): Promise<number> => {
  let done = 0
  for (;;) {
    const taken = await runJobs(ports, 50)
    if (taken === 0) return done
    done += taken
  }
}
