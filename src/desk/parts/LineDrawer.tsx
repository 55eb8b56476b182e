import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import type { PayableCase } from '#core/statement-match.ts'
import { desk } from '#core/words/desk.ts'
import { paymentsWords as words } from '#core/words/desk-payments.ts'
import { request } from '../api.ts'
import type { PaymentLine } from '../contract-of-payments.ts'
import { api } from '../paths.ts'
import { paymentsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Field } from './Field.tsx'
import { LineSplit } from './LineSplit.tsx'
import type { Confirming } from './PaymentRow.tsx'
import { ErrorNote } from './Refused.tsx'

/** What is done with a line besides confirming its proposal: a case chosen by hand, or a note on it. */
export type Settling = 'choose' | 'split' | PaymentLine['status']

interface Props {
  line: PaymentLine
  cases: readonly PayableCase[]
  settling: Settling
  confirming: Confirming
  onClose: () => void
}

const titles = {
  choose: words.choose,
  split: words.split,
  open: words.reopen,
  aside: words.aside,
  'to-return': words.toReturn,
  returned: words.returned,
} as const

export const LineDrawer = (props: Props) => {
  const { line, settling, onClose } = props
  const { say, day, money } = useSpeech()
  return (
    <Drawer open onClose={onClose} size={Math.min(480, window.innerWidth)} title={say(titles[settling])}>
      <p>
        {day(line.bookedOn)} · {line.payer || say(words.noPayer)} · <b>{money(line.amountFen)}</b>
        <br />
        <span className="mute">{line.remark}</span>
      </p>
      {settling === 'choose' && <CaseChoice {...props} />}
      {settling === 'split' && <LineSplit line={line} onClose={onClose} />}
      {settling !== 'choose' && settling !== 'split' && <LineNote {...props} status={settling} />}
    </Drawer>
  )
}

const CaseChoice = ({ line, cases, confirming, onClose }: Props) => {
  const { say, money } = useSpeech()
  const [caseId, setCaseId] = useState<string | null>(null)
  const chosen = cases.find((one) => one.caseId === caseId)
  const label = ({ number, organisationName, openFen }: PayableCase) =>
    `${number} ${organisationName} · ${money(openFen)}`
  return (
    <>
      <Field label={say(words.caseToPay)}>
        {({ status: _, ...control }) => (
          <Select
            {...control}
            style={{ width: '100%' }}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={say(desk.chooseOne)}
            value={caseId}
            onChange={setCaseId}
            options={cases.map((one) => ({ value: one.caseId, label: label(one) }))}
          />
        )}
      </Field>
      <Button
        type="primary"
        disabled={!chosen}
        onClick={() => {
          if (chosen) confirming.confirm(line, chosen)
          onClose()
        }}
      >
        {say(words.assign)}
      </Button>
    </>
  )
}

const LineNote = ({ line, status, onClose }: Props & { status: PaymentLine['status'] }) => {
  const { say } = useSpeech()
  const queryClient = useQueryClient()
  const [note, setNote] = useState(line.note)
  const noting = useMutation({
    mutationFn: () => request(api.lineNote(line.id), { method: 'POST', body: { status, note } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: paymentsQuery.queryKey })
      onClose()
    },
  })
  return (
    <>
      <Field label={say(words.note)} hint={say(words.noteHint)}>
        {({ status: _, ...control }) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      {noting.error && <ErrorNote error={noting.error} />}
      <Button
        type="primary"
        loading={noting.isPending}
        disabled={note.trim().length < 4}
        onClick={() => noting.mutate()}
      >
        {say(words.keep)}
      </Button>
    </>
  )
}
