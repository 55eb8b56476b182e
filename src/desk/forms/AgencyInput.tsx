import { Radio } from 'antd'
import { bookWords } from '#core/words/desk-book.ts'
import { useSpeech } from '../Speech.tsx'
import { LineField } from './BookFields.tsx'
import { useBookDesk } from './book-desk.ts'

/** Whether an agency helped (Q19). */
export const AgencyInput = ({ label }: { label: string }) => {
  const { say } = useSpeech()
  const { answers, changeItem } = useBookDesk()
  const agency = answers.agency as { used?: boolean; name?: string } | undefined
  return (
    <>
      <Radio.Group
        aria-label={label}
        value={agency?.used}
        onChange={({ target }) => changeItem('agency', () => ({ ...agency, used: target.value }))}
        options={[
          { value: false, label: say(bookWords.agencyNot) },
          { value: true, label: say(bookWords.agencyUsed) },
        ]}
      />
      {agency?.used && (
        <LineField
          label={bookWords.agencyName}
          value={agency.name}
          onChange={(name) => changeItem('agency', () => ({ used: true, name }))}
        />
      )}
    </>
  )
}
