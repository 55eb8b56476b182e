import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { receivingWords as w } from '#core/words/desk-receiving.ts'
import type { DroppedFile } from '#evidence/read-disc.ts'
import { chosenFiles, type DiscState, droppedFiles } from '../forms/use-disc.ts'
import { useSpeech } from '../Speech.tsx'

interface Props {
  state: DiscState
  onFiles: (files: readonly DroppedFile[]) => void
  onStop: () => void
}

/** Where a disc is dropped, or chosen by the keyboard; shows how far its reading is. */
export const DiscDrop = ({ state, onFiles, onStop }: Props) => {
  const { say } = useSpeech()
  const [isOver, setOver] = useState(false)
  const folder = useRef<HTMLInputElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const percent = state.kind === 'reading' ? Math.round(100 * state.share) : 0
  return (
    // Dropping is the mouse's way; the two buttons within do the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void droppedFiles(event.dataTransfer).then(onFiles)
      }}
    >
      <p className="mute">{say(w.discHint)}</p>
      <input
        ref={folder}
        type="file"
        className="hidden"
        tabIndex={-1}
        aria-label={say(w.chooseFolder)}
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => {
          onFiles(chosenFiles(target.files))
          target.value = ''
        }}
      />
      <input
        ref={file}
        type="file"
        className="hidden"
        tabIndex={-1}
        aria-label={say(w.chooseFile)}
        accept=".zip,.json"
        onChange={({ target }) => {
          onFiles(chosenFiles(target.files))
          target.value = ''
        }}
      />
      <div className="row">
        <Button onClick={() => folder.current?.click()}>{say(w.chooseFolder)}</Button>
        <Button onClick={() => file.current?.click()}>{say(w.chooseFile)}</Button>
      </div>
      {state.kind === 'reading' && (
        <div className="row" role="status" style={{ marginTop: 12 }}>
          <span>{say(w.reading, { percent })}</span>
          <Progress percent={percent} showInfo={false} style={{ width: 240 }} aria-label={say(w.disc)} />
          <Button size="small" onClick={onStop}>
            {say(w.stop)}
          </Button>
        </div>
      )}
    </div>
  )
}
