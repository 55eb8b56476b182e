import type { sectionsOf } from '../../examples/fill-sections.ts'
import type { Visitor } from './door.ts'

/** Confirms the guide and saves these sections over what is there; answers what the last save was answered with. */
export const fillSections = async (
  visitor: Visitor,
  caseId: string,
  sections: ReturnType<typeof sectionsOf>,
) => {
  await visitor.ask('POST', `/api/cases/${caseId}/book-guide`)
  const { body } = await visitor.get(`/api/cases/${caseId}/book`)
  const there = (body.sections ?? []) as never as { section: string; version: number }[]
  let last = await visitor.get(`/api/cases/${caseId}/book`)
  for (const { section, answers } of sections) {
    const version = there.find((one) => one.section === section)?.version ?? 0
    const path = `/api/cases/${caseId}/book/${section}`
    last = await visitor.ask('PUT', path, { answers }, { 'if-match': `"${version}"` })
    if (last.status !== 200) return last
  }
  return last
}
