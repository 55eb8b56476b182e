import type { events } from '#core/chapters/changes.ts'
import { letterOn } from './letter.ts'

export const proofConfirmed = letterOn<typeof events.ProofConfirmed>((data) => ({
  subject: ['材料已核实', 'Proof confirmed'],
  facts: data,
  paragraphs: [
    [
      '贵单位{kind}的证明材料已经核实（Q18），情况如下。',
      'The proof of your application ({kind}) has been checked (Q18). What was found:',
    ],
    ['{findings}', '{findings}'],
    data.isFeeDue
      ? [
          '项目负责人会在 {businessEmailDays} 个工作日内发送商务邮件，说明费用（Q8.3）；费用到账后由没有参与核实的人员审定。',
          'The case lead sends the business e-mail on the fee within {businessEmailDays} working days (Q8.3); once it is paid, somebody who took no part in the check decides.',
        ]
      : [
          '本项申请不收费，接下来由没有参与核实的人员审定。现在无须贵单位办理。',
          'There is no fee; somebody who took no part in the check decides next. Nothing is asked of you now.',
        ],
  ],
}))
