import { queryOptions } from '@tanstack/react-query'
import { editionOn } from '#core/rulebook/edition.ts'
import { usualLimits } from '#evidence/budget.ts'
import type { FileRow } from '../contract.ts'
import { api } from '../paths.ts'
import type { TextReply, TextRequest } from './text-worker.ts'

/** More than this nobody reads on a screen. */
const mostCharacters = 400_000
/** A larger file is downloaded and opened with its own program. */
const mostBytes = 50 * 1024 * 1024

/** The words of a file of the case with their places; null when it is too large or cannot be read here. */
export const textQuery = (file: Pick<FileRow, 'id' | 'name' | 'size'>, today: string) =>
  queryOptions({
    queryKey: ['text-of-file', file.id],
    queryFn: () => readText(file, today),
    // A file of a case never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })

const readText = async (
  { id, name, size }: Pick<FileRow, 'id' | 'name' | 'size'>,
  today: string,
): Promise<TextReply | null> => {
  const edition = editionOn(today)
  if (size > mostBytes || !edition) return null
  const answer = await fetch(api.file(id), { credentials: 'same-origin' })
  if (!answer.ok) return null
  const content = await answer.blob()
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' })
  const read = Promise.withResolvers<TextReply | null>()
  worker.addEventListener('message', ({ data }: MessageEvent<TextReply>) => read.resolve(data))
  worker.addEventListener('error', () => read.resolve(null))
  const alarm = setTimeout(() => read.resolve(null), usualLimits.milliseconds)
  const characterMaps = new URL(`${import.meta.env.BASE_URL}cmaps/`, location.href).href
  worker.postMessage({ content, name, edition, characterMaps, most: mostCharacters } satisfies TextRequest)
  try {
    return await read.promise
  } finally {
    clearTimeout(alarm)
    worker.terminate()
  }
}
