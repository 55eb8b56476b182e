import { addDays } from '#core/calendar/day.ts'
import { collectMail } from '#handle/incoming.ts'
import type { Mailbox, Ports } from '#handle/ports.ts'
import { listMails, type Mail } from '#store/mails.ts'
import { keepChoices } from '#store/notices.ts'
import { listCases, listMeetings } from '#store/views.ts'
import { printed } from './printed.ts'

interface Message {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly heads?: readonly string[]
  readonly file?: { readonly name: string; readonly content: Uint8Array }
}

const base64 = (content: Uint8Array | string): string =>
  (
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

/** A message as a mail server hands it over. */
export const writeMessage = ({ from, to, subject, text, heads = [], file }: Message): Uint8Array => {
  const part = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
    '',
  ]
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${word(subject)}`, 'MIME-Version: 1.0', ...heads]
  const lines = file
    ? [
        ...head,
        'Content-Type: multipart/mixed; boundary=part',
        '',
        '--part',
        ...part,
        '--part',
        `Content-Type: application/pdf; name="${word(file.name)}"`,
        `Content-Disposition: attachment; filename="${word(file.name)}"`,
        'Content-Transfer-Encoding: base64',
        '',
        base64(file.content),
        '--part--',
        '',
      ]
    : [...head, ...part]
  return Buffer.from(lines.join('\r\n'))
}

/** A mailbox with these messages. */
export const boxWith = (messages: readonly Uint8Array[]): Mailbox => ({
  name: 'demo',
  read: async (_, take) => {
    for (const [at, source] of messages.entries())
      await take({ source, isWhole: true }, { uidValidity: 1, lastUid: at + 1 })
  },
})

/** A report that a mail came back (RFC 3464). */
export const writeReport = ({ token, to_address: address }: Pick<Mail, 'token' | 'to_address'>): Uint8Array =>
  Buffer.from(
    [
      'Return-Path: <>',
      'From: MAILER-DAEMON@mx.example',
      `To: centre+${token}@zizhi.example`,
      `Subject: ${word('邮件未能送达')}`,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=part',
      '',
      '--part',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      'Status: 5.2.2',
      'Diagnostic-Code: smtp; 552 5.2.2 mailbox full',
      '--part--',
      '',
    ].join('\r\n'),
  )

/**
 * Lets the post come in as it does on an ordinary morning, through the same door as from a mailbox: a receipt, an
 * expert's answer, two messages that answer nothing, and a mail that came back.
 */
export const bringMail = async (ports: Ports): Promise<void> => {
  const { db } = ports
  const newest = async (phase: string, letter: string): Promise<Mail | undefined> => {
    const [row] = (await listCases(db, { phases: [phase] }, { size: 1 })).rows
    const { rows } = row ? await listMails(db, { caseId: row.case_id }, { size: 50 }) : { rows: [] }
    return rows.find((mail) => mail.letter === letter)
  }
  const notice = await newest('audit-confirmation', 'audit-notice')
  const returned = await newest('contracting', 'business-email')
  const today = ports.clock.now().slice(0, 10)
  const [meeting] = await listMeetings(db, { from: today, to: addDays(today, 31) })
  const called = meeting ? await listMails(db, { caseId: meeting.meeting_id }, { size: 50 }) : { rows: [] }
  const invited = called.rows.find((mail) => mail.letter === 'meeting-notice')
  const receipt = await printed({
    lang: 'zh-CN',
    subject: '审核时间确认回执',
    addressee: '中国信息安全测评中心：',
    paragraphs: ['我单位确认按通知所定日期接受审核。'],
    signature: ['（盖章）'],
    on: today,
  })
  const to = 'centre@zizhi.example'
  const messages = [
    ...(notice
      ? [
          writeMessage({
            from: notice.to_address,
            to: `centre+${notice.token}@zizhi.example`,
            subject: `Re: ${notice.subject}`,
            text: '您好：\n审核时间可以，回执已盖章，见附件。',
            file: { name: '审核时间确认回执（盖章）.pdf', content: receipt },
          }),
        ]
      : []),
    ...(returned ? [writeReport(returned)] : []),
    ...(invited
      ? [
          writeMessage({
            from: invited.to_address,
            to: `centre+${invited.token}@zizhi.example`,
            subject: `Re: ${invited.subject}`,
            text: '您好：\n我上午有课，十点半前到会，前面的项目请排在后面评审。',
          }),
        ]
      : []),
    writeMessage({
      from: `${word('李敏')} <limin@xinda.example>`,
      to,
      subject: '咨询：二级申请的项目数量',
      text: '您好，我公司准备申请风险评估类二级，请问近三年需要几个项目？',
    }),
    writeMessage({
      from: 'office@haiyue.example',
      to,
      subject: '补充说明',
      text: '我单位上周提交的材料中，合同页码有误，更正如下：第 12 页应为第 21 页。',
    }),
  ]
  await collectMail({ ...ports, mailbox: boxWith(messages) })
  // Some want their day summed up.
  for (const mail of [notice, returned])
    if (mail)
      await keepChoices(db, mail.recipient_id, { digest: true, earlyReminders: true, calendarFiles: true })
}
