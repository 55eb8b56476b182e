import { desk } from '#core/words/desk.ts'
import { sayFinding } from '#core/words/rules.ts'
import { isProblem, type Problem } from '../api.ts'
import { paths } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Why } from './Clause.tsx'

/** A no from the server: the sentence, its clause, and what to do about it. */
export const ProblemNote = ({ problem }: { problem: Problem }) => {
  const { say, lang } = useSpeech()
  const { body } = problem
  const sentence = problem.message || say(problem.status === 0 ? desk.offlineTitle : desk.faultTitle)
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{sentence}</strong> {body.clause && <Why clause={body.clause} />}
      </p>
      {problem.status === 0 && <p>{say(desk.offlineText)}</p>}
      {body.remedy && <p>{body.remedy}</p>}
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
