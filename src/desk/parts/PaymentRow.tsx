import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { isPaidBy } from '#core/chapters/payment.ts'
import type { PayableCase } from '#core/statement-match.ts'
import { paymentsWords as words } from '#core/words/desk-payments.ts'
import { request } from '../api.ts'
import type { PaymentLine } from '../contract-of-payments.ts'
import { api, paths } from '../paths.ts'
import { paymentsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { LineDrawer, type Settling } from './LineDrawer.tsx'
import { ErrorNote } from './Refused.tsx'

/** What the queue is confirming, or was refused. */
export interface Confirming {
  confirm(line: PaymentLine, on: PayableCase): void
  readonly lineId: string | null
  readonly isBusy: boolean
  readonly error: Error | null
}

interface Props {
  line: PaymentLine
  cases: readonly PayableCase[]
  isOn: boolean
  mayMatch: boolean
  confirming: Confirming
}

/** One line of the statement: what the bank says, the case it most likely pays, and what can be done with it. */
export const PaymentRow = ({ line, cases, isOn, mayMatch, confirming }: Props) => {
  const { say, shortDay, money } = useSpeech()
  const [settling, setSettling] = useState<Settling | null>(null)
  const proposed = cases.find(({ caseId }) => caseId === line.proposal?.caseId)
  const isMine = confirming.lineId === line.id
  const queryClient = useQueryClient()
  const joining = useMutation({
    mutationFn: (id: string) => request(api.lineJoin(id), { method: 'POST', body: {} }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: paymentsQuery.queryKey }),
  })
  return (
    <tr className={isOn ? 'on' : ''}>
      <td>{shortDay(line.bookedOn)}</td>
      <td>{line.payer || <span className="mute">{say(words.noPayer)}</span>}</td>
      <td className="num">{money(line.amountFen)}</td>
      <td>
        {line.remark} {line.serial && <span className="faint">{line.serial}</span>}
      </td>
      <td>
        {line.status === 'aside' && (
          <span className="tag soon">{say(words.isAside, { note: line.note })}</span>
        )}
        {line.status === 'to-return' && (
          <span className="tag soon">{say(words.isToReturn, { note: line.note })}</span>
        )}
        {line.whole && (
          <div className="mute">{say(words.isPart, { wholeFen: line.whole.amountFen, note: line.note })}</div>
        )}
        {line.status === 'open' && <Proposed line={line} proposed={proposed} />}
        {isMine && confirming.error && <ErrorNote error={confirming.error} />}
        {joining.error && <ErrorNote error={joining.error} />}
      </td>
      {mayMatch && (
        <td>
          <div className="row">
            {proposed && line.status === 'open' && (
              <Button
                type="primary"
                size="small"
                loading={isMine && confirming.isBusy}
                onClick={() => confirming.confirm(line, proposed)}
              >
                {say(words.confirm)}
              </Button>
            )}
            {line.status === 'to-return' ? (
              <Button size="small" onClick={() => setSettling('returned')}>
                {say(words.returned)}
              </Button>
            ) : (
              <Button size="small" onClick={() => setSettling('choose')}>
                {say(words.choose)}
              </Button>
            )}
            {line.status === 'open' &&
              (line.whole ? (
                <Button size="small" type="text" onClick={() => joining.mutate(line.whole?.lineId ?? '')}>
                  {say(words.join)}
                </Button>
              ) : (
                <Button size="small" type="text" onClick={() => setSettling('split')}>
                  {say(words.split)}
                </Button>
              ))}
            {line.status === 'open' && (
              <Button size="small" type="text" onClick={() => setSettling('aside')}>
                {say(words.aside)}
              </Button>
            )}
            {line.status === 'to-return' ? (
              <Button size="small" type="text" onClick={() => setSettling('open')}>
                {say(words.reopen)}
              </Button>
            ) : (
              <Button size="small" type="text" onClick={() => setSettling('to-return')}>
                {say(words.toReturn)}
              </Button>
            )}
          </div>
          {settling && (
            <LineDrawer
              line={line}
              cases={cases}
              settling={settling}
              confirming={confirming}
              onClose={() => setSettling(null)}
            />
          )}
        </td>
      )}
    </tr>
  )
}

const Proposed = ({ line, proposed }: { line: PaymentLine; proposed: PayableCase | undefined }) => {
  const { say } = useSpeech()
  if (!proposed || !line.proposal) return <span className="mute">{say(words.none)}</span>
  const { caseId, number, organisationName, openFen, hasPayerLetter } = proposed
  const isOther = !isPaidBy(line.payer, organisationName)
  return (
    <>
      <Link to={paths.case(caseId)} search={{ tab: 'contract' }}>
        {say(words.usedOn, { number, organisationName })}
      </Link>{' '}
      <span className="mute">
        {say(line.proposal.by === 'reference' ? words.byReference : words.byName)} ·{' '}
        {say(words.openFen, { openFen })}
      </span>{' '}
      {line.amountFen > openFen && <span className="tag late">{say(words.tooMuch)}</span>}{' '}
      {isOther && (
        <span className={hasPayerLetter ? 'tag' : 'tag soon'}>
          {say(words.otherPayer)} · {say(hasPayerLetter ? words.letterThere : words.letterMissing)}
        </span>
      )}
    </>
  )
}
