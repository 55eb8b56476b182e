import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { letterPaperWords as words } from '#core/words/letter-paper.ts'
import { fetchFile, isProblem } from '../api.ts'
import type { LetterRow } from '../contract-of-mail.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { saveFile } from '../save-file.ts'
import { ProblemNote } from './Refused.tsx'

/** A letter as a file to keep; nothing where it is no letter. */
export const LetterPaper = ({ letter: { id, paper } }: { letter: LetterRow }) => {
  const { say } = useSpeech()
  const print = useMutation({
    mutationFn: async () => {
      const { blob, name } = await fetchFile(api.letterPaper(id))
      saveFile(blob, name)
    },
  })
  if (!paper) return null
  return (
    <>
      <div className="row" aria-live="polite">
        <Button
          size="small"
          loading={print.isPending}
          disabled={print.isPending}
          onClick={() => print.mutate()}
        >
          {say(print.isPending ? words.making : words[paper])}
        </Button>
      </div>
      {isProblem(print.error) && <ProblemNote problem={print.error} />}
    </>
  )
}
