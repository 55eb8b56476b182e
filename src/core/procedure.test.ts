import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { decide } from '#core/procedure.ts'
import { caseAt } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

refuses('*', 'unknown-command', 'Q4 A command that does not exist is refused', () =>
  caseAt('filing').refused('intake', 'ApproveEverything'),
)
refuses('*', 'not-in-phase', 'Q4.1 A command out of its phase says where it belongs', () => {
  const refusal = caseAt('audit').refused('intake', 'ConfirmFiling')
  expect(refusal.facts).toEqual({ phase: 'audit', phases: ['filing'] })
  return refusal
})
refuses('*', 'role-may-not', 'Q4.1 A command is refused to other roles', () =>
  caseAt('filing').refused('contact', 'ConfirmFiling'),
)
refuses('*', 'role-may-not', 'Q4.1 A lead does not ask for supplements at filing', () =>
  caseAt('filing').refused('lead', 'AskSupplement', { items: [{ about: '人员', ask: '补充社保' }] }),
)
refuses('*', 'other-organisation', 'Q12.1 A contact of another organisation may do nothing', () =>
  caseAt('filing').refused(actor('contact', 'another'), 'WithdrawApplication', { reason: '材料另行准备' }),
)
refuses('*', 'not-the-case-lead', 'Q8.1 Another lead may not act', () =>
  caseAt('acceptance-review').refused('lead-2', 'ProposeAcceptance', { feedback: '齐全' }),
)
refuses('*', 'not-on-audit-team', 'Q4.4 An auditor outside the team may not act', () => {
  const one = caseAt('audit')
  one.on('2026-12-28')
  return one.refused('auditor-3', 'CompleteAudit', { recommendation: 'pass', summary: '符合要求。' })
})

test('Q4 What a button says is what the core decides: a closed one is refused for the reason it shows', () => {
  let seen = 0
  for (const phase of ['filing', 'contracting', 'audit', 'decision'] as const) {
    const one = caseAt(phase)
    for (const who of ['contact', 'intake', 'lead', 'approver', 'finance', 'auditor', 'decider']) {
      const closed = one.offers(who).filter(({ refusal }) => refusal)
      seen += closed.length
      for (const { command, refusal } of closed)
        expect(decide(caseProcedure, one.state(), command, {}, one.contextOf(actor(who)))).toEqual(refusal)
    }
  }
  expect(seen).toBeGreaterThan(40)
})
test('Q4 An event that no chapter knows stops the reading of a log', () => {
  const stored = { ...caseAt('filing').log[0], type: 'SomethingElse' }
  expect(() => caseProcedure.evolve(caseProcedure.initial, stored as never)).toThrow(/SomethingElse/)
})
test('Q4 A command that starts a case is not offered on one that exists', () => {
  expect(caseAt('preparation').offer('contact', 'OpenCase')).toBeUndefined()
})
