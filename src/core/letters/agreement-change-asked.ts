import type { events } from '#core/chapters/agreement.ts'
import { letterOn } from './letter.ts'

/** Within the house: a wish to change the agreement waits for the case lead. */
export const agreementChangeAsked = letterOn<typeof events.AgreementChangeAsked>((data, _, dueOn) => ({
  subject: ['申请单位要求修改协议', 'A change of the agreement is asked for'],
  greeting: ['项目负责人：', 'To the case lead:'],
  facts: { ...data, dueOn: dueOn('agreement-answer') },
  paragraphs: [
    [
      '{organisationName}（{type}{level}）要求修改协议：',
      '{organisationName} ({type}, {level}) asks for a change of the agreement:',
    ],
    ['{reason}', '{reason}'],
    [
      '请在 {dueOn} 前（含当日）发出新一版，或说明不改的理由（Q4.3）。',
      'Please send a new version or say why not by {dueOn}, that day included (Q4.3).',
    ],
  ],
}))
