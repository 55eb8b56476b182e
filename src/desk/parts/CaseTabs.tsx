import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { openQuestions } from '#core/chapters/questions.ts'
import { isReviewer } from '#core/likeness-hint.ts'
import { panelDeadline } from '#core/meeting-deadlines.ts'
import { isOnlyPayer, type Role } from '#core/roles.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { meetingWords } from '#core/words/desk-meeting.ts'
import { holdingWords } from '#core/words/holdings.ts'
import { mailroomWords } from '#core/words/mailroom.ts'
import { questionWords } from '#core/words/questions.ts'
import { reviewWords } from '#core/words/reviewing.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import type { CasePage, OfferWithStart } from '../contract.ts'
import { isStaff, useMe } from '../me.ts'
import { paths, publicSite } from '../paths.ts'
import type { Speech } from '../Speech.tsx'
import { AuditTab } from './AuditTab.tsx'
import { PrintButtons } from './BookPrint.tsx'
import { BookView } from './BookView.tsx'
import { CasePapers } from './CasePapers.tsx'
import { Clause, Why } from './Clause.tsx'
import { ContractTab } from './ContractTab.tsx'
import { DateProof } from './DateProof.tsx'
import { Facts } from './Facts.tsx'
import { FilesTab } from './FilesTab.tsx'
import { Letters } from './Letters.tsx'
import { LifeDay } from './LifeDay.tsx'
import { Questions } from './Questions.tsx'
import { Timeline } from './Timeline.tsx'

/** The contents of the case, one tab each. */
export const tabsOf = (
  page: CasePage,
  speech: Speech,
  roles: readonly Role[],
  onAsk: (offer: OfferWithStart) => void,
) => {
  const { say } = speech
  const { state } = page.view
  const open = openQuestions(state)
  const questions = say(open.length > 0 ? questionWords.tabOpen : questionWords.tab, { count: open.length })
  const record = page.view.offers.find(({ command, refusal }) => command === 'RecordAuditReceipt' && !refusal)
  const onReceipt = record && ((receipt: readonly string[]) => onAsk({ ...record, suggest: { receipt } }))
  const unread = [...page.letters, ...page.messages].filter((one) => one.unread).length
  const lettersLabel = say(unread > 0 ? mailroomWords.tabUnread : caseWords.tabLetters, { count: unread })
  const tab = (key: string, label: string, children: ReactNode) => ({ key, label, children })
  const all = [
    tab('application', say(caseWords.tabApplication), <ApplicationTab page={page} speech={speech} />),
    tab('files', say(caseWords.tabFiles), <FilesTab page={page} />),
    tab(
      'letters',
      lettersLabel,
      <>
        <Letters letters={page.letters} messages={page.messages} onReceipt={onReceipt} />
        <CasePapers page={page} />
      </>,
    ),
    tab('questions', questions, <Questions page={page} onAsk={onAsk} />),
    tab('contract', say(caseWords.tabContract), <ContractTab page={page} speech={speech} />),
    // Nothing is assessed for a change or a cancellation.
    ...(isAssessed(state.kind)
      ? [
          tab('audit', say(caseWords.tabAudit), <AuditTab page={page} />),
          tab('panel', say(caseWords.tabPanel), <PanelTab page={page} speech={speech} />),
        ]
      : []),
    tab('certificate', say(caseWords.tabCertificate), <CertificateTab page={page} speech={speech} />),
    tab(
      'record',
      say(caseWords.tabRecord),
      <Timeline lines={page.view.timeline} people={page.people} open={open} />,
    ),
  ]
  return isOnlyPayer({ roles }) ? all.filter(({ key }) => payerTabs.includes(key)) : all
}

const payerTabs = ['contract', 'files', 'letters', 'record']

interface Props {
  page: CasePage
  speech: Speech
}

const ApplicationTab = ({ page, speech: { say, day } }: Props) => {
  const me = useMe()
  const { application, caseId } = page.view.state
  if (!application || !page.snapshot) return <p className="mute">{say(caseWords.notSubmitted)}</p>
  return (
    <div className="stack">
      <p className="mute">
        {say(caseWords.frozen, { on: day(application.submittedOn), digest: application.digest.slice(0, 12) })}
      </p>
      {isReviewer(me) && (
        <p>
          <Link to={paths.review(caseId)}>{say(reviewWords.open)}</Link>
        </p>
      )}
      <PrintButtons caseId={caseId} />
      <BookView
        book={{ ...page.snapshot, kind: page.view.state.kind, submittedOn: application.submittedOn }}
        files={page.files}
        referred={application.referred}
      />
    </div>
  )
}

const PanelTab = ({ page, speech: { say, day } }: Props) => {
  const me = useMe()
  const { meetingId, meetingHeldOn, missedAgendaOn, passedOn, rectifications, edition } = page.view.state
  if (!meetingHeldOn && rectifications === 0)
    return (
      <p className="mute">
        {missedAgendaOn
          ? say(meetingWords.heldOver, { agendaClosedOn: missedAgendaOn })
          : say(caseWords.noPanel)}
      </p>
    )
  const pinned = getEdition(edition ?? '')
  const rounds = pinned.readings.rectificationRounds.value
  return (
    <Facts
      facts={[
        [
          say(caseWords.meetingOn),
          !meetingHeldOn ? (
            say(caseWords.notYet)
          ) : meetingId && isStaff(me) ? (
            <span key="meeting">
              <Link to={paths.meeting(meetingId)}>{day(meetingHeldOn)}</Link>{' '}
              <DateProof deadline={panelDeadline(meetingHeldOn, pinned, deskCalendar)} />
            </span>
          ) : (
            <DateProof key="meeting" deadline={panelDeadline(meetingHeldOn, pinned, deskCalendar)}>
              {day(meetingHeldOn)}
            </DateProof>
          ),
        ],
        [say(caseWords.passedOn), passedOn ? day(passedOn) : say(caseWords.notYet)],
        [
          say(caseWords.rectifications),
          <>
            {say(meetingWords.roundsLeft, {
              rectifications,
              ...(!passedOn && { left: Math.max(0, rounds - rectifications) }),
            })}{' '}
            <Why clause="Q4.5" rule="rectification" />
          </>,
        ],
      ]}
    />
  )
}

const CertificateTab = ({ page, speech: { say, day, fullDay } }: Props) => {
  const { certificate, posting, originalReturn, originalReturnedOn } = page.view.state
  const original = originalReturn && (
    <Facts
      facts={[
        [say(holdingWords.original), originalReturnedOn ? day(originalReturnedOn) : say(caseWords.notYet)],
      ]}
    />
  )
  const papers = <CasePapers page={page} place="certificate" />
  if (!certificate)
    return (
      <>
        {original ?? <p className="mute">{say(caseWords.noCertificate)}</p>}
        {papers}
      </>
    )
  return (
    <>
      {original}
      <Facts
        facts={[
          [say(caseWords.certificateNumber), certificate.number],
          [say(caseWords.issuedOn), fullDay(certificate.issuedOn)],
          [
            say(caseWords.validity),
            <>
              {say(caseWords.fromTo, { from: certificate.validFrom, to: certificate.validTo })}{' '}
              <Clause id="Q10" />
            </>,
          ],
          [say(caseWords.maintainBy), <LifeDay key="in-time" validTo={certificate.validTo} name="inTime" />],
          [say(caseWords.lateBy), <LifeDay key="late" validTo={certificate.validTo} name="late" />],
          [
            say(caseWords.posted),
            posting
              ? `${day(posting.postedOn)} · ${posting.carrier} ${posting.trackingNumber}`
              : say(caseWords.notYet),
          ],
        ]}
      />
      <p>
        <a href={publicSite.verify(certificate.number)}>{say(caseWords.verify)}</a>
      </p>
      {papers}
    </>
  )
}
