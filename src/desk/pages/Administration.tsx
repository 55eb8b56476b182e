import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { centreRoles, type Role } from '#core/roles.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { calendarWords } from '#core/words/desk-calendar.ts'
import { centre } from '#core/words/desk-centre.ts'
import { jobWords } from '#core/words/jobs.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import type { Pair } from '#core/words/say.ts'
import { request } from '../api.ts'
import type { JobRow } from '../contract.ts'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { useMe } from '../me.ts'
import { AskedRights } from '../parts/AskedRights.tsx'
import { Field } from '../parts/Field.tsx'
import { Letters } from '../parts/Letters.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { StaffLog } from '../parts/StaffLog.tsx'
import { AwayTag, MemberRecords } from '../parts/StaffRecords.tsx'
import { Empty, useTitle } from '../parts/States.tsx'
import { api, paths } from '../paths.ts'
import { jobsQuery, mailsQuery, staffQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const Frame = ({ title, lead, children }: { title: Pair; lead: Pair; children: ReactNode }) => {
  const { say } = useSpeech()
  const me = useMe()
  useTitle(say(title))
  return (
    <div className="sheet part stack">
      <div className="between">
        <h1>{say(title)}</h1>
        {me.roles.includes('administrator') && (
          <nav className="row places" aria-label={say(desk.administration)}>
            <Link to={paths.staff}>{say(centre.staff)}</Link>
            <Link to={paths.jobs}>{say(centre.jobs)}</Link>
            <Link to={paths.mails}>{say(centre.mails)}</Link>
            <Link to={paths.calendar}>{say(calendarWords.title)}</Link>
          </nav>
        )}
      </div>
      <p className="mute">{say(lead)}</p>
      {children}
    </div>
  )
}

const invitation = z.object({ name: z.string().trim().min(1).max(60), email: z.email() })

export const StaffPage = () => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const me = useMe()
  const { data: staff } = useSuspenseQuery(staffQuery)
  const [roles, setRoles] = useState<readonly Role[]>([])
  const reload = () => queryClient.invalidateQueries({ queryKey: ['staff'] })
  const picks = centreRoles.map((role) => ({ value: role, label: say(roleWords[role]) }))
  const changing = useMutation({
    mutationFn: ({ id, next }: { id: string; next: readonly Role[] }) =>
      request(api.staffMember(id), { method: 'PATCH', body: { roles: next } }),
    onSettled: reload,
  })
  return (
    <Frame title={centre.staff} lead={centre.staffLead}>
      {changing.error && <ErrorNote error={changing.error} />}
      <AskedRights staff={staff} />
      <ul className="list">
        {staff.map((person) => (
          <li key={person.id}>
            <div className="between">
              <span>
                <b>{person.name}</b> <span className="mute">{person.email}</span>{' '}
                <AwayTag of={person} among={staff} />
              </span>
              {person.id === me.person?.id ? (
                <span className="mute">
                  {say(centre.ownRolesAre, { roles: person.roles.map((role) => say(roleWords[role])) })}
                </span>
              ) : (
                <Select
                  aria-label={say(centre.rolesOf, { name: person.name })}
                  mode="multiple"
                  style={{ minWidth: 280, maxWidth: '100%' }}
                  value={person.roles}
                  options={picks}
                  onChange={(next) => changing.mutate({ id: person.id, next })}
                />
              )}
            </div>
            <MemberRecords of={person} />
          </li>
        ))}
      </ul>
      <section aria-labelledby="invite" className="door" style={{ margin: '16px 0 0' }}>
        <h2 id="invite">{say(centre.inviteStaff)}</h2>
        <SimpleForm
          isForMany
          schema={invitation}
          labels={{ name: account.name, email: account.email }}
          lines={{ email: { type: 'email' } }}
          submit={account.invite}
          onSubmit={async (input) => {
            const { isAsked } = await request<{ isAsked: boolean }>(api.staff, {
              method: 'POST',
              body: { ...input, roles },
            })
            message.success(say(isAsked ? centre.askedSent : account.invited))
            setRoles([])
            await reload()
          }}
        >
          <Field label={say(account.roles)}>
            {({ status: _, ...control }) => (
              <Select
                {...control}
                mode="multiple"
                value={[...roles]}
                options={picks}
                onChange={(next: Role[]) => setRoles(next)}
              />
            )}
          </Field>
        </SimpleForm>
      </section>
      <StaffLog staff={staff} />
    </Frame>
  )
}

/** A supervisor reads what the service still has to send; only an administrator sets it going again. */
export const JobsPage = () => {
  const { say, word, moment } = useSpeech()
  const mayRetry = useMe().roles.includes('administrator')
  const queryClient = useQueryClient()
  const { data: jobs } = useSuspenseQuery(jobsQuery)
  const stateOf = ({ doneAt, nextTryAt }: JobRow) =>
    doneAt
      ? say(centre.jobDone)
      : nextTryAt
        ? say(centre.jobWaiting, { at: moment(nextTryAt) })
        : say(centre.jobStuck)
  return (
    <Frame title={centre.jobs} lead={centre.jobsLead}>
      {jobs.length === 0 ? (
        <Empty title={say(centre.jobsEmpty)} />
      ) : (
        <div className="table">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{say(centre.job)}</th>
                <th scope="col">{say(centre.jobState)}</th>
                <th scope="col" className="num">
                  {say(centre.attempts)}
                </th>
                <th scope="col">
                  <span className="hidden">{say(centre.retry)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {jobs.map((job) => (
                <tr key={job.id}>
                  <td>
                    {word(jobWords, job.kind)} <span className="faint">#{job.id}</span>
                  </td>
                  <td className="prewrap">
                    <span className={job.lastError ? 'late' : ''}>{stateOf(job)}</span> {job.lastError}
                  </td>
                  <td className="num">{job.attempts}</td>
                  <td>
                    {!job.doneAt && mayRetry && (
                      <Button
                        size="small"
                        aria-label={`${say(centre.retry)} #${job.id}`}
                        onClick={async () => {
                          await request(api.retry(job.id), { method: 'POST', body: {} })
                          await queryClient.invalidateQueries({ queryKey: ['jobs'] })
                        }}
                      >
                        {say(centre.retry)}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Frame>
  )
}

export const MailsPage = () => {
  const { data: mails } = useSuspenseQuery(mailsQuery)
  return (
    <Frame title={centre.mails} lead={centre.mailsLead}>
      <Letters letters={mails} />
    </Frame>
  )
}
