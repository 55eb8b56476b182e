import { contact } from '#core/contact.ts'
import { addressMails } from './address-mails.ts'
import { joiningMails } from './joining.ts'
import { mailroomMails } from './mailroom-mails.ts'
import { reminderMails } from './reminder-mails.ts'
import { inLang, type Lang, type Pair, say } from './say.ts'

interface AccountMail {
  readonly subject: Pair
  readonly text: Pair
  /** What stands on the link, when there is one. */
  readonly action?: Pair
  readonly after?: Pair
}

/** Mails that no event sends: about signing in, the running of the service, and days that come near. */
export const accountMails = {
  'confirm-address': {
    subject: ['请确认您的邮箱', 'Please confirm your e-mail address'],
    text: [
      '{name}，您好。您用此邮箱注册了信息安全服务资质申请系统。资质办理中的通知都将发到这里，请先确认邮箱可以收到邮件。',
      'Hello {name}. You registered with this address at the information security service qualification system. Every notice of an application goes to it, so please confirm that it works.',
    ],
    action: ['确认邮箱', 'Confirm the address'],
    after: [
      '链接一小时内有效。如果您没有注册，请不必理会本邮件。',
      'The link holds for one hour. If you did not register, please leave this mail as it is.',
    ],
  },
  'address-known': {
    subject: ['您的邮箱已经注册', 'Your address is registered already'],
    text: [
      '{name}，您好。有人刚刚用此邮箱注册，而它早已注册。如果是您本人，请直接登录；忘记密码时可以重新设置。如果不是您，无需处理。',
      'Hello {name}. Somebody has just tried to register with this address, which is registered already. If it was you, please sign in; a forgotten password can be set anew. If it was not, there is nothing to do.',
    ],
    action: ['前往登录', 'Sign in'],
  },
  'set-password': {
    subject: ['重新设置密码', 'Set a new password'],
    text: [
      '{name}，您好。您申请了重新设置密码，请打开下面的链接。',
      'Hello {name}. You asked to set a new password. Please follow the link below.',
    ],
    action: ['设置新密码', 'Set a new password'],
    after: [
      '链接一小时内有效，只能使用一次。如果您没有提出申请，请不必理会，原密码仍然有效。',
      'The link holds for one hour and works once. If you did not ask for it, please leave this mail as it is; your password stays.',
    ],
  },
  invitation: {
    subject: ['{inviter}邀请您加入', '{inviter} invites you'],
    text: [
      '{name}，您好。{inviter}邀请您在信息安全服务资质申请系统中任职：{roles}。请打开下面的链接设置密码，随后即可登录。',
      'Hello {name}. {inviter} invites you to the information security service qualification system, as: {roles}. Please follow the link to set a password; then you can sign in.',
    ],
    action: ['设置密码', 'Set a password'],
    after: ['链接七天内有效，只能使用一次。', 'The link holds for seven days and works once.'],
  },
  'roles-given': {
    subject: ['{inviter}为您增加了角色', '{inviter} has given you roles'],
    text: [
      '{name}，您好。{inviter}为您登记了以下角色：{roles}。请用原有密码登录。',
      'Hello {name}. {inviter} has given you these roles: {roles}. Please sign in with your password as before.',
    ],
    action: ['前往登录', 'Sign in'],
  },
  'rights-asked': {
    subject: ['请确认{who}的角色', 'Please confirm the roles of {who}'],
    text: [
      '{name}，您好。{by}提出由{who}担任：{roles}。角色须由另一位管理员确认后生效，请核对后确认或退回。',
      'Hello {name}. {by} asks that {who} be: {roles}. Roles hold once another administrator has confirmed them; please look at it and say yes or no.',
    ],
    action: ['打开人员与角色', 'Open staff and roles'],
  },
  'calendar-runs-out': {
    subject: ['请录入下一年度的放假通知', 'Please enter the holiday notice for the coming year'],
    text: [
      '{name}，您好。工作日历将在 {provisionalFrom} 用尽：此后的日期都只能暂定。国务院公布下一年度的放假安排后，请录入通知，并由另一人确认。',
      'Hello {name}. The calendar of working days runs out on {provisionalFrom}: every day from then on is provisional. Once the State Council has announced the holidays of the coming year, please enter the notice and have another person confirm it.',
    ],
    action: ['录入通知', 'Enter the notice'],
  },
  ...addressMails,
  ...joiningMails,
  ...mailroomMails,
  ...reminderMails,
} as const satisfies Record<string, AccountMail>

export type AccountMailName = keyof typeof accountMails

export const accountMailNames = Object.keys(accountMails) as readonly AccountMailName[]

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** A mail that no event sends, as text and as HTML; `link` is where its action leads. */
export const writeAccountMail = (
  name: AccountMailName,
  facts: Readonly<Record<string, unknown>> & { readonly link: string },
  lang: Lang,
): { subject: string; text: string; html: string } => {
  const { subject, text, action, after }: AccountMail = accountMails[name]
  const foot = [
    `${inLang(contact.centre, lang)} ${inLang(contact.office, lang)}`,
    contact.hotlines.join(lang === 'en' ? ', ' : '、'),
    contact.website,
    inLang(contact.account, lang),
  ]
  const body = say(text, lang, facts)
  const label = action ? inLang(action, lang) : null
  const end = after ? [say(after, lang, facts)] : []
  return {
    subject: say(subject, lang, facts),
    text: [body, ...(label ? [`${label}: ${facts.link}`] : []), ...end, foot.join('\n')].join('\n\n'),
    html: [
      ...body.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`),
      ...(label
        ? [
            `<p><a href="${escapeHtml(facts.link)}">${escapeHtml(label)}</a></p><p>${escapeHtml(facts.link)}</p>`,
          ]
        : []),
      ...end.map((line) => `<p>${escapeHtml(line)}</p>`),
      `<hr><p>${foot.map(escapeHtml).join('<br>')}</p>`,
    ].join('\n'),
  }
}
