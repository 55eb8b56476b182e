import { attendanceWords } from '#core/words/attendance.ts'
import { auditWords } from '#core/words/desk-audit.ts'
import type { CasePage } from '../contract.ts'
import { useSpeech } from '../Speech.tsx'

/** Who attends the audit and how a remote one connects, as far as the reader may know. */
export const Attendees = ({ page }: { page: CasePage }) => {
  const { say } = useSpeech()
  const { notice } = page.view.state.audit
  const { attendance } = page
  const connection = attendance?.connection || notice?.connection
  return (
    <>
      {attendance && (
        <>
          <h4>{say(attendanceWords.title)}</h4>
          <ul className="list attendees">
            {attendance.people.map(({ name, position }) => (
              <li key={`${name} ${position}`}>
                {name} <span className="mute">{position}</span>
              </li>
            ))}
          </ul>
          {!attendance.isWhole && <p className="faint">{say(attendanceWords.masked)}</p>}
        </>
      )}
      {connection && (
        <p className="prewrap">
          {say(auditWords.connection)}：{connection}
        </p>
      )}
    </>
  )
}
