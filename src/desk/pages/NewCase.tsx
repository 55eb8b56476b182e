import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { checkPair } from '#core/rulebook/catalogue.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { feeFor } from '#core/rulebook/fees.ts'
import { minimumFor } from '#core/rulebook/minimums.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { holdingWords } from '#core/words/holdings.ts'
import { sayFinding } from '#core/words/rules.ts'
import { useOpening } from '../forms/use-opening.ts'
import { Clause, Why } from '../parts/Clause.tsx'
import { Holdings } from '../parts/Holdings.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { Empty, useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { organisationQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const shownLevels = [1, 2, 3]

/** Choosing what to apply for: only issued pairs can be ticked, each with its fee and its minimum. */
export const NewCase = () => {
  const speech = useSpeech()
  const { say, type: typeName, level: levelName, money, today, lang } = speech
  const { data: organisation } = useSuspenseQuery(organisationQuery)
  const [chosen, setChosen] = useState<{ type: string; level: number } | null>(null)
  const edition = editionOn(today)
  useTitle(say(bookWords.newTitle))
  const opening = useOpening()
  if (!edition) return null
  if (!organisation)
    return (
      <Empty isPage title={say(bookWords.needOrganisation)}>
        <Link to={paths.organisation} className="as-button">
          {say(account.orgNew)}
        </Link>
      </Empty>
    )
  const fee = chosen && feeFor({ ...chosen, kind: 'initial', on: today })
  return (
    <div className="stack">
      <h1>{say(bookWords.newTitle)}</h1>
      <Holdings organisation={organisation} isBusy={opening.isPending} onStart={opening.mutate} />
      {opening.error && <ErrorNote error={opening.error} />}
      <form
        className="sheet part"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen) opening.mutate({ kind: 'initial', ...chosen })
        }}
      >
        <h2>{say(holdingWords.firstTitle)}</h2>
        <p className="mute">
          {say(bookWords.newLead)} <Clause id="Q2.2" /> <Clause id="Q3.1" /> <Clause id="Q14" />
        </p>
        <div className="table stacked">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{say(bookWords.type)}</th>
                {shownLevels.map((level) => (
                  <th key={level} scope="col">
                    {levelName(level)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {edition.catalogue.map(({ type }) => (
                <tr key={type}>
                  <th scope="row">{typeName(type)}</th>
                  {shownLevels.map((level) => {
                    const pair = checkPair(type, level, edition)
                    const price = feeFor({ type, level, kind: 'initial', on: today })
                    if (pair.answer !== 'met' || 'answer' in price)
                      return (
                        <td
                          key={level}
                          className="faint"
                          data-head={levelName(level)}
                          title={sayFinding(pair, lang).message}
                        >
                          {say(bookWords.notIssued)}
                          <span className="hidden">{sayFinding(pair, lang).message}</span>
                        </td>
                      )
                    return (
                      <td key={level} data-head={levelName(level)}>
                        <label className="choice">
                          <input
                            type="radio"
                            name="pair"
                            checked={chosen?.type === type && chosen.level === level}
                            onChange={() => setChosen({ type, level })}
                          />
                          <span className="hidden">
                            {typeName(type)} {levelName(level)}
                          </span>
                          <span>{money(price.totalFen)}</span>
                        </label>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {chosen && fee && !('answer' in fee) && (
          <div className="notice" style={{ marginTop: 16 }}>
            <p>
              {say(bookWords.chosen, {
                type: typeName(chosen.type),
                level: chosen.level,
                totalFen: fee.totalFen,
                assessmentFen: fee.assessmentFen,
                annualFen: fee.annualFen,
                needed: minimumFor(chosen.type, chosen.level, edition),
                engagementYears: edition.terms.engagementYears,
              })}{' '}
              <Why clause={fee.clause} rule="fee" /> <Why clause="Q14" rule="engagement-minimum" />
            </p>
            {chosen.level > 1 && (
              <p className="soon">
                {say(bookWords.aboveOne)} <Why clause="Q17" rule="first-level" />
              </p>
            )}
          </div>
        )}
        <p style={{ marginTop: 16 }}>
          <Button type="primary" htmlType="submit" disabled={!chosen} loading={opening.isPending}>
            {say(bookWords.start)}
          </Button>
        </p>
      </form>
    </div>
  )
}
