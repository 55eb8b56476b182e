import type { Attachment } from '#core/book/answers.ts'
import type { Item } from '#core/book/item.ts'
import { useBookDesk } from './book-desk.ts'
import { FilesInput } from './FilesInput.tsx'

interface Props {
  item: Item
  label: string
  id: string
  describedBy: string | undefined
  files: readonly Attachment[]
}

/** Files of an item, each known by its content. */
export const AttachmentsInput = ({ item, label, id, describedBy, files }: Props) => {
  const { caseId, sizeOf, knownFile, changeItem } = useBookDesk()
  const listOf = (before: unknown): readonly Attachment[] => (Array.isArray(before) ? before : [])
  return (
    <>
      <label htmlFor={id} className="hidden">
        {label}
      </label>
      <FilesInput
        id={id}
        label={label}
        describedBy={describedBy}
        caseId={caseId}
        files={files.map((file) => ({
          id: file.id ?? file.sha256,
          name: file.name,
          size: sizeOf(file.id ?? '') ?? 0,
        }))}
        onAdd={async (uploaded) => {
          const { id: known, sha256, name } = await knownFile(uploaded)
          changeItem(item.key, (before) => [
            ...listOf(before),
            { ...(known === undefined ? {} : { id: known }), sha256, name },
          ])
        }}
        onRemove={(gone) =>
          changeItem(item.key, (before) => listOf(before).filter((file) => (file.id ?? file.sha256) !== gone))
        }
      />
    </>
  )
}
