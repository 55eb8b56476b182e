import { expect, test } from 'vitest'
import { nameAuditTeam } from '#test/audit-story.ts'
import { application, caseAt, factsOfHuaqing, meeting, supplyAll } from '#test/case-story.ts'
import { refuses } from '#test/refuses.ts'
import { staffMember } from '#test/staff-member.ts'

const parcel = { carrier: '顺丰', trackingNumber: 'SF1001' }
const filing = (on = '2026-11-26') => {
  const one = caseAt('filing')
  one.on(on)
  return one
}

test('Q4.1 Filing is confirmed once the paper has arrived, and the edition is pinned to the case', () => {
  const one = filing()
  one.does('intake', 'RecordPaperDossier', { receivedOn: '2026-11-25', ...parcel })
  expect(one.does('intake', 'ConfirmFiling')).toEqual(['FilingConfirmed'])
  expect(one.state()).toMatchObject({
    phase: 'start-approval',
    edition: '2025-04',
    paperReceivedOn: '2026-11-25',
  })
})
refuses(
  'ConfirmFiling',
  'paper-dossier-missing',
  'Q11.3 Filing is not confirmed before the paper has arrived',
  () => filing().refused('intake', 'ConfirmFiling'),
)
refuses(
  'ConfirmFiling',
  'supplement-unchecked',
  'Q4.1 Filing is not confirmed over unchecked supplements',
  () => {
    const one = caseAt('filing-supplement')
    one.does('intake', 'RecordPaperDossier', { receivedOn: one.today(), ...parcel })
    supplyAll(one)
    return one.refused('intake', 'ConfirmFiling')
  },
)
refuses('RecordPaperDossier', 'paper-received-already', 'Q11.3 The paper dossier is recorded once', () => {
  const one = filing()
  one.does('intake', 'RecordPaperDossier', { receivedOn: '2026-11-25', ...parcel })
  return one.refused('intake', 'RecordPaperDossier', { receivedOn: '2026-11-26', ...parcel })
})
refuses('RecordPaperDossier', 'day-in-future', 'Q11.3 Paper is not recorded as received tomorrow', () =>
  filing().refused('intake', 'RecordPaperDossier', { receivedOn: '2026-11-27', ...parcel }),
)
refuses(
  'RecordPaperDossier',
  'day-before-submission',
  'Q11.3 Paper does not arrive before the submission',
  () => filing().refused('intake', 'RecordPaperDossier', { receivedOn: '2026-11-22', ...parcel }),
)
test('Q11.3 Paper may arrive on the day of submission', () => {
  expect(filing().does('intake', 'RecordPaperDossier', { receivedOn: '2026-11-23', ...parcel })).toHaveLength(
    1,
  )
})
test('Q8.2 The approver who approves the start names the case lead', () => {
  const one = caseAt('start-approval')
  one.does('approver', 'ApproveStart', { leadId: 'lead-2' })
  expect(one.state()).toMatchObject({ phase: 'acceptance-review', leadId: 'lead-2' })
})
refuses('ApproveStart', 'person-lacks-role', 'Q8.1 Only somebody with that role becomes case lead', () =>
  caseAt('start-approval').refused('approver', 'ApproveStart', { leadId: 'intake' }),
)
test('Q8.1 After a change of lead the new one runs the case and the old one does not', () => {
  const one = caseAt('acceptance-review')
  one.does('approver', 'ChangeLead', { leadId: 'lead-2', reason: '原负责人休假' })
  expect(one.refused('lead', 'ProposeAcceptance', { feedback: '齐全' }).code).toBe('not-the-case-lead')
  expect(one.does('lead-2', 'ProposeAcceptance', { feedback: '齐全' })).toEqual(['AcceptanceProposed'])
})
refuses('ChangeLead', 'lead-unchanged', 'Q8.1 A change of lead names somebody else', () =>
  caseAt('acceptance-review').refused('approver', 'ChangeLead', { leadId: 'lead', reason: '换人试试' }),
)
refuses('ChangeLead', 'person-lacks-role', 'Q8.1 A case is not handed to somebody who is no lead', () =>
  caseAt('acceptance-review').refused('approver', 'ChangeLead', {
    leadId: 'auditor',
    reason: '原负责人休假',
  }),
)
refuses(
  'ChangeLead',
  'accepted-or-voted',
  'Q4.5 Whoever accepted an application does not become its lead',
  () => {
    const one = caseAt('contracting')
    const facts = one.facts as { staff: unknown[] }
    facts.staff = [...facts.staff, staffMember('approver', 'lead')]
    return one.refused('approver', 'ChangeLead', { leadId: 'approver', reason: '原负责人离职' })
  },
)
refuses('ChangeLead', 'accepted-or-voted', 'Q4.5 Whoever voted on a case does not become its lead', () => {
  const one = caseAt('rectification')
  const facts = one.facts as { staff: unknown[] }
  facts.staff = [...facts.staff, staffMember('expert', 'lead')]
  return one.refused('approver', 'ChangeLead', { leadId: 'expert', reason: '原负责人离职' })
})

const { uscc } = application.organisation
const tiedLead = {
  ...staffMember('lead-2', 'lead'),
  ties: [{ uscc, organisation: '华清', reason: '持股', until: null }],
}
const withTiedLead = () => {
  const facts = factsOfHuaqing()
  facts.staff = facts.staff.map((one) => (one.id === 'lead-2' ? tiedLead : one))
  return facts
}
refuses('ApproveStart', 'person-tied-to-applicant', 'Q4.5 Nobody bound to the applicant leads its case', () =>
  caseAt('start-approval', withTiedLead()).refused('approver', 'ApproveStart', { leadId: 'lead-2' }),
)
refuses(
  'ChangeLead',
  'person-tied-to-applicant',
  'Q4.5 Nor does a case go to somebody bound to the applicant',
  () =>
    caseAt('contracting', withTiedLead()).refused('approver', 'ChangeLead', {
      leadId: 'lead-2',
      reason: '原负责人离职',
    }),
)
const withLead = (one: ReturnType<typeof caseAt>, ...members: ReturnType<typeof staffMember>[]) => {
  const facts = one.facts as { staff: { id: string }[] }
  const others = facts.staff.filter(({ id }) => members.every((member) => member.id !== id))
  facts.staff = [...others, ...members]
  return one
}
const left = { leadId: 'lead-3', reason: '原负责人离职' }
test('Q4.5 Whoever declared a conflict at the audit, or was recused by a meeting, does not become its lead', () => {
  const audited = withLead(
    caseAt('audit-preparation'),
    staffMember('auditor-2', 'auditor', { roles: ['auditor', 'lead'] }),
  )
  nameAuditTeam(audited)
  audited.does('auditor-2', 'DeclareAuditConflict', { conflict: 'family' })
  expect(audited.refused('approver', 'ChangeLead', { ...left, leadId: 'auditor-2' }).code).toBe(
    'accepted-or-voted',
  )
  const heard = withLead(caseAt('panel'), staffMember('lead-3', 'lead'))
  heard.on('2027-02-10')
  heard.does('system', 'RecordConclusion', {
    meetingId: meeting,
    heldOn: '2027-02-10',
    conclusion: 'pass',
    inFavour: 5,
    votes: 5,
    voters: ['expert'],
    recused: ['lead-3'],
    reason: '',
    items: [],
  })
  expect(heard.refused('approver', 'ChangeLead', left).code).toBe('accepted-or-voted')
})
test('Q8.1 A lead who leaves is replaced at every step up to the delivery', () => {
  for (const phase of ['awaiting-panel', 'panel', 'decision', 'certificate-production', 'delivery'] as const)
    expect(caseAt(phase).does('approver', 'ChangeLead', { ...left, leadId: 'lead-2' }), phase).toEqual([
      'LeadChanged',
    ])
})
test('Q4.5 Whoever decided on a case does not become its lead afterwards', () => {
  const one = withLead(caseAt('delivery-confirmation'), staffMember('decider', 'lead'))
  expect(one.refused('approver', 'ChangeLead', { ...left, leadId: 'decider' }).code).toBe('accepted-or-voted')
})
test('Q4.5 Whoever refused an application does not lead it once an objection has opened it again', () => {
  const one = withLead(
    caseAt('acceptance-approval'),
    staffMember('approver', 'lead', { roles: ['approver', 'lead'] }),
  )
  one.does('approver', 'RefuseApplication', { reason: '所提供项目与申请类别不符' })
  one.does('system', 'ReopenCase', { objectionId: meeting, receivedOn: one.today() })
  expect(one.refused('approver-2', 'ChangeLead', { ...left, leadId: 'approver' }).code).toBe(
    'accepted-or-voted',
  )
})
refuses('ChangeLead', 'lead-might-vote', 'Q4.5 Before a meeting no expert becomes the lead', () => {
  const both = staffMember('lead-3', 'lead', { roles: ['lead', 'expert'] })
  return withLead(caseAt('panel'), both).refused('approver', 'ChangeLead', left)
})
