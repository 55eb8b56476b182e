import type { events } from '#core/chapters/acceptance.ts'
import { letterOn } from './letter.ts'

export const acceptanceFeedback = letterOn<typeof events.AcceptanceProposed>((data) => ({
  subject: ['受理意见', 'Acceptance feedback'],
  facts: data,
  paragraphs: [
    [
      '贵单位的申请已完成受理审查（Q8.2），意见如下。',
      'The acceptance review of your application is finished (Q8.2). The feedback:',
    ],
    ['{feedback}', '{feedback}'],
    [
      '受理批准后，项目负责人会在 {businessEmailDays} 个工作日内发送商务邮件，说明协议和费用事项（Q8.3）。现在无须贵单位办理。',
      'Once acceptance is approved, the case lead sends the business e-mail on agreement and fee within {businessEmailDays} working days (Q8.3). Nothing is asked of you now.',
    ],
  ],
}))
