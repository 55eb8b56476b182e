import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** The thread of questions between an applicant and the centre (Q19). */

export const questionCommandWords = {
  AskQuestion: {
    label: ['向测评中心提问', 'Ask the centre'],
    help: [
      '办理中的任何疑问都可以直接提出，由测评中心工作人员答复；提问与答复都存入案卷，不影响办理时限。',
      'Ask whatever you need to know; a person at the centre answers. Question and answer are filed on the case and stop no time limit.',
    ],
  },
  AnswerQuestion: {
    label: ['答复提问', 'Answer a question'],
    help: [
      '答复将以邮件发给授权联系人，并存入案卷。',
      'The answer goes to the authorised contact by e-mail and is filed on the case.',
    ],
  },
  AddToAnswer: {
    label: ['补充或更正答复', 'Add to an answer'],
    help: [
      '先前的答复保留不变，补充内容同样以邮件发给授权联系人。',
      'What was answered before stays; what you add goes to the authorised contact as well.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const questionEventWords = {
  QuestionAsked: ['向测评中心提问', 'Asked the centre a question'],
  QuestionAnswered: ['答复提问', 'Answered the question'],
} as const satisfies Record<string, Pair>

export const questionRefusals = {
  'no-open-question': {
    message: ['没有等待答复的提问。', 'No question is waiting for an answer.'],
    remedy: [
      '申请单位提问后即可答复；此前的答复见“提问与答复”。',
      'You can answer once the applicant asks; earlier answers are under “Questions”.',
    ],
  },
  'question-unknown': {
    message: ['本项目中没有这个提问。', 'There is no such question on this case.'],
    remedy: [
      '请刷新页面，从“提问与答复”中选择要答复的提问。',
      'Please reload the page and choose the question under “Questions”.',
    ],
  },
  'question-answered': {
    message: ['这个提问已于 {answeredOn} 答复。', 'This question was answered on {answeredOn}.'],
    remedy: [
      '无须再次答复；需要补充或更正的，请用“补充或更正答复”。',
      'It needs no second answer; whatever is to be added or put right goes in with “Add to an answer”.',
    ],
  },
  'no-answered-question': {
    message: ['还没有已答复的提问。', 'No question has been answered yet.'],
    remedy: [
      '请先答复提问，之后可以补充或更正。',
      'Please answer a question first; you can add to it later.',
    ],
  },
  'question-unanswered': {
    message: ['这个提问还没有答复。', 'This question has not been answered yet.'],
    remedy: ['请用“答复提问”办理。', 'Please use “Answer a question”.'],
  },
} as const satisfies Record<string, RefusalWords>

/** The thread on the case page. */
export const questionWords = {
  tab: ['提问与答复', 'Questions'],
  tabOpen: ['提问与答复 · 待答复 {count}', 'Questions · {count} open'],
  empty: ['还没有提问。', 'No questions yet.'],
  emptyApplicant: [
    '从准备申请起就可以向测评中心提问，由工作人员答复，不收费用，无须委托咨询机构。',
    'From preparation on you can put questions to the centre; a person answers, free of charge, and no agency is needed.',
  ],
  emptyCentre: [
    '申请单位从准备申请起就可以提问；有提问时在这里答复。',
    'The applicant can ask from preparation on; what is asked is answered here.',
  ],
  toAdd: ['补充', 'Add'],
  toAnswer: ['答复', 'Answer'],
  asked: ['提问', 'Question'],
  answered: ['答复', 'Answer'],
  waiting: ['待答复', 'waiting for an answer'],
  waitingBy: ['待答复，最晚 {on}', 'answer due by {on}'],
  attached: ['附件', 'Attached'],
} as const satisfies Record<string, Pair>
