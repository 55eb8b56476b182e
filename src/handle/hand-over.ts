import type { Actor, Refusal } from '#core/kernel.ts'
import { listCasesOfContact } from '#store/hands.ts'
import { runCommand } from './command.ts'
import type { Ports } from './ports.ts'

/**
 * Hands every open case of one authorised contact over to another of the same organisation, each by its own command, so
 * that each log says since when (Q12.3). What was handed over stays so when a later one is refused; asking again goes on.
 */
export const handOverCases = async (
  ports: Ports,
  actor: Actor & { readonly organisationId: string },
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
): Promise<{ readonly count: number } | { readonly refusal: Refusal }> => {
  const { organisationId } = actor
  const cases = await listCasesOfContact(ports.db, { organisationId, personId: fromId })
  let count = 0
  for (const streamId of cases) {
    const outcome = await runCommand(ports, {
      stream: 'case',
      streamId,
      command: 'HandOverContact',
      input: { contactId: toId },
      expected: null,
      key: ports.ids.next(),
      actor,
    })
    if (outcome.kind === 'refused') return { refusal: outcome.refusal }
    if (outcome.kind === 'done') count += 1
  }
  return { count }
}
