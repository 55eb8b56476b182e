import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The same rules without what only people read: comments, and the space that no rule needs. */
const written = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim()

const text = written(readFileSync(new URL('./site.css', import.meta.url), 'utf8'))

/**
 * The one stylesheet of the public pages, which each page carries in its head: a slow line would wait longer for a second
 * request than for its four kilobytes. `source` is what the policy of a page names it by: no other style is taken.
 */
export const stylesheet = {
  text,
  source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
} as const
