import { type InputIssue, sayInputFault } from '#core/words/input-faults.ts'
import type { Lang, Pair } from '#core/words/say.ts'
import type { Problem } from '../api.ts'

/** What is wrong, by the path of the field: `items.0.about`. */
export type Faults = Readonly<Record<string, string>>

/** The sentences of a schema's issues, by path; the first of each path counts. */
export const faultsIn = (
  issues: readonly object[],
  labelOf: (path: readonly PropertyKey[]) => Pair | string,
  lang: Lang,
): Faults =>
  Object.fromEntries(
    (issues as readonly InputIssue[])
      .toReversed()
      .map((issue) => [issue.path.join('.'), sayInputFault(issue, labelOf(issue.path), lang)]),
  )

/** The faults that the server found, by path. */
export const faultsOfProblem = ({ body }: Problem): Faults =>
  Object.fromEntries(
    (body.fields ?? []).map(({ path, message }) => [
      Array.isArray(path) ? path.join('.') : String(path),
      message,
    ]),
  )
