import { forgetMailBefore } from '#core/mail-terms.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { forgetIncoming } from '#store/incoming.ts'
import type { Ports } from './ports.ts'

/** Messages emptied in one go. */
const most = 200

/**
 * Empties what came by mail, belongs to no case and was answered or set aside longer ago than the edition says (Q8.1):
 * its sender, its words and its files. That it came stays, so that a mailbox read anew does not bring it back. Returns
 * how many messages were emptied.
 */
export const forgetMail = async (ports: Ports, edition: Edition): Promise<number> => {
  const now = ports.clock.now()
  const before = forgetMailBefore(now, edition)
  const nobody = ports.seal.close(JSON.stringify({ name: '', address: '' }))
  let emptied = 0
  for (;;) {
    const messages = await forgetIncoming(ports.db, { before, now, nobody, most })
    ports.nudge()
    emptied += messages
    if (messages < most) return emptied
  }
}
