/** Papers are made by a few hands: more visitors than this at once are asked to come again. */
const mostAtOnce = 20
/** A paper is some hundred kilobytes. */
const mostKept = 50

/**
 * Papers made for anybody who asks: each version of one is made once, and no more are made at a time than a few. Answers
 * "busy" when too many are under way; a fault is not kept.
 */
export const keepPapers = <P = Uint8Array>(most = mostKept) => {
  const kept = new Map<string, Promise<P>>()
  let making = 0
  return async (version: string, make: () => Promise<P>): Promise<P | 'busy'> => {
    const known = kept.get(version)
    if (known) return known
    if (making >= mostAtOnce) return 'busy'
    making += 1
    const paper = make()
    kept.set(version, paper)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    try {
      return await paper
    } catch (fault) {
      kept.delete(version)
      throw fault
    } finally {
      making -= 1
    }
  }
}
