import type { events } from '#core/chapters/agreement.ts'
import { agreementText } from './agreement-text.ts'
import { letterOn } from './letter.ts'

export const agreementRevised = letterOn<typeof events.AgreementRevised>((data, told, dueOn) => {
  const { facts, paragraphs } = agreementText(told)
  return {
    subject: ['新一版协议', 'New version of the agreement'],
    facts: { ...facts, ...data, dueOn: dueOn('contracting') },
    paragraphs: [
      [
        '协议已改为第 {version} 版（Q4.3）：{reason}',
        'The agreement now stands at version {version} (Q4.3): {reason}',
      ],
      ...paragraphs,
      [
        '请在第 {version} 版上加盖公章，将扫描件上传[，建议不晚于 {dueOn}]。此前各版不再盖章，仍可在案卷中查阅。',
        'Please put your official seal on version {version} and upload its scan[, if possible by {dueOn}]. Earlier versions take no more seals and stay on the case to be read.',
      ],
    ],
  }
})
