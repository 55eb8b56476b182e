import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { itemsOfCase } from '#core/chapters/supplement-round.ts'
import { fileOfSpot } from '#core/defects.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import { sizeText } from '#core/words/size-text.ts'
import type { FileRow } from '../contract.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { ItemsHere } from './AtPlace.tsx'
import { FileText } from './FileText.tsx'
import { MarkForm } from './MarkForm.tsx'
import { AddNote, NoteList } from './ReviewNotes.tsx'
import { addMark, fileOfMark, useReviewing } from './reviewing.ts'
import { Waiting } from './States.tsx'

// The parser of PDF is a megabyte: whoever opens none does not wait for it.
const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }))

const withText = ['docx', 'xlsx', 'pptx', 'txt']

/** The file that lies open beside the book, to be looked at and marked; nothing of it acts in this page (Q4.1). */
export const FileBeside = () => {
  const { say } = useSpeech()
  const around = useReviewing()!
  const { opened, page } = around
  const file = opened && page.files[opened.file]
  if (!opened || !file) return <p className="empty">{say(w.noFile)}</p>
  const place = opened.place ?? `file.${file.id}`
  const spot = opened.place ? { place, file: file.id } : { place }
  const isPaged = file.kind === 'pdf'
  return (
    <>
      <div className="between">
        <h2>{file.name}</h2>
        <span className="mute">
          {sizeText(file.size)} · <a href={api.file(file.id)}>{say(w.download)}</a>
        </span>
      </div>
      <div className="row">
        {around.mayMark && (
          <Button
            size="small"
            onClick={() => addMark(around, isPaged ? { ...spot, page: opened.page } : spot)}
          >
            {say(isPaged ? w.markPage : w.markFile)}
          </Button>
        )}
        {around.mayNote && <AddNote key={file.id} place={`file.${file.id}`} title={file.name} />}
      </div>
      {around.marks.map((mark, index) =>
        around.editing === index && fileOfMark(mark) === file.id ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is what stands at its place until it is sent
          <MarkForm key={index} mark={mark} index={index} />
        ) : null,
      )}
      <ItemsHere items={itemsOfCase(page.view.state).filter((item) => fileOfSpot(item) === file.id)} />
      <NoteList notes={around.notesAt.get(`file.${file.id}`) ?? []} />
      <Shown
        key={file.id}
        file={file}
        at={opened.page}
        onPage={(at) => around.open({ ...opened, page: at })}
      />
    </>
  )
}

interface ShownProps {
  file: FileRow
  at: number
  onPage: (page: number) => void
}

const Shown = ({ file, at, onPage }: ShownProps) => {
  const { say } = useSpeech()
  if (file.kind === 'pdf')
    return (
      <Suspense fallback={<Waiting />}>
        <PdfPages file={file} at={at} onPage={onPage} />
      </Suspense>
    )
  if (file.kind === 'png' || file.kind === 'jpg')
    return <img className="page-shown" src={api.file(file.id)} alt={say(w.imageOf, { name: file.name })} />
  if (withText.includes(file.kind)) return <FileText file={file} />
  return <p className="empty">{say(w.notShown)}</p>
}
