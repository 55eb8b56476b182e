import { useEffect, useRef } from 'react'
import { letters as letterWords } from '#core/words/letter-preview.ts'
import type { PreviewedLetter } from '../contract-of-forms.ts'
import { useSpeech } from '../Speech.tsx'

/** The letters that a decision would send, word for word, before it is made. */
export const LettersPreview = ({ letters }: { letters: readonly PreviewedLetter[] }) => {
  const { say } = useSpeech()
  const place = useRef<HTMLElement>(null)
  // Whoever asked for it reads it next.
  useEffect(() => place.current?.focus(), [])
  return (
    <section ref={place} tabIndex={-1} className="letters-preview" aria-label={say(letterWords.title)}>
      <h3>{say(letterWords.title)}</h3>
      <p className="mute">{say(letters.length > 0 ? letterWords.lead : letterWords.none)}</p>
      {letters.map(({ letter, to, subject, text }) => (
        <article key={`${letter} ${to}`}>
          <p>
            <b>{subject}</b> <span className="mute">{say(letterWords.to, { to })}</span>
          </p>
          <div className="prewrap notice">{text}</div>
        </article>
      ))}
    </section>
  )
}
