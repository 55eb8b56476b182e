import type { BookFile } from '#core/book/book-file.ts'
import { type Referral, referralsOf } from '#core/book/referrals.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { sayAsk } from '#core/words/places.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import { sayFinding } from '#core/words/rules.ts'
import { rulesExplained } from '#core/words/rules-explained.ts'
import { say } from '#core/words/say.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { MarkForm } from './MarkForm.tsx'
import { addMark, lookAt, useReviewing } from './reviewing.ts'

/**
 * What the rules left to a person when the book was handed in, in full sentences, by the codes of the pre-check. A
 * reviewer marks one as it stands, and the request for supplements names its code again (Q12.5, Q4.1).
 */
export const ReferredList = ({ codes, book }: { codes: readonly string[]; book: BookFile }) => {
  const { today } = useSpeech()
  const edition = editionOn(book.submittedOn ?? book.applicationOn) ?? editionOn(today)
  if (!edition) return null
  return (
    <ul className="list">
      {referralsOf(codes, book, edition, deskCalendar).map((referral) => (
        <Referred key={referral.code} referral={referral} />
      ))}
    </ul>
  )
}

const Referred = ({ referral: { code, rule, findings } }: { referral: Referral }) => {
  const { say, lang } = useSpeech()
  const said = findings.map((finding) => ({ ...sayFinding(finding, lang), clause: finding.clause }))
  return (
    <li>
      {said.map(({ message, remedy, clause }) => (
        <div key={message}>
          {message} <Clause id={clause} /> <span className="mute">{remedy}</span>
        </div>
      ))}
      {said.length === 0 && <>{rule ? say(rulesExplained[rule].title) : null} </>}
      <code className="faint">{code}</code> <MarkReferred code={code} rule={rule} findings={findings} />
    </li>
  )
}

/** Marks a referral: about the rule, asking in its own words until the reviewer finds better ones. */
const MarkReferred = ({ code, rule, findings }: Referral) => {
  const { say: sayHere, lang } = useSpeech()
  const around = useReviewing()
  if (!around) return null
  const title = rule ? rulesExplained[rule].title : ([code, code] as const)
  const ask = findings.map((finding) => sayFinding(finding, 'zh-CN').message).join('')
  const own = around.marks.flatMap((mark, index) => (mark.finding === code ? [{ mark, index }] : []))
  return (
    <>
      {own.map(({ mark, index }) =>
        around.editing === index ? (
          <MarkForm key={index} mark={mark} index={index} />
        ) : (
          <p key={index} className="tight">
            <span className="tag soon">{sayHere(w.mark)}</span>{' '}
            {mark.ask ? sayAsk({ ask: mark.ask, defect: mark.defect ?? null }, lang) : sayHere(w.unsaid)}{' '}
            <button type="button" className="plain" onClick={() => lookAt(around, mark, index)}>
              {sayHere(w.markAgain)}
            </button>
          </p>
        ),
      )}
      {around.mayMark && own.length === 0 && (
        <button
          type="button"
          className="plain"
          aria-label={sayHere(w.markAt, { title: sayHere(title) })}
          onClick={() => addMark(around, { about: say(title, 'zh-CN'), finding: code, ask })}
        >
          {sayHere(w.mark)}
        </button>
      )}
    </>
  )
}
