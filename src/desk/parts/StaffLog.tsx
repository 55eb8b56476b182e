import { useSuspenseQuery } from '@tanstack/react-query'
import type { Role } from '#core/roles.ts'
import { centre, staffLogFields } from '#core/words/desk-centre.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { staffLogQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import type { StaffMember } from '../staff-contract.ts'

/** Who changed which right or record of whom, the newest first. */
export const StaffLog = ({ staff }: { staff: readonly StaffMember[] }) => {
  const { say, moment } = useSpeech()
  const { data: lines } = useSuspenseQuery(staffLogQuery)
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? id
  const namesOf = (roles: readonly Role[]) =>
    roles.length > 0 ? roles.map((role) => say(roleWords[role])) : say(centre.noRoles)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="staff-log" className="stack">
      <h2 id="staff-log">{say(centre.staffLog)}</h2>
      <ul className="list">
        {lines.map(({ id, personId, byId, askedBy, at, field, before, after }) => (
          <li key={id}>
            <time className="mute" dateTime={at}>
              {moment(at)}
            </time>{' '}
            {say(centre.staffLogLine, {
              by: nameOf(byId),
              name: nameOf(personId),
              field: say(staffLogFields[field]),
            })}
            {askedBy && say(centre.staffLogAsked, { asker: nameOf(askedBy) })}
            {before && after && (
              <div className="mute">
                {say(centre.staffLogRoles, { before: namesOf(before), after: namesOf(after) })}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
