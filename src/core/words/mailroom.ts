import type { Pair } from './say.ts'

/** Mail that comes in, mail that comes back, and what goes into calendars. */
export const mailroomWords = {
  auditEntry: ['审核日（{mode}）：{organisationName}', 'Audit ({mode}): {organisationName}'],
  auditEntryText: [
    '{organisationName}，{type}{level}[，项目 {number}]。审核通知所定的审核日（Q8.4）。',
    '{organisationName}, {type}, {level}[, case {number}]. The day set by the audit notice (Q8.4).',
  ],
  failedAddress: ['退信：对方不接受该地址', 'Came back: the address was refused'],
  failedMessage: ['退信：对方不接受该邮件', 'Came back: the message was refused'],
  failedGivenUp: ['未送达：对方一直不接收', 'Not delivered: nobody took it in time'],
  failedReturned: ['退信：送出后被退回', 'Came back after it was sent'],
  serverSaid: ['对方服务器答复：{text}', 'The other server said: {text}'],
  settledNote: ['已处理', 'Seen to'],
} as const satisfies Record<string, Pair>
