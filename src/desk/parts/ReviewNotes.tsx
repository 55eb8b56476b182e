import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { desk } from '#core/words/desk.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import { isProblem, request } from '../api.ts'
import type { ToldNote } from '../contract-of-review.ts'
import { useUnsentText } from '../forms/use-unsent-text.ts'
import { useMe } from '../me.ts'
import { api } from '../paths.ts'
import { notesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Field } from './Field.tsx'
import { ProblemNote } from './Refused.tsx'
import { useReviewing } from './reviewing.ts'

/** Notes within the centre, with who wrote them and when; one taken back leaves its trace. */
export const NoteList = ({ notes }: { notes: readonly ToldNote[] }) => {
  const { say, moment } = useSpeech()
  const { noteAuthors, caseId } = useReviewing()!
  const me = useMe()
  const queryClient = useQueryClient()
  const withdrawing = useMutation({
    mutationFn: (id: string) => request(api.note(caseId, id), { method: 'DELETE' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: notesQuery(caseId).queryKey }),
  })
  if (notes.length === 0) return null
  return (
    <ul className="review-notes">
      {notes.map(({ id, text, writtenBy, writtenAt, withdrawnAt }) => {
        const by = { name: noteAuthors[writtenBy]?.name ?? '', at: moment(writtenAt) }
        return (
          <li key={id}>
            {withdrawnAt ? (
              <span className="mute">{say(w.noteWithdrawn, { ...by, on: moment(withdrawnAt) })}</span>
            ) : (
              <>
                <span className="prewrap">{text}</span> <span className="mute">{say(w.noteBy, by)}</span>{' '}
                {writtenBy === me.person?.id && (
                  <button type="button" className="plain" onClick={() => withdrawing.mutate(id)}>
                    {say(w.noteWithdraw)}
                  </button>
                )}
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A button that unfolds a line to write in; what was typed stays in the browser until it is kept. */
export const AddNote = ({ place, title }: { place: string | null; title: string }) => {
  const { say } = useSpeech()
  const { caseId } = useReviewing()!
  const [text, change] = useUnsentText(`note ${caseId} ${place ?? ''}`)
  const [isOpen, setOpen] = useState(text !== '')
  const queryClient = useQueryClient()
  const saving = useMutation({
    mutationFn: () => request(api.notes(caseId), { method: 'POST', body: { place, text } }),
    onSuccess: async () => {
      change('')
      setOpen(false)
      await queryClient.invalidateQueries({ queryKey: notesQuery(caseId).queryKey })
    },
  })
  if (!isOpen)
    return (
      <button
        type="button"
        className="plain"
        aria-label={say(w.noteAt, { title })}
        onClick={() => setOpen(true)}
      >
        {say(w.noteAdd)}
      </button>
    )
  return (
    <div className="note-form">
      <Field label={say(w.noteText)}>
        {({ status: _, ...control }) => (
          <Input.TextArea
            {...control}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4000}
            value={text}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </Field>
      {isProblem(saving.error) && <ProblemNote problem={saving.error} />}
      <div className="row">
        <Button
          size="small"
          type="primary"
          loading={saving.isPending}
          disabled={text.trim() === ''}
          onClick={() => saving.mutate()}
        >
          {say(w.noteSave)}
        </Button>
        <Button
          size="small"
          onClick={() => {
            change('')
            setOpen(false)
          }}
        >
          {say(desk.cancel)}
        </Button>
      </div>
    </div>
  )
}
