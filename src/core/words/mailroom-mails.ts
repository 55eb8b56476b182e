import type { Pair } from './say.ts'

/** Mails that answer a message, and sum up a day. */
export const mailroomMails = {
  'mail-answer': {
    subject: ['答复[：{subject}]', 'Answer[: {subject}]'],
    text: [
      '您好。您的来信已收到，现答复如下：\n{answer}',
      'Hello. Thank you for your message. Our answer:\n{answer}',
    ],
    action: ['申请指南和常见问题', 'How to apply, and common questions'],
  },
  'daily-digest': {
    subject: [
      '今日汇总：[{unread} 封未读][{comma}][{open} 项待办]',
      'Today: [{unread} unread][{comma}][{open} to do]',
    ],
    text: ['{name}，您好。截至 {today}：\n{lines}', 'Hello {name}. As of {today}:\n{lines}'],
    action: ['打开工作台', 'Open the desk'],
    after: [
      '这封汇总可以在“通知设置”中关闭；程序要求的文书总会单独发出。',
      'This digest can be switched off under “Notices”; letters that the procedure demands always go out by themselves.',
    ],
  },
} as const satisfies Record<string, { subject: Pair; text: Pair; action?: Pair; after?: Pair }>
