import type { Book } from '#core/book/item.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { desk } from '#core/words/desk.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { sayFinding } from '#core/words/rules.ts'
import { type BookPlace, type Check, openCount, placeOfFinding, placeOfPath } from '../forms/book.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause, Why } from './Clause.tsx'

interface Props {
  book: Book
  check: Check
  /** The section on the screen: what stands against it comes first, and in full. */
  section: string
  /** The label of what is missing at a path. */
  labelOf: (path: readonly PropertyKey[]) => string
  onGo: (place: BookPlace) => void
}

/** The green light: what the reviewer's rules say about the book as it stands. */
export const CheckPanel = ({ book, check, section, labelOf, onGo }: Props) => {
  const { say, lang } = useSpeech()
  const bad = check.findings.filter(({ answer }) => answer === 'not-met')
  const refer = check.findings.filter(({ answer }) => answer === 'refer')
  const met = check.findings.filter(({ answer }) => answer === 'met')
  const open = openCount(check)
  const tone = open > 0 ? 'bad' : refer.length > 0 ? 'refer' : 'ok'
  const head = open > 0 ? bookWords.red : refer.length > 0 ? bookWords.amber : bookWords.green
  const isHere = (finding: Finding) => placeOfFinding(book, finding).section === section
  const missing = uniqueLabels(check.missing, labelOf)
  const missingHere = missing.filter(([, path]) => placeOfPath(book, path).section === section)
  const elsewhere = missing.filter(([, path]) => placeOfPath(book, path).section !== section)
  const others = [...bad, ...refer].filter((finding) => !isHere(finding))
  const missingList = (rows: typeof missing) =>
    rows.map(([label, path]) => (
      <li key={label} className="between">
        <span>{say(desk.somethingNeeded, { field: label })}</span>
        <Go onGo={() => onGo(placeOfPath(book, path))} />
      </li>
    ))
  const line = (finding: Finding) => {
    const { message, remedy } = sayFinding(finding, lang)
    return (
      <li key={`${finding.code}${JSON.stringify(finding.facts)}`}>
        <span className={`light ${finding.answer === 'refer' ? 'refer' : 'bad'}`} aria-hidden="true" />{' '}
        {message} <Why clause={finding.clause} rule={finding.rule} />{' '}
        <code className="faint">{finding.code}</code>
        <div className="mute">{remedy}</div>
        <Go onGo={() => onGo(placeOfFinding(book, finding))} />
      </li>
    )
  }
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
      <ul className="list">
        {missingList(missingHere)}
        {[...bad, ...refer].filter(isHere).map(line)}
      </ul>
      {elsewhere.length + others.length > 0 && (
        <details open={missingHere.length === 0 && others.length < 4}>
          <summary>
            {say(w.inOthers)} {elsewhere.length + others.length}
          </summary>
          <ul className="list">
            {missingList(elsewhere)}
            {others.map(line)}
          </ul>
        </details>
      )}
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
      <details open={open === 0}>
        <summary>{say(w.personStill)}</summary>
        {open === 0 && <p className="settled">{say(w.greenNow)}</p>}
        <ul className="list">
          <li>{say(w.personTexts)}</li>
          <li>{say(w.personDocuments)}</li>
          <li>{say(w.personOnSite)}</li>
        </ul>
      </details>
    </section>
  )
}

const Go = ({ onGo }: { onGo: () => void }) => {
  const { say } = useSpeech()
  return (
    <button type="button" className="plain" onClick={onGo}>
      {say(bookWords.goThere)}
    </button>
  )
}

const uniqueLabels = (paths: Check['missing'], labelOf: Props['labelOf']) => [
  ...new Map(paths.map((path) => [labelOf(path), path] as const)),
]
