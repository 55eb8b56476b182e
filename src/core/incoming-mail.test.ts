import { describe, expect, test } from 'vitest'
import {
  isAddressAtFault,
  isCalendarYes,
  kindOfMail,
  type MailHead,
  readDeliveryStatus,
  readPlainReport,
  tokensIn,
} from './incoming-mail.ts'

const token = '0123456789abcdef0123456789abcdef'
const head: MailHead = {
  to: [],
  references: [],
  contentType: 'text/plain',
  autoSubmitted: null,
  listId: null,
  precedence: null,
  returnPath: '<li@huaqing.example>',
  from: 'li@huaqing.example',
  failedRecipients: null,
}

describe('Q8.1 Which of our mails is answered, the token alone says', () => {
  test('the address it was sent to names it', () => {
    expect(tokensIn({ to: ['x@y.cn', `centre+${token}@zizhi.cn`], references: [] })).toEqual([token])
  })
  test('then the mails it refers to, the nearest first, each once', () => {
    const other = token.replace('0', 'f')
    const references = [`<${token}@a.cn>`, `<${other}@a.cn>`, `<${token}@a.cn>`]
    expect(tokensIn({ to: ['centre@zizhi.cn'], references })).toEqual([token, other])
    expect(tokensIn({ to: [`centre+${other}@zizhi.cn`], references })).toEqual([other, token])
  })
  test('a number in the subject or a short one in the address does not', () => {
    expect(tokensIn({ to: ['centre+0031@zizhi.cn'], references: ['<case.0031@zizhi.cn>'] })).toEqual([])
  })
})

describe('RFC 3834 What a machine sent of itself is told from what a person wrote', () => {
  test.each<[Partial<MailHead>, string]>([
    [{}, 'message'],
    [{ autoSubmitted: 'no' }, 'message'],
    [{ autoSubmitted: 'auto-replied' }, 'automatic'],
    [{ listId: '<news.example>' }, 'automatic'],
    [{ precedence: 'bulk' }, 'automatic'],
    [{ returnPath: '<>' }, 'automatic'],
    [
      { contentType: 'multipart/report; report-type="delivery-status"; boundary=x', returnPath: '<>' },
      'report',
    ],
    [
      {
        contentType: 'multipart/report; report-type=disposition-notification',
        autoSubmitted: 'auto-replied',
      },
      'automatic',
    ],
    [{ from: 'PostMaster@qq.com', returnPath: '<>' }, 'report'],
    [{ from: 'mailer-daemon@mx.example', autoSubmitted: 'auto-replied' }, 'report'],
    [{ failedRecipients: 'zhou@huaqing.example', returnPath: '<>' }, 'report'],
    [{ from: 'postmaster@huaqing.example' }, 'message'],
  ])('%j is %s', (change, kind) => {
    expect(kindOfMail({ ...head, ...change })).toBe(kind)
  })
})

test('RFC 3464 A report is read recipient by recipient, folded lines included', () => {
  const body = [
    'Reporting-MTA: dns; mx.example.cn',
    `Original-Envelope-Id: ${token}`,
    '',
    'Final-Recipient: rfc822; Gone@huaqing.example',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1',
    ' no such user here',
    '',
    'Final-Recipient: rfc822; slow@huaqing.example',
    'Action: delayed',
    'Status: 4.4.1',
  ].join('\r\n')
  expect(readDeliveryStatus(body)).toEqual({
    envelopeId: token,
    recipients: [
      {
        recipient: 'gone@huaqing.example',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 no such user here',
      },
      { recipient: 'slow@huaqing.example', action: 'delayed', status: '4.4.1', diagnostic: '' },
    ],
  })
  expect(readDeliveryStatus('hello').recipients).toEqual([])
})

test.each([
  ['5.1.1', '', true],
  ['5.2.2', '552 5.2.2 mailbox full', true],
  ['', '550 no such user here', true],
  ['5.3.4', '552 5.3.4 message too large', false],
  ['5.7.1', '550 5.7.1 refused by policy', false],
  ['4.4.1', '', false],
  ['', '554 transaction failed', false],
])(
  'Q8.1 A status of %s with "%s": whether mails do not reach the address at all is %s',
  (status, diagnostic, isAt) => expect(isAddressAtFault({ status, diagnostic })).toBe(isAt),
)

describe('Q8.1 A report in a form of its own is read by its head, a code of failure or its subject', () => {
  const told = (text: string, subject = 'Mail delivery', failedRecipients: string | null = null) =>
    readPlainReport({ subject, text, failedRecipients })
  test.each([
    ['550 5.1.1 no such user', 'Mail delivery failed', 'Zhou@huaqing.example', '5.1.1'],
    ['原因：收件人邮件地址不存在。 550 Mailbox not found', '系统退信/Systems bounce', null, ''],
    ['The following message was undeliverable. #5.2.2', 'Undeliverable', null, '5.2.2'],
    ['smtp; 552-5.2.2 mailbox full', 'Delivery', null, '5.2.2'],
  ])('%s', (text, subject, failed, status) => {
    expect(told(text, subject, failed)).toMatchObject([
      { action: 'failed', status, recipient: (failed ?? '').toLowerCase() },
    ])
  })
  test.each([
    ['Your message has been delayed and is tried for 5 days. 451 4.7.1 greylisted', 'Warning: delayed'],
    ['Sent by mailer 5.1.2', 'Notice'],
  ])('not that it failed: %s', (text, subject) => {
    expect(told(text, subject)).toEqual([])
  })
})

test('RFC 5546 A calendar’s yes to an invitation asks nobody for anything; its no, and a call, do', () => {
  const reply = (state: string, method = 'REPLY') =>
    `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nATTENDEE;CN="周堃";PARTSTAT=${state}:mailto:z@huaqing.example\r\n`
  expect([reply('ACCEPTED'), reply('DECLINED'), reply('ACCEPTED', 'REQUEST')].map(isCalendarYes)).toEqual([
    true,
    false,
    false,
  ])
})
