import { type ReactNode, useId } from 'react'
import { desk } from '#core/words/desk.ts'
import { inLang, type Pair } from '#core/words/say.ts'
import { useSpeech } from '../Speech.tsx'

/** What a control needs so that its label, hint and fault are read together with it. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  status: 'error' | undefined
}

interface Props {
  label: string
  hint?: ReactNode
  wrong?: Pair | undefined
  isOptional?: boolean
  whole?: boolean
  /** The control names itself, as a tick box does. */
  isNamed?: boolean
  children: (control: ControlProps) => ReactNode
}

export const Field = ({ label, hint, wrong, isOptional, whole, isNamed, children }: Props) => {
  const { say, lang } = useSpeech()
  const id = useId()
  const notes = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
  return (
    <div className={whole ? 'field whole' : 'field'}>
      {!isNamed && (
        <label htmlFor={id}>
          {label} {isOptional && <span className="mute">{say(desk.optional)}</span>}
        </label>
      )}
      {children({
        id,
        'aria-describedby': notes,
        'aria-invalid': wrong ? true : undefined,
        status: wrong ? 'error' : undefined,
      })}
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {wrong && (
        <div className="wrong" id={`${id}-wrong`}>
          {inLang(wrong, lang)}
        </div>
      )}
    </div>
  )
}
