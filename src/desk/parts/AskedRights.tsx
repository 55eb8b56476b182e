import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Role } from '#core/roles.ts'
import { centre } from '#core/words/desk-centre.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { request } from '../api.ts'
import { useMe } from '../me.ts'
import { api } from '../paths.ts'
import { askedRightsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import type { StaffMember } from '../staff-contract.ts'
import { ErrorNote } from './Refused.tsx'

/** Roles that one administrator asked for: another says yes or no, and whoever asked may take it back. */
export const AskedRights = ({ staff }: { staff: readonly StaffMember[] }) => {
  const { say, moment } = useSpeech()
  const me = useMe()
  const queryClient = useQueryClient()
  const { data: asked } = useSuspenseQuery(askedRightsQuery)
  const settling = useMutation({
    mutationFn: ({ id, agreed }: { id: string; agreed: boolean }) =>
      request(api.rights(id), { method: 'POST', body: { agreed } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['staff'] }),
  })
  const named = (list: readonly Role[]) =>
    list.length > 0 ? list.map((role) => say(roleWords[role])) : say(centre.noRoles)
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="asked-rights" className="stack">
      <h2 id="asked-rights">{say(centre.askedRights)}</h2>
      {settling.error && <ErrorNote error={settling.error} />}
      <ul className="list">
        {asked.map(({ personId, name, email, before, roles, byId, at }) => {
          const isOwn = byId === me.person?.id
          const isAboutMe = personId === me.person?.id
          const settle = (agreed: boolean) => settling.mutate({ id: personId, agreed })
          return (
            <li key={personId} className="between">
              <div>
                <b>{name}</b> <span className="mute">{email}</span>
                <div>{say(centre.askedRightsLine, { before: named(before), after: named(roles) })}</div>
                <div className="mute">
                  {say(centre.askedRightsBy, { by: staff.find(({ id }) => id === byId)?.name ?? byId })}{' '}
                  {moment(at)} {(isOwn || isAboutMe) && say(centre.askedRightsOwn)}
                </div>
              </div>
              <div className="row">
                {!isOwn && !isAboutMe && (
                  <Button
                    type="primary"
                    aria-label={`${say(centre.confirmRights)}: ${name}`}
                    onClick={() => settle(true)}
                  >
                    {say(centre.confirmRights)}
                  </Button>
                )}
                {!isAboutMe && (
                  <Button
                    aria-label={`${say(isOwn ? centre.takeBackRights : centre.declineRights)}: ${name}`}
                    onClick={() => settle(false)}
                  >
                    {say(isOwn ? centre.takeBackRights : centre.declineRights)}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
