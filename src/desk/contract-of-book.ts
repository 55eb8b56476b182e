import type { At } from '#core/kernel.ts'

/** Written beside a section, or beside one item of it. */
export interface BookComment {
  comment_id: string
  item: string | null
  text: string
  written_at: At
  written_by: string
  /** Null while it is open. */
  settled_at: At | null
  settled_by: string | null
}
