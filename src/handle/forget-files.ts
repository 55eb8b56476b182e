import { takeNeverOpened } from '#store/files.ts'
import type { Ports } from './ports.ts'

/** Whoever lays papers down for a proceeding or an objection opens it in one sitting, or not at all. */
const waitingDays = 30

/**
 * Removes what was laid down for a proceeding, an objection or a complaint that was never opened: it was never handed in.
 * Returns how many files went.
 */
export const forgetNeverOpened = async (ports: Ports): Promise<number> => {
  const now = ports.clock.now()
  const before = new Date(Date.parse(now) - waitingDays * 24 * 3600_000).toISOString()
  const gone = await takeNeverOpened(ports.db, { before, now })
  if (gone > 0) ports.nudge()
  return gone
}
