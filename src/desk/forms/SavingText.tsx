import { bookWords } from '#core/words/desk-book.ts'
import { SignInBeside } from '../parts/Refused.tsx'
import { useSpeech } from '../Speech.tsx'
import { mayPass, type Saving } from './use-draft.ts'

/** Whether what was typed is kept. */
export const SavingText = ({ saving }: { saving: Saving }) => {
  const { say, time } = useSpeech()
  if (saving.state === 'waiting') return <span className="mute">{say(bookWords.unsaved)}</span>
  if (saving.state === 'saving') return <span className="mute">{say(bookWords.saving)}</span>
  if (saving.state === 'failed')
    return mayPass(saving.problem) ? (
      <div className="late">
        {say(bookWords.saveFailed)}
        {saving.problem?.status === 401 && <SignInBeside />}
      </div>
    ) : (
      <div className="late">{say(bookWords.saveRefused)}</div>
    )
  return saving.at ? <span className="settled">{say(bookWords.savedAt, { at: time(saving.at) })}</span> : null
}
