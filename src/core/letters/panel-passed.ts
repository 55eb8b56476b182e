import type { events } from '#core/chapters/assessment.ts'
import { letterOn } from './letter.ts'

export const panelPassed = letterOn<typeof events.PanelPassed>((data, _, dueOn) => ({
  subject: ['专家评审结论：通过', 'Conclusion of the expert review meeting: passed'],
  facts: { heldOn: data.heldOn, dueOn: dueOn('certificate') },
  paragraphs: [
    [
      '贵单位的{type}{level}{kind}已经 {heldOn} 召开的专家评审会审议，结论为通过（Q4.5）。',
      'Your application ({type}, {level}, {kind}) was heard by the expert review meeting of {heldOn}, which passed it (Q4.5).',
    ],
    [
      '接下来由没有参与评估的审定人作出决定，决定另行通知。授予资质的，证书在评审会通过后 {certificateDays} 个工作日内制成[，即最晚 {dueOn}]（Q8.5）。现在无须贵单位办理。',
      'A person who took no part in the evaluation decides next, and you will be told. If the qualification is granted, the certificate is made within {certificateDays} working days of the meeting[, that is by {dueOn}] (Q8.5). Nothing is asked of you now.',
    ],
  ],
}))
