import { useState } from 'react'
import type { Mark } from '#core/marks.ts'
import { mergeMarks } from '#core/marks.ts'
import type { CommandDraft } from '../contract-of-forms.ts'
import { useDraft } from '../forms/use-draft.ts'
import { api } from '../paths.ts'

export const marksCommand = 'AskSupplement'

interface Kept {
  readonly items: readonly Mark[]
}

const keptIn = ({ input }: Pick<CommandDraft, 'input'>): Kept => ({
  items: (input as Partial<Kept>).items ?? [],
})

/**
 * The marks of one reviewer on one case: rows of the request that they have not sent, saved as they are typed, so that the
 * form of that command has them too.
 */
export const useMarks = (caseId: string, draft: CommandDraft, mayMark: boolean) => {
  const [editing, edit] = useState<number | null>(null)
  const kept = useDraft<Kept>({
    path: mayMark ? api.commandDraft('case', caseId, marksCommand) : null,
    start: { version: draft.version, kept: keptIn(draft), at: draft.updatedAt },
    write: (input) => ({ input }),
    read: (theirs) => ({ version: (theirs as CommandDraft).version, kept: keptIn(theirs as CommandDraft) }),
    keptAs: mayMark ? `marks ${caseId}` : undefined,
    merge: (base, mine, theirs) => ({ items: mergeMarks(base.items, mine.items, theirs.items) }),
  } as Parameters<typeof useDraft<Kept>>[0])
  return {
    ...kept,
    marks: kept.value.items,
    changeMarks: (change: (before: readonly Mark[]) => readonly Mark[]) =>
      kept.change((before) => ({ items: change(before.items) })),
    editing,
    edit,
  }
}
