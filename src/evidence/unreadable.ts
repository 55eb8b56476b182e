import type { PlaceInFile } from '#core/place-in-file.ts'
import type { UnreadableCode } from '#core/rulebook/readable-file.ts'

/** A file, or one inside it, that cannot be taken as it is: thrown by the readers, answered by the scan as a finding. */
export class Unreadable extends Error {
  readonly code: UnreadableCode
  readonly at: PlaceInFile

  constructor(code: UnreadableCode, at: PlaceInFile) {
    super(code)
    this.code = code
    this.at = at
  }
}
