import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { letters as letterWords } from '#core/words/letter-preview.ts'
import { isProblem, previewPaper } from '../api.ts'
import type { PreviewedLetter } from '../contract-of-forms.ts'
import { ProblemNote } from '../parts/Refused.tsx'
import { useSpeech } from '../Speech.tsx'
import { saveFile } from '../save-file.ts'

/** What a decision was weighed on, so that its papers are those of the letters read. */
export type Weighed = Parameters<typeof previewPaper>[0]

interface Props {
  letters: readonly PreviewedLetter[]
  weighed: Weighed
}

/** The letters that a decision would send, word for word and as they look on paper, before it is made. */
export const LettersPreview = ({ letters, weighed }: Props) => {
  const { say } = useSpeech()
  const place = useRef<HTMLElement>(null)
  // Whoever asked for it reads it next.
  useEffect(() => place.current?.focus(), [])
  return (
    <section ref={place} tabIndex={-1} className="letters-preview" aria-label={say(letterWords.title)}>
      <h3>{say(letterWords.title)}</h3>
      <p className="mute">{say(letters.length > 0 ? letterWords.lead : letterWords.none)}</p>
      {letters.map(({ letter, to, subject, text, papers }, at) => (
        <article key={`${letter} ${to}`}>
          <p>
            <b>{subject}</b> <span className="mute">{say(letterWords.to, { to })}</span>
          </p>
          <div className="prewrap notice">{text}</div>
          <div className="row">
            {papers.map((name, paper) => (
              <PaperButton key={name} name={name} weighed={weighed} at={{ letter: at, paper }} />
            ))}
          </div>
        </article>
      ))}
    </section>
  )
}

const PaperButton = ({
  name,
  weighed,
  at,
}: {
  name: string
  weighed: Weighed
  at: { letter: number; paper: number }
}) => {
  const { say } = useSpeech()
  const print = useMutation({
    mutationFn: async () => {
      const { blob, name: fileName } = await previewPaper(weighed, at)
      saveFile(blob, fileName)
    },
  })
  return (
    <span aria-live="polite">
      <Button size="small" loading={print.isPending} onClick={() => print.mutate()}>
        {say(print.isPending ? letterWords.making : at.paper === 0 ? letterWords.pdf : letterWords.paper, {
          name,
        })}
      </Button>
      {isProblem(print.error) && <ProblemNote problem={print.error} />}
    </span>
  )
}
