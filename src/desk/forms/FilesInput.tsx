import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { fileKinds } from '#core/uploads.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { sizeText } from '../parts/size-text.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
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
  files: readonly Uploaded[]
  onAdd: (file: Uploaded) => void
  onRemove: (id: string) => void
  onBusy?: (isBusy: boolean) => void
}

/** Chooses and sends files on the spot, several at once, each with its bar; shows those that are here. */
export const FilesInput = ({ id, label, describedBy, caseId, files, onAdd, onRemove, onBusy }: Props) => {
  const { say } = useSpeech()
  const { moving, add, pause, resume, drop } = useUploads(caseId, onAdd)
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const isBusy = moving.some(({ state }) => state !== 'refused')
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
          </li>
        ))}
        {moving.map(({ key, name, size, sent, state, reason }) => (
          <li key={key}>
            <span className="grow">{name}</span>
            {state !== 'refused' && (
              <>
                <progress max={size} value={sent} aria-label={say(caseWords.uploading, { name })} />
                <span className="faint">{Math.floor((sent / Math.max(1, size)) * 100)}%</span>
              </>
            )}
            {state === 'moving' && (
              <Button size="small" onClick={() => pause(key)}>
                {say(caseWords.pause)}
              </Button>
            )}
            {state === 'paused' && (
              <Button size="small" onClick={() => resume(key)}>
                {say(caseWords.resume)}
              </Button>
            )}
            {state === 'broken' && (
              <Button size="small" onClick={() => resume(key)}>
                {say(caseWords.retry)}
              </Button>
            )}
            <Button
              size="small"
              type="text"
              aria-label={say(caseWords.removeFile, { name })}
              onClick={() => drop(key)}
            >
              {say(desk.remove)}
            </Button>
            {state === 'broken' && <span className="late whole-line">{say(caseWords.uploadBroken)}</span>}
            {state === 'refused' && (
              <span className="late whole-line" role="alert">
                {say(caseWords.uploadFailed, { reason })}
              </span>
            )}
          </li>
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
