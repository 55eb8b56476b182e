import type { Pair } from './say.ts'

/** The sentences of the demo's own pages. */
export const demoWords = {
  title: ['演示台', 'Demo desk'],
  intro: [
    '这里的人员、单位和项目都是虚构的。您可以换成任何一个人，查看系统发出的每一封邮件，把日期往后拨。',
    'The people, organisations and cases here are invented. You can be any of them, read every mail that was written, and move the day on.',
  ],
  today: ['今天是{today}。', 'Today is {today}.'],
  moveOn: ['把日期往后拨', 'Move the day on'],
  moveNote: [
    '到期的事项会立即处理：期限届满、评审会议程锁定、提醒发出。日期不能往回拨。',
    'What falls due is done at once: deadlines pass, agendas lock, reminders go out. The day cannot be moved back.',
  ],
  oneDay: ['后一天', 'One day'],
  oneWeek: ['后一周', 'One week'],
  oneMonth: ['后三十天', 'Thirty days'],
  toDay: ['拨到这一天', 'Move to this day'],
  go: ['前往', 'Go'],
  people: ['换成谁', 'Be somebody'],
  centre: ['测评中心', 'The centre'],
  be: ['以{name}登录', 'Sign in as {name}'],
  mails: ['发出的邮件', 'Mails written'],
  noMails: [
    '还没有邮件。办理项目后，发给申请单位和工作人员的信会出现在这里。',
    'No mails yet. Letters to applicants and staff appear here as cases move on.',
  ],
  to: ['收件人', 'To'],
  older: ['更早的邮件', 'Older mails'],
  back: ['返回演示台', 'Back to the demo desk'],
  publicSite: ['公众网站', 'Public site'],
  desk: ['工作台', 'Workspace'],
} as const satisfies Record<string, Pair>
