import { isOnlyPayer } from '#core/roles.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { likenessWords } from '#core/words/likeness.ts'
import { sayFinding } from '#core/words/rules.ts'
import { sizeText } from '#core/words/size-text.ts'
import { uploadWords } from '#core/words/uploads.ts'
import type { CasePage } from '../contract.ts'
import { useMe } from '../me.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { LikenessHints, useLikeness } from './LikenessHints.tsx'
import { PaperAndDisc } from './PaperAndDisc.tsx'

/** The files of a case, the newest first, with what the gate left to a person, and their digests. */
export const FilesTab = ({ page }: { page: CasePage }) => {
  const { say, moment, lang } = useSpeech()
  const likeness = useLikeness(page)
  const files = Object.values(page.files).toSorted((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : -1))
  const isPayer = isOnlyPayer(useMe())
  if (files.length === 0) return <p className="mute">{say(caseWords.noFiles)}</p>
  return (
    <>
      {!isPayer && <PaperAndDisc page={page} />}
      {likeness.size > 0 && <p className="mute">{say(likenessWords.hintOnly)}</p>}
      <ul className="list">
        {files.map(({ id, name, size, uploadedAt, by, findings, declared, sha256, sm3 }) => (
          <li key={id}>
            <div className="between">
              <a href={api.file(id)}>{name}</a>
              <span className="mute">
                {sizeText(size)} · {page.people[by]?.name}{' '}
                {say(caseWords.uploadedBy, { at: moment(uploadedAt) })}
              </span>
            </div>
            {findings.map((finding) => (
              <p key={`${finding.code}${JSON.stringify(finding.facts)}`} className="mute tight">
                {sayFinding(finding, lang).message} <Clause id={finding.clause} />
              </p>
            ))}
            {likeness.has(id) && (
              <LikenessHints caseId={page.view.state.caseId} hints={likeness.get(id) ?? []} />
            )}
            {declared && (
              <p className="mute tight">
                {say(uploadWords.declared)} <Clause id="Q13.4" />
              </p>
            )}
            <details>
              <summary className="faint">{say(uploadWords.digests)}</summary>
              <p className="mute tight digest">SHA-256 {sha256}</p>
              {sm3 && <p className="mute tight digest">SM3 {sm3}</p>}
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}
