import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { z } from 'zod'
import { account } from '#core/words/desk-account.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { request } from '../api.ts'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { useMe } from '../me.ts'
import { useTitle } from '../parts/States.tsx'
import { api, paths } from '../paths.ts'
import { personasQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const schema = z.object({ email: z.email(), password: z.string().min(1) })

export const SignIn = () => {
  const { say } = useSpeech()
  const me = useMe()
  const enter = useEntry()
  useTitle(say(account.signIn))
  return (
    <div className="door stack">
      <div className="sheet part">
        <h1>{say(account.signIn)}</h1>
        <p className="mute">{say(account.signInLead)}</p>
        <SimpleForm
          schema={schema}
          labels={{ email: account.email, password: account.password }}
          lines={{
            email: { type: 'email', autoComplete: 'username' },
            password: { type: 'password', autoComplete: 'current-password' },
          }}
          submit={account.signIn}
          onSubmit={async (input) => {
            await request(api.auth('sign-in/email'), { method: 'POST', body: input })
            await enter()
          }}
        />
        <p style={{ marginTop: 16 }} className="between">
          <span>
            {say(account.noAccount)} <Link to={paths.signUp}>{say(account.signUp)}</Link>
          </span>
          <Link to={paths.forgotPassword}>{say(account.forgot)}</Link>
        </p>
      </div>
      {me.demo && <Personas onIn={enter} />}
    </div>
  )
}

/** Forgets what was known before signing in, and goes where the visitor wanted to go. */
const useEntry = () => {
  const { next } = useSearch({ strict: false }) as { next?: string }
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return async () => {
    await queryClient.resetQueries({ queryKey: ['me'] })
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
    // Only a path of the desk itself: an address elsewhere is never followed.
    const isOwn = next?.startsWith('/') && !next.startsWith('//')
    await navigate({ to: isOwn && next ? next.replace(/^\/desk/, '') || paths.home : paths.home })
  }
}

/** One click enters as one of the demonstration's people. */
const Personas = ({ onIn }: { onIn: () => Promise<void> }) => {
  const { say, word } = useSpeech()
  const { data: personas = [] } = useQuery(personasQuery)
  return (
    <section className="sheet part" aria-labelledby="personas">
      <h2 id="personas">{say(account.personas)}</h2>
      <p className="mute">{say(account.personasLead)}</p>
      <ul className="list">
        {personas.map(({ persona, name, roles, organisation }) => (
          <li key={persona} className="between">
            <Button
              onClick={async () => {
                await request(api.demoSignIn, { method: 'POST', body: { persona } })
                await onIn()
              }}
            >
              {name}
            </Button>
            <span className="mute">
              {roles.map((role) => word(roleWords, role)).join(' · ')}
              {organisation && <> · {organisation}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
