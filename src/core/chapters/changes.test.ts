import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { clockOf } from '#core/clock.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { Phase } from '#core/phases.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { caseView, railOf } from '#core/views.ts'
import { findWayToMeeting } from '#core/way-to-meeting.ts'
import { caseAt, file } from '#test/case-story.ts'
import { certificateId, changeAt, heldByHuaqing } from '#test/change-story.ts'
import { actor, edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { reread } from '#test/reread.ts'

const trailOf = (one: ReturnType<typeof changeAt>) => one.state().trail.map(({ phase }) => phase)
const followsOf = (one: ReturnType<typeof changeAt>, type: string) => {
  const at = one.log.findIndex((event) => event.type === type)
  return one.follows(at)
}

test('Q18 A change of name is checked, paid, decided; the original comes back before the new certificate is made', () => {
  const one = changeAt('change-name', 'completed')
  expect(trailOf(one)).toEqual([
    'preparation',
    'filing',
    'start-approval',
    'acceptance-review',
    'quotation',
    'contracting',
    'decision',
    'delivery-confirmation',
    'original-return',
    'certificate-production',
    'dispatch',
    'delivery',
    'completed',
  ])
  expect(one.state().quotation?.totalFen).toBe(100000)
})
test('Q3.3 A change of address alone costs nothing and goes from the check straight to the decision', () => {
  const one = changeAt('change-address', 'completed')
  expect(trailOf(one)).not.toContain('contracting')
  expect(one.state().quotation).toBeNull()
})
test('Q18 Number and validity stay, and the register changes on the day the new paper is made', () => {
  const one = changeAt('change-name', 'dispatch')
  const { number, validFrom, validTo } = heldByHuaqing
  expect(one.state().certificate).toEqual({
    certificateId,
    number,
    validFrom,
    validTo,
    issuedOn: '2026-12-25',
  })
  expect(followsOf(one, 'CertificateReissued')).toEqual([
    {
      stream: 'certificate',
      streamId: certificateId,
      command: 'ChangeCertificate',
      input: {
        caseId: one.state().caseId,
        holder: '华清网安科技有限公司',
        registeredAddress: '北京市海淀区知春路 88 号 6 层',
        on: '2026-12-25',
      },
    },
  ])
})
test('Q4.6 A cancellation ends with the original back and the register saying so', () => {
  const one = changeAt('cancellation', 'completed')
  expect(trailOf(one).slice(-3)).toEqual(['decision', 'original-return', 'completed'])
  expect(followsOf(one, 'CancellationGranted')).toEqual([])
  expect(followsOf(one, 'OriginalReturned')).toMatchObject([
    { command: 'CancelCertificate', streamId: certificateId, input: { on: '2026-12-24' } },
  ])
})
test('Q4.6 Where the original may follow later, the register does not wait for it', () => {
  const later = [reread({ originalReturned: 'after-posting' })]
  const cancelled = changeAt('cancellation', 'completed', later)
  expect(followsOf(cancelled, 'CancellationGranted')).toMatchObject([{ input: { on: '2026-12-18' } }])
  expect(followsOf(cancelled, 'OriginalReturned')).toEqual([])
  expect(trailOf(changeAt('change-name', 'completed', later)).slice(-3)).toEqual([
    'delivery',
    'original-return',
    'completed',
  ])
})
test('Q4.6 Where an original stays on a change of address, nobody waits for it', () => {
  const stays = [reread({ originalReturnedOnAddressChange: false })]
  expect(trailOf(changeAt('change-address', 'completed', stays))).not.toContain('original-return')
})
test('Q4.6 The original is asked back within ten working days of the confirmed address', () => {
  const state = changeAt('change-name', 'original-return').state()
  expect(deadlinesOf(state, edition, theCalendar)[0]).toMatchObject({
    name: 'original-return',
    dueOn: '2027-01-05',
    owner: 'contact',
  })
})
test('Q7 The clock of a change waits for its fee and for no agreement', () => {
  const one = changeAt('change-name', 'contracting')
  one.on('2026-12-15')
  const clock = clockOf(one.state(), edition, theCalendar, one.now())
  expect(clock?.standing).toEqual({ stops: ['payment'], since: '2026-12-10' })
  expect(clock?.applicantDays).toBe(5)
})
test('The rail of a change or a cancellation shows the stations it has, and no assessment', () => {
  const stations = (one: ReturnType<typeof changeAt>) => railOf(one.state()).map(({ stage }) => stage)
  expect(stations(changeAt('change-name', 'decision'))).toEqual([
    'acceptance',
    'contracting',
    'decision',
    'issuance',
  ])
  expect(stations(changeAt('change-address', 'decision'))).toEqual(['acceptance', 'decision', 'issuance'])
  expect(stations(changeAt('cancellation', 'decision'))).toEqual(['acceptance', 'decision', 'return'])
  expect(railOf(changeAt('cancellation', 'original-return').state()).at(-1)?.status).toBe('now')
})

refuses(
  'ConfirmProof',
  'assessed-in-full',
  'Q15.4 A first application is not waved through on its proof',
  () => caseAt('acceptance-review').refused('lead', 'ConfirmProof', { findings: '齐全' }),
)
refuses(
  'ConfirmProof',
  'supplement-unchecked',
  'Q4.2 Proof still being supplemented is not confirmed',
  () => {
    const one = changeAt('change-name', 'acceptance-review')
    one.does('lead', 'AskSupplement', { items: [{ about: '变更通知书', ask: '请补盖公章' }] })
    const [item] = one.state().supplement?.items ?? []
    one.does('contact', 'SupplySupplement', { items: [{ itemId: item?.id, files: [file] }] })
    one.does('intake', 'RecordPaperArrival', { arrivedOn: one.today(), items: [item?.id] })
    return one.refused('lead', 'ConfirmProof', { findings: '相符' })
  },
)
const expired = (phase: Phase, kind: ApplicationKind = 'change-name') => {
  const one = changeAt(kind, phase)
  one.on('2027-09-01')
  return one
}
refuses(
  'ConfirmProof',
  'certificate-expired',
  'Q18 A change that outlasts the certificate goes no further',
  () => expired('acceptance-review').refused('lead', 'ConfirmProof', { findings: '相符' }),
)
refuses('ConfirmProof', 'fee-unknown', 'Q2.2 A pair that is no longer issued has no fee', () => {
  const one = changeAt('change-name', 'acceptance-review', [
    edition,
    {
      ...edition,
      id: 'narrower',
      from: '2026-12-01',
      catalogue: edition.catalogue.map((row) =>
        row.type === 'security-engineering' ? { ...row, levels: [2] } : row,
      ),
    },
  ])
  one.on('2026-12-01')
  return one.refused('lead', 'ConfirmProof', { findings: '相符' })
})
refuses('GrantChange', 'assessed-in-full', 'Q15.4 A first application is not granted as a change', () =>
  caseAt('decision').refused('decider', 'GrantChange'),
)
refuses('GrantChange', 'took-part-in-evaluation', 'Q4.5 Whoever checked the proof does not decide', () =>
  changeAt('change-name', 'decision').refused({ ...actor('decider'), personId: 'lead' }, 'GrantChange'),
)
refuses('GrantChange', 'certificate-expired', 'Q18 A change is not granted after the last day', () =>
  expired('decision').refused('decider', 'GrantChange'),
)
test('Q4.5 A shareholder of the applicant neither grants nor denies it a change', () => {
  const one = changeAt('change-name', 'decision')
  const uscc = one.state().application?.uscc ?? ''
  const shareholder = {
    ...actor('decider'),
    ties: [{ uscc, organisation: '华清', reason: '股东', until: null }],
  }
  expect(one.refused(shareholder, 'GrantChange').code).toBe('tied-to-applicant')
  expect(one.refused(shareholder, 'DenyChange', { reason: '证明不符' }).code).toBe('tied-to-applicant')
})
/** What the register says of the certificate by now. */
const heldNow = (one: ReturnType<typeof changeAt>, status: string, proceeding: string | null = null) => {
  one.facts.held = { number: 'CNITSEC2024SRV-SE-I-0007', status, proceeding }
  return one
}
refuses(
  'GrantChange',
  'certificate-not-in-force',
  'Q18 A certificate withdrawn since the application is not changed',
  () => heldNow(changeAt('change-name', 'decision'), 'withdrawn').refused('decider', 'GrantChange'),
)
test('Q18 A certificate suspended since is not changed either; giving it up is open to its holder', () => {
  const change = heldNow(changeAt('change-address', 'decision'), 'suspended')
  expect(change.refused('decider', 'GrantChange').code).toBe('certificate-not-in-force')
  const cancellation = heldNow(changeAt('cancellation', 'decision'), 'suspended')
  expect(cancellation.does('decider', 'GrantChange')).toEqual(['CancellationGranted'])
})
refuses(
  'GrantChange',
  'proceeding-open',
  'Q19 Nothing of a certificate is changed while its material is in question',
  () =>
    heldNow(changeAt('change-name', 'decision'), 'valid', '2026-P-0007').refused('decider', 'GrantChange'),
)
refuses(
  'RecordOriginalReturned',
  'proceeding-open',
  'Q19 No certificate is given up while its material is in question',
  () =>
    heldNow(changeAt('cancellation', 'original-return'), 'valid', '2026-P-0007').refused(
      'clerk',
      'RecordOriginalReturned',
      { receivedOn: '2026-12-18' },
    ),
)
refuses(
  'IssueCertificate',
  'certificate-not-in-force',
  'Q10 No changed certificate is made of one that was withdrawn',
  () =>
    heldNow(changeAt('change-name', 'certificate-production'), 'withdrawn').refused(
      'clerk',
      'IssueCertificate',
    ),
)
refuses('DenyChange', 'assessed-in-full', 'Q15.4 A first application is not denied as a change', () =>
  caseAt('decision').refused('decider', 'DenyChange', { reason: '证明不符' }),
)
refuses('DenyChange', 'took-part-in-evaluation', 'Q4.5 Whoever checked the proof does not deny it', () =>
  changeAt('change-name', 'decision').refused({ ...actor('decider'), personId: 'lead' }, 'DenyChange', {
    reason: '证明不符',
  }),
)
refuses('RecordOriginalReturned', 'day-in-future', 'Q4.6 An original does not arrive tomorrow', () =>
  changeAt('cancellation', 'original-return').refused('clerk', 'RecordOriginalReturned', {
    receivedOn: '2027-01-20',
  }),
)
refuses(
  'IssueCertificate',
  'certificate-expired',
  'Q18 No changed certificate is made after the last day',
  () => expired('certificate-production').refused('clerk', 'IssueCertificate'),
)
refuses('GrantQualification', 'nothing-to-assess', 'Q18 A change grants no qualification', () =>
  changeAt('change-name', 'decision').refused('decider', 'GrantQualification'),
)
refuses('DenyQualification', 'nothing-to-assess', 'Q18 A change denies no qualification', () =>
  changeAt('change-name', 'decision').refused('decider', 'DenyQualification', { reason: '证明不符' }),
)
refuses('ProposeAcceptance', 'nothing-to-assess', 'Q18 A change is not accepted for assessment', () =>
  changeAt('change-name', 'acceptance-review').refused('lead', 'ProposeAcceptance', { feedback: '齐全' }),
)
refuses('SealAgreement', 'no-agreement-needed', 'Q18 A change has no agreement', () =>
  changeAt('change-name', 'contracting').refused('contact', 'SealAgreement', { files: [file] }),
)
refuses('CountersealAgreement', 'no-agreement-needed', 'Q18 Nor does the centre seal one', () =>
  changeAt('change-name', 'contracting').refused('finance', 'CountersealAgreement', { files: [file] }),
)
refuses('CloseCase', 'granted-already', 'Q4 What was granted is not closed', () =>
  changeAt('change-name', 'original-return').refused('approver', 'CloseCase', { reason: '逾期未寄回' }),
)
test('Q18 A granted change that is not completed while the certificate is valid is closed', () => {
  const one = expired('original-return')
  one.does('approver', 'CloseCase', { reason: '证书有效期已过，变更未完成' })
  expect(one.state().phase).toBe('closed')
})
test('Q4.6 A cancellation is granted and denied under its own clause, a change under Q18', () => {
  const clausesOf = (kind: 'change-name' | 'cancellation') =>
    changeAt(kind, 'decision')
      .offers('decider')
      .flatMap(({ command, clause }) => (/^(Grant|Deny)Change$/.test(command) ? [clause] : []))
  expect(clausesOf('cancellation')).toEqual(['Q4.6', 'Q4.6'])
  expect(clausesOf('change-name')).toEqual(['Q18', 'Q18'])
})
refuses('GrantChange', 'certificate-expired', 'Q4.6 Nothing is given up after the last day', () =>
  expired('decision', 'cancellation').refused('decider', 'GrantChange'),
)
test('Q18 A change and a cancellation are on no way to a meeting', () => {
  for (const kind of ['change-name', 'change-address', 'cancellation'] as const) {
    const one = changeAt(kind, 'acceptance-review')
    expect(findWayToMeeting(one.state(), one.today(), edition, theCalendar)).toBeUndefined()
    expect(caseView(one.log, one.contextOf(actor('contact'))).meetings).toBeNull()
  }
})
refuses('RecordOriginalReturned', 'day-before-grant', 'Q4.6 No original is back before the grant', () =>
  changeAt('change-name', 'original-return').refused('clerk', 'RecordOriginalReturned', {
    receivedOn: '2008-01-02',
  }),
)
