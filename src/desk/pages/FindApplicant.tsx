import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { creditCodes as words } from '#core/words/credit-codes.ts'
import { account } from '#core/words/desk-account.ts'
import { request } from '../api.ts'
import type { Organisation } from '../contract-of-me.ts'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { useTitle } from '../parts/States.tsx'
import { api, paths } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'

const asked = z.object({ uscc: z.string().trim().min(1).max(40) })

/** Leads from a credit code to the organisation that states it, which may never have applied. */
export const FindApplicant = () => {
  const { say } = useSpeech()
  const navigate = useNavigate()
  useTitle(say(words.find))
  return (
    <div className="read sheet part stack">
      <h1>{say(words.find)}</h1>
      <p className="mute">{say(words.findLead)}</p>
      <SimpleForm
        schema={asked}
        labels={{ uscc: account.uscc }}
        submit={words.search}
        onSubmit={async ({ uscc }) => {
          const { id = '' } = await request<Organisation>(api.organisationByCode(uscc))
          await navigate({ to: paths.organisationOf(id) })
        }}
      />
    </div>
  )
}
