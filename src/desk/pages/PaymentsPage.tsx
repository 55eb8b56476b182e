import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paymentsWords as words } from '#core/words/desk-payments.ts'
import { roles } from '#core/words/roles.ts'
import type { PaymentsPage as Page } from '../contract-of-payments.ts'
import '../look/contract.css'
import { useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { DateProof } from '../parts/DateProof.tsx'
import { PaymentQueue } from '../parts/PaymentQueue.tsx'
import { StatementImport } from '../parts/StatementImport.tsx'
import { useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { paymentsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** What the bank says has arrived, matched line by line, and the refunds under way. */
export const PaymentsPage = () => {
  const { say } = useSpeech()
  const me = useMe()
  const { data: page } = useSuspenseQuery(paymentsQuery)
  const mayMatch = me.roles.includes('finance')
  useTitle(say(words.title))
  return (
    <div className="stack">
      <section className="sheet part stack">
        <h1>{say(words.title)}</h1>
        <p className="mute">
          {say(words.lead)} <Clause id="Q4.3" />
        </p>
        {mayMatch && <StatementImport />}
      </section>
      <PaymentQueue page={page} mayMatch={mayMatch} />
      <Refunds page={page} />
      <Settled page={page} />
    </div>
  )
}

const Refunds = ({ page: { refunds } }: { page: Page }) => {
  const { say, day, word } = useSpeech()
  return (
    <section className="sheet part stack" aria-labelledby="refunds">
      <h2 id="refunds">{say(words.refunds)}</h2>
      {refunds.length === 0 && <p className="mute">{say(words.noRefunds)}</p>}
      <ul className="list">
        {refunds.map(({ caseId, number, organisationName, due, owner }) => (
          <li key={caseId} className="between">
            <Link to={paths.case(caseId)} search={{ tab: 'contract' }}>
              {say(words.usedOn, { number, organisationName })}
            </Link>
            <span className="mute">
              {owner && say(words.refundWaits, { owner: word(roles, owner) })}
              {due && (
                <>
                  {' · '}
                  <DateProof deadline={due}>{day(due.dueOn)}</DateProof>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Settled = ({ page: { settled } }: { page: Page }) => {
  const { say, shortDay, money } = useSpeech()
  return (
    <section className="sheet part stack" aria-labelledby="settled">
      <h2 id="settled">{say(words.settled)}</h2>
      {settled.length === 0 && <p className="mute">{say(words.settledEmpty)}</p>}
      <ul className="list">
        {settled.map((line) => (
          <li key={line.id} className="between">
            <span>
              <span className="faint">{shortDay(line.bookedOn)}</span> {line.payer} {money(line.amountFen)}
            </span>
            {line.used ? (
              <Link to={paths.case(line.used.caseId)} search={{ tab: 'contract' }}>
                {say(words.usedOn, line.used)}
              </Link>
            ) : (
              <span className="mute">{say(words.isReturned, { note: line.note })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
