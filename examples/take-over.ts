import type { Stage } from './plan.ts'

/** Enters a certificate of the paper register as the clerk does; it counts for nothing until somebody else agrees. */
export const proposeEntry = ({ ask, staff }: Stage, id: string, entry: object): Promise<void> =>
  ask(staff.clerk, 'certificate', id, 'ProposeEntry', entry)

/** Takes a certificate over from the paper register: the clerk enters it, the approver compares and confirms. */
export const takeOver = async (stage: Stage, id: string, entry: object): Promise<void> => {
  await proposeEntry(stage, id, entry)
  await stage.ask(stage.staff.approver, 'certificate', id, 'DecideEntry', { verdict: 'agreed' })
}
