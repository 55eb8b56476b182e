import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { joiningWords as words } from '#core/words/joining.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { request } from '../api.ts'
import type { Invitation } from '../contract-of-me.ts'
import { useMe } from '../me.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { ErrorNote } from './Refused.tsx'

/** Who asks this person to join, to be accepted or declined by them alone; nothing where nobody asks. */
export const Invitations = () => {
  const { say, word } = useSpeech()
  const { invitations } = useMe()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const answering = useMutation({
    mutationFn: ({ invitation, answer }: { invitation: Invitation; answer: 'accept' | 'decline' }) =>
      request(api.answerInvitation(invitation.id, answer), { method: 'POST', body: {} }),
    onSuccess: async (_, { invitation, answer }) => {
      message.success(say(answer === 'accept' ? words.accepted : words.declined, { ...invitation }))
      await queryClient.invalidateQueries()
    },
  })
  if (invitations.length === 0) return null
  return (
    <section className="sheet part stack read" aria-labelledby="invitations">
      <h2 id="invitations">
        {say(words.title)} <Clause id="Q12.1" />
      </h2>
      <ul className="list">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="stack">
            <p>
              {say(words.asks, {
                ...invitation,
                roles: invitation.roles.map((role) => word(roleWords, role)).join(' · '),
              })}
            </p>
            <div className="row">
              <Button
                type="primary"
                loading={answering.isPending}
                onClick={() => answering.mutate({ invitation, answer: 'accept' })}
              >
                {say(words.accept)}
              </Button>
              <Button
                disabled={answering.isPending}
                onClick={() => answering.mutate({ invitation, answer: 'decline' })}
              >
                {say(words.decline)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p className="mute">{say(words.consequence)}</p>
      {answering.error && <ErrorNote error={answering.error} />}
    </section>
  )
}
