import type { Context } from 'hono'

export type NoStatus = 400 | 404 | 413 | 429 | 500 | 503

/** Answers that there is nothing to show and why: a page for people, a problem for programs. */
export type SayNo = (
  c: Context,
  status: NoStatus,
  title: string,
  texts: readonly string[],
) => Response | Promise<Response>
