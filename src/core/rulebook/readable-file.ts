import { factsOfPlace, type PlaceInFile } from '#core/place-in-file.ts'
import { type Finding, find } from './finding.ts'
import type { CodeOf } from './rules.ts'

/** Why a file, or a file inside it, cannot be taken as it is. */
export type UnreadableCode = Exclude<CodeOf<'readable-file'>, 'file-readable'>

/** Q13.4, Q13.5: what cannot be opened and read cannot be looked through for marks, and is not taken. */
export const fileNotReadable = (code: UnreadableCode, at: PlaceInFile): Finding =>
  find('readable-file', code, code === 'file-too-large' ? 'Q13.5' : 'Q13.4', factsOfPlace(at))

/** The file was opened and read to its end. */
export const fileReadable = (): Finding => find('readable-file', 'file-readable', 'Q13.4')
