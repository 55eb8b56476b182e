import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { sayRefusal } from '#core/words/refusals.ts'
import { staffWords } from '#core/words/staff.ts'
import type { OfferWithStart } from '../contract.ts'
import { commandLabel } from '../forms/CommandForm.tsx'
import { useMe } from '../me.ts'
import { useSpeech } from '../Speech.tsx'
import { Why } from './Clause.tsx'

const order = { primary: 0, normal: 1, danger: 2 }

/** Refusals that only mean "not at this step": folded away, since the step will come. */
const later = [
  'not-in-phase',
  'role-may-not',
  'no-open-question',
  'no-answered-question',
  'nothing-brought-forward',
  'no-change-asked',
  'no-date-change',
  'no-auditor-objection',
  'no-refund-proposed',
  'no-refund-decided',
  'nothing-to-refund',
  'nothing-to-invoice',
  'nothing-quoted',
]

/** Always open, and nothing that anybody waits for. */
const anytime = ['AskQuestion', 'AddToAnswer', 'GiveInvoiceDetails']

/** Refusals of steps that an application of this kind never takes: there is nothing to wait for, so nothing to show. */
const never = ['assessed-in-full', 'nothing-to-assess', 'no-agreement-needed']

/** What may be done now, the most important first; what may not stands beside it with the reason. */
export const Offers = ({
  offers,
  first,
  onAsk,
}: {
  offers: readonly OfferWithStart[]
  /** What comes before any command here; it is then the one primary thing to do. */
  first?: ReactNode
  onAsk: (offer: OfferWithStart) => void
}) => {
  const { say } = useSpeech()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const byWeight = offers
    .filter(({ refusal }) => !refusal || !never.includes(refusal.code))
    .toSorted((a, b) => order[a.weight] - order[b.weight])
  const open = byWeight.filter(({ refusal }) => !refusal)
  const acts = open.filter(({ weight, command }) => weight !== 'danger' && !anytime.includes(command)).length
  const closed = byWeight.filter(({ refusal }) => refusal && !later.includes(refusal.code))
  const folded = byWeight.filter(({ refusal }) => refusal && later.includes(refusal.code))
  const absent = open.find((offer) => offer.for)?.for
  const nameOf = (id: string) => me.deputyFor.find((one) => one.id === id)?.name ?? ''
  if (offers.length === 0) return null
  return (
    <section className="part" aria-label={say(caseWords.commands)}>
      {absent && <p className="notice">{say(staffWords.actingFor, { absent: nameOf(absent) })}</p>}
      {acts === 0 && closed.length === 0 && <p className="mute">{say(caseWords.nothingToDo)}</p>}
      {open.length > 0 && (
        <ul className="commands open">
          {first && <li>{first}</li>}
          {open.map((offer) => (
            <li key={offer.command}>
              <Button
                type={offer.weight === 'primary' && !first ? 'primary' : 'default'}
                danger={offer.weight === 'danger'}
                onClick={() => onAsk(offer)}
              >
                {say(commandLabel(offer.command))}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {closed.length > 0 && <ClosedOffers offers={closed} />}
      {folded.length > 0 && (
        <>
          <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? say(desk.close) : say(caseWords.laterCommands, { count: folded.length })}
          </button>
          {isOpen && <ClosedOffers offers={folded} />}
        </>
      )}
    </section>
  )
}

const ClosedOffers = ({ offers }: { offers: readonly OfferWithStart[] }) => {
  const speech = useSpeech()
  return (
    <ul className="commands" style={{ margin: '8px 0' }}>
      {offers.map(({ command, refusal }) => {
        if (!refusal) return null
        const { message, remedy } = sayRefusal(refusal, speech.lang, {
          thisYear: Number(speech.today.slice(0, 4)),
        })
        return (
          <li key={command} className="row">
            <Button disabled aria-describedby={`why-${command}`}>
              {speech.say(commandLabel(command))}
            </Button>
            <span id={`why-${command}`} className="faint">
              {message} {remedy} <Why clause={refusal.clause} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
