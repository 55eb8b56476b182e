import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { noticeWords as words } from '#core/words/notices.ts'
import { request } from '../api.ts'
import { useSpeech } from '../Speech.tsx'
import { ErrorNote } from './Refused.tsx'

/** The secret address of a calendar: made when asked for, to be copied, and renewed when it got out. */
export const Feed = ({ path, known }: { path: string; known: string | null }) => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const making = useMutation({
    mutationFn: (renew: boolean) => request<{ url: string }>(path, { method: 'POST', body: { renew } }),
    onSuccess: (_, renew) => {
      if (renew) message.success(say(words.calendarRenewed))
    },
  })
  const url = making.data?.url ?? known
  return (
    <div className="stack">
      {url && (
        <p className="notice feed-address">
          <span className="mute">{say(words.calendarAddress)}</span> <code>{url}</code>
        </p>
      )}
      <div className="row">
        {url ? (
          <>
            <Button
              onClick={async () => {
                await navigator.clipboard.writeText(url)
                message.success(say(words.copied))
              }}
            >
              {say(words.copy)}
            </Button>
            <Button loading={making.isPending} onClick={() => making.mutate(true)}>
              {say(words.calendarRenew)}
            </Button>
          </>
        ) : (
          <Button loading={making.isPending} onClick={() => making.mutate(false)}>
            {say(words.calendarMake)}
          </Button>
        )}
      </div>
      {making.error && <ErrorNote error={making.error} />}
    </div>
  )
}
