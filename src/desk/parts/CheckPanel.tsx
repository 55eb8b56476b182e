import { desk } from '#core/words/desk.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { sayFinding } from '#core/words/rules.ts'
import type { Check } from '../forms/book.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause, Why } from './Clause.tsx'

interface Props {
  check: Check
  /** The label of what is missing at a path. */
  labelOf: (path: readonly PropertyKey[]) => string
  onGo: (section: string) => void
}

const sectionOf: Readonly<Record<string, string>> = {
  pair: 'date',
  'first-level': 'date',
  'application-date': 'date',
  'legal-person': 'organisation',
  'business-scope': 'organisation',
  established: 'organisation',
  uscc: 'organisation',
  'contact-email': 'contact',
  'contact-position': 'contact',
  cisp: 'cisp',
  engagement: 'engagements',
  'engagement-minimum': 'engagements',
  agency: 'agency',
  certificate: 'certificate',
  maintenance: 'certificate',
  upgrade: 'certificate',
  change: 'certificate',
}

const sectionOfPath: Readonly<Record<string, string>> = { applicationOn: 'date', changedOn: 'certificate' }

/** The green light: what the reviewer's rules say about the book as it stands. */
export const CheckPanel = ({ check, labelOf, onGo }: Props) => {
  const { say, lang } = useSpeech()
  const bad = check.findings.filter(({ answer }) => answer === 'not-met')
  const refer = check.findings.filter(({ answer }) => answer === 'refer')
  const met = check.findings.filter(({ answer }) => answer === 'met')
  const open = bad.length + check.missing.length
  const tone = open > 0 ? 'bad' : refer.length > 0 ? 'refer' : 'ok'
  const head = open > 0 ? bookWords.red : refer.length > 0 ? bookWords.amber : bookWords.green
  const go = (section: string) => (
    <button type="button" className="plain" onClick={() => onGo(section)}>
      {say(bookWords.goThere)}
    </button>
  )
  return (
    <section className="sheet part" aria-labelledby="check">
      <h2 id="check">
        {say(bookWords.check)} <Clause id="Q12.5" />
      </h2>
      <p className="mute">{say(bookWords.checkLead)}</p>
      <p className="row" role="status">
        <span className={`light ${tone}`} aria-hidden="true" />
        <strong>{say(head, { count: open || refer.length })}</strong>
      </p>
      {check.missing.length > 0 && (
        <>
          <h3>{say(bookWords.missingTitle)}</h3>
          <ul className="list">
            {uniqueLabels(check.missing, labelOf).map(([label, path]) => (
              <li key={label} className="between">
                <span>{say(desk.somethingNeeded, { field: label })}</span>
                {go(sectionOfPath[String(path[0])] ?? String(path[0]))}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="list">
        {[...bad, ...refer].map((finding) => {
          const { message, remedy } = sayFinding(finding, lang)
          return (
            <li key={`${finding.code}${JSON.stringify(finding.facts)}`}>
              <span className={`light ${finding.answer === 'refer' ? 'refer' : 'bad'}`} aria-hidden="true" />{' '}
              {message} <Why clause={finding.clause} rule={finding.rule} />
              <div className="mute">{remedy}</div>
              {go(sectionOf[finding.rule] ?? 'organisation')}
            </li>
          )
        })}
      </ul>
      {met.length > 0 && (
        <details>
          <summary className="settled">{say(bookWords.met, { count: met.length })}</summary>
          <ul className="list">
            {met.map((finding) => (
              <li key={`${finding.code}${JSON.stringify(finding.facts)}`}>
                {sayFinding(finding, lang).message} <Why clause={finding.clause} rule={finding.rule} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const uniqueLabels = (paths: Check['missing'], labelOf: Props['labelOf']) => [
  ...new Map(paths.map((path) => [labelOf(path), path] as const)),
]
