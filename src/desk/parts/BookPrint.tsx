import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type BookFormat, bookFormats } from '#core/book/book-formats.ts'
import type { Book } from '#core/book/item.ts'
import { sealPlacesOf } from '#core/book/printed-book.ts'
import { isDay } from '#core/calendar/day.ts'
import { deskPrintWords as w } from '#core/words/desk-print.ts'
import { fetchFile, isProblem } from '../api.ts'
import { api, publicSite } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { saveFile } from '../save-file.ts'
import { Clause } from './Clause.tsx'
import { ProblemNote } from './Refused.tsx'

/** The book as a file to keep, print-ready or in Word; `before` saves what was typed last. */
export const PrintButtons = ({ caseId, before }: { caseId: string; before?: () => Promise<boolean> }) => {
  const { say } = useSpeech()
  const print = useMutation({
    mutationFn: async (format: BookFormat) => {
      if (before && !(await before())) return
      const { blob, name } = await fetchFile(api.printedBook(caseId, format))
      saveFile(blob, name)
    },
  })
  return (
    <>
      <div className="row" aria-live="polite">
        {bookFormats.map((format) => (
          <Button
            key={format}
            loading={print.isPending && print.variables === format}
            disabled={print.isPending}
            onClick={() => print.mutate(format)}
          >
            {say(print.isPending && print.variables === format ? w.making : w[format])}
          </Button>
        ))}
      </div>
      {isProblem(print.error) && <ProblemNote problem={print.error} />}
    </>
  )
}

interface Props {
  caseId: string
  book: Book
  /** How many things the self-check still finds. */
  open: number
  applicationOn: unknown
  before: () => Promise<boolean>
}

/** Where the contact prints the book: what is missing before it may be bound, its day, and where it is sealed. */
export const BookPrint = ({ caseId, book, open, applicationOn, before }: Props) => {
  const { say, lang } = useSpeech()
  return (
    <section className="sheet part" style={{ marginTop: 16 }} aria-labelledby="print">
      <h2 id="print">
        {say(w.title)} <Clause id="Q12.2" />
      </h2>
      <p className={open > 0 ? 'soon' : 'settled'}>
        {open > 0 ? say(w.notYet, { count: open }) : say(w.ready)}
      </p>
      <p>{isDay(String(applicationOn)) ? say(w.bindingDay, { applicationOn }) : say(w.noDay)}</p>
      <PrintButtons caseId={caseId} before={before} />
      <details>
        <summary>{say(w.seals)}</summary>
        <ul className="list">
          {sealPlacesOf(book, lang).map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </details>
      <p>
        <a href={publicSite.downloads(lang)}>{say(w.blank)}</a>
      </p>
    </section>
  )
}
