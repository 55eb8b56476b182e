import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { certificateProcedure } from '#core/certificate.ts'
import { desk } from '#core/words/desk.ts'
import { centre } from '#core/words/desk-centre.ts'
import { newId } from '../api.ts'
import { CommandForm, commandLabel } from '../forms/CommandForm.tsx'
import { useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { Empty, useTitle } from '../parts/States.tsx'
import { paths, publicSite } from '../paths.ts'
import { certificatesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

export const CertificateList = () => {
  const { say, type, level, word, shortDay, today } = useSpeech()
  const me = useMe()
  const { q = '' } = useSearch({ strict: false }) as { q?: string }
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { data: rows } = useSuspenseQuery(certificatesQuery(q))
  const [newOne, setNewOne] = useState<string | null>(null)
  const command = certificateProcedure.commands.RegisterCertificate
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
              {say(commandLabel('RegisterCertificate'))}
            </Button>
          )}
        </div>
      </div>
      <p className="mute">
        {say(centre.certificatesLead)} <Clause id="Q10" />
      </p>
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
                const status = row.status === 'valid' && row.validTo < today ? 'expired' : row.status
                return (
                  <tr key={row.certificateId}>
                    <td>
                      <a href={publicSite.verify(row.number)}>{row.number}</a>
                    </td>
                    <td>{row.caseId ? <Link to={paths.case(row.caseId)}>{row.holder}</Link> : row.holder}</td>
                    <td>
                      {type(row.type)} {level(row.level)}
                    </td>
                    <td data-head={say(centre.validTo)}>{shortDay(row.validTo)}</td>
                    <td>
                      <span className={`tag ${status === 'valid' ? 'ok' : 'late'}`}>
                        {word(centre, status)}
                      </span>
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
