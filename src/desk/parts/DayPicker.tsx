import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useId, useState } from 'react'
import type { Day } from '#core/calendar/day.ts'
import { isDay } from '#core/calendar/day.ts'
import { desk } from '#core/words/desk.ts'
import { useSpeech } from '../Speech.tsx'
import type { ControlProps } from './Field.tsx'

interface Props extends Partial<Omit<ControlProps, 'status'>> {
  value: Day | undefined
  onChange: (day: Day | undefined) => void
  status?: 'error' | undefined
}

/** antd's picker speaks dayjs; everything else speaks calendar days. The two meet here only. */
export const DayPicker = ({ value, onChange, status, ...control }: Props) => {
  const { say } = useSpeech()
  const [mistyped, setUnreal] = useState('')
  // What came in from a table and is no day stands here as nothing; it is said what it was.
  const unreal = mistyped || (value && !isDay(value) ? value : '')
  const note = useId()
  return (
    <>
      <DatePicker
        {...control}
        {...(status || unreal ? { status: 'error' } : {})}
        {...(unreal
          ? {
              'aria-invalid': true,
              'aria-describedby': [control['aria-describedby'], note].filter(Boolean).join(' '),
            }
          : {})}
        value={value && isDay(value) ? dayjs(value) : null}
        onChange={(picked) => {
          setUnreal('')
          onChange(picked?.format('YYYY-MM-DD'))
        }}
        // The picker silently takes back what it cannot read; whoever typed it is told.
        onBlur={({ target }) => {
          const typed = target instanceof HTMLInputElement ? target.value.trim() : ''
          setUnreal(typed && !isDay(spelledOut(typed)) ? typed : '')
        }}
        // A day under the mouse must not stand in the line in place of the one just typed.
        previewValue={false}
        placeholder={say(desk.pickDay)}
        format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY-M-D']}
      />
      {unreal && (
        <div className="wrong" id={note} role="alert">
          {say(desk.noSuchDay, { typed: unreal })}
        </div>
      )}
    </>
  )
}

/** 2026/3/7 and 20260307 as 2026-03-07; anything else as it is. */
const spelledOut = (typed: string): string =>
  typed.replace(
    /^(\d{4})[-/]?(\d{1,2})[-/]?(\d{1,2})$/,
    (_, year: string, month: string, day: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
