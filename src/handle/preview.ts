import { dayOfInstant } from '#core/calendar/day.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { asPaper } from '#core/letters/letter-paper.ts'
import { isLetterName, type LetterName } from '#core/letters/letters.ts'
import { letterAsText } from '#core/letters/write-letter.ts'
import { letterPaperWords } from '#core/words/letter-paper.ts'
import { inLang, type Lang } from '#core/words/say.ts'
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
  /** What it goes out as on paper, by name: the letter itself, and the papers that it brings along. */
  readonly papers: readonly string[]
}

/** A paper as it would go out, marked as a preview; or the characters in it that cannot be printed here. */
export type PreviewedPaper =
  | { readonly kind: 'printed'; readonly name: string; readonly pdf: Uint8Array }
  | { readonly kind: 'unprintable'; readonly unprintable: readonly string[] }

type No = Exclude<Outcome, { kind: 'done' }>
export type Preview = { readonly kind: 'previewed'; readonly letters: readonly PreviewedLetter[] } | No

type Asked = Omit<Request, 'key'>
type Written = Awaited<ReturnType<typeof lettersOn>>[number] & {
  readonly name: LetterName
  readonly at: string
}

/** The letters that a command would send, from the events it would leave and by the same hand that writes them afterwards. */
const weighLetters = async (
  ports: Ports,
  asked: Asked,
): Promise<{ readonly kind: 'written'; readonly written: readonly Written[] } | No> => {
  const { stream: kind, streamId } = asked
  const command = streams[kind].procedure.commands[asked.command]
  if (!command?.previewsLetters) return { kind: 'unknown' }
  const parsed = command.input.safeParse(asked.input)
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues }
  const weighed = await weigh(ports, { ...asked, key: '' }, parsed.data)
  if (weighed.kind !== 'weighed') return weighed.kind === 'done' ? { kind: 'unknown' } : weighed
  const { log, drafts } = weighed
  const whole = [...log, ...(chain({ stream: streamId, kind }, log.at(-1), drafts) as StoredEvent[])]
  const written: Written[] = []
  for (const { type, seq, at } of whole.slice(log.length)) {
    for (const name of streams[kind].procedure.events[type]?.letters ?? []) {
      if (!isLetterName(name)) continue
      const letters = await lettersOn(ports, { letter: name, kind, streamId, log: whole.slice(0, seq) })
      written.push(...letters.map((one) => ({ ...one, name, at })))
    }
  }
  return { kind: 'written', written }
}

/**
 * The letters that a command would send; nothing is written. Answers as the command itself would where it says no.
 */
export const previewLetters = async (ports: Ports, asked: Asked): Promise<Preview> => {
  const answer = await weighLetters(ports, asked)
  if (answer.kind !== 'written') return answer
  return {
    kind: 'previewed',
    letters: answer.written.map(({ name, letter, recipient, enclosed }) => ({
      letter: name,
      to: recipient.name ?? recipient.email,
      subject: letter.subject,
      text: letterAsText(letter),
      papers: [`${letter.subject}.pdf`, ...enclosed.map((one) => one.name)],
    })),
  }
}

/**
 * One paper of one of these letters, both by their place in the preview, as it would go out, and marked as a preview on
 * every page. Answers as the command itself would where it says no. Throws when it cannot be made.
 */
export const previewPaper = async (
  ports: Ports,
  asked: Asked,
  place: { readonly letter: number; readonly paper: number },
): Promise<PreviewedPaper | No> => {
  const answer = await weighLetters(ports, asked)
  if (answer.kind !== 'written') return answer
  const found = answer.written[place.letter]
  if (!found) return { kind: 'unknown' }
  const { name, at, letter, recipient, enclosed } = found
  const lang = recipient.lang as Lang
  const beside = enclosed[place.paper - 1]
  if (place.paper > 0 && !beside) return { kind: 'unknown' }
  const setting = { isPreview: true }
  const pdf = beside
    ? await ports.print.sheet(beside.sheet, 'pdf', setting)
    : await ports.print.letter(asPaper(name, letter, { lang, on: dayOfInstant(at) }), setting)
  if ('unprintable' in pdf) return { kind: 'unprintable', unprintable: pdf.unprintable }
  const title = beside ? beside.sheet.title : letter.subject
  return { kind: 'printed', name: `${inLang(letterPaperWords.preview, lang)} ${title}.pdf`, pdf }
}
