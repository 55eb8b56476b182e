import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Progress } from 'antd'
import { useState } from 'react'
import type { PreparationItem } from '#core/audit-state.ts'
import { choices } from '#core/words/choices.ts'
import { auditWords } from '#core/words/desk-audit.ts'
import { newIntention, send } from '../api.ts'
import type { CasePage } from '../contract.ts'
import { useSpeech } from '../Speech.tsx'
import { ErrorNote } from './Refused.tsx'

/** What the applicant has ready before the audit: ticked here by those who may, each tick kept on the case at once. */
export const AuditPreparation = ({ page }: { page: CasePage }) => {
  const { say, word } = useSpeech()
  const { state, offers } = page.view
  const { preparation } = state.audit
  const queryClient = useQueryClient()
  const [keyFor] = useState(newIntention)
  const mayTick = offers.some(({ command, refusal }) => command === 'TickPreparation' && !refusal)
  const ticking = useMutation({
    mutationFn: (input: { preparation: string[]; ready: boolean }) =>
      send<CasePage>({
        stream: 'case',
        id: state.caseId,
        name: 'TickPreparation',
        input,
        version: state.version,
        // The same box ticked, cleared and ticked again is three intentions.
        key: keyFor([input, state.version]),
      }),
    onSuccess: (sent) => queryClient.setQueryData(['case', state.caseId], sent.page),
  })
  if (preparation.length === 0) return null
  const done = preparation.filter(({ readyOn }) => readyOn !== null).length
  const all = preparation.length
  const owners = [...new Set(preparation.map(({ owner }) => owner))]
  const asks = ticking.isPending ? ticking.variables : null
  const isReady = ({ id, readyOn }: PreparationItem) =>
    asks?.preparation.includes(id) ? asks.ready : readyOn !== null
  return (
    <section className="part">
      <div className="between">
        <h3>{say(auditWords.preparation)}</h3>
        <span role="status">{say(auditWords.prepared, { done, all })}</span>
      </div>
      <Progress
        percent={Math.round((done / all) * 100)}
        showInfo={false}
        size="small"
        aria-label={say(auditWords.preparation)}
      />
      {mayTick && <p className="mute">{say(auditWords.tickHere)}</p>}
      {owners.map((owner) => (
        <div key={owner}>
          <h4>{word(choices.owner, owner)}</h4>
          <ul className="list" aria-label={word(choices.owner, owner)}>
            {preparation
              .filter((item) => item.owner === owner)
              .map((item) => (
                <li key={item.id}>
                  {mayTick ? (
                    <Checkbox
                      checked={isReady(item)}
                      disabled={ticking.isPending}
                      onChange={({ target }) =>
                        ticking.mutate({ preparation: [item.id], ready: target.checked })
                      }
                    >
                      {word(choices.matter, item.matter)}
                    </Checkbox>
                  ) : (
                    <span>
                      <span aria-hidden>{item.readyOn ? '☑' : '☐'}</span> {word(choices.matter, item.matter)}
                    </span>
                  )}
                  {item.detail && <div className="mute prewrap">{item.detail}</div>}
                  {item.readyOn && (
                    <div className="faint">
                      {say(auditWords.readyBy, {
                        on: item.readyOn,
                        person: page.people[item.readyBy ?? '']?.name ?? null,
                      })}
                    </div>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <ErrorNote error={ticking.error} />
    </section>
  )
}
