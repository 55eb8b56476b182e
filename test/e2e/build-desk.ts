import { buildDesk } from '../../scripts/build-desk.ts'

/** The walks meet the desk as it is served: built, once for all of them. */
export default buildDesk
