import { findBookFor } from '#core/book/book.ts'
import type { Actor } from '#core/kernel.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { confirmGuide, findBookOf, saveSectionFor } from '#handle/book.ts'
import type { Ports } from '#handle/ports.ts'
import { answersFor } from './answers.ts'

interface Asked {
  readonly kind: ApplicationKind
  readonly type: string
  readonly level: number
  /** Sections that are left as they are. */
  readonly leaves?: readonly string[]
}

/** The answers of a book as its sections keep them: facts and the answers of the other items, part by part. */
export const sectionsOf = (asked: Asked, facts: Readonly<Record<string, unknown>>) => {
  const engagements = (facts.engagements ?? []) as Application['engagements']
  const applicationOn = String(facts.applicationOn)
  const proof = (facts.proof ?? []) as { sha256: string; name: string }[]
  const [paper] = [...engagements.flatMap(({ files }) => files), ...proof]
  const answers: Readonly<Record<string, unknown>> = {
    ...(isAssessed(asked.kind) && paper
      ? answersFor({ ...asked, applicationOn, engagements }, { sha256: paper.sha256, name: paper.name })
      : {}),
    ...facts,
  }
  const book = findBookFor(asked, editionFor(applicationOn))
  return (book?.parts ?? []).map(({ key, items }) => ({
    section: key,
    answers: Object.fromEntries(
      items.flatMap((item) => (item.key in answers ? [[item.key, answers[item.key]]] : [])),
    ),
  }))
}

/** Reads the guide and fills in every section, as the contact would; throws where one is not taken. */
export const fillSections = async (
  ports: Ports,
  contact: Actor,
  caseId: string,
  asked: Asked,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await confirmGuide(ports, contact, caseId)
  const begun = await findBookOf(ports, contact, caseId)
  for (const { section, answers } of sectionsOf(asked, facts)) {
    if (asked.leaves?.includes(section)) continue
    const expected = begun?.sections.find((one) => one.section === section)?.version ?? 0
    const saved = await saveSectionFor(ports, contact, { caseId, section, expected, answers })
    if (saved.kind !== 'saved') throw new Error(`${section} of ${caseId}: ${JSON.stringify(saved)}`)
  }
}
