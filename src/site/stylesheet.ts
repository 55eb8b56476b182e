import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const text = readFileSync(new URL('./site.css', import.meta.url), 'utf8')
const version = createHash('sha256').update(text).digest('hex').slice(0, 12)

/** The one stylesheet of the public pages. Its address names what is in it: a browser never asks for it twice. */
export const stylesheet = { text, version, path: `/site.css?v=${version}` } as const
