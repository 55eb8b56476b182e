import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { z } from 'zod'
import { checkUscc } from '#core/uscc.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { request } from '../api.ts'
import { UsccHint } from '../forms/OrganisationForm.tsx'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { useMe } from '../me.ts'
import { Facts } from '../parts/Facts.tsx'
import { useTitle } from '../parts/States.tsx'
import { api } from '../paths.ts'
import { organisationOfQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const reason = z.object({ reason: z.string().trim().min(4).max(2000) })

/** An applicant as the centre sees it; the intake clerk settles a credit code that fails its check. */
export const ApplicantPage = () => {
  const { organisationId = '' } = useParams({ strict: false })
  const { say, fullDay, word } = useSpeech()
  const me = useMe()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const query = organisationOfQuery(organisationId)
  const { data: of } = useSuspenseQuery(query)
  const finding = checkUscc(of.uscc)
  useTitle(of.name)
  return (
    <div className="read sheet part stack">
      <h1>{of.name}</h1>
      <Facts
        facts={[
          [
            say(account.uscc),
            <>
              {of.uscc} <UsccHint finding={finding} isConfirmed={Boolean(of.usccConfirmed)} />
            </>,
          ],
          [say(account.legalForm), word(account, of.legalForm)],
          [say(account.legalPerson), say(of.legalPerson ? desk.yes : desk.no)],
          [say(account.legalRepresentative), of.legalRepresentative],
          [say(account.establishedOn), fullDay(of.establishedOn)],
          [say(account.registeredAddress), of.registeredAddress],
          [say(account.businessScope), of.businessScope],
        ]}
      />
      {finding.answer === 'refer' && !of.usccConfirmed && me.roles.includes('intake') && (
        <section aria-labelledby="confirm">
          <h2 id="confirm">{say(account.confirmUscc)}</h2>
          <SimpleForm
            schema={reason}
            labels={{ reason: account.confirmReason }}
            submit={account.confirmUscc}
            onSubmit={async (input) => {
              await request(api.confirmUscc(organisationId), { method: 'POST', body: input })
              message.success(say(desk.saved))
              await queryClient.invalidateQueries({ queryKey: query.queryKey })
            }}
          />
        </section>
      )}
    </div>
  )
}
