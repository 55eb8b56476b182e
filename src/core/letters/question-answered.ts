import { dayOfInstant } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/questions.ts'
import { letterOn } from './letter.ts'

export const questionAnswered = letterOn<typeof events.QuestionAnswered>(
  ({ questionId, text, files }, { state }) => {
    const question = state.questions.find(({ id }) => id === questionId)
    return {
      subject: ['对提问的答复', 'Answer to your question'],
      facts: {
        question: question?.asked.text,
        askedOn: question ? dayOfInstant(question.asked.at) : null,
        answer: text,
        attached: files.length || null,
      },
      paragraphs: [
        ['贵单位 {askedOn} 的提问：', 'On {askedOn} you asked:'],
        ['{question}', '{question}'],
        ['答复如下：', 'Our answer:'],
        ['{answer}', '{answer}'],
        files.length > 0
          ? [
              '随答复附文件 {attached} 个，请在线查看。',
              'The answer comes with {attached#|file|files}, to be read on screen.',
            ]
          : null,
        [
          '提问与答复已存入案卷，不影响办理时限。还有疑问可以继续在线提问；测评中心从未授权任何咨询机构（Q19）。',
          'Question and answer are filed on the case and stop no time limit. You are welcome to ask again; the centre has never authorised any agency (Q19).',
        ],
      ],
    }
  },
)
