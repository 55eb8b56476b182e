import { caseWords } from '#core/words/desk-case.ts'
import { sayFinding } from '#core/words/rules.ts'
import { uploadWords } from '#core/words/uploads.ts'
import type { CasePage } from '../contract.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { sizeText } from './size-text.ts'

/** The files of a case, the newest first, with what the gate left to a person, and their digests. */
export const FilesTab = ({ page }: { page: CasePage }) => {
  const { say, moment, lang } = useSpeech()
  const files = Object.values(page.files).toSorted((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : -1))
  if (files.length === 0) return <p className="mute">{say(caseWords.noFiles)}</p>
  return (
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
  )
}
