import { useMemo } from 'react'
import { compareDisc, type Difference, discDifferences } from '#core/disc/compare-disc.ts'
import type { Manifest } from '#core/disc/disc-manifest.ts'
import {
  differenceMarks,
  discFaults,
  discStaleNote,
  receivingWords as w,
} from '#core/words/desk-receiving.ts'
import type { DiscReading } from '#evidence/read-disc.ts'
import type { Consignment } from '../contract-of-paper.ts'
import type { DiscState } from '../forms/use-disc.ts'
import { useSpeech } from '../Speech.tsx'

type Expected = Consignment['files'][number]
export type DiscDifferenceFound = Difference<Expected>

/** What the command is told of the differences: files of the case by their ids, and of all others how many. */
export const notedOf = (differences: readonly DiscDifferenceFound[]) => {
  const others = new Map<string, number>()
  const noted = differences.flatMap(({ difference, expected }) => {
    if (expected?.fileId) return [{ difference, fileId: expected.fileId, count: 1 }]
    others.set(difference, (others.get(difference) ?? 0) + 1)
    return []
  })
  return [...noted, ...[...others].map(([difference, count]) => ({ difference, count }))].slice(0, 500)
}

const manifestOf = ({ manifest }: DiscReading): Manifest | null =>
  manifest !== null && typeof manifest !== 'string' ? manifest : null

/** The differences of the discs read so far, all taken together. */
export const useDifferences = (
  consignment: Consignment | undefined,
  readings: readonly DiscReading[],
): readonly DiscDifferenceFound[] =>
  useMemo(
    () =>
      consignment && readings.length > 0
        ? compareDisc(
            consignment.files,
            readings.flatMap(({ found }) => found),
          )
        : [],
    [consignment, readings],
  )

const mostShown = 200

interface Props {
  consignment: Consignment
  state: DiscState
  readings: readonly DiscReading[]
  differences: readonly DiscDifferenceFound[]
}

/** What a disc differs in, or that it agrees; and where it was only taken at its word. */
export const DiscComparison = ({ consignment, state, readings, differences }: Props) => {
  const { say } = useSpeech()
  if (state.kind === 'fault') return <Fault code={state.code} />
  const last = readings.at(-1)
  if (!last) return null
  const manifest = manifestOf(last)
  if (typeof last.manifest === 'string' && last.isClaimed) return <Fault code={last.manifest} />
  const isOther =
    manifest && (manifest.caseNumber !== consignment.number || manifest.round !== consignment.round)
  if (isOther) return <Fault code="other-case" number={manifest.caseNumber} />
  const counts = discDifferences
    .map((difference) => ({
      difference,
      count: differences.filter((one) => one.difference === difference).length,
    }))
    .filter(({ count }) => count > 0)
  const summary = counts.map(({ difference, count }) =>
    say(w.of, { difference: say(differenceMarks[difference]), count }),
  )
  return (
    <div role="status">
      {last.isClaimed && <p className="notice warn">{say(w.claims)}</p>}
      {manifest && manifest.code !== consignment.code && <p className="notice warn">{say(discStaleNote)}</p>}
      {readings.length < consignment.discs && (
        <p className="notice warn">{say(w.discsMissing, { read: readings.length, of: consignment.discs })}</p>
      )}
      {differences.length === 0 ? (
        <p className="notice good">{say(w.agrees, { files: consignment.files.length })}</p>
      ) : (
        <>
          <p className="notice bad">{say(w.differs, { count: differences.length, summary })}</p>
          <ul className="list">
            {differences.slice(0, mostShown).map(({ difference, expected, found }) => (
              <li key={`${difference} ${expected?.path ?? ''} ${found ?? ''}`}>
                <span className="tag">{say(differenceMarks[difference])}</span> {expected?.path ?? found}
                {difference === 'misnamed' && <div className="mute">{say(w.foundPath, { path: found })}</div>}
              </li>
            ))}
          </ul>
          {differences.length > mostShown && (
            <p className="mute">{say(w.moreRows, { count: differences.length - mostShown })}</p>
          )}
        </>
      )}
    </div>
  )
}

/** Why it is not compared, with what to do. */
const Fault = ({ code, number }: { code: string; number?: string }) => {
  const { say } = useSpeech()
  const words = Object.hasOwn(discFaults, code)
    ? discFaults[code as keyof typeof discFaults]
    : discFaults.broken
  return (
    <p className="notice bad" role="alert">
      {say(words, { number })}
    </p>
  )
}
