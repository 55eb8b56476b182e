import { dayOfInstant } from '#core/calendar/day.ts'
import { nextMeeting } from '#core/calendar/meeting-days.ts'
import type { events } from '#core/chapters/assessment.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'
import { letterOn } from './letter.ts'

export const panelPostponed = letterOn<typeof events.PanelPostponed>(
  (data, { event, edition, calendar }) => ({
    subject: ['评审延期', 'Review postponed'],
    facts: { ...data, nextOn: nextMeeting(dayOfInstant(event.at), calendar, meetingRuleOf(edition)).held },
    paragraphs: [
      [
        '{heldOn} 的专家评审会没有对贵单位的项目作出结论，延期审议。原因：{reason}',
        'The expert review meeting of {heldOn} came to no conclusion on your case and postponed it. Reason: {reason}',
      ],
      [
        '最早可以列入 {nextOn} 召开的下一次评审会（Q9.1），列入后另行通知。现在无须贵单位办理。',
        'It can go to the next meeting on {nextOn} at the earliest (Q9.1); you will be told. Nothing is asked of you now.',
      ],
    ],
  }),
)
