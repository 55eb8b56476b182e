import { isStaff, useMe } from '../me.ts'
import { MyCases } from './MyCases.tsx'
import { Queue } from './Queue.tsx'

/** The first screen: an applicant's own cases, or the centre's queue. */
export const CaseList = () => (isStaff(useMe()) ? <Queue /> : <MyCases />)
