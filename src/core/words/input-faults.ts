import { inLang, type Lang, type Pair, say } from './say.ts'

/** What is wrong with something typed in, by kind; the name of the field stands before it on the screen. */
export const inputFaults = {
  missing: ['请填写{label}。', '{label} is missing.'],
  'wrong-kind': [
    '{label}的内容类型不对，请重新填写。',
    '{label} is not of the right kind; please enter it again.',
  ],
  'too-short': ['{label}至少要 {least} 个字。', '{label} needs at least {least#|character|characters}.'],
  'too-long': ['{label}最多 {most} 个字。', '{label} may have at most {most#|character|characters}.'],
  'too-few': ['{label}至少要 {least} 项。', '{label} needs at least {least#|entry|entries}.'],
  'too-many': ['{label}最多 {most} 项。', '{label} may have at most {most#|entry|entries}.'],
  'too-small': ['{label}不能小于 {least}。', '{label} may not be less than {least}.'],
  'too-big': ['{label}不能大于 {most}。', '{label} may not be more than {most}.'],
  'not-a-day': [
    '{label}不是有效的日期，请按“2026-11-19”的格式填写实际存在的日期。',
    '{label} is not a day that exists; please write it like 2026-11-19.',
  ],
  'day-out-of-reach': [
    '{label}应在 2008 年至 2049 年之间。',
    '{label} must lie between the years 2008 and 2049.',
  ],
  'not-a-choice': [
    '{label}不在可选范围内，请从列出的选项中选择。',
    '{label} is not one of the choices; please pick one from the list.',
  ],
  'ends-before-it-begins': ['{label}早于开始的日期。', '{label} is before the day on which it begins.'],
  'page-of-nothing': [
    '填写{label}时，请同时选择文件。',
    '{label} is the page of a file: please choose the file, too.',
  ],
  'not-whole': ['{label}应为整数。', '{label} must be a whole number.'],
  'not-confirmed': ['请先勾选：{label}。', 'Please tick first: {label}.'],
  'not-an-id': [
    '{label}无法识别，请刷新页面后重新选择。',
    '{label} is not recognised; please reload the page and choose again.',
  ],
  'not-an-email': ['{label}不是有效的邮箱地址。', '{label} is not a valid e-mail address.'],
  'unknown-field': ['请求中有不认识的内容：{keys}。', 'The request holds something unknown: {keys}.'],
  'not-accepted': [
    '{label}不符合要求，请检查后重新填写。',
    '{label} is not acceptable; please check it and enter it again.',
  ],
} as const satisfies Record<string, Pair>

export type InputFault = keyof typeof inputFaults

/** An issue as zod reports it. */
export interface InputIssue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly input?: unknown
  readonly origin?: string
  readonly format?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly keys?: readonly string[]
  readonly message?: string
}

const sized = (issue: InputIssue, text: InputFault, list: InputFault, number: InputFault): InputFault =>
  issue.origin === 'string' ? text : issue.origin === 'array' || issue.origin === 'set' ? list : number

/** Which of our kinds an issue of zod is. */
export const inputFaultOf = (issue: InputIssue): InputFault => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message?.includes('received undefined') || issue.input === null) return 'missing'
      return issue.expected === 'int' ? 'not-whole' : 'wrong-kind'
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'missing'
      return sized(issue, 'too-short', issue.minimum === 1 ? 'missing' : 'too-few', 'too-small')
    case 'too_big':
      return sized(issue, 'too-long', 'too-many', 'too-big')
    case 'invalid_format':
      return issue.format === 'uuid'
        ? 'not-an-id'
        : issue.format === 'email'
          ? 'not-an-email'
          : 'not-accepted'
    case 'invalid_value':
      return issue.values?.length === 1 && issue.values[0] === true ? 'not-confirmed' : 'not-a-choice'
    case 'unrecognized_keys':
      return 'unknown-field'
    case 'custom':
      if (issue.message?.includes('YYYY-MM-DD')) return 'not-a-day'
      if (issue.message?.includes('before it begins')) return 'ends-before-it-begins'
      if (issue.message?.includes('concerns nothing')) return 'missing'
      if (issue.message?.includes('page of no file')) return 'page-of-nothing'
      return issue.message?.includes('calendar answers') ? 'day-out-of-reach' : 'not-accepted'
    default:
      return 'not-accepted'
  }
}

/** The sentence for an issue, naming the field and what is expected of it. */
export const sayInputFault = (issue: InputIssue, label: Pair | string, lang: Lang): string =>
  say(inputFaults[inputFaultOf(issue)], lang, {
    label: typeof label === 'string' ? label : inLang(label, lang),
    least: issue.minimum === undefined ? null : Number(issue.minimum),
    most: issue.maximum === undefined ? null : Number(issue.maximum),
    keys: issue.keys ?? [],
  })
