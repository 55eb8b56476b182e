import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { readBookMark } from '#core/book/book-mark.ts'
import { readCoverCode } from '#core/disc/cover-code.ts'
import { isRefusal, type Refusal } from '#core/kernel.ts'
import { desk } from '#core/words/desk.ts'
import { receivingWords as w } from '#core/words/desk-receiving.ts'
import { sayRefusal } from '#core/words/refusals.ts'
import { ReceiptPanel } from '../parts/ReceiptPanel.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { Empty, useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { receivingQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** Intake receives a parcel: the code of the cover sheet is scanned, and its case opens with the receipt (Q11.3). */
export const ReceivingPage = () => {
  const { say, lang } = useSpeech()
  const navigate = useNavigate()
  const { code = '' } = useSearch({ strict: false }) as { code?: string }
  const [typed, setTyped] = useState('')
  const [no, setNo] = useState<Refusal | null>(null)
  const field = useRef<InputRef>(null)
  const { data, error, isFetching } = useQuery(receivingQuery(code))
  useTitle(say(w.title))
  // A scanner types wherever the cursor is.
  useEffect(() => field.current?.focus(), [])
  const open = (next: string) =>
    navigate({ to: paths.receiving, search: (next ? { code: next } : {}) as never })
  const scan = () => {
    const text = typed.trim()
    const read = readBookMark(text) ? null : readCoverCode(text)
    const refused = isRefusal(read) ? read : null
    setNo(refused)
    setTyped('')
    field.current?.focus()
    void open(refused ? '' : text)
  }
  const said = no && sayRefusal(no, lang)
  return (
    <>
      <h1 style={{ marginBottom: 16 }}>{say(w.title)}</h1>
      <form
        className="sheet part scan"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim()) scan()
        }}
      >
        <label htmlFor="scan">{say(w.scan)}</label>
        <div className="row">
          <Input
            id="scan"
            ref={field}
            size="large"
            value={typed}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            placeholder="ZD-…"
            aria-describedby="scan-hint"
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button size="large" type="primary" htmlType="submit" loading={isFetching}>
            {say(w.read)}
          </Button>
        </div>
        <p id="scan-hint" className="mute">
          {say(w.scanHint)}
        </p>
        {said && (
          <div className="notice bad" role="alert">
            <p>
              <strong>{said.message}</strong>
            </p>
            <p>{said.remedy}</p>
          </div>
        )}
        {code && error && <ErrorNote error={error} />}
      </form>
      {data && !error ? (
        <ReceiptPanel
          key={data.code}
          consignment={data}
          onNext={() => {
            void open('')
            field.current?.focus()
          }}
        />
      ) : (
        !code && (
          <div className="sheet" style={{ marginTop: 16 }}>
            <Empty title={say(w.emptyTitle)}>
              <p>{say(w.emptyText)}</p>
              <Link to={paths.cases}>{say(desk.cases)}</Link>
            </Empty>
          </div>
        )
      )}
    </>
  )
}
