import type { ComplaintState, events } from '#core/complaint.ts'
import type { Pair } from '#core/words/say.ts'
import { letterOn } from './letter.ts'

/** Letters to whoever complained and left an address: they name nobody, and hold nothing of what was written. */

export const greeting: Pair = ['您好：', 'Dear Sir or Madam:']

const lookUp: Pair = [
  '凭受理编号 {number} 和提交时显示的查询口令，可以随时查看进展。',
  'With the receipt number {number} and the word shown to you on sending it, you can look up at any time how it stands.',
]

export const complaintAcknowledged = letterOn<typeof events.ComplaintAcknowledged, ComplaintState>(
  (data, { state }, dueOn) => ({
    subject: ['已受理您的投诉举报', 'Your report is being looked into'],
    greeting,
    facts: {
      ...data,
      number: state.number,
      topic: state.topic,
      concludedBy: dueOn('complaint-concluded'),
    },
    paragraphs: [
      [
        '您反映的事项（{topic}）已于 {acknowledgedOn} 受理，由没有参与有关事项的人员办理，最晚 {concludedBy} 办结（Q19）。',
        'Your report ({topic}) was taken on on {acknowledgedOn}. People who had no part in the matter look into it, and it will be concluded by {concludedBy} (Q19).',
      ],
      lookUp,
    ],
  }),
)

export const complaintConcluded = letterOn<typeof events.ComplaintConcluded, ComplaintState>(
  (data, { state }) => ({
    subject: ['您的投诉举报已办结', 'Your report has been concluded'],
    greeting,
    facts: {
      number: state.number,
      topic: state.topic,
      concludedOn: data.concludedOn,
      outcome: data.outcome,
      answer: data.answer,
    },
    paragraphs: [
      [
        '您反映的事项（{topic}）已于 {concludedOn} 办结，结论：{outcome}。',
        'Your report ({topic}) was concluded on {concludedOn}. The outcome: {outcome}.',
      ],
      ['答复：{answer}', 'The answer: {answer}'],
      lookUp,
    ],
  }),
)
