import { useEffect, useRef, useState } from 'react'
import type { DiscReading, DroppedFile } from '#evidence/read-disc.ts'
import type { DiscReply } from './disc-worker.ts'

export type DiscState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'fault'; readonly code: string }

/** Reads a dropped disc in a worker; a new drop, or leaving the page, ends the reading before it. */
export const useDisc = (onRead: (reading: DiscReading) => void) => {
  const [state, setState] = useState<DiscState>({ kind: 'empty' })
  const worker = useRef<Worker>(undefined)
  const stop = () => {
    worker.current?.terminate()
    worker.current = undefined
  }
  useEffect(() => () => worker.current?.terminate(), [])
  const start = (files: readonly DroppedFile[]) => {
    stop()
    if (files.length === 0) return
    setState({ kind: 'reading', share: 0 })
    const one = new Worker(new URL('./disc-worker.ts', import.meta.url), { type: 'module' })
    worker.current = one
    one.addEventListener('message', ({ data }: MessageEvent<DiscReply>) => {
      if ('share' in data) setState({ kind: 'reading', share: data.share })
      else {
        stop()
        if ('read' in data) onRead(data.read)
        setState('read' in data ? { kind: 'read' } : { kind: 'fault', code: data.fault })
      }
    })
    one.addEventListener('error', () => setState({ kind: 'fault', code: 'broken' }))
    one.postMessage(files)
  }
  const clear = () => {
    stop()
    setState({ kind: 'empty' })
  }
  return { state, start, clear }
}

/** The files of a folder that was dropped, however deep, with their paths in it. */
const filesIn = async (entry: FileSystemEntry): Promise<DroppedFile[]> => {
  const path = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) {
    const content = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ path, content }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: DroppedFile[] = []
  // A folder is told in parts, the last of them empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return found
    for (const one of part) found.push(...(await filesIn(one)))
  }
}

/** Everything that was dropped: files, and the files of folders. */
export const droppedFiles = async ({ items }: DataTransfer): Promise<DroppedFile[]> => {
  // The list is gone once the event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  return (await Promise.all(entries.map(filesIn))).flat()
}

/** What was chosen in a field for files or for a folder. */
export const chosenFiles = (files: FileList | null): DroppedFile[] =>
  [...(files ?? [])].map((content) => ({ path: content.webkitRelativePath || content.name, content }))
