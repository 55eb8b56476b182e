import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { findAbsence } from '#core/staff.ts'
import { staffRecords } from '#core/staff-record.ts'
import { staffFields, staffWords as w } from '#core/words/staff.ts'
import { request } from '../api.ts'
import { RecordsForm } from '../forms/RecordsForm.tsx'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import type { StaffMember } from '../staff-contract.ts'

/** What somebody may assess, as lines; what has run out says so. */
export const Competences = ({ of: { competences } }: { of: StaffMember }) => {
  const { say, type, level, fullDay, today } = useSpeech()
  if (competences.length === 0) return <p className="mute">{say(w.noCompetence)}</p>
  return (
    <ul className="list">
      {competences.map((one) => (
        <li key={`${one.type}${one.level}${one.until}`}>
          {say(w.competenceLine, {
            typeName: type(one.type),
            level: level(one.level),
            until: fullDay(one.until),
          })}{' '}
          {one.until < today && <span className="tag soon">{say(w.competenceOver)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** What binds somebody to organisations, as lines. */
export const Ties = ({ of: { ties } }: { of: StaffMember }) => {
  const { say, fullDay } = useSpeech()
  if (!ties || ties.length === 0) return <p className="mute">{say(w.noTie)}</p>
  return (
    <ul className="list">
      {ties.map((tie) => (
        <li key={`${tie.uscc}${tie.reason}`}>
          {say(w.tieLine, {
            organisation: tie.organisation,
            uscc: tie.uscc,
            reason: tie.reason === w.tieOfMember[0] ? say(w.tieOfMember) : tie.reason,
          })}{' '}
          <span className="tag">
            {tie.until ? say(w.tieUntil, { until: fullDay(tie.until) }) : say(w.tieLasting)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Says beside a name that somebody is away today, and who acts. */
export const AwayTag = ({ of, among }: { of: StaffMember; among: readonly StaffMember[] }) => {
  const { say, day, today } = useSpeech()
  const absence = findAbsence(of.absences, today)
  if (!absence) return null
  const deputy = among.find(({ id }) => id === absence.deputyId)?.name
  return (
    <span className="tag soon">
      {deputy
        ? say(w.awayWithDeputy, { to: day(absence.to), deputy })
        : say(w.awayNow, { to: day(absence.to) })}
    </span>
  )
}

const records = z.object(staffRecords)

/** Everything kept of a colleague, for the administrator to change; drawn once it is opened. */
export const MemberRecords = ({ of }: { of: StaffMember }) => {
  const { say } = useSpeech()
  const queryClient = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const { id, name, competences, ties, absences } = of
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="mute" aria-label={say(w.recordOf, { name })}>
        {say(w.record)}
      </summary>
      {isOpen && (
        <>
          <h2 className="hidden">{say(w.recordOf, { name })}</h2>
          <RecordsForm
            key={JSON.stringify([competences, ties, absences])}
            schema={records}
            labels={staffFields}
            start={{ competences, ties, absences }}
            submit={w.keep}
            done={w.kept}
            onSubmit={async (input) => {
              await request(api.staffMember(id), { method: 'PATCH', body: input })
              await queryClient.invalidateQueries({ queryKey: ['staff'] })
            }}
          />
        </>
      )}
    </details>
  )
}
