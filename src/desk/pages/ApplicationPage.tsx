import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { caseProcedure } from '#core/case.ts'
import { statedCertificate } from '#core/certificate.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { clauseOfKind } from '#core/rulebook/held-certificate.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { choices } from '#core/words/choices.ts'
import { clauseFacts } from '#core/words/clauses.ts'
import { commands } from '#core/words/commands.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { holdingWords } from '#core/words/holdings.ts'
import type { Pair } from '#core/words/say.ts'
import { request } from '../api.ts'
import type { CasePage, Draft } from '../contract.ts'
import { BookConflict } from '../forms/BookConflict.tsx'
import { BookPart, SavingText } from '../forms/BookPart.tsx'
import { CispRows, DayField, EngagementRows, LineField } from '../forms/BookRows.tsx'
import { type Book, type BookFile, checkBook, tidy } from '../forms/book.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { HeldPart } from '../forms/HeldPart.tsx'
import { useContact } from '../forms/use-contact.ts'
import { useDraft } from '../forms/use-draft.ts'
import { isStaff, useMe } from '../me.ts'
import { CheckPanel } from '../parts/CheckPanel.tsx'
import { Why } from '../parts/Clause.tsx'
import { Facts } from '../parts/Facts.tsx'
import { useTitle } from '../parts/States.tsx'
import { api, paths } from '../paths.ts'
import { caseQuery, draftQuery, holdingsQuery, organisationQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

export const ApplicationPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  const { data: page } = useSuspenseQuery(caseQuery(caseId))
  const me = useMe()
  if (page.view.state.phase !== 'preparation' || isStaff(me))
    return <Navigate to={paths.case(caseId)} replace />
  return <BookForm caseId={caseId} page={page} />
}

const labels: Readonly<Record<string, Pair>> = {
  applicationOn: bookWords.applicationOn,
  organisation: bookWords.secOrganisation,
  contact: bookWords.secContact,
  'cisp.name': bookWords.cispName,
  'cisp.certificateNo': bookWords.cispNumber,
  'cisp.validTo': bookWords.cispTo,
  'engagements.name': bookWords.engagementName,
  'engagements.client': bookWords.client,
  'engagements.service': bookWords.service,
  'engagements.contractOn': bookWords.contractOn,
  'engagements.files': bookWords.evidence,
  agency: bookWords.secAgency,
  changedOn: holdingWords.changedOn,
  'agency.name': bookWords.agencyName,
}

const BookForm = ({ caseId, page }: { caseId: string; page: CasePage }) => {
  const { say, type, level, fullDay, word, today } = useSpeech()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { data: draft } = useSuspenseQuery(draftQuery(caseId))
  const { data: organisation } = useSuspenseQuery(organisationQuery)
  const { data: holdings } = useSuspenseQuery(holdingsQuery)
  const contact = useContact(page)
  const {
    value: book,
    change,
    saving,
    theirs,
    settle,
    flush,
  } = useDraft<Book>({
    path: api.draft(caseId),
    start: { version: draft.version, kept: draft.book as Book },
    write: (one) => ({ book: tidy(one) }),
    read: (one) => ({ version: (one as Draft).version, kept: (one as Draft).book as Book }),
  })
  const [isSubmitting, setSubmitting] = useState(false)
  const { state, offers } = page.view
  const held = holdings.find(({ certificateId }) => certificateId === state.held?.certificateId)
  const waived = state.waivers.map(({ code }) => code)
  const check = useMemo(
    () =>
      checkBook(
        book,
        {
          kind: state.kind,
          type: state.type,
          level: state.level,
          organisation,
          contact,
          certificate: held && statedCertificate(held),
        },
        today,
        waived,
      ),
    [book, state, organisation, contact, held, today, waived],
  )
  useTitle(say(bookWords.title))
  const labelOf = (path: readonly PropertyKey[]) => {
    const [part, index] = path
    const leaf = labels[[part, path[2]].filter((one) => one !== undefined).join('.')] ?? labels[String(part)]
    const name = leaf ? say(leaf) : path.join('.')
    if (part === 'cisp' && typeof index === 'number')
      return `${say(bookWords.cispRow, { row: index + 1 })} ${name}`
    if (part === 'engagements' && typeof index === 'number')
      return `${say(bookWords.engagement, { row: index + 1, name: '' })}${name}`
    return name
  }
  const goTo = (section: string) => {
    const target = document.getElementById(`part-${section}`)
    target?.scrollIntoView({ block: 'start' })
    target?.querySelector<HTMLElement>('input, textarea, button, a')?.focus()
  }
  const knownFile = async (uploaded: {
    id: string
    name: string
    size: number
    sha256?: string
  }): Promise<BookFile> => {
    if (uploaded.sha256) return { ...uploaded, sha256: uploaded.sha256 }
    // Asked anew for each file: a shared answer may have been given before this one arrived.
    const fresh = await request<CasePage>(api.page('case', caseId))
    queryClient.setQueryData(caseQuery(caseId).queryKey, fresh)
    return { ...uploaded, sha256: fresh.files[uploaded.id]?.sha256 ?? '' }
  }
  const submission = offers.find(({ command }) => command === 'SubmitApplication')
  const command = caseProcedure.commands.SubmitApplication

  return (
    <>
      <div className="between" style={{ marginBottom: 16 }}>
        <h1>
          {say(bookWords.title)} · {type(state.type)} {level(state.level)} · {word(choices.kind, state.kind)}
        </h1>
        <span className="row">
          <SavingText saving={saving} />
          <Link to={paths.case(caseId)} search={{ tab: 'questions' }}>
            {say(commands.AskQuestion.label)}
          </Link>
          <Link to={paths.case(caseId)}>{say(bookWords.toCase)}</Link>
        </span>
      </div>
      {theirs && <BookConflict mine={book} theirs={theirs.kept} onSettle={settle} />}
      <div className="two wide">
        <div className="sheet">
          <BookPart id="date" title={bookWords.secDate} clause="Q12.2">
            <div className="fields">
              <DayField
                label={bookWords.applicationOn}
                hint={say(bookWords.applicationOnHint)}
                value={book.applicationOn}
                onChange={(applicationOn) => change({ ...book, applicationOn: applicationOn ?? '' })}
              />
            </div>
          </BookPart>
          <BookPart id="organisation" title={bookWords.secOrganisation} clause="Q5.1">
            <p className="mute">
              {say(bookWords.organisationFrom)}{' '}
              <Link to={paths.organisation}>{say(bookWords.changeThere)}</Link>
            </p>
            {organisation && (
              <Facts
                facts={[
                  [say(account.orgName), organisation.name],
                  [say(account.uscc), organisation.uscc],
                  [say(account.legalForm), word(account, organisation.legalForm)],
                  [say(account.establishedOn), fullDay(organisation.establishedOn)],
                  [say(account.registeredAddress), organisation.registeredAddress],
                  [say(account.businessScope), organisation.businessScope],
                ]}
              />
            )}
          </BookPart>
          <BookPart id="contact" title={bookWords.secContact} clause="Q12.3">
            <p className="mute">{say(bookWords.contactFrom)}</p>
            {contact && (
              <p>
                {contact.name} · {word(account, contact.position)} · {contact.email}{' '}
                <span className={`tag ${contact.emailConfirmed ? 'ok' : 'late'}`}>
                  {say(contact.emailConfirmed ? bookWords.emailConfirmed : bookWords.emailUnconfirmed)}
                </span>
              </p>
            )}
          </BookPart>
          {held && (
            <BookPart
              id="certificate"
              title={holdingWords.certificate}
              clause={clauseOfKind(state.askedKind)}
            >
              {state.askedKind !== state.kind && <p className="soon">{say(holdingWords.takenAsInitial)}</p>}
              <HeldPart
                caseId={caseId}
                kind={state.kind}
                held={held}
                organisation={organisation}
                book={book}
                onChange={change}
                sizeOf={(id) => page.files[id]?.size}
                onUploaded={knownFile}
              />
            </BookPart>
          )}
          {isAssessed(state.kind) && (
            <>
              <BookPart id="cisp" title={bookWords.secCisp} clause="Q6">
                <p className="mute">{say(bookWords.cispLead)}</p>
                <CispRows rows={book.cisp ?? []} onChange={(cisp) => change({ ...book, cisp })} />
              </BookPart>
              <BookPart id="engagements" title={bookWords.secEngagements} clause="Q13.1">
                <p className="mute">
                  {say(bookWords.engagementsLead, clauseFacts(editionFor(today)))}{' '}
                  <Why clause="Q14" rule="engagement-minimum" />
                </p>
                <EngagementRows
                  caseId={caseId}
                  rows={book.engagements ?? []}
                  sizeOf={(id) => page.files[id]?.size}
                  onChange={(engagements) => change({ ...book, engagements })}
                  onUploaded={knownFile}
                  onFile={(index, file) =>
                    change((before) => ({
                      ...before,
                      engagements: (before.engagements ?? []).map((row, other) =>
                        other === index ? { ...row, files: [...(row.files ?? []), file] } : row,
                      ),
                    }))
                  }
                />
              </BookPart>
            </>
          )}
          <BookPart id="agency" title={bookWords.secAgency} clause="Q19">
            <p className="mute">{say(bookWords.agencyLead)}</p>
            <p>
              <Radio.Group
                aria-label={say(bookWords.secAgency)}
                value={book.agency?.used}
                onChange={({ target }) => change({ ...book, agency: { ...book.agency, used: target.value } })}
                options={[
                  { value: false, label: say(bookWords.agencyNot) },
                  { value: true, label: say(bookWords.agencyUsed) },
                ]}
              />
            </p>
            {book.agency?.used && (
              <LineField
                label={bookWords.agencyName}
                value={book.agency.name}
                onChange={(name) => change({ ...book, agency: { used: true, name } })}
              />
            )}
          </BookPart>
        </div>
        <aside className="sticky">
          <CheckPanel check={check} labelOf={labelOf} onGo={goTo} />
          <div className="sheet part" style={{ marginTop: 16 }}>
            {submission && !submission.refusal ? (
              <Button
                type="primary"
                block
                disabled={theirs !== null}
                onClick={async () => {
                  if (await flush()) setSubmitting(true)
                }}
              >
                {say(bookWords.toSubmit)}
              </Button>
            ) : (
              <p className="mute">{say(bookWords.onlyContact)}</p>
            )}
          </div>
        </aside>
      </div>
      {isSubmitting && command && (
        <CommandForm
          asked={{ stream: 'case', id: caseId, version: state.version, command, suggest: {} }}
          surroundings={{ caseId }}
          people={page.people}
          onClose={() => setSubmitting(false)}
          onDone={() => navigate({ to: paths.case(caseId) })}
        />
      )}
    </>
  )
}
