import { Link } from '@tanstack/react-router'
import type { MatterSubject } from '#core/matter.ts'
import { choices } from '#core/words/choices.ts'
import { recordWords } from '#core/words/desk-records.ts'
import { paths } from '../paths.ts'
import type { MatterRow } from '../record-contract.ts'
import { useSpeech } from '../Speech.tsx'

interface Subject {
  readonly organisationName?: string | undefined
  readonly aboutKind?: MatterSubject | null | undefined
  readonly aboutId?: string | null | undefined
  readonly aboutNumber?: string | null | undefined
  readonly complaint?: MatterRow['complaint'] | undefined
}

/** What a matter is about: whom, and which case, certificate or proceeding; a complaint also says of what kind it is. */
export const MatterAbout = ({ of }: { of: Subject }) => {
  const { say, word } = useSpeech()
  const { organisationName, aboutKind, aboutId, aboutNumber, complaint } = of
  const named = aboutNumber ? null : complaint?.certificateNumber
  return (
    <>
      {complaint && `${word(choices.topic, complaint.topic)} · `}
      {complaint?.about || organisationName}{' '}
      {aboutKind && aboutId && (
        <span className="mute">
          {say(recordWords.kinds[aboutKind])} <Link to={paths.record(aboutKind, aboutId)}>{aboutNumber}</Link>
        </span>
      )}
      {named && <span className="mute">{say(recordWords.notRegistered, { number: named })}</span>}
    </>
  )
}
