import { openQuestions } from '#core/chapters/questions.ts'
import type { Scene } from './plan.ts'

/** A question of an invented applicant; without an answer it stays open. */
export interface Planned {
  readonly text: string
  readonly answer?: string
}

/** Two questions of an applicant in preparation: one answered, one waiting for the clerk. */
export const questionsOfHuaqing: readonly Planned[] = [
  {
    text: '云计算安全类的过程证据，可以使用我单位为同一客户分期建设的两个项目吗？两期分别签订了合同。',
    answer:
      '可以。两期各有合同、各自交付的，按两个项目计算；请在申请书中分别列出，并各附完整的过程文档，不要节选。',
  },
  { text: '其中一期的合同于三年前签订，目前仍在运维交付，能否计入近三年的项目？' },
]

/** The next question of the plan, or its answer by intake; says whether there was one. */
export const talk = async ({ plan, state, as, asContact }: Scene): Promise<boolean> => {
  if (state.phase !== 'preparation') return false
  const [open] = openQuestions(state)
  const next = plan.questions?.[state.questions.length - (open ? 1 : 0)]
  if (!next || (open && !next.answer)) return false
  if (open) await as('intake', 'AnswerQuestion', { questionId: open.id, text: next.answer })
  else await asContact('AskQuestion', { text: next.text })
  return true
}
