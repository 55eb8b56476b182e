import { type InputIssue, sayInputFault } from '#core/words/input-faults.ts'
import type { Pair } from '#core/words/say.ts'
import type { Problem } from '../api.ts'

/** What is wrong, by the path of the field: `items.0.about`. In both languages, since the form stays open when one switches. */
export type Faults = Readonly<Record<string, Pair>>

/** The sentences of a schema's issues, by path; the first of each path counts. */
export const faultsIn = (
  issues: readonly object[],
  labelOf: (path: readonly PropertyKey[]) => Pair | string,
): Faults =>
  Object.fromEntries(
    (issues as readonly InputIssue[]).toReversed().map((issue) => {
      const label = labelOf(issue.path)
      return [issue.path.join('.'), [sayInputFault(issue, label, 'zh-CN'), sayInputFault(issue, label, 'en')]]
    }),
  )

/** The faults that the server found, by path, in the language it was asked in. */
export const faultsOfProblem = ({ body }: Problem): Faults =>
  Object.fromEntries(
    (body.fields ?? []).map(({ path, message }) => [
      Array.isArray(path) ? path.join('.') : String(path),
      [message, message],
    ]),
  )
