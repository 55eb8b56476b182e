import type { ReactNode } from 'react'
import { bookWords } from '#core/words/desk-book.ts'
import type { Pair } from '#core/words/say.ts'
import { Clause } from '../parts/Clause.tsx'
import { SignInBeside } from '../parts/Refused.tsx'
import { useSpeech } from '../Speech.tsx'
import type { Saving } from './use-draft.ts'

/** One section of the book, with the clause it answers. */
export const BookPart = ({
  id,
  title,
  clause,
  children,
}: {
  id: string
  title: Pair
  clause: string
  children: ReactNode
}) => {
  const { say } = useSpeech()
  return (
    <section className="part" id={`part-${id}`} aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>
        {say(title)} <Clause id={clause} />
      </h2>
      {children}
    </section>
  )
}

/** Whether what was typed is kept. */
export const SavingText = ({ saving }: { saving: Saving }) => {
  const { say, time } = useSpeech()
  if (saving.state === 'waiting') return <span className="mute">{say(bookWords.unsaved)}</span>
  if (saving.state === 'saving') return <span className="mute">{say(bookWords.saving)}</span>
  if (saving.state === 'failed')
    return (
      <div className="late">
        {say(bookWords.saveFailed)}
        {saving.isSignedOut && <SignInBeside />}
      </div>
    )
  return saving.at ? <span className="settled">{say(bookWords.savedAt, { at: time(saving.at) })}</span> : null
}
