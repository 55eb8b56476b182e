import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import { applicantRoles, type Role } from '#core/roles.ts'
import { positions } from '#core/rulebook/application-shape.ts'
import { account } from '#core/words/desk-account.ts'
import { joiningWords } from '#core/words/joining.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { request } from '../api.ts'
import type { Person } from '../contract.ts'
import { HandOver } from '../forms/HandOver.tsx'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { useMe } from '../me.ts'
import { api } from '../paths.ts'
import { invitationsQuery, membersQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { Field } from './Field.tsx'
import { ErrorNote } from './Refused.tsx'

const invitation = z.object({ name: z.string().trim().min(1).max(60), email: z.email() })

/** The people of the organisation: who they are, what they may do. */
export const Members = ({ mayEdit }: { mayEdit: boolean }) => {
  const { say, word } = useSpeech()
  const me = useMe()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const { data: members } = useSuspenseQuery(membersQuery)
  const [roles, setRoles] = useState<readonly Role[]>(['contributor'])
  const [position, setPosition] = useState<string>('staff')
  const { data: waiting } = useSuspenseQuery(invitationsQuery)
  const reload = async () => {
    await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey })
    await queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey })
  }
  const changing = useMutation({
    mutationFn: ({ member, patch }: { member: Person; patch: object | null }) =>
      request(api.member(member.id), patch ? { method: 'PATCH', body: patch } : { method: 'DELETE' }),
    onSettled: () => Promise.all([reload(), queryClient.invalidateQueries({ queryKey: ['me'] })]),
  })
  const withdrawing = useMutation({
    mutationFn: (id: string) => request(api.invitation(id), { method: 'DELETE' }),
    onSuccess: () => message.success(say(joiningWords.withdrawn)),
    onSettled: reload,
  })
  const change = (member: Person, patch: object) => changing.mutate({ member, patch })
  const remove = (member: Person) => changing.mutate({ member, patch: null })
  const rolePicks = applicantRoles.map((role) => ({ value: role, label: say(roleWords[role]) }))
  const positionPicks = positions.map((one) => ({ value: one, label: say(account[one]) }))
  return (
    <div className="stack">
      <p className="mute">
        {say(account.membersLead)} {say(account.positionAdvice)} <Clause id="Q12.3" />
      </p>
      {changing.error && <ErrorNote error={changing.error} />}
      <ul className="list">
        {members.map((member) => (
          <li key={member.id} className="between">
            <span className="grow">
              <b>{member.name}</b> <span className="mute">{member.email}</span>{' '}
              {member.active === false && <span className="tag">{say(account.inactive)}</span>}
            </span>
            {mayEdit ? (
              <span className="row">
                <Select
                  aria-label={`${say(account.position)}: ${member.name}`}
                  style={{ width: 150 }}
                  value={member.position ?? 'other'}
                  options={positionPicks}
                  onChange={(value) => change(member, { position: value })}
                />
                <Select
                  aria-label={`${say(account.roles)}: ${member.name}`}
                  mode="multiple"
                  style={{ minWidth: 180 }}
                  value={member.roles}
                  options={rolePicks}
                  onChange={(value) => change(member, { roles: value })}
                />
                {member.id !== me.person?.id && (
                  <Button type="text" danger onClick={() => remove(member)}>
                    {say(account.removeMember, { name: member.name })}
                  </Button>
                )}
              </span>
            ) : (
              <span className="mute">{member.roles.map((role) => word(roleWords, role)).join(' · ')}</span>
            )}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{say(joiningWords.waiting)}</h2>
          <ul className="list">
            {waiting.map(({ id, name, email, roles: asked, invitedAt }) => (
              <li key={id} className="between">
                <span className="grow">
                  <b>{name}</b>{' '}
                  <span className="mute">
                    {say(joiningWords.waitingFor, {
                      email,
                      roles: asked.map((role) => word(roleWords, role)).join(' · '),
                      on: dayOfInstant(invitedAt),
                    })}
                  </span>
                </span>
                {mayEdit && (
                  <Button type="text" danger onClick={() => withdrawing.mutate(id)}>
                    {say(joiningWords.withdraw, { name })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {withdrawing.error && <ErrorNote error={withdrawing.error} />}
        </section>
      )}
      {mayEdit && <HandOver members={members} />}
      {mayEdit && (
        <section aria-labelledby="invite">
          <h2 id="invite">{say(account.invite)}</h2>
          <p className="mute">{say(joiningWords.inviteNote)}</p>
          <SimpleForm
            isForMany
            schema={invitation}
            labels={{ name: account.name, email: account.email }}
            lines={{ email: { type: 'email' } }}
            submit={account.invite}
            onSubmit={async (input) => {
              await request(api.members, { method: 'POST', body: { ...input, roles, position } })
              message.success(say(account.invited))
              await reload()
            }}
          >
            <Field label={say(account.roles)}>
              {({ status: _, ...control }) => (
                <Select
                  {...control}
                  mode="multiple"
                  value={[...roles]}
                  options={rolePicks}
                  onChange={(value: Role[]) => setRoles(value)}
                />
              )}
            </Field>
            <Field label={say(account.position)}>
              {({ status: _, ...control }) => (
                <Select {...control} value={position} options={positionPicks} onChange={setPosition} />
              )}
            </Field>
          </SimpleForm>
        </section>
      )}
    </div>
  )
}
