import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { z } from 'zod'
import { account } from '#core/words/desk-account.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { request } from '../api.ts'
import { api } from '../paths.ts'
import { invitationsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { SimpleForm } from './SimpleForm.tsx'

const colleague = z.object({ name: z.string().trim().min(1).max(60), email: z.email() })

/** Asks a colleague who is not listed to join and gives them this section at once; it opens with their yes (Q12.1). */
export const AskColleague = ({ onAsked }: { onAsked: (personId: string) => Promise<unknown> }) => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return (
    <details>
      <summary>{say(w.askColleague)}</summary>
      <SimpleForm
        isForMany
        schema={colleague}
        labels={{ name: account.name, email: account.email }}
        lines={{ email: { type: 'email', hint: w.askedByMail } }}
        submit={w.askAndGive}
        onSubmit={async (input) => {
          const body = { ...input, roles: ['contributor'], position: 'staff' }
          const { id } = await request<{ id: string }>(api.members, { method: 'POST', body })
          await queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey })
          await onAsked(id)
          message.success(say(account.invited))
        }}
      />
    </details>
  )
}
