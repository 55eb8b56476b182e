import { expect, test } from 'vitest'
import { agreementFacts, agreementInForceOn, agreementUntil, presentVersion } from '#core/agreement.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { turnOf } from '#core/clock.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { caseAt, file, meeting } from '#test/case-story.ts'
import { changeAt } from '#test/change-story.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

const sealed = () => {
  const one = caseAt('contracting')
  one.does('contact', 'SealAgreement', { files: [file] })
  return one
}
const changeAsked = () => {
  const one = caseAt('contracting')
  one.does('contact', 'AskAgreementChange', { reason: '请写明开票方式' })
  return one
}
const revised = () => {
  const one = sealed()
  one.does('lead', 'ReviseAgreement', { provisions: '开具增值税普通发票。', reason: '按申请单位要求补充' })
  return one
}
const inForce = () => {
  const one = sealed()
  one.does('finance', 'CountersealAgreement', { files: [file] })
  return one
}

test('Q4.3 The business e-mail brings the first version, with parties, matter and fee in figures and in words', () => {
  const one = caseAt('contracting')
  expect(one.state().agreement).toEqual({
    versions: [
      {
        version: 1,
        madeOn: '2026-12-10',
        provisions: '',
        reason: '',
        applicantSeal: null,
        centreSeal: null,
      },
    ],
    changeAsked: null,
  })
  expect(agreementFacts(one.state(), edition)).toMatchObject({
    centreZh: '中国信息安全测评中心',
    organisationName: '华清网安科技有限公司',
    uscc: one.state().application?.uscc,
    type: 'security-engineering',
    level: 1,
    kind: 'initial',
    totalFen: 3600000,
    totalInWords: '叁万陆仟元整',
    agreementYears: 3,
  })
})
test('Q18 A change of name comes with no agreement', () => {
  expect(presentVersion(changeAt('change-name', 'contracting').state())).toBeNull()
})
test('Q4.3 A seal keeps its scans on the version it was put on', () => {
  const one = sealed()
  one.on('2026-12-11')
  one.does('finance', 'CountersealAgreement', { files: [file] })
  expect(presentVersion(one.state())).toMatchObject({
    version: 1,
    applicantSeal: { on: '2026-12-10', files: [file] },
    centreSeal: { on: '2026-12-11', files: [file] },
  })
  expect(agreementInForceOn(one.state(), edition)).toBe('2026-12-11')
  // ⚖ Three years from the day it is in force, the day before the third anniversary included.
  expect(agreementUntil(one.state(), edition)).toBe('2029-12-10')
})
test('Q4.3 A wish to change the agreement hands the turn to the case lead, who has three working days', () => {
  const one = changeAsked()
  expect(turnOf(one.state(), edition)).toBe('centre')
  expect(deadlinesOf(one.state(), edition, theCalendar)[0]).toMatchObject({
    name: 'agreement-answer',
    owner: 'lead',
    dueOn: '2026-12-15',
    reading: 'agreementAnswerDays',
  })
})
test('Q4.3 A new version answers the wish, takes the seals off and keeps the old one with its scan', () => {
  const one = revised()
  expect(one.state().agreement.versions).toMatchObject([
    { version: 1, applicantSeal: { files: [file] } },
    { version: 2, provisions: '开具增值税普通发票。', applicantSeal: null, centreSeal: null },
  ])
  expect(turnOf(one.state(), edition)).toBe('applicant')
  expect(one.does('contact', 'SealAgreement', { files: [file], version: 2 })).toEqual(['ApplicantSealed'])
  expect(one.does('finance', 'CountersealAgreement', { files: [file], version: 2 })).toEqual(['CentreSealed'])
  expect(agreementInForceOn(one.state(), edition)).toBe('2026-12-10')
})
test('Q4.3 A seal on an old version and one on the new do not make an agreement', () => {
  const one = revised()
  one.does('contact', 'SealAgreement', { files: [file], version: 2 })
  one.does('lead', 'ReviseAgreement', { provisions: '审核在申请单位所在地。', reason: '补充审核地点' })
  expect(agreementInForceOn(one.state(), edition)).toBeNull()
  expect(one.refused('finance', 'CountersealAgreement', { files: [file] }).code).toBe(
    'applicant-seal-missing',
  )
})
test('Q4.3 A wish that is declined leaves the agreement as it is', () => {
  const one = changeAsked()
  one.does('lead', 'DeclineAgreementChange', { reason: '发票另行办理，无须写入协议' })
  expect(one.state().agreement).toMatchObject({ versions: [{ version: 1 }], changeAsked: null })
  expect(turnOf(one.state(), edition)).toBe('applicant')
  one.does('contact', 'SealAgreement', { files: [file] })
})
test('Q4.3 Seals recorded before there were versions are on the first one', () => {
  const one = caseAt('contracting')
  one.given(
    { type: 'ApplicantSealed', data: { sealedOn: '2026-12-11', files: [file] } },
    { type: 'CentreSealed', data: { sealedOn: '2026-12-12' } },
  )
  expect(agreementInForceOn(one.state(), edition)).toBe('2026-12-12')
})

refuses('SealAgreement', 'sealed-already', 'Q4.3 The applicant seals once', () =>
  sealed().refused('contact', 'SealAgreement', { files: [file] }),
)
refuses('SealAgreement', 'file-unknown', 'Q4.3 The scan of the agreement belongs to the case', () =>
  caseAt('contracting').refused('contact', 'SealAgreement', { files: [meeting] }),
)
refuses('SealAgreement', 'agreement-outdated', 'Q4.3 A seal on version one counts for nothing in two', () =>
  revised().refused('contact', 'SealAgreement', { files: [file], version: 1 }),
)
refuses('SealAgreement', 'agreement-change-open', 'Q4.3 Nobody seals what they want changed', () =>
  changeAsked().refused('contact', 'SealAgreement', { files: [file] }),
)
refuses('CountersealAgreement', 'applicant-seal-missing', 'Q4.3 The centre seals after the applicant', () =>
  caseAt('contracting').refused('finance', 'CountersealAgreement', { files: [file] }),
)
refuses('CountersealAgreement', 'sealed-already', 'Q4.3 The centre seals once', () =>
  inForce().refused('finance', 'CountersealAgreement', { files: [file] }),
)
refuses('CountersealAgreement', 'file-unknown', 'Q4.3 The centre’s scan belongs to the case, too', () =>
  sealed().refused('finance', 'CountersealAgreement', { files: [meeting] }),
)
refuses('CountersealAgreement', 'agreement-outdated', 'Q4.3 The centre seals no old version either', () => {
  const one = revised()
  one.does('contact', 'SealAgreement', { files: [file] })
  return one.refused('finance', 'CountersealAgreement', { files: [file], version: 1 })
})
refuses(
  'CountersealAgreement',
  'agreement-change-open',
  'Q4.3 The centre waits for its lead’s answer',
  () => {
    const one = sealed()
    one.does('contact', 'AskAgreementChange', { reason: '请写明开票方式' })
    return one.refused('finance', 'CountersealAgreement', { files: [file] })
  },
)
refuses('AskAgreementChange', 'agreement-in-force', 'Q4.3 What binds both sides is not changed', () =>
  inForce().refused('contact', 'AskAgreementChange', { reason: '请写明开票方式' }),
)
refuses('AskAgreementChange', 'agreement-change-open', 'Q4.3 One wish at a time', () =>
  changeAsked().refused('contact', 'AskAgreementChange', { reason: '再改一处地址' }),
)
refuses('AskAgreementChange', 'no-agreement-needed', 'Q18 Where there is no agreement, none is changed', () =>
  changeAt('change-name', 'contracting').refused('contact', 'AskAgreementChange', { reason: '修改协议' }),
)
refuses('ReviseAgreement', 'agreement-in-force', 'Q4.3 Nor does the lead change what binds both sides', () =>
  inForce().refused('lead', 'ReviseAgreement', { provisions: '另加一条', reason: '补充约定' }),
)
refuses('ReviseAgreement', 'no-agreement-needed', 'Q18 Nor is there a version to follow', () =>
  changeAt('change-name', 'contracting').refused('lead', 'ReviseAgreement', {
    provisions: '另加一条',
    reason: '补充约定',
  }),
)
refuses('DeclineAgreementChange', 'no-change-asked', 'Q4.3 Only a wish can be declined', () =>
  caseAt('contracting').refused('lead', 'DeclineAgreementChange', { reason: '协议文本统一' }),
)
refuses('DeclineAgreementChange', 'no-agreement-needed', 'Q18 Nor a wish to decline', () =>
  changeAt('change-name', 'contracting').refused('lead', 'DeclineAgreementChange', {
    reason: '协议文本统一',
  }),
)
