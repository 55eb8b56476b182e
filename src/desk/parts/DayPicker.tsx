import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
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
  return (
    <DatePicker
      {...control}
      {...(status ? { status } : {})}
      value={value && isDay(value) ? dayjs(value) : null}
      onChange={(picked) => onChange(picked?.format('YYYY-MM-DD'))}
      // A day under the mouse must not stand in the line in place of the one just typed.
      previewValue={false}
      placeholder={say(desk.pickDay)}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY-M-D']}
    />
  )
}
