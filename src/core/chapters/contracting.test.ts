import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { caseAt, factsOfHuaqing, file, meeting } from '#test/case-story.ts'
import { organisationId, story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'
import { events as acceptance } from './acceptance.ts'
import { events as filing } from './filing.ts'
import { events as preparation } from './preparation.ts'

const paid = (amountFen: number, receivedOn = '2026-12-10') => ({
  amountFen,
  receivedOn,
  reference: '2026-0031',
})
const sealed = () => {
  const one = caseAt('contracting')
  one.does('contact', 'SealAgreement', { files: [file] })
  return one
}

test('Q3.1 The business e-mail quotes 21,000 + 15,000 = 36,000 yuan for a first application at level one', () => {
  expect(caseAt('contracting').state().quotation).toMatchObject({
    assessmentFen: 2100000,
    annualFen: 1500000,
    totalFen: 3600000,
    edition: '2025-04',
  })
})
test('Q4.3 The agreement is in force when both seals are on; contracting is complete when the fee is in too', () => {
  const one = sealed()
  expect(one.does('finance', 'CountersealAgreement', { files: [file] })).toEqual(['CentreSealed'])
  expect(one.does('finance', 'ConfirmPayment', paid(3600000))).toEqual([
    'PaymentConfirmed',
    'ContractingCompleted',
  ])
  expect(one.state().phase).toBe('audit-preparation')
})
test('Q4.3 The fee may come before the seals, and in parts', () => {
  const one = caseAt('contracting')
  one.does('finance', 'ConfirmPayment', paid(1000000))
  one.does('finance', 'ConfirmPayment', paid(2600000))
  one.does('contact', 'SealAgreement', { files: [file] })
  expect(one.does('finance', 'CountersealAgreement', { files: [file] })).toEqual([
    'CentreSealed',
    'ContractingCompleted',
  ])
})
test('Q4.3 The payer reports progress, and nothing else changes', () => {
  const one = caseAt('contracting')
  expect(one.does('payer', 'ReportProgress', { about: 'transfer-ordered' })).toEqual(['ProgressReported'])
  expect(one.state().phase).toBe('contracting')
})

refuses('SendBusinessEmail', 'fee-unknown', 'Q2.2 Nothing is quoted for a level that is not issued', () => {
  const one = story(caseProcedure, factsOfHuaqing(), '2026-12-10')
  one.given(
    preparation.CaseOpened.of({
      caseId: meeting,
      kind: 'initial',
      type: 'data-security',
      level: 3,
      organisationId,
      organisationName: '华清网安',
      contactId: 'contact',
    }),
    filing.StartApproved.of({ leadId: 'lead', approvedOn: '2026-12-01' }),
    acceptance.ApplicationAccepted.of({}),
  )
  return one.refused('lead', 'SendBusinessEmail')
})
test('⚖ Q4.3 Read as the applicant’s seal alone, the agreement is in force before the centre has sealed it', () => {
  const one = caseReading('contracting', { agreementNeedsSealsOf: 'applicant' })
  one.does('contact', 'SealAgreement', { files: [file] })
  expect(one.does('finance', 'ConfirmPayment', paid(3600000))).toEqual([
    'PaymentConfirmed',
    'ContractingCompleted',
  ])
})
