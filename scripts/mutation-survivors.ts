/** A change that no test can notice, or that none needs to: by file, code before and after (any, when not given). */
interface Explanation {
  readonly file: string
  readonly before: string
  readonly after?: string
  /** What its line contains, where the same code stands elsewhere too. */
  readonly within?: string
  readonly why: string
}

export const explanations: readonly Explanation[] = [
  {
    file: 'calendar/day.ts',
    before: "text < '2008'",
    why: 'a text of ten characters is never one of four',
  },
  {
    file: 'calendar/day.ts',
    before: "text >= '2050'",
    why: 'a text of ten characters is never one of four',
  },
  {
    file: 'calendar/day.ts',
    before: 'last !== null',
    why: 'no day is at most null, and null beside null is null either way',
  },
  {
    file: 'calendar/day.ts',
    before: 'day <= last',
    why: 'of two equal days either is the latest',
  },
  {
    file: 'calendar/day.ts',
    before: 'first !== null',
    why: 'null is at most no day',
  },
  {
    file: 'calendar/day.ts',
    before: 'first <= day',
    why: 'of two equal days either is the earliest',
  },
  {
    file: 'calendar/day.ts',
    before: '[]',
    after: '["Stryker was here"]',
    why: 'the first of the parts is the whole, which is not looked at',
  },
  {
    file: 'rulebook/reuse.ts',
    before: '[]',
    after: '["Stryker was here"]',
    why: 'stands for a likeness without a share, which is never near enough to be told',
  },
  {
    file: 'rulebook/on-certificate.ts',
    before: '[]',
    after: '["Stryker was here"]',
    why: 'something without an answer is never the one that is not met',
  },
  {
    file: 'rulebook/explain.ts',
    before: "'zh-CN'",
    after: '""',
    why: 'whatever is not asked for in English is said in Chinese',
  },
  {
    file: 'rulebook/explain.ts',
    before: '[]',
    after: '["Stryker was here"]',
    why: 'gives the sentence one more number, under a name that no sentence has',
  },
  {
    file: 'rulebook/explain.ts',
    before: 'from < edition.from',
    after: 'from <= edition.from',
    why: 'compares the edition with itself as well, where every value is the same',
  },
  {
    file: 'clock.ts',
    before: '[]',
    after: '["Stryker was here"]',
    why: 'clock.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/edition.ts',
    before: '{ return pinned ? getEdition(pinned, among) : editionFor(on, among) }',
    why: 'edition.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/eligibility.ts',
    before: "'agency-stated'",
    why: 'boundaries.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/fees.ts',
    before: "''",
    why: 'fees.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/fees.ts',
    before: 'among[0]?.from',
    why: 'fees.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/explain.ts',
    before: 'each.key === key',
    after: 'true',
    why: 'explain.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/explain.ts',
    before: 'was?.value',
    after: 'was.value',
    why: 'explain.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/explain.ts',
    before: '([code, answer]) => ({ code: code as FindingCode, answer, ...ruleWords[code as FindingCode], })',
    after: '() => undefined',
    why: 'explain.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/explain.ts',
    before: '{ code: code as FindingCode, answer, ...ruleWords[code as FindingCode], }',
    after: '{}',
    why: 'explain.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/explain.ts',
    before: '[reading, edition.readings[reading].value]',
    after: '[]',
    why: 'explain.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/explain.ts',
    before: 'among.filter(({ from }) => from < edition.from).reverse()',
    after: 'among.filter(({ from }) => from < edition.from)',
    why: 'explain.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/explain.ts',
    before: 'from < edition.from',
    after: 'true',
    why: 'explain.test.ts has had a test for it since; not measured again',
  },
  {
    file: 'rulebook/secrecy-marks.ts',
    before: 'found.groups?.period',
    after: 'found.groups.period',
    why: 'the pattern has that group, so there always are groups',
  },
  {
    file: 'rulebook/secrecy-marks.ts',
    before: "''",
    after: '"Stryker was here!"',
    within: 'before.at(-1)',
    why: 'neither has a Chinese character',
  },
  {
    file: 'rulebook/secrecy-marks.ts',
    before: '/[^\\S\\t]+/g',
    after: '/[^\\S\\t]/g',
    why: 'all of them go, one by one or several at once',
  },
  {
    file: 'rulebook/secrecy-marks.ts',
    before: 'joined !== bare',
    after: 'true',
    why: 'the same line looked through twice holds no more the second time',
  },
  {
    file: 'rulebook/secrecy-marks.ts',
    before: "!/[绝机秘絕機祕]/.test(text.normalize('NFKC'))",
    after: 'false',
    why: 'saves the way through a text that cannot hold a mark',
  },
  {
    file: 'rulebook/secrecy-marks.ts',
    before: '/[绝机秘絕機祕]/',
    after: '/[^绝机秘絕機祕]/',
    why: 'a mark has other characters too, and a text of these alone holds none',
  },
  {
    file: 'rulebook/secrecy-marks.ts',
    before: '/\\.[a-z0-9]{1,5}$/i',
    why: 'the end of a name is a part of its own, in Latin letters, and never a level',
  },
  {
    file: 'rulebook/secrecy-marks.ts',
    before: `/[\\s_\\-—–·.,，、;；:：+&~()（）[\\]【】〔〕《》「」『』<>“”"'‘’]+/`,
    why: 'an empty part is no level',
  },
  {
    file: 'rulebook/secrecy.ts',
    before: 'passage.text.length < 8',
    why: 'saves folding a long text to see whether it is one character',
  },
  {
    file: 'rulebook/process-areas.ts',
    before: '/[^A-Z0-9]+/',
    after: '/[^A-Z0-9]/',
    why: 'an empty part is no code',
  },
]
