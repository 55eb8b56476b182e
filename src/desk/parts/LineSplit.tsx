import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { caseWords } from '#core/words/desk-case.ts'
import { paymentsWords as words } from '#core/words/desk-payments.ts'
import { request } from '../api.ts'
import type { PaymentLine } from '../contract-of-payments.ts'
import { api } from '../paths.ts'
import { paymentsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Field } from './Field.tsx'
import { ErrorNote } from './Refused.tsx'

interface Part {
  readonly key: number
  readonly amountFen: number | null
}

/** Splits what arrived among several cases, to the fen; the last part starts with what is left. */
export const LineSplit = ({ line, onClose }: { line: PaymentLine; onClose: () => void }) => {
  const { say } = useSpeech()
  const queryClient = useQueryClient()
  const [parts, setParts] = useState<readonly Part[]>([
    { key: 0, amountFen: null },
    { key: 1, amountFen: null },
  ])
  const [reason, setReason] = useState('')
  const leftFen = line.amountFen - parts.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  const isWhole = leftFen === 0 && parts.every(({ amountFen }) => amountFen !== null && amountFen > 0)
  const splitting = useMutation({
    mutationFn: () =>
      request(api.lineSplit(line.id), {
        method: 'POST',
        body: { amountsFen: parts.map(({ amountFen }) => amountFen), reason },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: paymentsQuery.queryKey })
      onClose()
    },
  })
  const change = (key: number, amountFen: number | null) =>
    setParts(parts.map((part) => (part.key === key ? { key, amountFen } : part)))
  return (
    <>
      <p className="mute">{say(words.splitHint)}</p>
      {parts.map(({ key, amountFen }, index) => (
        <Field key={key} label={say(words.part, { row: index + 1 })}>
          {({ status: _, ...control }) => (
            <div className="row">
              <InputNumber
                {...control}
                precision={2}
                min={0}
                controls={false}
                suffix={say(caseWords.yuan)}
                value={amountFen === null ? null : amountFen / 100}
                onChange={(yuan) => change(key, yuan === null ? null : Math.round(yuan * 100))}
              />
              {parts.length > 2 && (
                <Button type="text" onClick={() => setParts(parts.filter((part) => part.key !== key))}>
                  {say(words.removePart, { row: index + 1 })}
                </Button>
              )}
            </div>
          )}
        </Field>
      ))}
      <p role="status" className={leftFen < 0 ? 'late' : 'mute'}>
        {leftFen < 0 ? say(words.tooMuchSplit, { overFen: -leftFen }) : say(words.left, { leftFen })}
      </p>
      <p>
        <Button
          onClick={() =>
            setParts([
              ...parts,
              { key: Math.max(...parts.map(({ key }) => key)) + 1, amountFen: leftFen > 0 ? leftFen : null },
            ])
          }
        >
          {say(words.addPart)}
        </Button>
      </p>
      <Field label={say(words.reason)} hint={say(words.noteHint)}>
        {({ status: _, ...control }) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {splitting.error && <ErrorNote error={splitting.error} />}
      <Button
        type="primary"
        loading={splitting.isPending}
        disabled={!isWhole || reason.trim().length < 4}
        onClick={() => splitting.mutate()}
      >
        {say(words.split)}
      </Button>
    </>
  )
}
