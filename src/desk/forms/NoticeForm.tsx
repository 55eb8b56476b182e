import { useMutation } from '@tanstack/react-query'
import { Button, Input, Upload } from 'antd'
import { useState } from 'react'
import { tryNotice } from '#core/calendar/calendar-in-force.ts'
import { type Notice, NoticeRefused } from '#core/calendar/notice.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { calendarStreamId } from '#core/calendar-adoption.ts'
import { calendarWords as words } from '#core/words/desk-calendar.ts'
import { sayNoticeFault } from '#core/words/notice-faults.ts'
import { newIntention, send } from '../api.ts'
import { deskCalendar, reloadCalendar } from '../calendar-in-force.ts'
import type { CalendarPage } from '../contract.ts'
import { Clause } from '../parts/Clause.tsx'
import { Field } from '../parts/Field.tsx'
import { NoticePreview } from '../parts/NoticePreview.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { useSpeech } from '../Speech.tsx'
import { useUnsentText } from './use-unsent-text.ts'

type Read = { notice: Notice; after: Calendar } | { wrong: 'empty' | 'not-json' } | { refused: NoticeRefused }

const readNotice = (text: string): Read => {
  if (!text.trim()) return { wrong: 'empty' }
  const parsed = parseJson(text)
  if (parsed === undefined) return { wrong: 'not-json' }
  const after = tryNotice(deskCalendar, parsed)
  return after instanceof NoticeRefused
    ? { refused: after }
    : { notice: after.notices.at(-1) as Notice, after }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The place to enter a notice: checked while it is pasted, with everything it would change, before anybody is asked. */
export const NoticeForm = ({ version }: { version: number }) => {
  const { say, lang } = useSpeech()
  const [text, setText] = useUnsentText('notice')
  const [keyFor] = useState(newIntention)
  const read = readNotice(text)
  const entering = useMutation({
    mutationFn: (notice: Notice) => {
      const input = { notice }
      return send<CalendarPage>({
        stream: 'calendar',
        id: calendarStreamId,
        name: 'ProposeNotice',
        input,
        version,
        key: keyFor({ input, version }),
      })
    },
    onSuccess: async () => {
      setText('')
      await reloadCalendar()
    },
  })
  const fault = 'refused' in read ? sayNoticeFault(read.refused, lang) : null
  return (
    <section className="sheet part stack" aria-labelledby="enter">
      <h2 id="enter">{say(words.enter)}</h2>
      <p className="mute">{say(words.enterLead)}</p>
      <Upload
        accept=".json,application/json"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then(setText)
          return false
        }}
      >
        <Button>{say(words.file)}</Button>
      </Upload>
      <Field
        label={say(words.text)}
        wrong={'wrong' in read && read.wrong === 'not-json' ? words.notJson : undefined}
      >
        {({ status: _, ...control }) => (
          <Input.TextArea
            {...control}
            rows={10}
            value={text}
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {fault && (
        <div className="notice bad" role="alert">
          <p>
            <strong>{fault.message}</strong> <Clause id="Q9.1" />
          </p>
          <p>{fault.remedy}</p>
        </div>
      )}
      {'notice' in read && <NoticePreview notice={read.notice} after={read.after} />}
      {entering.error && <ErrorNote error={entering.error} />}
      <div>
        <Button
          type="primary"
          disabled={!('notice' in read)}
          loading={entering.isPending}
          onClick={() => 'notice' in read && entering.mutate(read.notice)}
        >
          {say(words.enter)}
        </Button>
      </div>
    </section>
  )
}
