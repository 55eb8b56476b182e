import { presentVersion } from '#core/agreement.ts'
import type { events } from '#core/chapters/agreement.ts'
import { letterOn } from './letter.ts'

export const agreementChangeDeclined = letterOn<typeof events.AgreementChangeDeclined>(
  (data, { state }, dueOn) => ({
    subject: ['关于修改协议的答复', 'About the change of the agreement'],
    facts: { ...data, version: presentVersion(state)?.version, dueOn: dueOn('contracting') },
    paragraphs: [
      [
        '贵单位要求修改协议，经研究不作修改（Q4.3），理由如下：',
        'You asked for a change of the agreement; it stays as it is (Q4.3), for this reason:',
      ],
      ['{reason}', '{reason}'],
      [
        '请在第 {version} 版上加盖公章，将扫描件上传[，建议不晚于 {dueOn}]。如有疑问，可在案卷中向项目负责人提问。',
        'Please put your official seal on version {version} and upload its scan[, if possible by {dueOn}]. Questions can be put to the case lead on the case.',
      ],
    ],
  }),
)
