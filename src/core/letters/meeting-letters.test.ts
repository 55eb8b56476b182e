import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import type { MeetingLetterName } from '#core/meeting/summons.ts'
import { recipientsOf } from '#core/meeting/summons.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { invitationAnswerBy } from '#core/meeting-deadlines.ts'
import { meetingInvitation } from '#core/meeting-invitation.ts'
import { fold } from '#core/procedure.ts'
import { edition } from '#test/given.ts'
import { everyOccasionOf } from '#test/letter-example.ts'
import { caseId, experts, type fresh, locked, meetingLives, other, planned } from '#test/meeting-story.ts'
import { letterAsText, writeLetter } from './write-letter.ts'

type Meeting = ReturnType<typeof fresh>

/** Whom the last event that sends this letter writes to. */
const toldBy = (one: Meeting, letter: MeetingLetterName) => {
  const at = one.log.findLastIndex(({ type }) => meetingProcedure.events[type]?.letters.includes(letter))
  if (at < 0) throw new Error(`nothing sends ${letter}`)
  const [before, after] = [one.log.slice(0, at), one.log.slice(0, at + 1)].map((log) =>
    fold(meetingProcedure, log),
  )
  return recipientsOf(letter, before as never, after as never)
}
const venue = '三层第一会议室'
const zh = (letter: MeetingLetterName, at = 0) => {
  const told = everyOccasionOf(letter)[at]
  if (!told) throw new Error(`no example of ${letter}`)
  return letterAsText(writeLetter(letter, { ...told, lang: 'zh-CN' }))
}

describe('Q9.1 A letter about a meeting goes to those for whom something changed', () => {
  test('the notice to whoever is new on the list, once', () => {
    const one = planned()
    expect(toldBy(one, 'meeting-notice')).toEqual(experts)
    one.does('secretary', 'InviteExperts', { experts: [...experts, 'expert-7'] })
    expect(toldBy(one, 'meeting-notice')).toEqual(['expert-7'])
    expect(toldBy(one, 'meeting-changed')).toEqual([])
    expect(toldBy(one, 'meeting-released')).toEqual([])
  })
  test('the release to whoever is no longer on it, but for who had declined', () => {
    const one = planned()
    one.does('expert-2', 'AnswerInvitation', { answer: 'decline', reason: '出差' })
    one.does('secretary', 'InviteExperts', { experts: experts.slice(2) })
    expect(toldBy(one, 'meeting-released')).toEqual(['expert'])
  })
  test('another place to whoever stays, and left out it stays as it was', () => {
    const one = planned()
    one.does('secretary', 'InviteExperts', { experts: experts.slice(1), venue })
    expect(toldBy(one, 'meeting-changed')).toEqual(experts.slice(1))
    one.does('secretary', 'InviteExperts', { experts: experts.slice(1) })
    expect(toldBy(one, 'meeting-changed')).toEqual([])
    expect(one.state().venue).toBe(venue)
  })
  test('a no to the one who said it and to the secretary; said twice, only once', () => {
    const one = planned()
    one.does('expert-2', 'AnswerInvitation', { answer: 'decline', reason: '出差' })
    expect(toldBy(one, 'meeting-released')).toEqual(['expert-2'])
    expect(toldBy(one, 'expert-declined')).toBe('secretary')
    one.does('expert-2', 'AnswerInvitation', { answer: 'decline', reason: '仍在出差' })
    expect(toldBy(one, 'meeting-released')).toEqual([])
    expect(toldBy(one, 'expert-declined')).toEqual([])
    one.does('expert-2', 'AnswerInvitation', { answer: 'accept' })
    expect(toldBy(one, 'meeting-notice')).toEqual(['expert-2'])
    one.does('expert-3', 'AnswerInvitation', { answer: 'accept' })
    expect(toldBy(one, 'meeting-notice')).toEqual([])
  })
  test('Q9.2 the fixed agenda to everybody expected, and an empty one to nobody: they hear that it is called off', () => {
    expect(toldBy(locked(), 'meeting-agenda-fixed')).toEqual(experts)
    const empty = planned()
    empty.on('2026-12-08')
    empty.does('system', 'LockAgenda')
    expect(toldBy(empty, 'meeting-agenda-fixed')).toEqual([])
    expect(toldBy(empty, 'meeting-called-off')).toEqual(experts)
  })
  test('the minutes to the chair, and once they are made to the one it is handed to', () => {
    const [whole] = meetingLives()
    expect(toldBy(whole as Meeting, 'minutes-to-sign')).toEqual(['expert-2'])
    const closed = (whole as Meeting).log.findIndex(({ type }) => type === 'SessionClosed')
    const during = fold(meetingProcedure, (whole as Meeting).log.slice(0, closed))
    expect(recipientsOf('minutes-to-sign', during, { ...during, chairId: 'expert-2' })).toEqual([])
  })
})

describe('Q4.5 A mail about a meeting names no case and no applicant', () => {
  test.each(['meeting-notice', 'meeting-changed', 'meeting-agenda-fixed', 'meeting-called-off'] as const)(
    '%s',
    (letter) => {
      const occasions = everyOccasionOf(letter)
      expect(occasions.length).toBeGreaterThan(0)
      for (const told of occasions)
        for (const lang of ['zh-CN', 'en'] as const) {
          const { subject, ...body } = writeLetter(letter, { ...told, lang })
          expect(subject + letterAsText({ subject, ...body })).not.toMatch(/华清|2026-0031|安全工程/)
        }
    },
  )
})

test('Q9.1 The notice says when, where, by when to answer, how long the agenda is, what to declare, and the address', () => {
  const first = zh('meeting-notice')
  expect(first).toContain('顾维均专家：')
  expect(first).toContain('2026年12月10日 周四')
  expect(first).toContain('地点或接入方式另行通知')
  expect(first).toContain('最晚 2026年12月4日 周五')
  expect(first).toContain('议程最晚 2026年12月7日 周一 确定')
  expect(first).toContain('https://zizhi.example/desk/')
  const late = zh('meeting-notice', 2)
  expect(late).toContain('地点或接入方式：北京市海淀区')
  expect(late).toContain('议程已经确定，共 2 个项目')
  expect(late).toMatch(/在线声明.*申报回避/)
})
test('Q4.5 With the fixed agenda each expert learns of how many cases they have no part, and not of which', () => {
  const one = locked([caseId, other])
  const told = everyOccasionOf('meeting-agenda-fixed')[0]
  if (!told) throw new Error('no example')
  const to = (contactId: string) =>
    letterAsText(
      writeLetter('meeting-agenda-fixed', {
        ...told,
        state: one.state(),
        about: { ...told.about, contactId },
        lang: 'zh-CN',
      }),
    )
  expect(to('expert-6')).toContain('其中 1 个项目您按规定回避')
  expect(to('expert')).not.toContain('回避，不参加评审（Q4.5）')
})
test.each([
  ['three working days later', '2026-12-01', '2026-12-04'],
  ['asked late, before the day of the meeting', '2026-12-08', '2026-12-09'],
  ['asked on the last day before it, on that day', '2026-12-09', '2026-12-09'],
  ['asked on the day of the meeting, at once', '2026-12-10', '2026-12-10'],
])('⚖ Q9.1 The invitation is answered %s', (_, askedOn, due) => {
  expect(invitationAnswerBy({ askedOn, heldOn: '2026-12-10' }, edition, theCalendar)).toBe(due)
})

describe('RFC 5546 The day of a meeting in the calendar of an expert', () => {
  const words = { lang: 'zh-CN', url: 'https://zizhi.example/desk/meetings/1' } as const
  const entryOf = (one: Meeting, letter: MeetingLetterName) =>
    meetingInvitation(letter, one.state(), one.log, words)
  test('is one entry, each newer word of it with a higher number', () => {
    const one = planned()
    const invited = entryOf(one, 'meeting-notice')
    expect(invited).toMatchObject({ method: 'REQUEST', entry: { day: '2026-12-10', sequence: 0 } })
    const moved = { notice: 'x', wasHeldOn: '2026-12-10', agendaClosesOn: '2026-12-08', provisional: false }
    one.given({ type: 'MeetingMoved', data: { ...moved, heldOn: '2026-12-11' } })
    const later = entryOf(one, 'meeting-changed')
    expect(later).toMatchObject({ method: 'REQUEST', entry: { day: '2026-12-11', sequence: 1 } })
    expect(later?.entry.uid).toBe(invited?.entry.uid)
    one.does('secretary', 'InviteExperts', { experts, venue })
    expect(entryOf(one, 'meeting-changed')?.entry).toMatchObject({ sequence: 2, location: venue })
    one.does('expert-2', 'AnswerInvitation', { answer: 'decline', reason: '出差' })
    expect(entryOf(one, 'meeting-released')).toMatchObject({ method: 'CANCEL', entry: { sequence: 3 } })
    one.does('expert-2', 'AnswerInvitation', { answer: 'accept' })
    expect(entryOf(one, 'meeting-notice')).toMatchObject({ method: 'REQUEST', entry: { sequence: 4 } })
    one.on('2026-12-09')
    one.does('system', 'LockAgenda')
    expect(entryOf(one, 'meeting-called-off')).toMatchObject({ method: 'CANCEL', entry: { sequence: 5 } })
  })
  test('stays where it was once it is over, and a letter that says nothing of it brings none', () => {
    const one = planned()
    expect(entryOf(one, 'meeting-agenda-fixed')).toBeNull()
    const [, , unheard] = meetingLives()
    expect(entryOf(unheard as Meeting, 'meeting-called-off')?.method).toBe('CANCEL')
    const late = (unheard as Meeting).log.map((event, at, all) =>
      at === all.length - 1 ? { ...event, at: '2026-12-11T02:00:00.000Z' } : event,
    )
    expect(meetingInvitation('meeting-called-off', (unheard as Meeting).state(), late, words)).toBeNull()
  })
})
