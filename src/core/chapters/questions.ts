import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { CaseState, Message, Question } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { type Context, refuse, type StoredEvent } from '#core/kernel.ts'
import { type Phase, phaseNames, phaseOf } from '#core/phases.ts'
import type { Role } from '#core/roles.ts'
import { command, event } from './case-vocabulary.ts'
import { unknownFile } from './supplements.ts'

/** Questions that nobody has answered yet, the oldest first. */
export const openQuestions = ({ questions }: Pick<CaseState, 'questions'>): readonly Question[] =>
  questions.filter(({ answers }) => answers.length === 0)

/** The thread without its words, for a row: who wrote when, what is open, and which files go with it. */
export const wordless = (questions: readonly Question[]): readonly Question[] =>
  questions.map(({ id, asked, answers }) => ({ id, asked: silent(asked), answers: answers.map(silent) }))

const silent = (message: Message): Message => ({ ...message, text: '' })

/** Who answers for the centre: the case lead once there is one, the intake clerk before. */
export const answererOf = ({ leadId }: Pick<CaseState, 'leadId'>): Role => (leadId ? 'lead' : 'intake')

const isOpen = (phase: Phase): boolean => phaseOf(phase).stage !== 'ended'

const beforeLead: readonly Phase[] = ['preparation', 'filing', 'filing-supplement', 'start-approval']

/** A question left open when the case ends is still answered: by whoever of the two is at hand. */
const answerers = (phase: Phase): readonly Role[] => {
  if (!isOpen(phase)) return ['intake', 'lead']
  return beforeLead.includes(phase) ? ['intake'] : ['lead']
}

const messageOf = ({ text, files }: { text: string; files: string[] }, { at, by }: StoredEvent) => ({
  at,
  personId: by.personId,
  text,
  files,
})

const written = z.object({ questionId: z.string(), text: z.string(), files: z.array(z.string()) })

export const events = {
  QuestionAsked: event({
    name: 'QuestionAsked',
    clause: 'Q19',
    data: written,
    letters: ['question-asked'],
    apply: ({ questions }, data, meta) => ({
      questions: [...questions, { id: data.questionId, asked: messageOf(data, meta), answers: [] }],
    }),
  }),
  QuestionAnswered: event({
    name: 'QuestionAnswered',
    clause: 'Q19',
    data: written,
    letters: ['question-answered'],
    apply: ({ questions }, data, meta) => ({
      questions: questions.map((one) =>
        one.id === data.questionId ? { ...one, answers: [...one.answers, messageOf(data, meta)] } : one,
      ),
    }),
  }),
}

const fileRefusal = (context: Context, files: readonly string[]) => {
  const file = unknownFile(context, files)
  return file ? refuse('file-unknown', 'Q19', { file }) : null
}

const byAnswerers = Object.fromEntries(phaseNames.map((phase) => [phase, answerers(phase)]))

const reply = z.object({
  questionId: z.string().meta({ widget: 'question' }),
  text: field.text,
  files: field.attachments,
})

const lastAnswered = ({ questions }: CaseState): Question | undefined =>
  questions.findLast(({ answers }) => answers.length > 0)

export const commands = {
  AskQuestion: command({
    name: 'AskQuestion',
    clause: 'Q19',
    by: ['contact', 'contributor'],
    from: phaseNames.filter(isOpen),
    input: z.object({ text: field.text, files: field.attachments }),
    needs: ['files'],
    commutes: true,
    mayRefuse: ['file-unknown'],
    decide: (_, { text, files }, context) =>
      fileRefusal(context, files) ?? [events.QuestionAsked.of({ questionId: context.newId(), text, files })],
  }),
  AnswerQuestion: command({
    name: 'AnswerQuestion',
    clause: 'Q19',
    by: byAnswerers,
    from: phaseNames,
    input: reply,
    needs: ['files'],
    commutes: true,
    refusedWhen: { 'no-open-question': (state) => openQuestions(state).length === 0 },
    mayRefuse: ['question-unknown', 'question-answered', 'file-unknown'],
    suggest: (state) => ({ questionId: openQuestions(state)[0]?.id }),
    decide: ({ questions }, input, context) => {
      const question = questions.find(({ id }) => id === input.questionId)
      if (!question) return refuse('question-unknown', 'Q19')
      const [answer] = question.answers
      if (answer) return refuse('question-answered', 'Q19', { answeredOn: dayOfInstant(answer.at) })
      return fileRefusal(context, input.files) ?? [events.QuestionAnswered.of(input)]
    },
  }),
  AddToAnswer: command({
    name: 'AddToAnswer',
    clause: 'Q19',
    by: byAnswerers,
    from: phaseNames,
    input: reply,
    needs: ['files'],
    commutes: true,
    refusedWhen: { 'no-answered-question': (state) => !lastAnswered(state) },
    mayRefuse: ['question-unknown', 'question-unanswered', 'file-unknown'],
    suggest: (state) => ({ questionId: lastAnswered(state)?.id }),
    decide: ({ questions }, input, context) => {
      const question = questions.find(({ id }) => id === input.questionId)
      if (!question) return refuse('question-unknown', 'Q19')
      if (question.answers.length === 0) return refuse('question-unanswered', 'Q19')
      return fileRefusal(context, input.files) ?? [events.QuestionAnswered.of(input)]
    },
  }),
}
