import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { Finding } from '#core/rulebook/finding.ts'
import { fileKinds } from '#core/uploads.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { sizeText } from '#core/words/size-text.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { GateFindings, MovingFile } from './MovingFile.tsx'
import { type Uploaded, useUploads } from './upload.ts'

const accepted = Object.values(fileKinds)
  .flat()
  .map((ending) => `.${ending}`)
  .join()

interface Props {
  id: string
  label: string
  describedBy: string | undefined
  caseId: string | undefined
  about?: string | undefined
  files: readonly Uploaded[]
  onAdd: (file: Uploaded) => void
  onRemove: (id: string) => void
  onBusy?: (isBusy: boolean) => void
}

/** Chooses and sends files on the spot, several at once, each with its bar; shows those that are here. */
export const FilesInput = ({
  id,
  label,
  describedBy,
  caseId,
  about,
  files,
  onAdd,
  onRemove,
  onBusy,
}: Props) => {
  const { say } = useSpeech()
  /** Personal numbers in what was sent from here, by its id. */
  const [numbers, setNumbers] = useState<Readonly<Record<string, readonly Finding[]>>>({})
  const { moving, add, declare, pause, resume, drop } = useUploads({ caseId, about }, (file) => {
    const { pointedOut = [] } = file
    if (pointedOut.length > 0) setNumbers((before) => ({ ...before, [file.id]: pointedOut }))
    onAdd(file)
  })
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const isBusy = moving.some(({ state }) => !['held', 'refused'].includes(state))
  const [told, setTold] = useState(false)
  useEffect(() => {
    if (told !== isBusy) {
      setTold(isBusy)
      onBusy?.(isBusy)
    }
  }, [isBusy, told, onBusy])
  return (
    <div>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        // Nobody would see that the focus is here; the button below opens it.
        tabIndex={-1}
        className="hidden"
        accept={accepted}
        aria-describedby={[describedBy, hint].filter(Boolean).join(' ')}
        onChange={({ target }) => {
          add([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <a href={api.file(file.id)} className="grow">
              {file.name}
            </a>
            <span className="faint">{sizeText(file.size)}</span>
            <Button
              size="small"
              type="text"
              aria-label={say(caseWords.removeFile, { name: file.name })}
              onClick={() => onRemove(file.id)}
            >
              {say(desk.remove)}
            </Button>
            {numbers[file.id] && <GateFindings findings={numbers[file.id] ?? []} />}
          </li>
        ))}
        {moving.map((file) => (
          <MovingFile
            key={file.key}
            file={file}
            onDeclare={() => declare(file.key)}
            onPause={() => pause(file.key)}
            onResume={() => resume(file.key)}
            onDrop={() => drop(file.key)}
          />
        ))}
      </ul>
      <Button onClick={() => input.current?.click()} aria-label={`${say(caseWords.upload)}: ${label}`}>
        {say(caseWords.upload)}
      </Button>{' '}
      <span className="mute" id={hint}>
        {say(caseWords.uploadHint)}
      </span>
    </div>
  )
}
