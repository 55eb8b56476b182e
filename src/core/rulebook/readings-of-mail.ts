import { reading } from './reading.ts'

/** Readings on mail: the case is run by e-mail (Q8.1), and how is left to us. */
export const mailReadings = {
  mailTriedDays: reading(
    2,
    'Q8.1',
    '对方邮件服务器暂时不接收的邮件，每隔一段时间重发，2 天后仍未送达的转由工作人员处理。',
    'A mail that the other server does not take for the time being is tried again and again for two days; then a person sees to it.',
    'days',
  ),
  digestHour: reading(
    8,
    'Q8.1',
    '选择每日汇总的人员，工作日 8 点起收到一封，只列出未读和待办；没有则不发。',
    'Whoever chose the daily digest gets it on working days from eight o’clock: what is unread and open, and nothing when there is nothing.',
    'oclock',
  ),
  unfiledMailDays: reading(
    90,
    'Q8.1',
    '没有归入项目的来信，答复或搁置 90 天后清除发件人、内容和附件，只留收到过的记录。',
    'A message that belongs to no case is emptied ninety days after it was answered or set aside: sender, words and attachments; that it came stays on record.',
    'days',
  ),
  addressConfirmedMonths: reading(
    12,
    'Q8.1',
    '授权联系人的邮箱满 12 个月请重新确认一次；退信后随时需要重新确认。',
    'The address of an authorised contact is confirmed anew after twelve months, and whenever a mail came back.',
    'months',
  ),
} as const
