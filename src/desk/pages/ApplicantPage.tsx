import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { z } from 'zod'
import { checkUscc } from '#core/uscc.ts'
import { creditCodes as words } from '#core/words/credit-codes.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { request } from '../api.ts'
import type { Organisation } from '../contract-of-me.ts'
import { UsccHint } from '../forms/OrganisationForm.tsx'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { rulesOnCodes, useMe } from '../me.ts'
import { Facts } from '../parts/Facts.tsx'
import { useTitle } from '../parts/States.tsx'
import { api } from '../paths.ts'
import { organisationOfQuery, rulingsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const sentence = z.string().trim().min(4).max(2000)
const ruling = z.object({ reason: sentence, proof: sentence })

/** An applicant as the centre sees it; whoever may rules on its credit code. */
export const ApplicantPage = () => {
  const { organisationId = '' } = useParams({ strict: false })
  const { say, fullDay, word } = useSpeech()
  const me = useMe()
  const { data: of } = useSuspenseQuery(organisationOfQuery(organisationId))
  useTitle(of.name)
  const code = of.uscc ? (
    <>
      {of.uscc} <UsccHint finding={checkUscc(of.uscc)} isConfirmed={Boolean(of.usccConfirmed)} />
    </>
  ) : (
    <span className="late">{say(words.none)}</span>
  )
  return (
    <div className="read sheet part stack">
      <h1>{of.name}</h1>
      <Facts
        facts={[
          [say(account.uscc), code],
          [say(account.legalForm), word(account, of.legalForm)],
          [say(account.legalPerson), say(of.legalPerson ? desk.yes : desk.no)],
          [say(account.legalRepresentative), of.legalRepresentative],
          [say(account.establishedOn), fullDay(of.establishedOn)],
          [say(account.registeredAddress), of.registeredAddress],
          [say(account.businessScope), of.businessScope],
        ]}
      />
      {rulesOnCodes(me) && of.uscc && !of.usccConfirmed && (
        <RuleOnCode organisationId={organisationId} of={of} act="confirm" />
      )}
      {rulesOnCodes(me) && of.uscc && <RuleOnCode organisationId={organisationId} of={of} act="free" />}
      <Rulings organisationId={organisationId} />
    </div>
  )
}

const RuleOnCode = ({
  organisationId,
  of,
  act,
}: {
  organisationId: string
  of: Organisation
  act: 'confirm' | 'free'
}) => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return (
    <section aria-labelledby={act}>
      <h2 id={act}>{say(words[act])}</h2>
      {act === 'free' && <p className="mute">{say(words.freeLead)}</p>}
      <SimpleForm
        isForMany
        schema={ruling}
        labels={{ reason: words.reason, proof: words.proof }}
        lines={{ proof: { hint: words.proofHint } }}
        submit={words[act]}
        onSubmit={async (input) => {
          await request(api.ruleOnCode(organisationId, act), {
            method: 'POST',
            body: { ...input, uscc: of.uscc },
          })
          message.success(say(desk.saved))
          await queryClient.invalidateQueries({ queryKey: ['organisation', organisationId] })
        }}
      />
    </section>
  )
}

const Rulings = ({ organisationId }: { organisationId: string }) => {
  const { say, moment } = useSpeech()
  const { data: rulings } = useSuspenseQuery(rulingsQuery(organisationId))
  if (rulings.length === 0) return null
  return (
    <section aria-labelledby="rulings">
      <h2 id="rulings">{say(words.rulings)}</h2>
      <ul className="list">
        {rulings.map(({ id, at, act, by, uscc, reason, proof }) => (
          <li key={id}>
            <time className="mute" dateTime={at}>
              {moment(at)}
            </time>{' '}
            {say(words[act], { by, uscc, reason, proof })}
          </li>
        ))}
      </ul>
    </section>
  )
}
