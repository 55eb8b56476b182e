import type { Pair } from './say.ts'

/** What is asked for about mail and notices; no command asks for it, so no form of a command names it. */
export const mailroomFields: Readonly<Record<string, Pair>> = {
  caseNumber: ['项目编号', 'Number of the case'],
  seenBy: ['谁能看到', 'Who sees it'],
  text: ['内容', 'The text'],
  how: ['处理方式', 'What was done'],
  digest: ['每日汇总', 'Daily digest'],
  earlyReminders: ['提前提醒', 'Reminders before a deadline'],
  calendarFiles: ['日历邀请', 'Calendar entries'],
  token: ['链接中的验证信息', 'The word of the link'],
  letters: ['文书', 'Letters'],
  renew: ['是否更换', 'Whether it is renewed'],
}
