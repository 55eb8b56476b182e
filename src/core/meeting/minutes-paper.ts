import { dayOfInstant } from '#core/calendar/day.ts'
import type { AgendaItem, MeetingState, Recusal } from '#core/meeting-state.ts'
import { choices } from '#core/words/choices.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { grounds, minutesWords } from '#core/words/minutes.ts'
import { inLang, type Lang, type Pair, type SaidFacts, say } from '#core/words/say.ts'
import { recusalsOn, votesOn } from './panel.ts'

/** The minutes of one case: who took part, how they voted, and what came of it. */
export interface MinutesOfCase {
  readonly title: string
  readonly lines: readonly string[]
  readonly votes: readonly string[]
  readonly conclusion: string
  readonly items: readonly string[]
}

/** The minutes of a meeting in one language, to be shown or printed. */
export interface MinutesPaper {
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly cases: readonly MinutesOfCase[]
  readonly correctionsTitle: string
  readonly corrections: readonly string[]
  readonly signature: string
}

/** Why somebody takes no part in a case, in one language. */
export const sayGround = ({ ground, conflict, reason }: Recusal, lang: Lang): string =>
  say(grounds[ground], lang, { conflict, reason: reason || null })

/**
 * The minutes, made from what the meeting did and nobody types: attendance, recusals, votes and conclusions, and the
 * corrections made before the chair signed. Names come in by id, so that the log holds none.
 */
export const minutesPaper = (
  state: MeetingState,
  { lang, names }: { lang: Lang; names: Readonly<Record<string, string>> },
): MinutesPaper => {
  const tell = (pair: Pair, facts: SaidFacts = {}) => say(pair, lang, facts)
  const nameOf = (id: string | null) => (id ? (names[id] ?? id) : '–')
  const list = (ids: readonly string[]) => ids.map(nameOf).join(lang === 'en' ? ', ' : '、')
  const absent = state.invited.filter((one) => !state.present.includes(one))
  const { signed, openedAt } = state

  const ofCase = (item: AgendaItem, index: number): MinutesOfCase => {
    const conclusion = state.conclusions.find(({ caseId }) => caseId === item.caseId)
    const recused = recusalsOn(state, item.caseId).map((one) =>
      tell(minutesWords.recused, { name: nameOf(one.expertId), ground: sayGround(one, lang) }),
    )
    const { number, type, level, organisationName: name } = item
    return {
      title: tell(minutesWords.caseTitle, { order: index + 1, name, type, level, number }),
      lines: [
        ...(conclusion?.chairId ? [tell(minutesWords.chaired, { name: nameOf(conclusion.chairId) })] : []),
        ...recused,
      ],
      votes: votesOn(state, item.caseId).map(({ expertId, pass, opinion }) =>
        tell(pass ? minutesWords.votedFor : minutesWords.votedAgainst, { name: nameOf(expertId), opinion }),
      ),
      conclusion: conclusion
        ? tell(conclusion.votes > 0 ? minutesWords.concluded : minutesWords.concludedUnheard, {
            ...conclusion,
            conclusion: inLang(choices.conclusion[conclusion.conclusion], lang),
            reason: conclusion.reason || null,
          })
        : '',
      items: conclusion?.items.map(({ about, ask }) => tell(minutesWords.item, { about, ask })) ?? [],
    }
  }

  return {
    title: tell(minutesWords.title),
    facts: [
      [tell(minutesWords.heldOn), dayInWords(openedAt ? dayOfInstant(openedAt) : state.heldOn, lang)],
      [tell(minutesWords.present), list(state.present)],
      ...(absent.length > 0 ? ([[tell(minutesWords.absent), list(absent)]] as const) : []),
      [tell(minutesWords.chair), nameOf(state.chairId)],
    ],
    cases: state.agenda.map(ofCase),
    correctionsTitle: tell(minutesWords.corrections),
    corrections: state.corrections.map(({ text }) => text),
    signature: signed
      ? tell(minutesWords.signed, {
          name: nameOf(signed.personId),
          day: dayInWords(dayOfInstant(signed.at), lang),
        })
      : tell(minutesWords.unsigned),
  }
}
