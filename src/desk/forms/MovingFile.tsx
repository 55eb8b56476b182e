import { Button } from 'antd'
import type { Finding } from '#core/rulebook/finding.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { sayFinding } from '#core/words/rules.ts'
import type { Pair } from '#core/words/say.ts'
import { sizeText } from '#core/words/size-text.ts'
import { uploadWords as w } from '#core/words/uploads.ts'
import { Why } from '../parts/Clause.tsx'
import { useSpeech } from '../Speech.tsx'
import type { Moving } from './upload.ts'

/** Shown at once; the rest is counted. */
const mostShown = 5

/** What the gate found, each with its place, its clause and what to do. */
export const GateFindings = ({ findings }: { findings: readonly Finding[] }) => {
  const { say, lang } = useSpeech()
  return (
    <ul className="list whole-line">
      {findings.slice(0, mostShown).map((finding) => {
        const { message, remedy } = sayFinding(finding, lang)
        return (
          <li key={`${finding.code}${JSON.stringify(finding.facts)}`}>
            <span className={`light ${tones[finding.answer]}`} aria-hidden="true" /> {message}{' '}
            <Why clause={finding.clause} rule={finding.rule} />
            {remedy && <div className="mute">{remedy}</div>}
          </li>
        )
      })}
      {findings.length > mostShown && (
        <li className="mute">{say(w.moreFindings, { count: findings.length - mostShown })}</li>
      )}
    </ul>
  )
}

const tones = { met: '', refer: 'refer', 'not-met': 'bad' } as const

const steps: Partial<Record<Moving['state'], Pair>> = {
  looking: w.looking,
  waiting: w.waiting,
  paused: w.paused,
  moving: w.sending,
}

interface Props {
  file: Moving
  onDeclare: () => void
  onPause: () => void
  onResume: () => void
  onDrop: () => void
}

/** A file between being chosen and being here: its step, its bar, what the gate says, what can be done. */
export const MovingFile = ({ file, onDeclare, onPause, onResume, onDrop }: Props) => {
  const { say } = useSpeech()
  const { name, size, done, state, findings, reason } = file
  const step = steps[state]
  return (
    <li>
      <span className="grow">
        {name} <span className="faint">{sizeText(size)}</span>
      </span>
      {step && (
        <>
          <span className="mute">{say(step)}</span>
          <progress
            max={Math.max(1, size)}
            value={done}
            aria-label={say(state === 'looking' ? w.lookingAt : caseWords.uploading, { name })}
          />
          <span className="faint">{Math.floor((done / Math.max(1, size)) * 100)}%</span>
        </>
      )}
      {(state === 'moving' || state === 'waiting') && (
        <Button size="small" onClick={onPause} aria-label={say(w.pauseFile, { name })}>
          {say(caseWords.pause)}
        </Button>
      )}
      {(state === 'paused' || state === 'broken') && (
        <Button size="small" onClick={onResume} aria-label={say(w.resumeFile, { name })}>
          {say(state === 'paused' ? caseWords.resume : caseWords.retry)}
        </Button>
      )}
      <Button size="small" type="text" aria-label={say(caseWords.removeFile, { name })} onClick={onDrop}>
        {say(desk.remove)}
      </Button>
      {state === 'held' && (
        <div className="whole-line" role="alert">
          <strong className="late">{say(w.held)}</strong>
          <GateFindings findings={findings} />
        </div>
      )}
      {state === 'asking' && (
        <div className="whole-line" role="status">
          <strong>{say(w.asking)}</strong>
          <GateFindings findings={findings} />
          <Button size="small" type="primary" onClick={onDeclare}>
            {say(w.declare)}
          </Button>
        </div>
      )}
      {state === 'broken' && <span className="late whole-line">{reason || say(caseWords.uploadBroken)}</span>}
      {state === 'refused' && (
        <span className="late whole-line" role="alert">
          {say(caseWords.uploadFailed, { reason })}
        </span>
      )}
    </li>
  )
}
