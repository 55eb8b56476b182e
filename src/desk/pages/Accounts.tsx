import { useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { account } from '#core/words/desk-account.ts'
import type { Pair } from '#core/words/say.ts'
import { request } from '../api.ts'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { useMe } from '../me.ts'
import { useTitle } from '../parts/States.tsx'
import { api, paths } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'

const leastPassword = 12
const mostPassword = 128
const password = z.string().min(leastPassword).max(mostPassword)
const person = z.object({ name: z.string().trim().min(1).max(60), email: z.email(), password })

const personLabels = { name: account.name, email: account.email, password: account.password }
const personLines = {
  name: { autoComplete: 'name' },
  email: { type: 'email', autoComplete: 'username' },
  password: { type: 'password', autoComplete: 'new-password', hint: account.passwordHint },
}

const Sheet = ({ title, lead, children }: { title: Pair; lead?: string; children?: ReactNode }) => {
  const { say } = useSpeech()
  useTitle(say(title))
  return (
    <div className="door">
      <div className="sheet part">
        <h1>{say(title)}</h1>
        {lead && <p className="mute">{lead}</p>}
        {children}
      </div>
    </div>
  )
}

/** Where a confirmation link leads back to. */
const confirmed = `/desk${paths.confirmAddress}?done=1`

export const SignUp = () => {
  const { say } = useSpeech()
  const navigate = useNavigate()
  return (
    <Sheet title={account.signUp}>
      <SimpleForm
        schema={person}
        labels={personLabels}
        lines={personLines}
        submit={account.signUp}
        onSubmit={async (input) => {
          await request(api.auth('sign-up/email'), {
            method: 'POST',
            body: { ...input, callbackURL: confirmed },
          })
          await navigate({ to: paths.confirmAddress, search: { email: input.email } })
        }}
      />
      <p style={{ marginTop: 16 }}>
        {say(account.haveAccount)} <Link to={paths.signIn}>{say(account.signIn)}</Link>
      </p>
    </Sheet>
  )
}

export const ConfirmAddress = () => {
  const { say } = useSpeech()
  const {
    email = '',
    done,
    error,
  } = useSearch({ strict: false }) as { email?: string; done?: unknown; error?: string }
  const [isSent, setSent] = useState(false)
  if (error) return <Sheet title={account.confirmTitle} lead={say(account.linkMissing)} />
  if (done)
    return (
      <Sheet title={account.confirmedTitle} lead={say(account.confirmedLead)}>
        <Link to={paths.signIn}>{say(account.signIn)}</Link>
      </Sheet>
    )
  return (
    <Sheet title={account.confirmTitle} lead={say(account.confirmLead, { email })}>
      <div className="row">
        <Button
          disabled={!email}
          onClick={async () => {
            await request(api.auth('send-verification-email'), {
              method: 'POST',
              body: { email, callbackURL: confirmed },
            })
            setSent(true)
          }}
        >
          {say(account.resend)}
        </Button>
        <Link to={paths.signIn}>{say(account.signIn)}</Link>
      </div>
      <p role="status">{isSent && say(account.resent)}</p>
    </Sheet>
  )
}

export const ForgotPassword = () => {
  const { say } = useSpeech()
  const [isSent, setSent] = useState(false)
  return (
    <Sheet title={account.forgot} lead={say(account.forgotLead)}>
      <SimpleForm
        schema={z.object({ email: z.email() })}
        labels={{ email: account.email }}
        lines={{ email: { type: 'email', autoComplete: 'username' } }}
        submit={account.sendLink}
        onSubmit={async ({ email }) => {
          await request(api.auth('request-password-reset'), {
            method: 'POST',
            body: { email, redirectTo: `/desk${paths.setPassword}` },
          })
          setSent(true)
        }}
      />
      <p role="status">{isSent && say(account.linkSent)}</p>
    </Sheet>
  )
}

export const SetPassword = () => {
  const { say } = useSpeech()
  const { token } = useSearch({ strict: false }) as { token?: string }
  const [isSet, setSet] = useState(false)
  if (!token)
    return (
      <Sheet title={account.setPassword} lead={say(account.linkMissing)}>
        <Link to={paths.forgotPassword}>{say(account.forgot)}</Link>
      </Sheet>
    )
  if (isSet)
    return (
      <Sheet title={account.setPassword} lead={say(account.passwordSet)}>
        <Link to={paths.signIn}>{say(account.signIn)}</Link>
      </Sheet>
    )
  return (
    <Sheet title={account.setPassword}>
      <SimpleForm
        schema={z.object({ newPassword: password })}
        labels={{ newPassword: account.newPassword }}
        lines={{
          newPassword: { type: 'password', autoComplete: 'new-password', hint: account.passwordHint },
        }}
        submit={account.setPassword}
        onSubmit={async ({ newPassword }) => {
          await request(api.auth('reset-password'), { method: 'POST', body: { newPassword, token } })
          setSet(true)
        }}
      />
    </Sheet>
  )
}

export const Setup = () => {
  const { say } = useSpeech()
  const me = useMe()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  if (!me.setup) return <Navigate to={paths.signIn} replace />
  return (
    <Sheet title={account.setupTitle} lead={say(account.setupLead)}>
      <SimpleForm
        schema={person}
        labels={personLabels}
        lines={personLines}
        submit={account.create}
        onSubmit={async (input) => {
          await request(api.setup, { method: 'POST', body: input })
          await queryClient.resetQueries({ queryKey: ['me'] })
          await navigate({ to: paths.signIn })
        }}
      />
    </Sheet>
  )
}
