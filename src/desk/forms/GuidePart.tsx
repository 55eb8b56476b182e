import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { processItemsOf } from '#core/book/evidence.ts'
import type { Book } from '#core/book/item.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { minimumFor } from '#core/rulebook/minimums.ts'
import { departmentWords, titleOfPart } from '#core/words/book-items.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { request } from '../api.ts'
import { Clause } from '../parts/Clause.tsx'
import { api, publicSite } from '../paths.ts'
import { bookQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** The guide of the type, from the same data as the book; the sections open once it is confirmed as read (Q11.3). */
export const GuidePart = ({ caseId, book }: { caseId: string; book: Book }) => {
  const { say, type, level, today } = useSpeech()
  const queryClient = useQueryClient()
  const edition = editionFor(today)
  const confirm = useMutation({
    mutationFn: () => request(api.bookGuide(caseId), { method: 'POST', body: {} }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: bookQuery(caseId).queryKey }),
  })
  return (
    <section className="sheet part reading" aria-labelledby="guide">
      <h2 id="guide">
        {say(w.guideTitle)} <Clause id="Q11.3" />
      </h2>
      <p>{say(w.guideLead, { type: type(book.type), level: level(book.level) })}</p>
      <h3>{say(w.guideParts)}</h3>
      <ol className="guide-parts">
        {book.parts.map(({ key, number, department, items }) => (
          <li key={key}>
            {number} {say(titleOfPart(key, book.type, edition))}{' '}
            <span className="mute">
              {say(departmentWords[department])} · {items.length}
            </span>
          </li>
        ))}
      </ol>
      <ul className="guide-rules">
        <li>
          {say(w.guideProcess, {
            count: processItemsOf(book).length,
            years: edition.terms.engagementYears,
          })}{' '}
          <Clause id="Q13.1" />
        </li>
        <li>
          {say(w.guideEngagements, { needed: minimumFor(book.type, book.level, edition) })}{' '}
          <Clause id="Q14" />
        </li>
        <li>
          {say(w.guideTruth)} <Clause id="Q12.4" />
        </li>
      </ul>
      <p>
        <a href={publicSite.services}>{say(w.guideSite)}</a>
      </p>
      <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
        {say(w.guideConfirm)}
      </Button>
    </section>
  )
}
