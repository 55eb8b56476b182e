import { expect, test } from 'vitest'
import { caseAt } from '#test/case-story.ts'
import { auditInvitation } from './audit-invitation.ts'
import type { LetterName } from './letters/letters.ts'

const words = { lang: 'zh-CN', url: 'https://zizhi.example/desk/cases/1' } as const
const entryOf = (one: ReturnType<typeof caseAt>, letter: LetterName) =>
  auditInvitation(letter, one.state(), one.log, words)

test('Q8.4 RFC 5546 A declined audit day is taken out of the calendars, and the next notice puts the new one in', () => {
  const one = caseAt('audit-confirmation')
  const invited = entryOf(one, 'audit-notice')
  expect(invited).toMatchObject({ method: 'REQUEST', entry: { sequence: 0 } })
  const auditOn = invited?.entry.day
  one.does('contact', 'DeclineAuditDate', { reason: '项目团队当周出差', proposedOn: '2027-01-11' })
  for (const letter of ['audit-date-declined', 'audit-day-open'] as const)
    expect(entryOf(one, letter)).toMatchObject({
      method: 'CANCEL',
      entry: { sequence: 1, day: auditOn, uid: invited?.entry.uid },
    })
  one.does('lead', 'SendAuditNotice', { mode: 'remote', auditOn: '2027-01-11', reason: '一级，远程审核' })
  for (const letter of ['audit-notice', 'audit-team-called'] as const)
    expect(entryOf(one, letter)).toMatchObject({
      method: 'REQUEST',
      entry: { sequence: 2, day: '2027-01-11', uid: invited?.entry.uid },
    })
})
test('Q8.4 A case that ends before its audit takes the day back with a higher number; once declined there is none to take back', () => {
  const one = caseAt('audit-confirmation')
  one.does('contact', 'WithdrawApplication', { reason: '业务调整，暂不申请' })
  expect(entryOf(one, 'application-withdrawn')).toMatchObject({ method: 'CANCEL', entry: { sequence: 1 } })
  const other = caseAt('audit-confirmation')
  other.does('contact', 'DeclineAuditDate', { reason: '项目团队当周出差', proposedOn: '2027-01-11' })
  other.does('contact', 'WithdrawApplication', { reason: '业务调整，暂不申请' })
  expect(entryOf(other, 'application-withdrawn')).toBeNull()
})
