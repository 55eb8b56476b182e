import { choices } from '#core/words/choices.ts'
import { contractWords as words } from '#core/words/desk-contract.ts'
import type { CasePage } from '../contract.ts'
import { api } from '../paths.ts'
import { type Speech, useSpeech } from '../Speech.tsx'

/** How much of a fee is there, as a bar with both figures beside it. */
export const PaidBar = ({ paidFen, totalFen }: { paidFen: number; totalFen: number }) => {
  const { say } = useSpeech()
  const openFen = totalFen - paidFen
  const share = totalFen === 0 ? 100 : Math.floor((paidFen / totalFen) * 100)
  return (
    <span className="paid">
      <span className="paid-bar" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      {say(openFen > 0 ? words.paidOf : words.paidInFull, { paidFen, openFen })}
    </span>
  )
}

interface Props {
  page: CasePage
  speech: Speech
}

/** Every transfer, the letters of other payers, the invoices, and what was given back. */
export const Payments = ({ page, speech: { say, day, money, word } }: Props) => {
  const { payments, payerLetters, invoiceDetails, invoices, refunds } = page.view.state.money
  const links = (files: readonly string[]) =>
    files.map((id) => (
      <span key={id}>
        {' · '}
        <a href={api.file(id)}>{page.files[id]?.name ?? id}</a>
      </span>
    ))
  return (
    <section aria-labelledby="payments">
      <h3 id="payments">{say(words.payments)}</h3>
      {payments.length === 0 && <p className="mute">{say(words.noPayments)}</p>}
      <ul className="list">
        {payments.map(({ amountFen, receivedOn, reference, payer }) => (
          <li key={`${receivedOn} ${reference} ${amountFen}`} className="between">
            <span>
              {day(receivedOn)} · {word(choices.payer, payer)} <span className="faint">{reference}</span>
            </span>
            <b>{money(amountFen)}</b>
          </li>
        ))}
        {payerLetters.map(({ on, files }) => (
          <li key={files.join()}>
            {say(words.payerLetter, { on })}
            {links(files)}
          </li>
        ))}
        {invoiceDetails && (
          <li>
            {say(words.invoiceTo, { ...invoiceDetails })}{' '}
            <span className="mute">
              {invoiceDetails.address} {invoiceDetails.bank}
            </span>
          </li>
        )}
        {invoices.map(({ number, issuedOn, amountFen }) => (
          <li key={number} className="between">
            <span>{say(words.invoice, { number, issuedOn })}</span>
            <b>{money(amountFen)}</b>
          </li>
        ))}
        {refunds.map(({ proposedOn, proposedFor, decision, paid }) => (
          <li key={`${proposedOn} ${proposedFor} ${decision?.reason}`}>
            {say(words.refundRaised, { on: proposedOn, reason: word(choices.code, proposedFor) })}
            {decision && (
              <div>
                {say(words.refundDecided, {
                  on: decision.on,
                  amountFen: decision.amountFen,
                  reason: decision.reason,
                })}
              </div>
            )}
            {paid && <div>{say(words.refundPaid, { on: paid.on, reference: paid.reference })}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}
