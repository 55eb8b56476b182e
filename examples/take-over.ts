import type { Stage } from './plan.ts'

/** Takes a certificate over from the paper register: the clerk enters it, the approver compares and confirms. */
export const takeOver = async ({ ask, staff }: Stage, id: string, entry: object): Promise<void> => {
  await ask(staff.clerk, 'certificate', id, 'ProposeEntry', entry)
  await ask(staff.approver, 'certificate', id, 'DecideEntry', { verdict: 'agreed' })
}
