import { expect, test } from 'vitest'
import { caseAt } from '#test/case-story.ts'
import { auditInvitation } from './audit-invitation.ts'
import { type AuditSummonsName, toldOfAudit } from './audit-summons.ts'
import { addDays } from './calendar/day.ts'
import { caseProcedure } from './case.ts'
import type { LetterName } from './letters/letters.ts'
import { fold } from './procedure.ts'

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
test('Q4.4 RFC 5546 Whoever leaves the audit team loses the day, whoever comes gets it, and each word is newer than the last', () => {
  const one = caseAt('audit-confirmation')
  const { team, notice } = one.state().audit
  const [stays = '', leaves = ''] = team
  const told = (letter: 'audit-team-called' | 'audit-team-released') =>
    toldOfAudit(letter, fold(caseProcedure, one.log.slice(0, -1)), one.state())
  const name = (...auditors: string[]) =>
    one.given({ type: 'AuditTeamAssigned', data: { auditors, leadAuditorId: auditors[0] } })
  name(stays, 'auditor-3')
  expect([told('audit-team-released'), told('audit-team-called')]).toEqual([[leaves], [stays, 'auditor-3']])
  const day = { day: notice?.auditOn, uid: entryOf(one, 'audit-team-called')?.entry.uid }
  expect(entryOf(one, 'audit-team-released')).toMatchObject({
    method: 'CANCEL',
    entry: { ...day, sequence: 1 },
  })
  expect(entryOf(one, 'audit-team-called')).toMatchObject({
    method: 'REQUEST',
    entry: { ...day, sequence: 1 },
  })
  name(stays, leaves)
  expect(told('audit-team-released')).toEqual(['auditor-3'])
  expect(entryOf(one, 'audit-team-called'), 'called again').toMatchObject({ entry: { ...day, sequence: 2 } })
  one.does('auditor', 'DeclareAuditConflict', { conflict: 'family' })
  expect(told('audit-team-released')).toEqual([stays])
  expect(entryOf(one, 'audit-team-released')).toMatchObject({
    method: 'CANCEL',
    entry: { ...day, sequence: 3 },
  })
})
test('Q4.4 A team that changes before the notice, or after the audit, changes nobody’s calendar', () => {
  const early = caseAt('audit-preparation')
  const auditors = ['auditor', 'auditor-3']
  early.given({ type: 'AuditTeamAssigned', data: { auditors } })
  expect(entryOf(early, 'audit-team-released')).toBeNull()
  const late = caseAt('audit-confirmation')
  late.on(addDays(late.state().audit.notice?.auditOn ?? '', 1))
  late.given({ type: 'AuditTeamAssigned', data: { auditors } })
  for (const letter of ['audit-team-released', 'audit-team-called'] as const)
    expect(entryOf(late, letter)).toBeNull()
})

test('Q12.3 Whoever becomes the authorised contact gets the day of the audit that stands', () => {
  const one = caseAt('audit-confirmation')
  const invited = entryOf(one, 'audit-notice')?.entry
  one.given({ type: 'ContactChanged', data: { contactId: 'contact-2', formerId: 'contact' } })
  expect(entryOf(one, 'contact-handed-over')).toMatchObject({
    method: 'REQUEST',
    entry: { uid: invited?.uid, day: invited?.day, sequence: 1 },
  })
  const early = caseAt('contracting')
  early.given({ type: 'ContactChanged', data: { contactId: 'contact-2', formerId: 'contact' } })
  expect(entryOf(early, 'contact-handed-over')).toBeNull()
})

test('Q12.3 RFC 5546 Whoever was the authorised contact loses the day by a newer word; before it is announced there is nothing to take back', () => {
  const told = (one: ReturnType<typeof caseAt>) =>
    toldOfAudit('contact-released', fold(caseProcedure, one.log.slice(0, -1)), one.state())
  const changed = { type: 'ContactChanged', data: { contactId: 'contact-2', formerId: 'contact' } }
  const one = caseAt('audit-confirmation')
  const invited = entryOf(one, 'audit-notice')?.entry
  one.given(changed)
  expect(told(one)).toEqual(['contact'])
  expect(entryOf(one, 'contact-released')).toMatchObject({
    method: 'CANCEL',
    entry: { uid: invited?.uid, day: invited?.day, sequence: 1 },
  })
  const early = caseAt('contracting')
  early.given(changed)
  expect(told(early)).toEqual([])
})

test('Q8.1 Q8.4 The case lead is called to the audit; another who takes the case over gets the day, and the former one loses it', () => {
  const told = (letter: AuditSummonsName) =>
    toldOfAudit(letter, fold(caseProcedure, one.log.slice(0, -1)), one.state())
  const one = caseAt('audit-confirmation')
  const { leadId, audit } = one.state()
  const [auditor = ''] = audit.team
  expect(told('audit-day-set')).toEqual([leadId])
  const invited = entryOf(one, 'audit-day-set')
  expect(invited).toMatchObject({ method: 'REQUEST', entry: { sequence: 0, day: audit.notice?.auditOn } })
  const entry = { uid: invited?.entry.uid, day: invited?.entry.day }
  one.given({ type: 'LeadChanged', data: { leadId: 'lead-2', reason: '工作调整' } })
  expect(told('lead-released')).toEqual([leadId])
  expect(entryOf(one, 'lead-released')).toMatchObject({ method: 'CANCEL', entry: { ...entry, sequence: 1 } })
  expect(entryOf(one, 'case-handed-over')).toMatchObject({
    method: 'REQUEST',
    entry: { ...entry, sequence: 1 },
  })
  // Whoever audits it as well keeps the day when only one of the two parts ends.
  one.given({ type: 'LeadChanged', data: { leadId: auditor, reason: '工作调整' } })
  one.given({ type: 'AuditTeamAssigned', data: { auditors: audit.team.slice(1) } })
  expect(told('audit-team-released')).toEqual([])
})

test('Q8.4 Once an audit is declined, or its case has ended before it, lead and team lose the day; after the audit nobody does', () => {
  const told = (one: ReturnType<typeof caseAt>, letter: AuditSummonsName) =>
    toldOfAudit(letter, fold(caseProcedure, one.log.slice(0, -1)), one.state())
  const one = caseAt('audit-confirmation')
  const { leadId, audit } = one.state()
  const everybody = [...audit.team, leadId]
  const other = caseAt('audit-confirmation')
  other.does('contact', 'DeclineAuditDate', { reason: '项目团队当周出差', proposedOn: '2027-01-11' })
  expect(told(other, 'audit-day-open')).toEqual(everybody)
  one.does('contact', 'WithdrawApplication', { reason: '业务调整，暂不申请' })
  expect(told(one, 'audit-called-off')).toEqual(everybody)
  expect(entryOf(one, 'audit-called-off')).toMatchObject({ method: 'CANCEL', entry: { sequence: 1 } })
  const late = caseAt('awaiting-panel')
  late.does('contact', 'WithdrawApplication', { reason: '业务调整，暂不申请' })
  expect(told(late, 'audit-called-off')).toEqual([])
})
