import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { certificateProcedure } from '#core/certificate.ts'
import { certificateStatus, toneOfStatus } from '#core/certificate-status.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { deadlines as deadlineWords } from '#core/words/deadlines.ts'
import { desk } from '#core/words/desk.ts'
import { centre } from '#core/words/desk-centre.ts'
import { roles } from '#core/words/roles.ts'
import { statusWords } from '#core/words/site.ts'
import { newId } from '../api.ts'
import { CommandForm, commandLabel } from '../forms/CommandForm.tsx'
import { useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { DateProof, LeftText } from '../parts/DateProof.tsx'
import { Empty, useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { certificatesQuery, dueCertificatesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** On which certificates somebody has to act, who and by when; nothing where there is none. */
const Waiting = () => {
  const { say, day, word } = useSpeech()
  const { data: waiting } = useSuspenseQuery(dueCertificatesQuery)
  if (waiting.length === 0) return null
  return (
    <section className="sheet part" style={{ marginBottom: 16 }} aria-labelledby="waiting">
      <h2 id="waiting">{say(centre.certificatesWaiting)}</h2>
      {waiting.some(({ name }) => name === 'entry-decision') && (
        <p className="mute">{say(centre.entriesLead)}</p>
      )}
      <ul className="list">
        {waiting.map(({ certificateId, number, holder, name, dueOn, due }) => (
          <li key={`${certificateId} ${name}`} className="row">
            <Link to={paths.record('certificate', certificateId)}>{number}</Link>
            <span>{holder}</span>
            <span>
              {say(centre.turn)} <b>{word(roles, due.owner)}</b> · {word(deadlineWords, name)}
            </span>
            <span className="mute">
              <DateProof deadline={due}>{day(dueOn)}</DateProof> <LeftText dueOn={dueOn} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const CertificateList = () => {
  const { say, type, level, fullDay, today } = useSpeech()
  const me = useMe()
  const { q = '' } = useSearch({ strict: false }) as { q?: string }
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { data: rows } = useSuspenseQuery(certificatesQuery(q))
  const [newOne, setNewOne] = useState<string | null>(null)
  const command = certificateProcedure.commands.ProposeEntry
  useTitle(say(desk.certificates))
  return (
    <>
      <div className="between" style={{ marginBottom: 12 }}>
        <h1>{say(desk.certificates)}</h1>
        <div className="row">
          <Input.Search
            allowClear
            style={{ width: 300, maxWidth: '100%' }}
            aria-label={say(centre.searchCertificates)}
            placeholder={say(centre.searchCertificates)}
            defaultValue={q}
            onSearch={(text) =>
              navigate({ to: paths.certificates, search: text ? { q: text } : {}, replace: true })
            }
          />
          {me.roles.includes('clerk') && (
            <Button type="primary" onClick={() => setNewOne(newId())}>
              {say(commandLabel('ProposeEntry'))}
            </Button>
          )}
        </div>
      </div>
      <p className="mute">
        {say(centre.certificatesLead)} <Clause id="Q10" />
      </p>
      <Waiting />
      {rows.length === 0 ? (
        <div className="sheet">
          <Empty title={say(centre.emptyCertificates)} />
        </div>
      ) : (
        <div className="sheet table stacked">
          <table className="plain-table">
            <thead>
              <tr>
                {[centre.number, centre.holder, centre.typeLevel, centre.validTo, centre.status].map(
                  (head) => (
                    <th key={head[1]} scope="col">
                      {say(head)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const status = certificateStatus({ ...row, ...row.summary }, today, editionFor(today))
                return (
                  <tr key={row.certificateId}>
                    <td>
                      <Link to={paths.record('certificate', row.certificateId)}>{row.number}</Link>
                    </td>
                    <td>{row.caseId ? <Link to={paths.case(row.caseId)}>{row.holder}</Link> : row.holder}</td>
                    <td>
                      {type(row.type)} {level(row.level)}
                    </td>
                    <td data-head={say(centre.validTo)}>{fullDay(row.validTo)}</td>
                    <td>
                      <span className={`tag ${toneOfStatus(status)}`}>{say(statusWords[status].word)}</span>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {newOne && command && (
        <CommandForm
          asked={{ stream: 'certificate', id: newOne, version: 0, command, suggest: {} }}
          surroundings={{}}
          people={{}}
          onClose={() => setNewOne(null)}
          onDone={() => {
            setNewOne(null)
            void queryClient.invalidateQueries({ queryKey: ['certificates'] })
          }}
        />
      )}
    </>
  )
}
