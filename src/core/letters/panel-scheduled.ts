import type { events } from '#core/chapters/assessment.ts'
import { letterOn } from './letter.ts'

export const panelScheduled = letterOn<typeof events.JoinedAgenda>((data) => ({
  subject: ['已列入专家评审会', 'On the agenda of the expert review meeting'],
  facts: data,
  paragraphs: [
    [
      '贵单位的项目已列入 {heldOn} 召开的专家评审会议程（Q9.1、Q9.2）。',
      'Your case is on the agenda of the expert review meeting of {heldOn} (Q9.1, Q9.2).',
    ],
    [
      '会前无须贵单位办理任何事项，结论会在会后另行通知。',
      'Nothing is asked of you before the meeting; you will be told its conclusion afterwards.',
    ],
  ],
}))
