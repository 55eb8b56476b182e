import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

test('with nothing set there is a default for everything', () => {
  expect(readEnvironment({})).toMatchObject({
    port: 3000,
    dataFolder: './data',
    databaseUrl: null,
    smtpUrl: null,
  })
})

test.each([
  [{ PORT: 'abc' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'nonsense' }, 'DATABASE_URL'],
  [{ SMTP_URL: 'http://x' }, 'SMTP_URL'],
  [{ IMAP_URL: 'pop3://x' }, 'IMAP_URL'],
  [{ IMAP_URL: 'imaps://mail.example' }, 'IMAP_URL'],
  [{ ZIZHI_PUBLIC_URL: 'ftp://x' }, 'ZIZHI_PUBLIC_URL'],
  [{ ZIZHI_SECRET: 'short' }, 'ZIZHI_SECRET'],
  [{ ZIZHI_SIGNING_KEY: 'short' }, 'ZIZHI_SIGNING_KEY'],
])('a wrong setting stops the start with a sentence that names it: %j', (variables, name) => {
  expect(() => readEnvironment(variables)).toThrow(name)
})

test('an empty setting counts as not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null })
})
