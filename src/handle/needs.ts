import type { Actor } from '#core/kernel.ts'
import type { Needs } from '#store/facts.ts'

/** The parameters of each fact a command may name, from who asks and about what. */
export const needsOf = (
  names: readonly string[],
  asked: { streamId: string; actor: Actor; input?: unknown },
): Needs => {
  const { streamId, actor, input } = asked
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
    dayHasMeeting: { nominalOn: (input as { nominalOn?: string } | undefined)?.nominalOn ?? null },
    numberIsTaken: { number: (input as { number?: string } | undefined)?.number ?? '' },
  }
  return Object.fromEntries(names.map((name) => [name, parameters[name]])) as Needs
}
