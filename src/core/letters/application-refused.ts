import type { events } from '#core/chapters/acceptance.ts'
import { letterOn } from './letter.ts'

export const applicationRefused = letterOn<typeof events.ApplicationRefused>((data) => ({
  subject: ['不予受理', 'Application refused'],
  facts: data,
  paragraphs: [
    [
      '经审查，贵单位的申请不予受理（Q4.2），项目就此结束。理由：',
      'After review, your application is refused (Q4.2), and the case ends here. The reason:',
    ],
    ['{reason}', '{reason}'],
    [
      '条件具备后可以重新申请。对理由有疑问的，请致电下方热线，由工作人员解答。',
      'You may apply again once the conditions are met. Should the reason be unclear, please ring the hotline below; a person will answer.',
    ],
  ],
}))
