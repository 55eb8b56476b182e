import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { dayOfInstant } from '#core/calendar/day.ts'
import { type AccountMailName, writeAccountMail } from '#core/words/account-mails.ts'
import type { Lang } from '#core/words/say.ts'
import { addPerson, changePerson, findPerson } from '#store/people.ts'
import { confirmEmail, countAttempt, findSignedIn, forgetFailures, type SignedIn } from '#store/sessions.ts'
import { identityRules, sessionLife, shortestPassword } from './identity-options.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

export type { SignedIn } from '#store/sessions.ts'

/** After this many wrong passwords an address is locked for a while, whether anybody has it or not. */
const lockout = { limit: 5, pauseSeconds: 15 * 60 }
const invitationSeconds = 7 * 24 * 3600

export interface NewPerson {
  readonly name: string
  readonly email: string
  readonly lang: Lang
}

/** Who somebody is. What they may do is ours to know: see store/people.ts. */
export interface Identity {
  /** Answers /api/auth/…: sign-up, sign-in and out, confirmation of the address, new passwords. */
  answer(request: Request): Promise<Response>
  /** The person whose session this is, in one round trip; undefined when it ended or never was. */
  findSignedIn(headers: Headers): Promise<SignedIn | undefined>
  /** A person with a confirmed address and this password (first administrator, demo); returns the id. */
  createPerson(person: NewPerson & { readonly password: string }): Promise<string>
  /** A person without a password, who cannot sign in before `invitationFor` let them set one; returns the id. */
  addPerson(person: NewPerson): Promise<string>
  /**
   * The token of a link that sets a password and confirms the address. A password set before is void: whoever signed up
   * with an address that was never confirmed need not be its owner.
   */
  invitationFor(personId: string): Promise<string>
  /**
   * Whether this is somebody's password, counted as signing in is: past the limit the seconds to wait, whatever it is.
   */
  checkPassword(
    person: { readonly id: string; readonly email: string },
    given: string,
  ): Promise<boolean | { readonly waitSeconds: number }>
  /** A session without a password: for the demo's personas and after the first set-up. Returns the cookie to set. */
  openSession(personId: string): Promise<string>
}

/** Which language a browser asks for; Chinese unless English is named first. */
export const langOf = (acceptLanguage: string | null | undefined): Lang =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh-CN'

/**
 * Sign-in on our tables. The cookie is signed and read here as the library does it, so that asking who somebody is
 * costs one query.
 */
export const createIdentity = async (ports: Ports, secret: string): Promise<Identity> => {
  const write = async (
    name: AccountMailName,
    user: { id: string; name: string; email: string },
    link: string,
  ): Promise<void> => {
    const person = await findPerson(ports.db, user.id)
    const lang = person?.lang ?? 'zh-CN'
    await post(ports, {
      key: `${name}:${user.id}:${ports.ids.next()}`,
      caseId: null,
      letter: name,
      recipientId: user.id,
      to: user.email,
      lang,
      ...writeAccountMail(name, { name: user.name, link }, lang),
    })
  }

  const auth = betterAuth({
    ...identityRules,
    secret,
    baseURL: ports.publicUrl,
    basePath: '/api/auth',
    database: { db: ports.db, type: 'postgres' },
    trustedOrigins: (request) => [ports.publicUrl, ...(request ? [new URL(request.url).origin] : [])],
    logger: { log: (_, message) => ports.log(`sign-in: ${message}`) },
    // What somebody did wrong is answered; only a fault is worth a line.
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) ports.log(`sign-in failed: ${error}`)
      },
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        write('set-password', user, `${ports.publicUrl}/desk/set-password?token=${token}`),
      // The link went to the address alone.
      onPasswordReset: async ({ user }) => {
        await confirmEmail(ports.db, user.id)
        await forgetFailures(ports.db, user.email)
      },
      onExistingUserSignUp: ({ user }) => write('address-known', user, `${ports.publicUrl}/desk/sign-in`),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      // Whichever door asked for the mail, its link leads back to the desk.
      sendVerificationEmail: ({ user, token }) =>
        write(
          'confirm-address',
          user,
          `${ports.publicUrl}/api/auth/verify-email?token=${token}&callbackURL=${encodeURIComponent('/desk/confirm-address?done=1')}`,
        ),
    },
    databaseHooks: {
      user: {
        create: {
          after: async (user, context) => {
            const lang = langOf(context?.request?.headers.get('accept-language'))
            await addPerson(ports.db, { personId: user.id, lang })
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async ({ path, body }) => {
        if (path !== '/sign-in/email' || typeof body?.email !== 'string') return
        const { attempts, secondsLeft } = await countAttempt(ports.db, body.email.toLowerCase(), lockout)
        if (attempts > lockout.limit)
          throw new APIError(
            'TOO_MANY_REQUESTS',
            { code: 'SIGN_IN_LOCKED' },
            { 'retry-after': String(secondsLeft) },
          )
      }),
      after: createAuthMiddleware(async ({ path, body, context }) => {
        // A right password ends the count, also when the address is still to be confirmed.
        const { returned } = context
        const isRight = !(returned instanceof APIError) || returned.body?.code === 'EMAIL_NOT_VERIFIED'
        if (path === '/sign-in/email' && isRight) await forgetFailures(ports.db, body.email.toLowerCase())
      }),
    },
  })
  const { internalAdapter, password, authCookies } = await auth.$context

  const signatureOf = (token: string): string => createHmac('sha256', secret).update(token).digest('base64')

  /** The token in the session's cookie, when its signature is ours. */
  const findToken = (headers: Headers): string | undefined => {
    const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
    const mark = `${authCookies.sessionToken.name}=`
    const value = cookies.find((cookie) => cookie.startsWith(mark))?.slice(mark.length)
    if (!value) return undefined
    const [token, signature] = splitAtLastDot(decodeAscii(value))
    const expected = Buffer.from(signatureOf(token))
    const given = Buffer.from(signature)
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
  }

  const create = async ({ name, email, lang }: NewPerson, isConfirmed: boolean): Promise<string> => {
    const user = await internalAdapter.createUser(
      { name, email: email.toLowerCase(), emailVerified: isConfirmed },
      { method: 'email-password' },
    )
    await changePerson(ports.db, user.id, { lang })
    return user.id
  }

  return {
    answer: (request) => auth.handler(request),
    findSignedIn: async (headers) => {
      const token = findToken(headers)
      return token ? findSignedIn(ports.db, token, sessionLife, dayOfInstant(ports.clock.now())) : undefined
    },
    createPerson: async (person) => {
      const hash = await password.hash(person.password)
      const userId = await create(person, true)
      await internalAdapter.linkAccount({
        userId,
        providerId: 'credential',
        accountId: userId,
        password: hash,
      })
      return userId
    },
    addPerson: (person) => create(person, false),
    invitationFor: async (personId) => {
      await internalAdapter.deleteAccounts(personId)
      const token = randomBytes(24).toString('base64url')
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: personId,
        expiresAt: new Date(Date.now() + invitationSeconds * 1000),
      })
      return token
    },
    checkPassword: async ({ id, email }, given) => {
      const { attempts, secondsLeft } = await countAttempt(ports.db, email, lockout)
      if (attempts > lockout.limit) return { waitSeconds: secondsLeft }
      const accounts = await internalAdapter.findAccounts(id)
      const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password
      const isRight = hash ? await password.verify({ hash, password: given }) : false
      if (isRight) await forgetFailures(ports.db, email)
      return isRight
    },
    openSession: async (personId) => {
      const { token } = await internalAdapter.createSession(personId)
      const { name, attributes } = authCookies.sessionToken
      const value = encodeURIComponent(`${token}.${signatureOf(token)}`)
      return `${name}=${value}; Max-Age=${sessionLife.absoluteSeconds}; Path=/; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`
    },
  }
}

const splitAtLastDot = (text: string): [string, string] => {
  const at = text.lastIndexOf('.')
  return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)]
}

/** Tokens and signatures are ASCII, so a percent escape is one character. */
const decodeAscii = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
