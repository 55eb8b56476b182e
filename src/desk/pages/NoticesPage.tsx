import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { noticeWords as words } from '#core/words/notices.ts'
import { request } from '../api.ts'
import type { Notices } from '../contract-of-mail.ts'
import { Feed } from '../parts/Feed.tsx'
import { OwnAddress } from '../parts/OwnAddress.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { useTitle } from '../parts/States.tsx'
import { api } from '../paths.ts'
import { noticesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const options = [
  ['digest', words.digest, words.digestHelp],
  ['earlyReminders', words.earlyReminders, words.earlyRemindersHelp],
  ['calendarFiles', words.calendarFiles, words.calendarFilesHelp],
] as const

/** What one is told beside what the procedure demands, whether one's address works, and the calendar to subscribe to. */
export const NoticesPage = () => {
  const { say } = useSpeech()
  const { data } = useSuspenseQuery(noticesQuery)
  useTitle(say(words.title))
  return (
    <div className="sheet part stack read">
      <h1>{say(words.title)}</h1>
      <p className="mute">{say(words.lead)}</p>
      {!data.sendsMail && <p className="notice warn">{say(words.noMail)}</p>}
      <Choices of={data} />
      <OwnAddress of={data.address} />
      <section aria-labelledby="feed" className="stack">
        <h2 id="feed">{say(words.calendar)}</h2>
        <p className="mute">{say(words.calendarLead)}</p>
        <Feed path={api.myCalendar} known={data.calendar} />
      </section>
    </div>
  )
}

const Choices = ({ of: { choices, digestHour } }: { of: Notices }) => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const [chosen, choose] = useState(choices)
  const keeping = useMutation({
    mutationFn: () => request(api.notices, { method: 'PUT', body: chosen }),
    onSuccess: async () => {
      message.success(say(words.kept))
      await queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey })
    },
  })
  return (
    <section aria-labelledby="choices" className="stack">
      <h2 id="choices">{say(words.choices)}</h2>
      {options.map(([name, label, help]) => (
        <div key={name}>
          <Checkbox
            checked={chosen[name]}
            aria-describedby={`${name}-help`}
            onChange={(event) => choose({ ...chosen, [name]: event.target.checked })}
          >
            {say(label)}
          </Checkbox>
          <div className="mute" id={`${name}-help`}>
            {say(help, { digestHour })}
          </div>
        </div>
      ))}
      <Button type="primary" loading={keeping.isPending} onClick={() => keeping.mutate()}>
        {say(words.keep)}
      </Button>
      {keeping.error && <ErrorNote error={keeping.error} />}
    </section>
  )
}
