import type { InputIssue } from './input-faults.ts'
import { inLang, type Lang, type Pair } from './say.ts'

/** What a field of a file may hold, by the name of its kind in the schema. */
const kinds: Readonly<Record<string, Pair>> = {
  string: ['文字', 'text'],
  // Every number in these files is a count, a level or a year.
  number: ['整数', 'a whole number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表', 'a list'],
  object: ['一组字段', 'a group of fields'],
}

const day: Pair = ['日期，写作 2026-11-19（YYYY-MM-DD）', 'a day written like 2026-11-19 (YYYY-MM-DD)']
const stretch: Pair = [
  '第一天、最后一天和节日名称，如 ["2027-01-01", "2027-01-03", "元旦"]',
  'first day, last day and name of the holiday, like ["2027-01-01", "2027-01-03", "元旦"]',
]

/** What a field with a form of its own has to look like, by its path; `*` stands for a place in a list. */
const forms: readonly [path: RegExp, form: Pair][] = [
  [/(On|validTo|periodFrom|periodTo|^work\.\*|^off\.\*\.\*)$/, day],
  [/^off\.\*$/, stretch],
  [/^id$/, ['编号，如 cn-2027-1', 'an id like cn-2027-1']],
  [/sha256$/, ['64 位小写十六进制的 SHA-256 摘要', 'a SHA-256 digest, 64 hexadecimal digits in lower case']],
  [/email$/, ['邮箱地址，如 lin@huaqing.example', 'an e-mail address like lin@huaqing.example']],
]

/** What the field of an issue has to hold; '' where the sentence on the fault says it already. */
export function sayExpected(issue: InputIssue, lang: Lang): string {
  const path = issue.path.map((key) => (typeof key === 'number' ? '*' : String(key))).join('.')
  if (issue.values && issue.values.length > 0) return issue.values.join(lang === 'en' ? ', ' : '、')
  if (issue.code === 'custom') return ''
  const kind = kinds[issue.expected ?? issue.origin ?? '']
  const form = forms.find(([at]) => at.test(path))?.[1] ?? kind
  return form ? inLang(form, lang) : ''
}
