import type { events } from '#core/chapters/recount.ts'
import { letterOn } from './letter.ts'

export const panelMoved = letterOn<typeof events.PanelDayMoved>((data) => ({
  subject: ['专家评审会改期', 'The expert review meeting moves'],
  facts: data,
  paragraphs: [
    [
      '国务院的放假安排有新的通知（日历 {notice}），原定 {wasOn} 的专家评审会改在 {heldOn} 召开。',
      'The State Council has given a new notice on holidays (calendar {notice}); the expert review meeting of {wasOn} is held on {heldOn}.',
    ],
    [
      '本项目的议程不变，贵单位无需另行办理。',
      'The case stays on its agenda; there is nothing for you to do.',
    ],
  ],
}))
