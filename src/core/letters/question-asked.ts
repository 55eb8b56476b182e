import { answererOf, type events } from '#core/chapters/questions.ts'
import { letterOn } from './letter.ts'

/** Within the house: a question waits for whoever answers for the case. */
export const questionAsked = letterOn<typeof events.QuestionAsked>(({ text, files }, { state }, dueOn) => ({
  subject: ['有一个提问待答复', 'A question to answer'],
  greeting: ['{role}：', 'To the {role}:'],
  facts: {
    question: text,
    attached: files.length || null,
    role: answererOf(state),
    dueOn: dueOn('question-answer'),
  },
  paragraphs: [
    [
      '{organisationName}（{type}{level}）提问如下[，附文件 {attached} 个]：',
      '{organisationName} ({type}, {level}) asks the following[, with {attached#|file|files} attached]:',
    ],
    ['{question}', '{question}'],
    [
      '请在 {dueOn} 前（含当日）由工作人员答复，答复存入案卷（Q19）。',
      'Please answer by {dueOn}, that day included; the answer is filed on the case (Q19).',
    ],
  ],
}))
