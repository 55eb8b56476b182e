import type { events } from '#core/chapters/assessment.ts'
import { letterOn } from './letter.ts'

export const panelHeldOver = letterOn<typeof events.HeldOver>((data) => ({
  subject: ['顺延至下一次专家评审会', 'Held over to the next expert review meeting'],
  facts: data,
  paragraphs: [
    data.why === 'agenda-full'
      ? [
          '{heldOn} 的专家评审会议程已满，贵单位的项目未能列入（Q9.2）。',
          'The agenda of the expert review meeting of {heldOn} is full, and your case found no room on it (Q9.2).',
        ]
      : [
          '贵单位的项目没有列入 {heldOn} 的专家评审会议程（Q9.2）。',
          'Your case was not put on the agenda of the expert review meeting of {heldOn} (Q9.2).',
        ],
    [
      '项目保留先后次序，等待 {nextOn} 召开的下一次评审会（Q9.1），列入后另行通知。现在无须贵单位办理。',
      'It keeps its place and waits for the next meeting, on {nextOn} (Q9.1); you will be told. Nothing is asked of you now.',
    ],
  ],
}))
