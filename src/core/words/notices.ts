import type { Pair } from './say.ts'

/** The lines of a daily digest. */
export const digestLines = {
  letter: ['· 未读：{subject}', '· Unread: {subject}'],
  more: ['· 另有 {count} 封未读', '· and {count} more unread'],
  cases: ['· {count} 个项目轮到您办理', '· {count#|case waits|cases wait} for you'],
  mailroom: ['· 收发室有 {count} 件待处理', '· {count#|piece|pieces} of mail to see to in the mail room'],
} as const satisfies Record<string, Pair>

/** The page on which people choose what they are told. */
export const noticeWords = {
  title: ['通知设置', 'Notices'],
  lead: [
    '程序要求的文书总会发到您的邮箱，并留在案卷里；以下几项由您选择。',
    'Letters that the procedure demands always go to your address and stay on the case; the rest is for you to choose.',
  ],
  choices: ['由您选择', 'For you to choose'],
  digest: ['每日汇总', 'Daily digest'],
  digestHelp: [
    '工作日 {digestHour} 点起一封，只列未读和待办；没有就不发。',
    'One mail on working days from {digestHour}:00, with what is unread and open; none when there is nothing.',
  ],
  earlyReminders: ['期限将到时提前提醒', 'A reminder before a deadline'],
  earlyRemindersHelp: [
    '关闭后，期限已过的通知照常发送。',
    'Without it you still hear of a deadline that was missed.',
  ],
  calendarFiles: ['审核通知附日历邀请', 'Audit notices with a calendar entry'],
  calendarFilesHelp: [
    '改期时自动更新，取消时自动撤回。',
    'It is updated when the day moves and taken back when the audit is off.',
  ],
  keep: ['保存', 'Save'],
  kept: ['已保存。', 'Saved.'],
  address: ['邮箱', 'Your address'],
  confirmedOn: ['{on} 确认过', 'confirmed {on}'],
  why: {
    'mail-came-back': [
      '自 {failsOn} 起，发往该邮箱的邮件被退回。请检查邮箱，再重新确认；确认之前不能提交申请。',
      'Mails to this address have come back since {failsOn}. Please see to it and confirm it again; until then no application can be submitted.',
    ],
    'long-ago': [
      '确认已满一年，请重新确认一次，以免错过通知。',
      'It was confirmed more than a year ago. Please confirm it again, so that you miss nothing.',
    ],
    'never-confirmed': ['该邮箱还没有确认。', 'This address has not been confirmed yet.'],
  },
  works: ['邮件可以送达。', 'Mails reach it.'],
  ask: ['发送确认链接', 'Send a link to confirm'],
  asked: [
    '已发送，请在七天内打开邮件中的链接。',
    'Sent. Please follow the link in the mail within seven days.',
  ],
  confirmed: ['邮箱已确认。', 'Your address is confirmed.'],
  change: ['更换邮箱', 'Change the address'],
  changeHelp: [
    '我们向新邮箱发送链接，您登录后打开链接即生效；此后登录和通知都用新邮箱，原邮箱会收到告知。',
    'We send a link to the new address; once you follow it, signed in, you sign in and are written to there, and the former address is told.',
  ],
  newAddress: ['新邮箱', 'New address'],
  changeAsk: ['发送链接到新邮箱', 'Send a link to the new address'],
  changeAsked: [
    '已发往 {email}，请在七天内打开邮件中的链接。',
    'Sent to {email}. Please follow the link in the mail within seven days.',
  ],
  noMail: [
    '本系统未接入邮件服务器，邮件只存档、不发出。',
    'No mail server is connected: mails are kept here and sent nowhere.',
  ],
  calendar: ['日历订阅', 'Calendar to subscribe to'],
  calendarLead: [
    '您的期限、审核日、评审会和证书的关键日期，随办理情况自动更新。地址等同密码，请勿转发；泄露时请更换。',
    'Your deadlines, audits, meetings and the days of your certificates, kept up to date. Whoever knows the address can read it: keep it to yourself, and renew it if it got out.',
  ],
  certificateLead: [
    '这张证书的关键日期：开始申请、按时申请的最后一天、到期日、逾期申请的最后一天（Q15）。',
    'The days that count for this certificate: when it opens, the last day in time, its end, and the end of lateness (Q15).',
  ],
  calendarMake: ['生成订阅地址', 'Make an address'],
  calendarRenew: ['更换地址', 'Renew the address'],
  calendarRenewed: ['已更换，原地址不再有效。', 'Renewed; the old address leads nowhere now.'],
  calendarStop: ['停用日历', 'Switch the calendar off'],
  calendarStopSure: [
    '已订阅的日历程序将不再收到更新，其中已有的日期请在该程序中删除。需要时可以重新生成地址。',
    'Programs that subscribed to it get no more from it; what they show already is to be removed there. You can make a new address at any time.',
  ],
  calendarKeep: ['继续使用', 'Keep it'],
  calendarStopped: ['已停用，原地址不再有效。', 'It is off; the old address leads nowhere now.'],
  calendarAddress: ['订阅地址', 'Address'],
  copy: ['复制', 'Copy'],
  copied: ['已复制。', 'Copied.'],
} as const satisfies Record<string, Pair | Record<string, Pair>>
