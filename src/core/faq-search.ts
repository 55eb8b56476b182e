import { allFaq, type FaqAnswer } from '#core/faq.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { emptyEnglish, emptyWords } from '#core/words/faq-page.ts'
import type { Lang } from '#core/words/say.ts'

/** How much a piece found in each part of a question counts. */
const weights = { question: 5, alsoAskedAs: 4, sentences: 1 } as const

/** Of what was asked, so much has to be found for a question to be about it. */
const leastShare = 1 / 3

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** 维持换证 becomes 维持, 持换, 换证: Chinese is written without blanks, so that pairs of characters stand for words. */
const pairsOf = (run: string): readonly string[] => {
  const characters = [...run]
  return characters.length < 3
    ? [run]
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** The pieces of a question that say what it is about; none when it says nothing. */
const piecesOf = (asked: string): readonly string[] => {
  const told = emptyWords.reduce((text, word) => text.replaceAll(word, ' '), plain(asked))
  const chinese = told.match(/\p{Script=Han}+/gu) ?? []
  const others = (told.match(/[\p{L}\p{N}.]+/gu) ?? [])
    .flatMap((word) => word.split(/\p{Script=Han}+/u))
    .filter((word) => word.length > 1 && !emptyEnglish.includes(word))
  const pieces = [...new Set([...chinese.flatMap(pairsOf), ...others.map(stemOf)])]
  // One character alone is in too many words to say what is asked, unless nothing else was.
  const long = pieces.filter((piece) => piece.length > 1)
  return long.length > 0 ? long : pieces
}

/** Fees and fee, maintained and maintain are one word to whoever asks. */
const stemOf = (word: string): string => (word.length > 3 ? word.replace(/(?:e?s|ed|ing)$/, '') : word)

/** Q14.2, q14 or 第 14 题: whoever has the number wants that question. */
const numberIn = (asked: string): number | undefined => {
  const found = /^\s*(?:q|第)?\s*(\d{1,2})(?:\.\d)?\s*(?:题|问)?\s*$/.exec(plain(asked))
  return found ? Number(found[1]) : undefined
}

const scoreOf = (answer: FaqAnswer, pieces: readonly string[]): number => {
  const texts = {
    question: plain(answer.question),
    alsoAskedAs: plain(answer.alsoAskedAs),
    sentences: plain(
      [...answer.sentences.map(({ text }) => text), ...(answer.table?.rows.flat() ?? [])].join(' '),
    ),
  }
  const parts = Object.keys(weights) as (keyof typeof weights)[]
  const worth = (piece: string): number =>
    parts.reduce((sum, part) => sum + (texts[part].includes(piece) ? weights[part] : 0), 0)
  const found = pieces.map(worth)
  const share = found.filter((one) => one > 0).length / Math.max(1, pieces.length)
  return share < leastShare ? 0 : share * found.reduce((sum, one) => sum + one, 0)
}

/** The questions that are about what somebody asks, the likeliest first; none when nothing is. Parts of words will do. */
export const searchFaq = (asked: string, edition: Edition, lang: Lang): readonly FaqAnswer[] => {
  const answers = allFaq(edition, lang)
  const number = numberIn(asked)
  if (number !== undefined) return answers.filter((one) => one.number === number)
  const pieces = piecesOf(asked)
  return answers
    .map((answer) => ({ answer, score: scoreOf(answer, pieces) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.answer.number - b.answer.number)
    .map(({ answer }) => answer)
}
