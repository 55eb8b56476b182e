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
]
