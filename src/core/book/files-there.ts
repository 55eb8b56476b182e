import type { Answers } from './answers.ts'

const isFile = (value: unknown): value is { readonly sha256: string } =>
  typeof value === 'object' && value !== null && 'sha256' in value

/** The answers without the attachments that do not lie on the case: a file named in a book counts while it is there. */
export const onlyFilesThere = (answers: Answers, digests: readonly string[]): Answers => {
  const there = new Set(digests)
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      Array.isArray(answer) ? answer.filter((one) => !isFile(one) || there.has(one.sha256)) : answer,
    ]),
  )
}
