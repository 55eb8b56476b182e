import type { events } from '#core/chapters/filing.ts'
import { openQuestions } from '#core/chapters/questions.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { phases } from '#core/words/phases.ts'
import { roles } from '#core/words/roles.ts'
import { inLang } from '#core/words/say.ts'
import { letterOn } from './letter.ts'

/** To the new case lead: what goes on, and what hurts first. */
export const caseHandedOver = letterOn<typeof events.LeadChanged>(
  ({ leadId, reason }, { state, deadlines, names, lang }) => {
    const [next] = deadlines
    return {
      subject: ['项目移交给您', 'A case is handed over to you'],
      greeting: ['{newLead}：', 'To {newLead}:'],
      signedBy: ['审批人', 'Approver'],
      facts: {
        newLead: names[leadId] ?? inLang(roles.lead, lang),
        reason,
        step: inLang(phases[state.phase], lang),
        dueOn: next?.dueOn ?? null,
        open: openItems(state).map(({ number }) => number),
        questions: openQuestions(state).map(({ id }) => id),
      },
      paragraphs: [
        [
          '{organisationName}的项目自即日起由您负责，理由：{reason}',
          'As of today you lead the case of {organisationName}. Reason: {reason}',
        ],
        [
          '目前步骤：{step}[，最近的期限是 {dueOn}]。原有期限、补充事项、提问和往来文书都照常进行。',
          'It is at this step: {step}[; the nearest deadline is {dueOn}]. Deadlines, items, questions and letters go on as they are.',
        ],
        openItems(state).length > 0
          ? ['未办结的补充事项：第 {open} 项。', 'Items not settled yet: {open}.']
          : null,
        openQuestions(state).length > 0
          ? ['等待答复的提问：{questions#} 个。', '{questions#|question waits|questions wait} for an answer.']
          : null,
      ],
    }
  },
)
