import { caseProcedure } from '#core/case.ts'
import { type CaseState, initialCase } from '#core/case-state.ts'
import type { Actor } from '#core/kernel.ts'
import type { Phase } from '#core/phases.ts'
import { type CaseRow, findCase } from '#store/views.ts'
import type { Ports } from './ports.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isId = (text: string): boolean => uuid.test(text)

type Kept = Pick<CaseState, 'recused' | 'questions'> & { readonly moneyFiles: readonly string[] }

/** What a row keeps of the state, so that whoever may see a case can be told without its log. */
export const seenIn = (row: CaseRow): Kept => {
  const { recused = [], questions = [], moneyFiles = [] } = row.summary as Partial<Kept>
  return { recused, questions, moneyFiles }
}

/** The case when this actor may know of it; another organisation's is as good as none. */
export const findCaseFor = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<CaseRow | undefined> => {
  const row = isId(caseId) ? await findCase(ports.db, caseId) : undefined
  if (!row) return undefined
  const { version, organisation_id: organisationId, lead_id: leadId } = row
  const { recused, questions } = seenIn(row)
  const phase = row.phase as Phase
  const state = { ...initialCase, caseId, version, organisationId, leadId, phase, recused, questions }
  return caseProcedure.maySee(state, actor) ? row : undefined
}
