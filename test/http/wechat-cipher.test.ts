import { expect, test } from 'vitest'
import { findAesKey } from '#handle/wechat-account.ts'
import { isSignedBy, openMessage, sealMessage, signatureOf } from '../../src/http/wechat-cipher.ts'
import { readMarkup, writeMarkup } from '../../src/http/wechat-markup.ts'

const letters = findAesKey('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG')!
const zeros = findAesKey('A'.repeat(43))!

test.each([
  ['1714036504', '1514711492', 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
  ['1714037059', '486452656', '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ['1714112445', '415670741', '6c5c811b55cc85e0e1b54100749188c20beb3f5d'],
])('The published signature of %s and %s comes out with the token AAAAA', (timestamp, nonce, signature) => {
  expect(signatureOf('AAAAA', timestamp, nonce)).toBe(signature)
  expect(isSignedBy(signature, nonce, 'AAAAA', timestamp)).toBe(true)
  expect(isSignedBy(signature, 'AAAAB', timestamp, nonce)).toBe(false)
  expect(isSignedBy('', 'AAAAA', timestamp, nonce)).toBe(false)
})

test('The published example of a sealed message opens, and its signature comes out', () => {
  const sealed =
    '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
  expect(signatureOf('AAAAA', '1714112445', '415670741', sealed)).toBe(
    '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  )
  expect(JSON.parse(openMessage(sealed, { key: zeros, appId: 'wxba5fad812f8e6fb9' })!)).toEqual({
    ToUserName: 'gh_97417a04a28d',
    FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
    CreateTime: 1714112445,
    MsgType: 'event',
    Event: 'debug_demo',
    debug_str: 'hello world',
  })
})

test('The published example of a sealed reply comes out byte for byte, with its signature', () => {
  const sealed = sealMessage(
    '{"demo_resp":"good luck"}',
    { key: zeros, appId: 'wxba5fad812f8e6fb9' },
    Buffer.from('707722b803182950'),
  )
  expect(sealed).toBe(
    'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
  )
  expect(signatureOf('AAAAA', '1713424427', '415670741', sealed)).toBe(
    '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
  )
})

test('The vector of the platform’s own sample code comes out: Chinese text under fixed random bytes', () => {
  const account = { key: letters, appId: 'wxb11529c136998cb6' }
  const sealed = sealMessage('我是中文abcd123', account, Buffer.from('aaaabbbbccccdddd'))
  expect(sealed).toBe(
    'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
  )
  expect(openMessage(sealed, account)).toBe('我是中文abcd123')
})

test('The vector of the sample code in another language opens to a text message, line by line', () => {
  const sealed =
    'hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRjpA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE='
  expect(signatureOf('spamtest', '1409735669', '1320562132', sealed)).toBe(
    '5d197aaffba7e9b25a30732f161a50dee96bd5fa',
  )
  const message = openMessage(sealed, { key: letters, appId: 'wx2c2769f8efd9abc2' })!
  expect(readMarkup(message)).toEqual({
    ToUserName: 'gh_10f6c3c3ac5a',
    FromUserName: 'oyORnuP8q7ou2gfYjqLzSIWZf0rs',
    CreateTime: '1409735668',
    MsgType: 'text',
    Content: 'abcdteT',
    MsgId: '6054768590064713728',
  })
})

test('What was sealed for another account, cut short, altered or never sealed does not open', () => {
  const account = { key: letters, appId: 'wxb11529c136998cb6' }
  const sealed = sealMessage('<xml/>', account, Buffer.alloc(16, 1))
  expect(openMessage(sealed, { ...account, appId: 'wxb11529c136998cb7' })).toBeUndefined()
  expect(openMessage(sealed, { ...account, key: zeros })).toBeUndefined()
  for (const other of ['', 'no base64 at all!', 'YWJj', 'AAAAAAAAAAAAAAAAAAAAAA==', sealed.slice(0, -24)])
    expect(openMessage(other, account)).toBeUndefined()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 20]! ^= 1
  expect(openMessage(bytes.toString('base64'), account)).toBeUndefined()
})

test('A key is 43 letters and digits', () => {
  for (const wrong of ['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`, `${'a'.repeat(42)}+`])
    expect(findAesKey(wrong)).toBeUndefined()
})

test.each([
  [
    'a document type',
    '<!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml><Content>&e;</Content></xml>',
  ],
  ['an entity that was never declared', '<xml><Content>&e;</Content></xml>'],
  ['another root', '<html><Content>1</Content></html>'],
  ['something that is no XML', '{"MsgType":"text"}'],
  ['half a message', '<xml><Content>1'],
  ['nothing', ''],
  [
    'a message that goes on and on',
    `<xml>${Array.from({ length: 99 }, (_, at) => `<a${at}/>`).join('')}</xml>`,
  ],
  ['a message that goes deep', `<xml>${'<a>'.repeat(9)}${'</a>'.repeat(9)}</xml>`],
])('No message is read from %s', (_, markup) => {
  expect(readMarkup(markup)).toBeUndefined()
})

test('What is written can be read again, whatever is in it', () => {
  const fields = { Content: '你好 ]]> <b>&amp;</b>\n第二行 😀', FromUserName: 'gh_1' }
  expect(readMarkup(writeMarkup({ ...fields, CreateTime: 1714036504 }))).toEqual({
    ...fields,
    CreateTime: '1714036504',
  })
  expect(readMarkup(writeMarkup({ Content: 'a\u0000b\ud800' }))).toEqual({ Content: 'ab\ufffd' })
})
