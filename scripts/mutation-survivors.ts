/** A change that no test can notice, or that none needs to: by file, code before and after (any, when not given). */
interface Explanation {
  readonly file: string
  readonly before: string
  readonly after?: string
  readonly why: string
}

export const explanations: readonly Explanation[] = []
