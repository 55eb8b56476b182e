import { sameOnDisc } from './disc-names.ts'

/** How a disc differs from what was handed in electronically. */
export const discDifferences = ['missing', 'altered', 'misnamed', 'superfluous', 'unreadable'] as const
export type DiscDifference = (typeof discDifferences)[number]

/** A file that should be there. */
export interface ExpectedFile {
  readonly path: string
  /** Null where it need only be there: a paper of our own may be printed a little otherwise later. */
  readonly sha256: string | null
  readonly bytes: number
}

/** A file that is there; without a digest where it could not be read. */
export interface FoundFile {
  readonly path: string
  readonly sha256: string | null
}

/** One difference: `path` is where it should be, `found` where it lies, as far as there is one. */
export interface Difference<E extends ExpectedFile = ExpectedFile> {
  readonly difference: DiscDifference
  readonly expected: E | null
  readonly found: string | null
}

/** What the start page, the manifest and the systems themselves leave on a disc. */
const notCompared =
  /(^|\/)(index\.html|manifest\.json|thumbs\.db|desktop\.ini|\.ds_store|\._[^/]*)$|^__macosx\//i

const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(\.?\/)+/, '')

/** A folder that was dropped, or packed with its own name, has that name before every path. */
const withoutWrapping = (found: readonly FoundFile[]): readonly FoundFile[] => {
  const plain = found.map((file) => ({ ...file, path: plainPath(file.path) }))
  const manifest = plain.find(({ path }) => /^[^/]+\/manifest\.json$/i.test(path))
  const isRooted = plain.some(({ path }) => /^manifest\.json$/i.test(path))
  if (!manifest || isRooted) return plain
  const wrapping = manifest.path.slice(0, manifest.path.indexOf('/') + 1)
  return plain.every(({ path }) => path.startsWith(wrapping) || notCompared.test(path))
    ? plain.map((file) => ({
        ...file,
        path: file.path.startsWith(wrapping) ? file.path.slice(wrapping.length) : file.path,
      }))
    : plain
}

/**
 * What a disc lacks, has too much, has changed or under another name, against what was handed in (Q12.6): in the order of
 * the dossier, and what nobody expects last. Its contents are judged by their digests, and a name only by itself.
 */
export const compareDisc = <E extends ExpectedFile>(
  expected: readonly E[],
  found: readonly FoundFile[],
): readonly Difference<E>[] => {
  const there = withoutWrapping(found).filter(({ path }) => !notCompared.test(path))
  const byPath = new Map(there.map((file) => [sameOnDisc(file.path), file]))
  const settled = new Set<FoundFile>()
  const atItsPlace = (one: E): FoundFile | undefined => byPath.get(sameOnDisc(one.path))
  const isAtItsPlace = (one: E): boolean => {
    const file = atItsPlace(one)
    return file !== undefined && file.sha256 !== null && (one.sha256 === null || file.sha256 === one.sha256)
  }
  for (const one of expected) {
    const file = atItsPlace(one)
    if (file && isAtItsPlace(one)) settled.add(file)
  }
  const bySha = new Map<string, FoundFile[]>()
  for (const file of there)
    if (file.sha256 && !settled.has(file)) bySha.set(file.sha256, [...(bySha.get(file.sha256) ?? []), file])
  const differences: Difference<E>[] = []
  const add = (difference: DiscDifference, one: E | null, file: FoundFile | null) => {
    if (file) settled.add(file)
    differences.push({ difference, expected: one, found: file?.path ?? null })
  }
  // What lies elsewhere is found first: of two files that changed places, neither was altered.
  const elsewhere = new Map<E, FoundFile>()
  for (const one of expected) {
    if (one.sha256 === null || isAtItsPlace(one)) continue
    const other = bySha.get(one.sha256)?.shift()
    if (other) elsewhere.set(one, other)
  }
  const moved = new Set(elsewhere.values())
  for (const one of expected) {
    const file = atItsPlace(one)
    const other = elsewhere.get(one)
    if (isAtItsPlace(one)) continue
    if (other) add('misnamed', one, other)
    else if (file && !moved.has(file) && !settled.has(file))
      add(file.sha256 === null ? 'unreadable' : 'altered', one, file)
    else add('missing', one, null)
  }
  for (const file of there)
    if (!settled.has(file)) add(file.sha256 === null ? 'unreadable' : 'superfluous', null, file)
  return differences
}
