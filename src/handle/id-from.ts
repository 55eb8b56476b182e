import { createHash } from 'node:crypto'

/** An id that the same text gets again: of what comes a second time because a process was killed half-way. */
export const idFrom = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
