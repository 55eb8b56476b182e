import type { events } from '#core/chapters/hand-over.ts'
import { letterOn } from './letter.ts'

export const contactHandedOver = letterOn<typeof events.ContactChanged>(
  ({ formerId }, { deadlines, names }) => {
    const due = deadlines.find(({ owner }) => owner === 'contact')
    return {
      subject: ['您已成为授权联系人', 'You are the authorised contact now'],
      facts: { former: names[formerId] ?? null, dueOn: due?.dueOn ?? null },
      paragraphs: [
        [
          '自即日起，本项目的授权联系人[由 {former} ]变更为您，此后的通知都发至您的邮箱。此前的往来文书、提问和补充事项都在案卷中，无需重新提交。',
          'As of today you are the authorised contact of this case[ in place of {former}]; every notice comes to your address from now on. Letters, questions and items so far are on the case and need not be handed in again.',
        ],
        due
          ? [
              '目前等待贵单位办理的事项，最晚 {dueOn}（含当日）。',
              'What waits for your organisation now is due by {dueOn}, that day included.',
            ]
          : null,
        [
          '授权联系人建议由能够协调全单位资源的中高层管理人员担任（Q12.3）。',
          'The authorised contact should be a middle or senior manager who can call on the whole organisation (Q12.3).',
        ],
      ],
    }
  },
)
