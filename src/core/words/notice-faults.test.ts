import { expect, test } from 'vitest'
import { tryNotice } from '#core/calendar/calendar-in-force.ts'
import { NoticeRefused } from '#core/calendar/notice.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { sayNoticeFault } from './notice-faults.ts'

test.each([
  ['a field is missing', { id: 'cn-2027-1' }, 'year'],
  ['a day does not exist', { id: 'cn-2027-1', year: 2027, publishedOn: '2026-02-30' }, 'publishedOn'],
  ['it is not a notice at all', [], '(root)'],
])('Q9.1 What cannot be read as a notice is told with the name of the field: %s', (_title, input, field) => {
  const refused = tryNotice(theCalendar, input)
  if (!(refused instanceof NoticeRefused)) throw new Error('it was taken for a notice')
  for (const lang of ['zh-CN', 'en'] as const) {
    const { message, remedy } = sayNoticeFault(refused, lang)
    expect(message).toContain(field)
    expect(`${message}${remedy}`).not.toMatch(/[{}]|undefined/)
  }
})
