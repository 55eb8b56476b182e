import { expect, test } from 'vitest'
import { nameAuditTeam } from '#test/audit-story.ts'
import { caseAt } from '#test/case-story.ts'
import { refuses } from '#test/refuses.ts'
import { usualPreparation } from './audit-preparation.ts'

const matters = (mode: 'remote' | 'on-site') => usualPreparation(mode).map(({ matter }) => matter)

test('Q4.4 A preparation list goes out with the notice, each line with an owner: the connection asked of a remote audit', () => {
  const { preparation } = caseAt('audit-confirmation').state().audit
  expect(preparation.map(({ matter }) => matter)).toEqual(matters('remote'))
  expect(preparation.every(({ owner, readyOn }) => owner && readyOn === null)).toBe(true)
  expect(matters('remote')).toContain('connection')
  expect(matters('on-site')).not.toContain('connection')
  expect(matters('on-site')).toContain('premises')
})
test('Q4.4 The lead may send a list of their own', () => {
  const one = caseAt('audit-preparation')
  nameAuditTeam(one)
  const row = { matter: 'other', owner: 'finance', detail: '近三年审计报告' }
  one.does('lead', 'SendAuditNotice', {
    mode: 'on-site',
    auditOn: '2026-12-28',
    reason: '首次审核须到现场',
    preparation: [row],
  })
  expect(one.state().audit.preparation).toMatchObject([row])
})
test('Q4.4 The applicant ticks off what is ready, and takes a tick back; day and person are kept', () => {
  const one = caseAt('audit-confirmation')
  const [first, second] = one.state().audit.preparation
  one.does('contributor', 'TickPreparation', { preparation: [first?.id, second?.id] })
  one.does('contact', 'TickPreparation', { preparation: [second?.id], ready: false })
  expect(one.state().audit.preparation.slice(0, 2)).toMatchObject([
    { readyOn: one.today(), readyBy: 'contributor' },
    { readyOn: null, readyBy: null },
  ])
})
test('Q4.4 When the date is declined, a new notice keeps what was ready', () => {
  const one = caseAt('audit-confirmation')
  one.does('contact', 'TickPreparation', { preparation: [one.state().audit.preparation[0]?.id] })
  one.does('contact', 'DeclineAuditDate', { reason: '技术负责人出差', proposedOn: '2027-01-06' })
  one.does('lead', 'SendAuditNotice', { mode: 'on-site', auditOn: '2027-01-06', reason: '改期后到现场' })
  const { preparation, notice } = one.state().audit
  expect(notice).toMatchObject({ auditOn: '2027-01-06', confirmedOn: null })
  expect(preparation.map(({ matter }) => matter)).toEqual(matters('on-site'))
  expect(preparation.filter(({ readyOn }) => readyOn !== null)).toHaveLength(1)
})
test('A notice that went out before there were lists is still read', () => {
  const one = caseAt('audit-preparation')
  one.given({
    type: 'AuditNoticeSent',
    data: { mode: 'remote', auditOn: '2026-12-28', sentOn: '2026-12-18', reason: '远程' },
  })
  expect(one.state().audit).toMatchObject({ preparation: [], notice: { auditOn: '2026-12-28' } })
})
refuses('TickPreparation', 'preparation-unknown', 'Q4.4 Only what is on the list is ticked off', () =>
  caseAt('audit-confirmation').refused('contact', 'TickPreparation', { preparation: ['nothing'] }),
)
refuses('TickPreparation', 'nothing-to-prepare', 'Q4.4 Without a list there is nothing to tick off', () => {
  const one = caseAt('audit-preparation')
  one.given({
    type: 'AuditNoticeSent',
    data: { mode: 'remote', auditOn: '2026-12-28', sentOn: '2026-12-18', reason: '远程' },
  })
  return one.refused('contact', 'TickPreparation', { preparation: ['nothing'] })
})
