import type { Actor } from '#core/kernel.ts'
import type { Needs } from '#store/facts.ts'

/** The parameters of each fact a command may name, from who asks and about what. */
export const needsOf = (names: readonly string[], asked: { streamId: string; actor: Actor }): Needs => {
  const { streamId, actor } = asked
  const organisationId = actor.organisationId ?? '00000000-0000-0000-0000-000000000000'
  const parameters: Record<string, unknown> = {
    caseSerial: true,
    certificateSerial: true,
    readyCases: true,
    staff: true,
    openCases: { organisationId },
    organisation: { organisationId },
    dossier: { caseId: streamId, organisationId, personId: actor.personId },
    files: { caseId: streamId },
    addresses: { caseId: streamId },
  }
  return Object.fromEntries(names.map((name) => [name, parameters[name]])) as Needs
}
