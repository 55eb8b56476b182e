import type { Passage } from '#core/place-in-file.ts'
import { foldText, linesOf } from '#core/plain-text.ts'

/**
 * How sure a mark is: `mark` is a mark of state secrecy; `alone` names a level where marks stand but has no star;
 * `mention` may be one or may only speak of one, so that a person has to look.
 */
export type Certainty = 'mark' | 'alone' | 'mention'

export interface SecrecyMark {
  readonly certainty: Certainty
  /** What stands there, without blanks, cut to a few words. */
  readonly excerpt: string
}

const level = '(?:绝密|机密|秘密)级?'
// Secrets of business, of work and of persons have stars and periods of their own (商业秘密★5年) and are not the state's.
const ofOthers = '(?<!商业|工作|个人|企业|公司|单位|技术|经营|军事|商)'
const number = '[\\d〇零一二三四五六七八九十百]+'
const period = `(?:${number}(?:年|个?月|周|天|日)|长期|永久|公开前|启用前|启封前|解密|会议|[^\\s★]{0,12}[前后止])`
const open = '[\\[(【〔〖<《「『"“‘\']'
const close = '[\\])】〕〗>》」』"”’\']'

const starred = new RegExp(`${ofOthers}${level}${close}?[:·]?★(?<period>${period})?`, 'g')
/** An asterisk is a star only with a period behind it: alone it is a footnote or bold type. */
const asterisked = new RegExp(`${ofOthers}${level}[*※](?:${number}(?:年|个?月|天|日)|长期)`, 'g')
const label = '(?:密级|密别|秘密等级|秘密级别|保密等级|保密级别|涉密等级|涉密级别|定密等级|国家秘密等级)'
const labelled = new RegExp(
  `${label}(?:(?:及|和|与|/)?(?:保密)?期限)?(?:[:=\\t]+|(?=${open})|为|是)[:\\t]*${open}?(?<level>${level})(?![性/、或和与,|])(?=$|[\\t\\])】〕》"”。;,.!\\d★*(]|$)`,
  'g',
)
const ticked = new RegExp(`[☑☒✓✔√■●◉]${level}(?!性)`, 'g')
const alone = new RegExp(
  `^${open}*${ofOthers}${level}${close}*[:·-]?${open}?(?:${number}(?:年|个?月|天|日)|长期)?${close}*[!。.]?$`,
)
/** Words that introduce an example or explain what marks look like. */
const explaining = /(?:例如|譬如|诸如|形如|如|形式|标志|标识|样式|格式|标注|字样|标明|写作|表示)[^。;]{0,20}$/
const word = /\p{Script=Han}/u

const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

/** A star behind a level in the middle of a sentence: a list that goes on, or a sentence about marks, is no mark. */
const certaintyOf = (line: string, at: number, found: RegExpMatchArray): Certainty | undefined => {
  const before = line.slice(Math.max(0, at - 30), at)
  const after = line.slice(at + found[0].length)
  const isDated = found.groups?.period !== undefined
  if (/[“"「『《‘']$/.test(before) && explaining.test(before.slice(0, -1))) return 'mention'
  if (isDated || after === '') return 'mark'
  if (before.endsWith('国家')) return undefined
  if (/[级别为是]$/.test(before) || /^[\])】〕》"”。;,]/.test(after)) return 'mark'
  return word.test(before.at(-1) ?? '') ? 'mention' : 'mark'
}

const marksOfLine = (line: string, isPlaceOfMarks: boolean): SecrecyMark[] => {
  // Blanks between the characters of a mark are how it is set; tabs part cells.
  const bare = line.replace(/[^\S\t]+/g, '')
  const joined = bare.replaceAll('\t', '')
  const found: SecrecyMark[] = []
  const add = (certainty: Certainty, excerpt: string) => found.push({ certainty, excerpt: cut(excerpt) })
  const look = (text: string) => {
    for (const match of text.matchAll(starred)) {
      const certainty = certaintyOf(text, match.index, match)
      if (certainty) add(certainty, match[0])
    }
    for (const match of text.matchAll(asterisked)) add('mark', match[0])
  }
  for (const cell of bare.split('\t')) look(cell)
  // A level in one cell and its star in the next are one mark.
  if (found.length === 0 && joined !== bare) look(joined)
  if (found.some(({ certainty }) => certainty === 'mark')) return found
  for (const match of bare.matchAll(labelled)) add('alone', match[0].replaceAll('\t', ' '))
  if (new RegExp(label).test(joined)) for (const match of joined.matchAll(ticked)) add('alone', match[0])
  if (found.length > 0) return found
  if (isPlaceOfMarks && alone.test(joined)) add('alone', joined)
  else for (const cell of bare.split('\t')) if (alone.test(cell)) add('mention', cell)
  return found
}

/** Parts of a file's name, as people set them apart. */
const partsOfName = (name: string): string[] =>
  foldText(name)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .split(/[\s_\-—–·.,，、;；:：+&~()（）[\]【】〔〕《》「」『』<>“”"'‘’]+/)

/**
 * Q13.4 the marks of state secrecy in a passage: a level with its star, in any spacing and width, with any period or
 * condition; a level given as the classification of the paper; a level alone where marks have their place. Nothing is
 * found in running text that only speaks of secrets, nor in the marks of business secrets.
 */
export const findSecrecyMarks = ({ text, at, isHead = false }: Passage): SecrecyMark[] => {
  if (!/[绝机秘絕機祕]/.test(text.normalize('NFKC'))) return []
  const isPlaceOfMarks = isHead || at.filePart === 'header' || at.filePart === 'footer'
  if (at.filePart !== 'name')
    return linesOf(foldText(text)).flatMap((line) => marksOfLine(line, isPlaceOfMarks))
  const whole = marksOfLine(foldText(text).replace(/\.[a-z0-9]{1,5}$/i, ''), true)
  if (whole.length > 0) return whole
  return partsOfName(text)
    .filter((part) => alone.test(part))
    .map((part) => ({ certainty: 'alone', excerpt: part }))
}
