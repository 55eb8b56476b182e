import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Answers } from '#core/book/answers.ts'
import { findBookFor, findItem, findPart } from '#core/book/book.ts'
import type { Book } from '#core/book/item.ts'
import { isBlank } from '#core/book/typed.ts'
import { caseProcedure } from '#core/case.ts'
import { statedCertificate } from '#core/certificate.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { titleOfColumn, titleOfItem } from '#core/words/book-items.ts'
import { choices } from '#core/words/choices.ts'
import { commands } from '#core/words/commands.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { request } from '../api.ts'
import type { CasePage } from '../contract.ts'
import { type BookPlace, checkTyped, openCount, placeOfFinding, placeOfPath } from '../forms/book.ts'
import { type BookDesk, BookDeskProvider, type EngagementRow } from '../forms/book-desk.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { GuidePart } from '../forms/GuidePart.tsx'
import { SectionForm, type SectionHandle } from '../forms/SectionForm.tsx'
import { useContact } from '../forms/use-contact.ts'
import { isStaff, useMe } from '../me.ts'
import { BookPrint } from '../parts/BookPrint.tsx'
import { CheckPanel } from '../parts/CheckPanel.tsx'
import { EvidenceMatrix } from '../parts/EvidenceMatrix.tsx'
import { PaperAhead } from '../parts/PaperAndDisc.tsx'
import { SectionList } from '../parts/SectionList.tsx'
import { useTitle } from '../parts/States.tsx'
import { api, paths } from '../paths.ts'
import {
  bookQuery,
  caseQuery,
  holdingsQuery,
  invitationsQuery,
  membersQuery,
  organisationQuery,
} from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

export const ApplicationPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  const { data: page } = useSuspenseQuery(caseQuery(caseId))
  const me = useMe()
  const { today } = useSpeech()
  const { phase, kind, type, level } = page.view.state
  const book = findBookFor({ kind, type, level }, editionFor(today))
  if (phase !== 'preparation' || isStaff(me) || !book) return <Navigate to={paths.case(caseId)} replace />
  return <BookForm caseId={caseId} page={page} book={book} />
}

const BookForm = ({ caseId, page, book }: { caseId: string; page: CasePage; book: Book }) => {
  const { say, type, level, word, today } = useSpeech()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const me = useMe()
  const { section: asked } = useSearch({ strict: false }) as { section?: string }
  const { data: kept } = useSuspenseQuery(bookQuery(caseId))
  const { data: organisation } = useSuspenseQuery(organisationQuery)
  const { data: holdings } = useSuspenseQuery(holdingsQuery)
  const { data: members } = useSuspenseQuery(membersQuery)
  const { data: invited } = useSuspenseQuery(invitationsQuery)
  const contact = useContact(page)
  const { state, offers } = page.view
  const isContact = me.roles.includes('contact')
  const [bySection, setBySection] = useState<Readonly<Record<string, Answers>>>(() =>
    Object.fromEntries(kept.sections.map(({ section, answers }) => [section, answers])),
  )
  const handles = useRef(new Map<string, SectionHandle>())
  const [isSubmitting, setSubmitting] = useState(false)
  const answers = useMemo<Answers>(() => Object.assign({}, ...Object.values(bySection)), [bySection])
  const engagements = (answers.engagements ?? kept.engagements ?? []) as readonly EngagementRow[]
  const held = holdings.find(({ certificateId }) => certificateId === state.held?.certificateId)
  // A key shows at once; the rules speak as soon as the hand rests.
  const weighed = useDeferredValue(answers)
  const { check: whole, application } = useMemo(
    () =>
      checkTyped(
        { engagements: kept.engagements ?? [], ...weighed },
        {
          kind: state.kind,
          type: state.type,
          level: state.level,
          organisation,
          contact,
          certificate: held && statedCertificate(held),
        },
        today,
        state.waivers.map(({ code }) => code),
        kept.lastCycle,
      ),
    [weighed, kept.engagements, state, organisation, contact, held, today, kept.lastCycle],
  )
  useTitle(say(bookWords.title))

  // What is typed has begun a section, also before it is asked for anew.
  const sections = kept.sections.map((told) =>
    told.state === 'empty' && !isBlank(bySection[told.section] ?? {})
      ? { ...told, state: 'in-work' as const }
      : told,
  )
  const isOwn = (section: string) => sections.some((one) => one.section === section)
  // A contributor is told of what stands in their own sections.
  const check = {
    findings: whole.findings.filter((one) => isOwn(placeOfFinding(book, one).section)),
    missing: whole.missing.filter((path) => isOwn(placeOfPath(book, path).section)),
  }
  // Whoever was asked to join may be given a section already: it opens with their yes.
  const holders = [
    ...members,
    ...invited.map(({ personId, name, email, roles }) => ({
      id: personId,
      name: say(w.invited, { name }),
      email,
      roles,
    })),
  ]
  const hasMatrix = kept.sections.some(({ section }) =>
    findPart(book, section)?.items.some(({ kind }) => kind === 'process'),
  )
  const isShort = book.parts.length <= 2
  const open =
    asked === 'matrix' && hasMatrix
      ? 'matrix'
      : ((kept.sections.find(({ section }) => section === asked) ?? kept.sections[0])?.section ?? '')
  const desk: BookDesk = {
    caseId,
    book,
    kind: state.kind,
    askedKind: state.askedKind,
    organisation,
    contact: contact as BookDesk['contact'],
    held,
    answers,
    engagements,
    findings: check.findings,
    comments: kept.sections.flatMap(({ comments }) => comments),
    people: kept.people,
    sizeOf: (id) => page.files[id]?.size,
    knownFile: async (uploaded) => {
      if (uploaded.sha256) return { ...uploaded, sha256: uploaded.sha256 }
      // Asked anew for each file: a shared answer may have been given before this one arrived.
      const fresh = await request<CasePage>(api.page('case', caseId))
      queryClient.setQueryData(caseQuery(caseId).queryKey, fresh)
      // What the last cycle has of it is known once it has arrived.
      if (kept.lastCycle.earlier)
        await queryClient.invalidateQueries({ queryKey: bookQuery(caseId).queryKey })
      return { ...uploaded, sha256: fresh.files[uploaded.id]?.sha256 ?? '' }
    },
    changeItem: (key, change) => {
      const part = findItem(book, key)?.part
      handles.current.get(part?.key ?? '')?.change((before) => ({ ...before, [key]: change(before[key]) }))
    },
  }
  const goTo = async ({ section, item }: BookPlace) => {
    await navigate({ to: paths.application(caseId), search: { section } as never })
    const target = document.getElementById(`item-${item}`)
    target?.scrollIntoView({ block: 'start' })
    target?.querySelector<HTMLElement>('input, textarea, button, a')?.focus()
  }
  const labelOf = ([part, index, leaf]: readonly PropertyKey[]) => {
    const found = findItem(book, String(part))?.item
    const name = found ? say(titleOfItem(found)) : String(part)
    if (typeof index !== 'number') return name
    return `${name} ${index + 1} ${say(titleOfColumn(String(part), String(leaf ?? '')))}`
  }
  const flushAll = async () =>
    (await Promise.all([...handles.current.values()].map(({ flush }) => flush()))).every(Boolean)
  const submission = offers.find(({ command }) => command === 'SubmitApplication')
  const command = caseProcedure.commands.SubmitApplication

  return (
    <BookDeskProvider value={desk}>
      <div className="between" style={{ marginBottom: 16 }}>
        <h1>
          {say(bookWords.title)} · {type(state.type)} {level(state.level)} · {word(choices.kind, state.kind)}
        </h1>
        <span className="row">
          <Link to={paths.case(caseId)} search={{ tab: 'questions' }}>
            {say(commands.AskQuestion.label)}
          </Link>
          <Link to={paths.case(caseId)}>{say(bookWords.toCase)}</Link>
        </span>
      </div>
      {kept.guideReadAt === null ? (
        <GuidePart caseId={caseId} book={book} />
      ) : kept.sections.length === 0 ? (
        <p className="sheet part">{say(w.noneYours)}</p>
      ) : (
        <div className={isShort ? 'two wide' : 'book'}>
          {!isShort && (
            <SectionList
              caseId={caseId}
              book={book}
              sections={sections}
              people={kept.people}
              answers={bySection}
              check={check}
              open={open}
              hasMatrix={hasMatrix}
            />
          )}
          <div>
            {open === 'matrix' && <EvidenceMatrix application={application} isOwn={isOwn} />}
            {sections.map((told) => {
              const part = findPart(book, told.section)
              return (
                part && (
                  <SectionForm
                    key={told.section}
                    part={part}
                    told={told}
                    people={kept.people}
                    members={isContact ? holders : []}
                    isContact={isContact}
                    isOpen={isShort || told.section === open}
                    onAnswers={(section, given) =>
                      setBySection((before) =>
                        before[section] === given ? before : { ...before, [section]: given },
                      )
                    }
                    onHandle={(section, handle) => handles.current.set(section, handle)}
                  />
                )
              )
            })}
          </div>
          <aside className="sticky">
            <CheckPanel
              book={book}
              check={check}
              section={open}
              labelOf={labelOf}
              onGo={(place) => void goTo(place)}
            />
            {isContact && (
              <BookPrint
                caseId={caseId}
                book={book}
                open={openCount(check)}
                applicationOn={answers.applicationOn}
                before={flushAll}
              />
            )}
            <div className="sheet part" style={{ marginTop: 16 }}>
              {submission && !submission.refusal ? (
                <Button
                  type="primary"
                  block
                  onClick={async () => {
                    if (await flushAll()) setSubmitting(true)
                  }}
                >
                  {say(bookWords.toSubmit)}
                </Button>
              ) : (
                <p className="mute">{say(bookWords.onlyContact)}</p>
              )}
            </div>
            <PaperAhead />
          </aside>
        </div>
      )}
      {isSubmitting && command && (
        <CommandForm
          asked={{ stream: 'case', id: caseId, version: state.version, command, suggest: {} }}
          surroundings={{ caseId }}
          people={page.people}
          onClose={() => setSubmitting(false)}
          onDone={() => navigate({ to: paths.case(caseId) })}
        />
      )}
    </BookDeskProvider>
  )
}
