import fc from 'fast-check'
import ical from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarText } from './calendar-file.ts'

const entry: CalendarEntry = {
  uid: 'audit-1@zizhi.example',
  sequence: 2,
  day: '2026-12-03',
  title: '审核日（远程）：安全工程类 一级, 华清网安; "甲"',
  text: '第一行\n第二行，逗号,分号;反斜杠\\',
  url: 'https://zizhi.example/desk/cases/1',
  at: '2026-11-26T02:00:00.000Z',
  organizer: { name: '中国信息安全测评中心', address: 'centre@zizhi.example' },
  attendee: { name: '周堃', address: 'contact@huaqing.example' },
  alarmDaysBefore: 1,
}

const readBack = (text: string) => {
  const calendar = new ical.Component(ical.parse(text) as never)
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((one) => new ical.Event(one)),
  }
}

describe('RFC 5545 A calendar file is read back by an independent reader as it was meant', () => {
  test('whole days stay days, and end on the day after', () => {
    const { events, calendar } = readBack(
      calendarText([{ ...entry, until: '2026-12-04' }], { name: '我的日程' }),
    )
    const [one] = events
    expect(one?.startDate.isDate).toBe(true)
    expect([one?.startDate.toString(), one?.endDate.toString()]).toEqual(['2026-12-03', '2026-12-05'])
    expect(one).toMatchObject({ summary: entry.title, description: entry.text, uid: entry.uid, sequence: 2 })
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('我的日程')
    expect(calendar.getFirstPropertyValue('method')).toBeNull()
  })

  test('an invitation and its cancellation name their method, and the latter its status', () => {
    const asked = readBack(calendarText([entry], { method: 'REQUEST' }))
    const taken = readBack(calendarText([{ ...entry, sequence: 3 }], { method: 'CANCEL' }))
    expect(asked.calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(taken.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(taken.events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(taken.events[0]?.sequence).toBe(3)
  })

  test('no line is longer than 75 bytes, whatever the text, and the text comes back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const plain = title.replaceAll(/\p{Cc}/gu, '')
        const text = calendarText([{ ...entry, title: plain }])
        for (const line of text.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(readBack(text).events[0]?.summary ?? '').toBe(plain)
      }),
      { numRuns: 50 },
    )
  })

  test('an alarm rings at nine on the day before', () => {
    const alarm = readBack(calendarText([entry])).events[0]?.component.getFirstSubcomponent('valarm')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15H')
  })
})
