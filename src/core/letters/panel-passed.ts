import type { events } from '#core/chapters/assessment.ts'
import { letterOn } from './letter.ts'

export const panelPassed = letterOn<typeof events.PanelPassed>((data, _, dueOn) => ({
  subject: ['通过专家评审', 'Passed by the expert review meeting'],
  facts: { heldOn: data.heldOn, dueOn: dueOn('certificate') },
  paragraphs: [
    [
      '贵单位的项目已通过 {heldOn} 的专家评审会（Q4.5）。',
      'Your case was passed by the expert review meeting of {heldOn} (Q4.5).',
    ],
    [
      '接下来由没有参与评估的审定人作出决定。授予资质的，证书在评审会通过后 {certificateDays} 个工作日内制成[，即最晚 {dueOn}]（Q8.5）。',
      'A person who took no part in the evaluation now decides. If the qualification is granted, the certificate is made within {certificateDays} working days of the meeting[, that is by {dueOn}] (Q8.5).',
    ],
  ],
}))
