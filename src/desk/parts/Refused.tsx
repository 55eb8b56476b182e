import { desk } from '#core/words/desk.ts'
import { findNo } from '#core/words/problems.ts'
import { sayFinding } from '#core/words/rules.ts'
import type { Lang, Telling } from '#core/words/say.ts'
import { isProblem, type Problem } from '../api.ts'
import { paths } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Why } from './Clause.tsx'

/**
 * A no in the language of the screen, which may have been switched since it was given. What is wrong with single fields
 * is told by the server alone.
 */
const sayProblem = ({ message, body }: Problem, lang: Lang, telling: Telling) =>
  (body.code && !body.fields
    ? findNo({ code: body.code, facts: body.facts ?? {} }, lang, telling)
    : undefined) ?? {
    message,
    remedy: body.remedy,
  }

/** A no from the server: the sentence, its clause, and what to do about it. */
export const ProblemNote = ({ problem }: { problem: Problem }) => {
  const { say, lang, today } = useSpeech()
  const { body } = problem
  const told = sayProblem(problem, lang, { thisYear: Number(today.slice(0, 4)) })
  const sentence = told.message || say(problem.status === 0 ? desk.offlineTitle : desk.faultTitle)
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{sentence}</strong> {body.clause && <Why clause={body.clause} />}
      </p>
      {problem.status === 0 && <p>{say(desk.offlineText)}</p>}
      {told.remedy && <p>{told.remedy}</p>}
      {problem.status === 401 && <SignInBeside />}
      {body.findings && (
        <ul className="list">
          {body.findings.map((finding) => {
            const said = sayFinding(finding, lang)
            return (
              <li key={`${finding.code}${JSON.stringify(finding.facts)}`}>
                {said.message} <Why clause={finding.clause} rule={finding.rule} />
                <div className="mute">{said.remedy}</div>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** A session that ended in the middle of a form: signing in beside it leaves the form as it is. */
export const SignInBeside = () => {
  const { say } = useSpeech()
  return (
    <p>
      <a href={`/desk${paths.signIn}`} target="_blank" rel="noopener">
        {say(desk.signInBeside)}
      </a>
    </p>
  )
}

export const ErrorNote = ({ error }: { error: unknown }) =>
  isProblem(error) ? <ProblemNote problem={error} /> : null
