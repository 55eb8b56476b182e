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
  wechat: ['微信公众号', 'WeChat account'],
  wechatNote: [
    '这是一部演示用的手机。您写的内容按平台公布的办法签名、加密，发到本系统真实的接口；显示的答复通过了平台同样的核对。',
    'A telephone for the demo. What you write is signed and sealed as the platform publishes it and goes to the real address of this service; what is shown has passed the checks that the platform makes.',
  ],
  boundPhone: [
    '这部手机已绑定华清网安的授权联系人，发“进度”可以查本单位项目。',
    'This one is bound to the authorised contact of 华清网安: send 进度 and it tells how far its cases are.',
  ],
  strangePhone: [
    '这部手机没有绑定任何人。以申请单位人员登录工作台，在“微信绑定”生成代码，发到这里即可绑定。',
    'This one is bound to nobody. Sign in at the workspace as somebody of an applicant, make a code under WeChat, and send it here.',
  ],
  takeStrange: ['换一部没有绑定的手机', 'Take one that is bound to nobody'],
  takeBound: ['换回已绑定的手机', 'Take the bound one'],
  youSent: ['您发出的', 'You sent'],
  itSaid: ['公众号答复', 'The account answers'],
  saidNothing: ['（没有答复）', '(nothing)'],
  write: ['发消息', 'Write'],
  text: ['内容', 'Text'],
  send: ['发送', 'Send'],
  tryThese: ['可以试试：', 'For instance:'],
  menu: ['公众号菜单', 'Menu of the account'],
  older: ['更早的邮件', 'Older mails'],
  back: ['返回演示台', 'Back to the demo desk'],
  publicSite: ['公众网站', 'Public site'],
  desk: ['工作台', 'Workspace'],
} as const satisfies Record<string, Pair>
