import type { StoredEvent } from '#core/kernel.ts'
import { isLetterName } from '#core/letters/letters.ts'
import { letterAsText } from '#core/letters/write-letter.ts'
import { chain } from '#store/chain.ts'
import { type Outcome, type Request, weigh } from './command.ts'
import { lettersOn } from './letter.ts'
import type { Ports } from './ports.ts'
import { streams } from './streams.ts'

/** A letter as it would go out, to whom. */
export interface PreviewedLetter {
  readonly letter: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type Preview =
  | { readonly kind: 'previewed'; readonly letters: readonly PreviewedLetter[] }
  | Exclude<Outcome, { kind: 'done' }>

/**
 * The letters that a decision would send, from the events it would leave and by the same hand that writes them afterwards;
 * nothing is written. Answers as the command itself would where it says no.
 */
export const previewLetters = async (ports: Ports, asked: Omit<Request, 'key'>): Promise<Preview> => {
  const { stream: kind, streamId } = asked
  const command = streams[kind].procedure.commands[asked.command]
  if (!command?.isDecision) return { kind: 'unknown' }
  const parsed = command.input.safeParse(asked.input)
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues }
  const weighed = await weigh(ports, { ...asked, key: '' }, parsed.data)
  if (weighed.kind !== 'weighed') return weighed.kind === 'done' ? { kind: 'unknown' } : weighed
  const { log, drafts } = weighed
  const whole = [...log, ...(chain({ stream: streamId, kind }, log.at(-1), drafts) as StoredEvent[])]
  const letters: PreviewedLetter[] = []
  for (const event of whole.slice(log.length)) {
    for (const letter of streams[kind].procedure.events[event.type]?.letters ?? []) {
      if (!isLetterName(letter)) continue
      const written = await lettersOn(ports, { letter, kind, streamId, log: whole.slice(0, event.seq) })
      letters.push(
        ...written.map((one) => ({
          letter,
          to: one.recipient.name ?? one.recipient.email,
          subject: one.letter.subject,
          text: letterAsText(one.letter),
        })),
      )
    }
  }
  return { kind: 'previewed', letters }
}
