import type { Actor } from '#core/kernel.ts'
import { contestable } from '#core/objection.ts'
import type { Needs } from '#store/facts.ts'

/** An id that nothing has. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** The parameters of each fact a command may name, from who asks and about what. */
export const needsOf = (
  names: readonly string[],
  asked: { streamId: string; actor: Actor; input?: unknown },
): Needs => {
  const { streamId, actor, input } = asked
  const organisationId = actor.organisationId ?? nobody
  const { aboutKind = '', aboutId = nobody } = (input ?? {}) as { aboutKind?: string; aboutId?: string }
  const about = { aboutKind, aboutId }
  const parameters: Record<string, unknown> = {
    caseSerial: { of: streamId },
    certificateSerial: { of: streamId },
    decisionSerial: { of: streamId },
    matterSerial: { of: actor.roles.includes('system') ? null : aboutId },
    bar: { organisationId },
    subject: about,
    contested: {
      ...about,
      decision: (input as { decision?: string } | undefined)?.decision ?? null,
      types: contestable,
    },
    involved: { matterId: streamId },
    otherApplication: { matterId: streamId },
    namedCertificate: {
      number: (input as { certificateNumber?: string } | undefined)?.certificateNumber ?? '',
    },
    readyCases: true,
    staff: true,
    workload: true,
    openCases: { organisationId },
    organisation: { organisationId },
    dossier: { caseId: streamId, organisationId, personId: actor.personId },
    files: { caseId: streamId },
    contacts: { organisationId },
    book: { caseId: streamId },
    held: { caseId: streamId },
    addresses: { caseId: streamId },
    attendances: { caseId: streamId },
    dayHasMeeting: { nominalOn: (input as { nominalOn?: string } | undefined)?.nominalOn ?? null },
    certificate: {
      certificateId: (input as { certificateId?: string } | undefined)?.certificateId ?? nobody,
      organisationId,
    },
    statementLine: { lineId: (input as { lineId?: string } | undefined)?.lineId ?? nobody },
    entryNumberIsTaken: { certificateId: streamId },
    numberIsTaken: { number: (input as { number?: string } | undefined)?.number ?? '' },
  }
  return Object.fromEntries(names.map((name) => [name, parameters[name]])) as Needs
}
