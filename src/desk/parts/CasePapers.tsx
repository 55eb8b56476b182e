import { useId } from 'react'
import type { PaperPlace } from '#core/papers/case-paper.ts'
import { casePapers, papersIn } from '#core/papers/papers.ts'
import { editionJudging } from '#core/rulebook/edition.ts'
import { casePaperWords as words } from '#core/words/case-papers.ts'
import type { CasePage } from '../contract.ts'
import { useMe } from '../me.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

interface Props {
  page: CasePage
  place?: PaperPlace
  command?: string
}

/** The papers of a case that one may have: at a place of its page, for one of its commands, or all of them together. */
export const CasePapers = ({ page, place, command }: Props) => {
  const { say, lang, today } = useSpeech()
  const { roles } = useMe()
  const own = useId()
  const { state } = page.view
  const names = papersIn(state, roles, editionJudging(state.edition, today)).filter(
    (name) =>
      (!place || casePapers[name].place === place) &&
      (!command || casePapers[name].commands.includes(command)),
  )
  if (names.length === 0) return place || command ? null : <p className="mute">{say(words.none)}</p>
  return (
    // No landmark: on one page papers stand with the items, in a tab and in the form of a command.
    <div className={place === 'audit' ? 'part' : ''}>
      <h3>{say(words.papers)}</h3>
      <ul className="list">
        {names.map((name) => {
          const { title, formats, clause } = casePapers[name]
          return (
            <li key={name} className="between">
              <span>
                <span id={`${own}-${name}`}>{say(title)}</span> <Clause id={clause} />
              </span>
              <span className="row">
                {formats.map((format) => (
                  <a
                    key={format}
                    href={api.casePaper(state.caseId, name, format, lang)}
                    {...(format === 'pdf' ? { target: '_blank', rel: 'noopener' } : {})}
                    aria-describedby={`${own}-${name}`}
                  >
                    {say(words[format])}
                  </a>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
