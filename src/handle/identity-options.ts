import type { BetterAuthOptions } from 'better-auth'

/** From this many characters on a password is taken. */
export const shortestPassword = 10

/** Seconds a session lasts at most, and without anything being done in it. */
export const sessionLife = { absoluteSeconds: 12 * 3600, idleSeconds: 2 * 3600 }

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** The sign-in library's tables under our names; migration 0100 makes them and a test compares the two. */
export const identityTables = {
  user: { modelName: 'users', fields: { ...stamps, emailVerified: 'email_verified' } },
  session: {
    modelName: 'sessions',
    fields: {
      ...stamps,
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'user_id',
    },
  },
  account: {
    modelName: 'accounts',
    fields: {
      ...stamps,
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verifications', fields: { ...stamps, expiresAt: 'expires_at' } },
} satisfies BetterAuthOptions

/** The header in which our own door says who is asking; what a visitor writes into it is thrown away. */
export const clientAddressHeader = 'x-zizhi-client-address'

/** What of the library is used: each path of /api/auth that is not here answers 404. */
export const identityPaths = [
  'sign-up/email',
  'sign-in/email',
  'sign-out',
  'verify-email',
  'send-verification-email',
  'request-password-reset',
  'reset-password',
] as const

/** Settings that do not depend on where it runs. */
export const identityRules = {
  telemetry: { enabled: false },
  ...identityTables,
  session: {
    ...identityTables.session,
    expiresIn: sessionLife.absoluteSeconds,
    // The end is absolute; idleness is judged by store/sessions.ts.
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
  },
  advanced: {
    database: { generateId: 'uuid' },
    cookiePrefix: 'zizhi',
    ipAddress: { ipAddressHeaders: [clientAddressHeader] },
  },
  rateLimit: {
    enabled: true,
    storage: 'memory',
    window: 60,
    max: 100,
    customRules: {
      '/sign-in/email': { window: 60, max: 30 },
      '/sign-up/email': { window: 60, max: 10 },
      '/send-verification-email': { window: 60, max: 5 },
      '/request-password-reset': { window: 60, max: 5 },
    },
  },
} satisfies BetterAuthOptions
