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
  [{ CLAMAV_SOCKET: 'clamd.ctl' }, 'CLAMAV_SOCKET'],
  [{ IMAP_URL: 'imaps://mail.example' }, 'IMAP_URL'],
  [{ ZIZHI_PUBLIC_URL: 'ftp://x' }, 'ZIZHI_PUBLIC_URL'],
  [{ WECHAT_TOKEN: 'a!', WECHAT_APP_ID: 'wxba5fad812f8e6fb9' }, 'WECHAT_TOKEN'],
  [{ WECHAT_APP_ID: 'wxba5fad812f8e6fb9' }, 'WECHAT_TOKEN'],
  [{ WECHAT_TOKEN: 'AAAAA' }, 'WECHAT_APP_ID'],
  [{ WECHAT_TOKEN: 'AAAAA', WECHAT_APP_ID: 'ba5fad' }, 'WECHAT_APP_ID'],
  [{ WECHAT_TOKEN: 'AAAAA', WECHAT_APP_ID: 'wxba5fad812f8e6fb9', WECHAT_AES_KEY: 'short' }, 'WECHAT_AES_KEY'],
  [{ S3_URL: 's3://x', S3_BUCKET: 'files', S3_KEY_ID: 'a', S3_SECRET: 'b' }, 'S3_URL'],
  [{ S3_URL: 'https://a:b@x', S3_BUCKET: 'files', S3_KEY_ID: 'a', S3_SECRET: 'b' }, 'S3_URL'],
  [{ S3_URL: 'https://x', S3_BUCKET: 'A', S3_KEY_ID: 'a', S3_SECRET: 'b' }, 'S3_BUCKET'],
  [{ S3_URL: 'https://x', S3_BUCKET: 'files', S3_KEY_ID: 'a' }, 'S3_SECRET'],
  [{ S3_BUCKET: 'files' }, 'S3_URL and S3_KEY_ID and S3_SECRET'],
  [{ ZIZHI_SECRET: 'short' }, 'ZIZHI_SECRET'],
  [{ ZIZHI_SIGNING_KEY: 'short' }, 'ZIZHI_SIGNING_KEY'],
  [{ ZIZHI_PAYMENT_ACCOUNT: '0'.repeat(201) }, 'ZIZHI_PAYMENT_ACCOUNT'],
])('a wrong setting stops the start with a sentence that names it: %j', (variables, name) => {
  expect(() => readEnvironment(variables)).toThrow(name)
})

test('an empty setting counts as not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null })
})

test('the official account is off with none of its settings, plain without a key, and sealed with one', () => {
  expect(readEnvironment({}).wechat).toBeNull()
  const plain = { WECHAT_TOKEN: 'AAAAA', WECHAT_APP_ID: 'wxba5fad812f8e6fb9' }
  expect(readEnvironment(plain).wechat).toEqual({ token: 'AAAAA', appId: 'wxba5fad812f8e6fb9', aesKey: null })
  const { wechat } = readEnvironment({ ...plain, WECHAT_AES_KEY: 'A'.repeat(43) })
  expect(wechat?.aesKey).toHaveLength(32)
})

test('a bucket stands behind the address, or in the name of the host where the store wants it there', () => {
  const rest = { S3_BUCKET: 'files', S3_KEY_ID: 'a', S3_SECRET: 'b' }
  const addressOf = (url: string) => readEnvironment({ ...rest, S3_URL: url }).bucket?.address
  expect(addressOf('https://s3.example.cn/')).toBe('https://s3.example.cn/files')
  expect(addressOf('http://10.0.0.1:9000/s3')).toBe('http://10.0.0.1:9000/s3/files')
  expect(addressOf('https://{bucket}.s3.example.cn')).toBe('https://files.s3.example.cn')
  expect(readEnvironment({}).bucket).toBeNull()
})
