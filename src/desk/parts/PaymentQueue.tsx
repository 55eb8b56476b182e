import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { PayableCase } from '#core/statement-match.ts'
import { paymentsWords as words } from '#core/words/desk-payments.ts'
import { newIntention, send } from '../api.ts'
import type { PaymentLine, PaymentsPage } from '../contract-of-payments.ts'
import { paymentsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { type Confirming, PaymentRow } from './PaymentRow.tsx'
import { ErrorNote } from './Refused.tsx'
import { Empty } from './States.tsx'

/** Confirms a line on a case: the command of that case, which names the line. */
const useConfirming = (): Confirming => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const [keyFor] = useState(newIntention)
  const confirming = useMutation({
    mutationFn: ({ line, on }: { line: PaymentLine; on: PayableCase }) => {
      const input = {
        amountFen: line.amountFen,
        receivedOn: line.bookedOn,
        reference: line.serial || line.remark || line.bookedOn,
        lineId: line.id,
      }
      const asked = { stream: 'case' as const, id: on.caseId, name: 'ConfirmPayment', input }
      return send({ ...asked, version: on.version, key: keyFor([asked, on.version]) })
    },
    onSuccess: (_, { line: { amountFen }, on: { number } }) => {
      message.success(say(words.confirmed, { amountFen, number }))
    },
    // Also after a no: somebody else may have been first.
    onSettled: () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey: [first] }) =>
          first === paymentsQuery.queryKey[0] || first === 'cases' || first === 'case',
      }),
  })
  return {
    confirm: (line, on) => confirming.mutate({ line, on }),
    lineId: confirming.isPending || confirming.isError ? confirming.variables.line.id : null,
    isBusy: confirming.isPending,
    error: confirming.error,
  }
}

/** The lines that wait, each with its proposed case; under the keys j, k and c, as the centre's queue is. */
export const PaymentQueue = ({ page, mayMatch }: { page: PaymentsPage; mayMatch: boolean }) => {
  const { say } = useSpeech()
  const { lines, cases } = page
  const confirming = useConfirming()
  const [at, setAt] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const on = Math.min(at, Math.max(0, lines.length - 1))

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isBusy =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, [role=combobox], [role=dialog]')
      if (isBusy || event.ctrlKey || event.metaKey || event.altKey) return
      const step = { j: 1, k: -1 }[event.key]
      if (step) {
        const next = Math.max(0, Math.min(lines.length - 1, on + step))
        setAt(next)
        table.current?.querySelectorAll('tbody tr')[next]?.scrollIntoView({ block: 'nearest' })
      }
      const line = lines[on]
      const proposed = line && cases.find(({ caseId }) => caseId === line.proposal?.caseId)
      if (event.key === 'c' && mayMatch && line && proposed && !confirming.isBusy)
        confirming.confirm(line, proposed)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [lines, cases, on, mayMatch, confirming])

  const heads = [words.bookedOn, words.payer, words.amount, words.remark, words.proposal]
  return (
    <section className="sheet part stack" aria-labelledby="lines">
      <h2 id="lines">{say(words.waiting, { count: lines.length })}</h2>
      {/* The line that was answered with a no may be gone: the reason stays. */}
      {confirming.error && lines.every(({ id }) => id !== confirming.lineId) && (
        <ErrorNote error={confirming.error} />
      )}
      {lines.length === 0 ? (
        <Empty title={say(words.empty)}>
          <p>{say(words.emptyText)}</p>
        </Empty>
      ) : (
        <div className="table stacked payments">
          <table className="plain-table" ref={table}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head[1]} scope="col" className={head === words.amount ? 'num' : ''}>
                    {say(head)}
                  </th>
                ))}
                {mayMatch && <th scope="col">{say(words.todo)}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <PaymentRow
                  key={line.id}
                  line={line}
                  cases={cases}
                  isOn={index === on}
                  mayMatch={mayMatch}
                  confirming={confirming}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayMatch && lines.length > 0 && <p className="faint keys">{say(words.keys)}</p>}
    </section>
  )
}
