import type { events } from '#core/chapters/filing.ts'
import { letterOn } from './letter.ts'

/** To the applicant, whom the lead is reached by (Q8.1); the reason is the centre's own affair. */
export const leadChanged = letterOn<typeof events.LeadChanged>(({ leadId }, { names }) => ({
  subject: ['项目负责人已更换', 'Your case has a new lead'],
  facts: { lead: names[leadId] ?? null },
  paragraphs: [
    [
      '贵单位的项目自即日起由新的项目负责人[ {lead} ]办理。各项期限和要求不变，已提交的材料无需重新提交。',
      'As of today your case is led by somebody else[: {lead}]. Deadlines and requests stay as they are, and nothing has to be handed in again.',
    ],
  ],
}))
