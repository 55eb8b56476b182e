import { type DiscReading, type DroppedFile, readDisc } from '#evidence/read-disc.ts'
import { Unreadable } from '#evidence/unreadable.ts'

export type DiscReply =
  | { readonly share: number }
  | { readonly read: DiscReading }
  /** The code of what makes it unreadable; `broken` where no reason is known. */
  | { readonly fault: string }

const reply = (message: DiscReply) => postMessage(message)

/** Q12.6: a disc is digested in a worker of the clerk's browser: the page stays alive, and the reading can be ended. */
addEventListener('message', ({ data }: MessageEvent<readonly DroppedFile[]>) => {
  const around = { now: () => performance.now(), progress: (share: number) => reply({ share }) }
  void readDisc(data, around).then(
    (read) => reply({ read }),
    (fault: unknown) => reply({ fault: fault instanceof Unreadable ? fault.code : 'broken' }),
  )
})
