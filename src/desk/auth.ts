import { account } from '#core/words/desk-account.ts'
import type { Pair } from '#core/words/say.ts'
import { isProblem, Problem, request } from './api.ts'

const sentences: Readonly<Record<string, Pair>> = {
  INVALID_EMAIL_OR_PASSWORD: account.wrongCredentials,
  EMAIL_NOT_VERIFIED: account.notConfirmed,
  PASSWORD_TOO_SHORT: account.passwordShort,
  INVALID_EMAIL: account.emailWrong,
  USER_ALREADY_EXISTS: account.emailTaken,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: account.emailTaken,
  INVALID_TOKEN: account.linkMissing,
}

/** Asks the sign-in routes; their codes become sentences in the reader's language. */
export const authAnswer = async <T>(path: string, body: unknown, say: (pair: Pair) => string): Promise<T> => {
  try {
    return await request<T>(path, { method: 'POST', body })
  } catch (error) {
    if (!isProblem(error) || error.status === 0) throw error
    const words = error.status === 429 ? account.tooManyTries : sentences[error.body.code ?? '']
    throw new Problem({ ...error.body, detail: words ? say(words) : error.message || say(account.failed) })
  }
}
