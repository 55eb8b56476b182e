import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import type { Piece } from '#core/alike-passages.ts'
import { isReviewer, type LikenessHint } from '#core/likeness-hint.ts'
import { factsOfPlace } from '#core/place-in-file.ts'
import { desk } from '#core/words/desk.ts'
import { placeInFileWords } from '#core/words/files.ts'
import { likenessWords as w } from '#core/words/likeness.ts'
import type { CasePage } from '../contract.ts'
import { useMe } from '../me.ts'
import { likenessQuery, passagesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** What the files of a case are like, by file; nothing for whoever does not review evidence. */
export const useLikeness = ({ view: { state } }: CasePage): ReadonlyMap<string, readonly LikenessHint[]> => {
  const me = useMe()
  const isTold = isReviewer(me) && state.phase !== 'preparation'
  const { data = [] } = useQuery({ ...likenessQuery(state.caseId), enabled: isTold })
  return Map.groupBy(data, ({ fileId }) => fileId)
}

/** The hints about one file, each with the passages side by side when asked for (Q16, Q19). */
export const LikenessHints = ({ caseId, hints }: { caseId: string; hints: readonly LikenessHint[] }) => (
  <ul className="list">
    {hints.map((hint) => (
      <Hint key={hint.otherFileId} caseId={caseId} hint={hint} />
    ))}
  </ul>
)

const Hint = ({ caseId, hint }: { caseId: string; hint: LikenessHint }) => {
  const { say } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  const { isOwn, identical, share, otherCaseNumber, otherName, otherOrganisationName } = hint
  const sentence = identical ? (isOwn ? w.sameOwn : w.sameOther) : isOwn ? w.nearOwn : w.nearOther
  const told = say(sentence, {
    otherName,
    otherOrganisationName,
    otherCaseNumber: otherCaseNumber ? ` ${otherCaseNumber} ` : '',
    percent: Math.floor(share * 100 + 1e-9),
  })
  return (
    <li>
      <span className="light refer" aria-hidden="true" /> {told} <Clause id={isOwn ? 'Q16' : 'Q19'} />{' '}
      {!identical && (
        <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? desk.close : w.compare)}
        </button>
      )}
      {isOpen && <SideBySide caseId={caseId} hint={hint} />}
    </li>
  )
}

const SideBySide = ({ caseId, hint }: { caseId: string; hint: LikenessHint }) => {
  const { say } = useSpeech()
  const { data, isError } = useQuery(passagesQuery(caseId, hint.fileId, hint.otherFileId))
  if (isError) return <p className="late">{say(w.failed)}</p>
  if (!data) return <p className="mute">{say(w.comparing)}</p>
  if (data.length === 0) return <p className="mute">{say(w.noPassages)}</p>
  const there = say(w.there, { name: hint.otherName })
  return (
    <div className="beside passages">
      <div className="mute">{say(w.here)}</div>
      <div className="mute">{there}</div>
      {data.map(({ one, other }) => (
        <Fragment key={JSON.stringify([one, other])}>
          <Passage piece={one} of={say(w.here)} />
          <Passage piece={other} of={there} />
        </Fragment>
      ))}
    </div>
  )
}

/** On a phone one stands below the other, each under the name of its file. */
const Passage = ({ piece: { text, at }, of }: { piece: Piece; of: string }) => {
  const { say } = useSpeech()
  return (
    <blockquote>
      <span className="mute of">{of}</span>
      <span className="faint">{say(placeInFileWords, factsOfPlace(at)).replace(/^[,\s]+/, '')}</span> {text}
    </blockquote>
  )
}
