import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import type { PaperReceipt, Parcel } from '#core/paper-state.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { receivingWords, paperWords as w } from '#core/words/desk-receiving.ts'
import { problems } from '#core/words/problems.ts'
import { sizeText } from '#core/words/size-text.ts'
import type { CasePage } from '../contract.ts'
import type { PrintableConsignment } from '../contract-of-paper.ts'
import { isStaff, useMe } from '../me.ts'
import { api } from '../paths.ts'
import { consignmentsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** Whether a case has come so far that there is something to print, burn and send. */
export const hasPaper = ({ view }: CasePage): boolean => view.state.application !== null

/**
 * What goes on paper and disc, by round: to be printed and burnt, sent, and received (Q11.3, Q12.6, Q4.1). That it was sent
 * is said with the other commands of the case.
 */
export const PaperAndDisc = ({ page }: { page: CasePage }) => {
  const { say } = useSpeech()
  const me = useMe()
  // On the page of the case it may stand above its tabs and in one of them.
  const heading = useId()
  const { state } = page.view
  const { data: consignments = [] } = useQuery({
    ...consignmentsQuery(state.caseId),
    enabled: hasPaper(page),
  })
  if (!hasPaper(page)) return null
  const isRound = consignments.length > 1
  return (
    <section className="part" aria-labelledby={heading}>
      <div className="between">
        <h2 id={heading}>
          {say(w.title)} <Clause id="Q11.3" />
        </h2>
        {isStaff(me) && <a href={api.disc(state.caseId, 'all')}>{say(w.all)}</a>}
      </div>
      {!isStaff(me) && <p className="mute">{say(isRound ? w.leadRound : w.lead)}</p>}
      <ul className="list">
        {consignments.toReversed().map((one) => (
          <Round
            key={one.round}
            caseId={state.caseId}
            one={one}
            parcels={state.paper.parcels.filter(({ round }) => round === one.round)}
            receipts={state.paper.receipts.filter(({ round }) => round === one.round)}
          />
        ))}
      </ul>
    </section>
  )
}

interface RoundProps {
  caseId: string
  one: PrintableConsignment
  parcels: readonly Parcel[]
  receipts: readonly PaperReceipt[]
}

const Round = ({ caseId, one, parcels, receipts }: RoundProps) => {
  const { say, shortDay } = useSpeech()
  const { round, problem, discs } = one
  const total = {
    files: discs.reduce((sum, { files }) => sum + files, 0),
    bytes: sizeText(discs.reduce((sum, { bytes }) => sum + bytes, 0)),
  }
  return (
    <li>
      <div className="between">
        <strong>{say(round === 0 ? receivingWords.book : receivingWords.round, { round })}</strong>
        {problem ? (
          <span className="mute">{say(problems[problem].message)}</span>
        ) : (
          <span className="row">
            {round === 0 && (
              <a href={api.printedBook(caseId, 'pdf')} target="_blank" rel="noopener">
                {say(w.printedBook)}
              </a>
            )}
            {discs.map((_, index) => (
              <a key={api.disc(caseId, round, index + 1)} href={api.disc(caseId, round, index + 1)}>
                {say(discs.length > 1 ? w.discNumber : w.disc, { number: index + 1, of: discs.length })}
              </a>
            ))}
            <a href={api.sheet(caseId, 'cover', round)} target="_blank" rel="noopener">
              {say(w.cover)}
            </a>
            <a href={api.sheet(caseId, 'labels', round)} target="_blank" rel="noopener">
              {say(w.labels)}
            </a>
          </span>
        )}
      </div>
      {!problem && (
        <p className="mute tight">
          {say(w.filesOf, total)} · {say(w.discHint)}
        </p>
      )}
      {parcels.map(({ carrier, trackingNumber, handedOverOn }) => (
        <p key={trackingNumber} className="mute tight">
          {say(w.sent, { carrier, number: trackingNumber, on: shortDay(handedOverOn) })}
        </p>
      ))}
      {receipts.map((receipt) => (
        <p key={`${receipt.receivedOn} ${receipt.coverCode}`} className="tight">
          {[
            say(w.received, { on: shortDay(receipt.receivedOn) }),
            ...(receipt.coverCode ? [say(w.compared)] : []),
            ...(receipt.pages
              ? [say(w.pages, { counted: receipt.pages.counted, printed: receipt.pages.printed })]
              : []),
            ...(receipt.differences.length > 0
              ? [say(w.differences, { count: receipt.differences.length })]
              : []),
          ].join(' · ')}
        </p>
      ))}
    </li>
  )
}

/** On the page of the book, before anything can be burnt: what comes after the submission, and by when. */
export const PaperAhead = () => {
  const { say, today } = useSpeech()
  const days = editionFor(today).readings.parcelHandOverDays.value
  return (
    <div className="sheet part" style={{ marginTop: 16 }}>
      <h2>{say(w.title)}</h2>
      <p className="mute">
        {say(w.beforeSubmission, { days })} <Clause id="Q11.3" />
      </p>
      <Button block disabled>
        {say(w.disc)}
      </Button>
      <Button block disabled style={{ marginTop: 8 }}>
        {say(w.cover)}
      </Button>
      <Button block disabled style={{ marginTop: 8 }}>
        {say(w.labels)}
      </Button>
    </div>
  )
}
