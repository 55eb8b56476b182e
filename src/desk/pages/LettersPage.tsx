import { useSuspenseQuery } from '@tanstack/react-query'
import { desk } from '#core/words/desk.ts'
import { Letters } from '../parts/Letters.tsx'
import { useTitle } from '../parts/States.tsx'
import { lettersQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

export const LettersPage = () => {
  const { say } = useSpeech()
  const { data: letters } = useSuspenseQuery(lettersQuery)
  useTitle(say(desk.letters))
  return (
    <div className="sheet part">
      <h1>{say(desk.letters)}</h1>
      <Letters letters={letters} />
    </div>
  )
}
