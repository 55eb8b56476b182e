import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { request } from '../api.ts'
import type { BookComment } from '../contract-of-book.ts'
import { ErrorNote } from '../parts/Refused.tsx'
import { api } from '../paths.ts'
import { bookQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { useBookDesk } from './book-desk.ts'
import { useUnsentText } from './use-unsent-text.ts'

/** How many of these still wait for somebody. */
export const openComments = (comments: readonly BookComment[]): number =>
  comments.filter(({ settled_at }) => settled_at === null).length

type Unsent = ReturnType<typeof useUnsentText>

interface Props {
  section: string
  /** The item they stand beside; null for the section itself. */
  item: string | null
  /** The id of the heading that names it. */
  titleId: string
  comments: readonly BookComment[]
}

/** What colleagues wrote beside a section or an item of it: how many, and unfolded the thread and a line to write (Q12.1). */
export const BookComments = ({ section, item, titleId, comments }: Props) => {
  const { say } = useSpeech()
  const { caseId } = useBookDesk()
  const unsent = useUnsentText(`comment ${caseId} ${section} ${item ?? ''}`)
  const [isUnfolded] = useState(unsent[0] !== '')
  const open = openComments(comments)
  return (
    <details className="comments" open={isUnfolded}>
      <summary aria-describedby={titleId}>
        <span>{say(w.comments)}</span>
        {open > 0 && <span className="tag soon">{say(w.commentsOpen, { count: open })}</span>}
        {open === 0 && comments.length > 0 && (
          <span className="mute">{say(w.commentsSettled, { count: comments.length })}</span>
        )}
      </summary>
      {comments.length > 0 && (
        <ul className="list">
          {comments.map((one) => (
            <Comment key={one.comment_id} section={section} comment={one} />
          ))}
        </ul>
      )}
      <NewComment section={section} item={item} titleId={titleId} unsent={unsent} />
    </details>
  )
}

const useFreshBook = () => {
  const { caseId } = useBookDesk()
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: bookQuery(caseId).queryKey })
}

const Comment = ({ section, comment }: { section: string; comment: BookComment }) => {
  const { say, moment } = useSpeech()
  const { caseId, people } = useBookDesk()
  const fresh = useFreshBook()
  const settling = useMutation({
    mutationFn: (settled: boolean) =>
      request(api.comment(caseId, section, comment.comment_id), { method: 'PUT', body: { settled } }),
    onSettled: fresh,
  })
  const nameOf = (id: string | null) => people[id ?? '']?.name ?? ''
  const { text, written_by, written_at, settled_by, settled_at } = comment
  return (
    <li>
      <span className={settled_at ? 'prewrap mute' : 'prewrap'}>{text}</span>{' '}
      <span className="mute">
        {say(w.commentBy, { name: nameOf(written_by), at: moment(written_at) })}
        {settled_at && ` · ${say(w.settledBy, { name: nameOf(settled_by), at: moment(settled_at) })}`}
      </span>{' '}
      <button
        type="button"
        className="plain"
        onClick={() => !settling.isPending && settling.mutate(settled_at === null)}
      >
        {say(settled_at ? w.reopenComment : w.settleComment)}
      </button>
      <ErrorNote error={settling.error} />
    </li>
  )
}

const NewComment = ({ section, item, titleId, unsent }: Omit<Props, 'comments'> & { unsent: Unsent }) => {
  const { say } = useSpeech()
  const { caseId } = useBookDesk()
  const fresh = useFreshBook()
  const [text, change] = unsent
  const line = useRef<InputRef>(null)
  const writing = useMutation({
    mutationFn: () => request(api.comments(caseId, section), { method: 'POST', body: { item, text } }),
    onSuccess: () => {
      change('')
      // The button has nothing to send any more: the keyboard stays where it wrote.
      line.current?.focus()
      return fresh()
    },
  })
  // Pressed twice, it is written once.
  const write = () => text.trim() && !writing.isPending && writing.mutate()
  return (
    <>
      <div className="row">
        <Input
          ref={line}
          aria-label={say(w.addComment)}
          aria-describedby={titleId}
          value={text}
          maxLength={2000}
          onChange={({ target }) => change(target.value)}
          onPressEnter={write}
        />
        <Button disabled={!text.trim()} loading={writing.isPending} onClick={write}>
          {say(w.addComment)}
        </Button>
      </div>
      <ErrorNote error={writing.error} />
    </>
  )
}
