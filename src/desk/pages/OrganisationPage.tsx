import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Tabs } from 'antd'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { AddressForm } from '../forms/AddressForm.tsx'
import { OrganisationForm } from '../forms/OrganisationForm.tsx'
import { useMe } from '../me.ts'
import { Invitations } from '../parts/Invitations.tsx'
import { Members } from '../parts/Members.tsx'
import { useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { addressesQuery, organisationQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

export const OrganisationPage = () => {
  const { say } = useSpeech()
  const me = useMe()
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const navigate = useNavigate()
  const { data: organisation } = useSuspenseQuery(organisationQuery)
  useTitle(say(desk.organisation))
  const mayEdit = !me.organisation || me.roles.includes('contact')
  const profile = <OrganisationForm start={organisation} isReadOnly={!mayEdit} />
  if (!organisation)
    return (
      <>
        <Invitations />
        <div className="read sheet part">
          <h1>{say(account.orgNew)}</h1>
          <p className="mute">{say(account.orgNewLead)}</p>
          {profile}
        </div>
      </>
    )
  return (
    <div className="read sheet part">
      <h1>{organisation.name}</h1>
      <Tabs
        activeKey={tab ?? 'profile'}
        onChange={(key) => navigate({ to: paths.organisation, search: { tab: key }, replace: true })}
        items={[
          { key: 'profile', label: say(account.profile), children: profile },
          { key: 'members', label: say(account.members), children: <Members mayEdit={mayEdit} /> },
          { key: 'addresses', label: say(account.addresses), children: <Addresses mayEdit={mayEdit} /> },
        ]}
      />
    </div>
  )
}

const Addresses = ({ mayEdit }: { mayEdit: boolean }) => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const { data: addresses } = useSuspenseQuery(addressesQuery)
  return (
    <div className="stack">
      <p className="mute">{say(account.addressesLead)}</p>
      {addresses.length === 0 && <p>{say(account.addressesEmpty)}</p>}
      <ul className="list">
        {addresses.map(({ id, recipient, phone, address, postcode }) => (
          <li key={id}>
            <b>{recipient}</b> {phone}
            <div className="mute">
              {address} {postcode}
            </div>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <section aria-label={say(account.addAddress)}>
          <h2>{say(account.addAddress)}</h2>
          <AddressForm
            onSaved={() => {
              message.success(say(desk.saved))
              void queryClient.invalidateQueries({ queryKey: addressesQuery.queryKey })
            }}
          />
        </section>
      )}
    </div>
  )
}
