import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { caseProcedure } from '#core/case.ts'
import { itemsOfCase } from '#core/chapters/supplement-round.ts'
import { isReviewer } from '#core/likeness-hint.ts'
import { isEmptyMark, makerOf } from '#core/marks.ts'
import { isOnlyEarly } from '#core/procedure.ts'
import { itemsByPlace } from '#core/review-changes.ts'
import { writesNotes } from '#core/review-notes.ts'
import { sayRefusal } from '#core/words/refusals.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import type { CasePage, OfferWithStart } from '../contract.ts'
import type { CommandDraft } from '../contract-of-forms.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { useMe } from '../me.ts'
import { BookView } from '../parts/BookView.tsx'
import { FileBeside } from '../parts/FileBeside.tsx'
import { LeftMarks } from '../parts/LeftMarks.tsx'
import { MarkList } from '../parts/MarkList.tsx'
import { ReviewChanges } from '../parts/ReviewChanges.tsx'
import { AddNote, NoteList } from '../parts/ReviewNotes.tsx'
import { type Opened, type Reviewing, ReviewingProvider, usePlaceTitle } from '../parts/reviewing.ts'
import { NotFound, useTitle, Waiting } from '../parts/States.tsx'
import { marksCommand, useMarks } from '../parts/use-marks.ts'
import { api, paths } from '../paths.ts'
import { caseQuery, commandDraftQuery, marksQuery, notesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const nothingMarked: CommandDraft = { version: 0, input: {}, updatedAt: null }

/** A dossier as its reviewer works through it: the book on the left, the file an answer names beside it (Q4.1, Q4.2). */
export const ReviewPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  const { data: page } = useSuspenseQuery(caseQuery(caseId))
  const me = useMe()
  const isReader = isReviewer(me) && page.snapshot !== null
  const draft = useQuery({ ...commandDraftQuery('case', caseId, marksCommand), enabled: isReader })
  const [times, setTimes] = useState(0)
  if (!isReader) return <NotFound />
  if (draft.isPending) return <Waiting />
  // Sent or changed in the form, the marks here begin again with what the server has.
  const again = async () => {
    await draft.refetch()
    setTimes((before) => before + 1)
  }
  return <Desk key={times} page={page} draft={draft.data ?? nothingMarked} onAgain={again} />
}

interface Props {
  page: CasePage
  draft: CommandDraft
  onAgain: () => Promise<void>
}

const Desk = ({ page, draft, onAgain }: Props) => {
  const { say, lang, type, level } = useSpeech()
  const me = useMe()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { state, offers } = page.view
  const { caseId } = state
  const { file, at, page: number } = useSearch({ strict: false }) as Search
  const opened: Opened | null = file ? { file, place: at ?? null, page: Number(number) || 1 } : null
  const { data: noted } = useQuery(notesQuery(caseId))
  const { data: others } = useQuery(marksQuery(caseId))
  const offer = offers.find(({ command }) => command === marksCommand)
  const record = caseProcedure.commands[marksCommand]!
  const mayMark = offer !== undefined && (offer.refusal === null || isOnlyEarly(record, offer.refusal))
  const marking = useMarks(caseId, draft, mayMark)
  const { marks, changeMarks, editing, edit } = marking
  const [asked, setAsked] = useState<OfferWithStart | null>(null)
  const [side, setSide] = useState<'book' | 'file'>(opened ? 'file' : 'book')
  useTitle(`${say(w.title)} ${state.number ?? ''} ${state.organisationName}`)
  const titleOf = usePlaceTitle(page.snapshot, page.files)
  const notesAt = Map.groupBy(noted?.notes ?? [], ({ place }) => place)
  const open = (next: Opened) => {
    setSide('file')
    void navigate({
      to: paths.review(caseId),
      search: { file: next.file, page: next.page, ...(next.place && { at: next.place }) },
      replace: true,
      resetScroll: false,
    })
  }
  const send = async () => {
    edit(null)
    changeMarks((before) => before.filter((mark) => !isEmptyMark(mark)))
    if (!(await marking.flush())) return
    await queryClient.refetchQueries({ queryKey: commandDraftQuery('case', caseId, marksCommand).queryKey })
    setAsked(offer ?? null)
  }
  const close = () => {
    setAsked(null)
    void onAgain()
  }
  const around: Reviewing = {
    caseId,
    page,
    opened,
    open,
    marks,
    changeMarks,
    editing,
    edit,
    mayMark,
    titleOf,
    itemsAt: itemsByPlace(state),
    notesAt,
    noteAuthors: noted?.people ?? {},
    mayNote: writesNotes({ organisationId: null, roles: me.roles }),
    makerOf: (marked) => others?.people[makerOf(marked, others.taken) ?? '']?.name ?? '',
  }
  const book = page.snapshot && {
    ...page.snapshot,
    kind: state.kind,
    submittedOn: state.application?.submittedOn ?? '',
  }
  return (
    <ReviewingProvider value={around}>
      <div className="sheet part">
        <div className="between">
          <h1>
            {say(w.title)} · {type(state.type)} {level(state.level)}
          </h1>
          <Link to={paths.case(caseId)}>{say(w.backToCase)}</Link>
        </div>
        <p className="mute">
          {state.number} · {state.organisationName} ·{' '}
          <a href={api.disc(caseId, 'all')}>{say(w.everything)}</a>
        </p>
        {others?.left.map((left) => (
          <LeftMarks
            key={left.by}
            left={left}
            name={others.people[left.by]?.name ?? ''}
            before={marking.flush}
            onTaken={onAgain}
          />
        ))}
        {mayMark && (
          <MarkList
            saving={marking.saving}
            why={offer?.refusal ? sayRefusal(offer.refusal, lang).message : null}
            onSend={() => void send()}
          />
        )}
      </div>
      <nav className="review-sides" aria-label={say(w.title)}>
        {(['book', 'file'] as const).map((one) => (
          <Button key={one} aria-pressed={side === one} onClick={() => setSide(one)}>
            {say(w[one])}
          </Button>
        ))}
      </nav>
      <div className={`review ${side}`}>
        <div className="sheet part stack review-book">
          <section aria-labelledby="notes">
            <h2 id="notes">{say(w.notes)}</h2>
            <p className="mute">{say(w.notesPrivate)}</p>
            <NoteList notes={notesAt.get(null) ?? []} />
            {noted && noted.sealed > 0 && (
              <p className="mute">{say(w.notesSealed, { count: noted.sealed })}</p>
            )}
            {around.mayNote && <AddNote place={null} title={say(w.title)} />}
          </section>
          <ReviewChanges />
          {book && <BookView book={book} files={page.files} referred={state.application?.referred ?? []} />}
        </div>
        <aside className="sheet part review-file" aria-label={say(w.file)}>
          <FileBeside />
        </aside>
      </div>
      {asked && (
        <CommandForm
          asked={{
            stream: 'case',
            id: caseId,
            version: state.version,
            command: { ...record, clause: asked.clause },
            suggest: asked.suggest,
          }}
          surroundings={{ caseId, items: itemsOfCase(state), book: page.snapshot, files: page.files }}
          people={page.people}
          onClose={close}
          onDone={close}
        />
      )}
    </ReviewingProvider>
  )
}

interface Search {
  file?: string
  /** The place of the book from which it was opened. */
  at?: string
  page?: number | string
}
