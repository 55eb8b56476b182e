import type { Pair } from './say.ts'

/** Joining an organisation: asked by its authorised contact, decided by the person alone (Q12.1). */
export const joiningWords = {
  title: ['加入单位的邀请', 'Invitations to join'],
  asks: [
    '{inviter} 邀请您加入“{organisation}”，角色：{roles}。',
    '{inviter} asks you to join {organisation} as {roles}.',
  ],
  consequence: [
    '接受后，您可以看到该单位的申请，并以上述角色办理；一个人只能属于一个单位。',
    'Once you accept, you see its applications and act in these roles; a person belongs to one organisation.',
  ],
  accept: ['接受并加入', 'Accept and join'],
  decline: ['谢绝', 'Decline'],
  accepted: ['您已加入{organisation}。', 'You have joined {organisation}.'],
  declined: ['已谢绝，邀请人将收到通知。', 'Declined; whoever asked you will be told.'],
  orFound: ['也可以登记另一家单位', 'Or register another organisation'],
  waiting: ['已邀请，等待本人答复', 'Invited, not answered yet'],
  waitingFor: ['{email}，{roles}，{on} 邀请', '{email}, {roles}, asked on {on}'],
  withdraw: ['撤回对{name}的邀请', 'Take back the invitation of {name}'],
  withdrawn: ['邀请已撤回。', 'The invitation is taken back.'],
  inviteNote: [
    '本人登录后接受，才成为本单位人员；也可以谢绝。',
    'Somebody becomes a member once they sign in and accept; they may decline.',
  ],
} as const satisfies Record<string, Pair>

/** The mails of an invitation and of its answer. */
export const joiningMails = {
  'section-given': {
    subject: ['请填写申请书：{section}', 'Please fill in the book: {section}'],
    text: [
      '{name}，您好。{inviter}请您填写申请书的“{section}”部分[，请在 {dueOn} 前完成]。打开下面的链接即可填写，内容自动保存；您只会看到交给您的部分。',
      'Hello {name}. {inviter} asks you to fill in “{section}” of the application book[, by {dueOn}]. The link opens it, and what you type is saved as you go; you see the sections given to you and no others.',
    ],
    action: ['打开这一部分', 'Open the section'],
  },
  'asked-to-join-new': {
    subject: ['{organisation}邀请您加入', '{organisation} asks you to join'],
    text: [
      '{name}，您好。{organisation}的{inviter}邀请您在信息安全服务资质申请系统中协助办理，角色：{roles}。请打开下面的链接设置密码，登录后选择接受或谢绝；未经您接受，您不会成为该单位的人员。',
      'Hello {name}. {inviter} of {organisation} asks you to join it in the information security service qualification system, as: {roles}. Please follow the link to set a password, then sign in and accept or decline; without your yes you are no member.',
    ],
    action: ['设置密码', 'Set a password'],
    after: [
      '链接七天内有效，只能使用一次。与您无关的，请不必理会。',
      'The link holds for seven days and works once. If it is not meant for you, please leave this mail as it is.',
    ],
  },
  'asked-to-join': {
    subject: ['{organisation}邀请您加入', '{organisation} asks you to join'],
    text: [
      '{name}，您好。{organisation}的{inviter}邀请您加入，角色：{roles}。请登录后选择接受或谢绝；未经您接受，您不会成为该单位的人员。',
      'Hello {name}. {inviter} of {organisation} asks you to join it, as: {roles}. Please sign in and accept or decline; without your yes you are no member.',
    ],
    action: ['登录并答复', 'Sign in and answer'],
  },
  'invitation-accepted': {
    subject: ['{who}已加入{organisation}', '{who} has joined {organisation}'],
    text: [
      '{name}，您好。{who}接受了邀请，已成为{organisation}的人员，角色：{roles}。',
      'Hello {name}. {who} has accepted and is a member of {organisation} now, as: {roles}.',
    ],
    action: ['查看人员', 'See the people'],
  },
  'invitation-declined': {
    subject: ['{who}谢绝了加入{organisation}', '{who} has declined to join {organisation}'],
    text: [
      '{name}，您好。{who}谢绝了加入{organisation}的邀请。需要时，请邀请其他人。',
      'Hello {name}. {who} has declined to join {organisation}. Please ask somebody else where you need to.',
    ],
    action: ['查看人员', 'See the people'],
  },
} as const

/** Why an invitation could not be answered. */
export const joiningProblems = {
  'invitation-gone': {
    message: ['没有等待您答复的这份邀请。', 'No such invitation waits for an answer.'],
    remedy: [
      '可能已被撤回或已答复；请刷新页面，需要时请邀请人重新邀请。',
      'It may have been taken back or answered; please reload the page, and ask to be invited again where needed.',
    ],
  },
} as const satisfies Record<string, { readonly message: Pair; readonly remedy: Pair }>
