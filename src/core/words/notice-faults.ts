import type { NoticeRefused } from '#core/calendar/notice.ts'
import { calendarRefusals } from './calendar.ts'
import type { RefusalWords } from './refusals.ts'
import { type Lang, say } from './say.ts'

/** A notice whose fields are not those of a notice: no command is ever asked with one. */
const malformed: RefusalWords = {
  message: [
    '通知 {notice} 的字段 {field} 缺失或写法不对。',
    'The field {field} of notice {notice} is missing or ill-formed.',
  ],
  remedy: [
    '请参照 examples/notice-2027.json 填写这个字段。',
    'Please fill in this field as in examples/notice-2027.json.',
  ],
}

/** What is wrong with a notice, and what to do about it. */
export const sayNoticeFault = (
  { fault, facts }: Pick<NoticeRefused, 'fault' | 'facts'>,
  lang: Lang,
): { message: string; remedy: string } => {
  const { message, remedy } = fault === 'notice-malformed' ? malformed : calendarRefusals[fault]
  return { message: say(message, lang, facts), remedy: say(remedy, lang, facts) }
}
