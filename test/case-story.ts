import { caseProcedure } from '#core/case.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { type Phase, phaseNames } from '#core/phases.ts'
import type { Editions } from '#core/rulebook/edition.ts'
import { completeAudit, nameAuditTeam } from './audit-story.ts'
import { changeAt } from './change-story.ts'
import { story } from './given.ts'
import {
  address,
  application,
  attendance,
  attendanceOnSite,
  type CaseStory,
  factsOfHuaqing,
  file,
  fileAnew,
  meeting,
} from './huaqing.ts'

export {
  address,
  application,
  attendance,
  attendanceOnSite,
  type CaseStory,
  factsOfHuaqing,
  file,
  fileAnew,
  meeting,
}

const items = [{ about: '7.3 PA16', ask: '补充项目计划' }]

/** The applicant answers every open item in both halves, on one day. */
export const supplyAll = (one: CaseStory) => {
  const open = openItems(one.state())
  const items = open.map(({ id, again }) =>
    again
      ? { itemId: id, files: [fileAnew], note: '已按要求重新整理，并附说明' }
      : { itemId: id, files: [file] },
  )
  one.does('contact', 'SupplySupplement', { items })
  one.does('intake', 'RecordPaperArrival', { arrivedOn: one.today(), items: open.map(({ id }) => id) })
}

export const acceptAll = (one: CaseStory, who: string) =>
  one.does(who, 'CheckSupplement', {
    verdicts: openItems(one.state()).map(({ id }) => ({ itemId: id, accepted: true })),
  })

const conclusion = { meetingId: meeting, heldOn: '2027-02-10', voters: ['expert'], reason: '', items: [] }
const passed = { ...conclusion, conclusion: 'pass', inFavour: 5, votes: 5 }
const notPassed = { ...conclusion, conclusion: 'not-pass', inFavour: 2, votes: 5, items }

type Step = readonly [on: string, act: (one: CaseStory) => unknown]

/** A first application that meets no obstacle, day by day. */
const mainLine: readonly Step[] = [
  ['2026-11-23', (one) => one.does('contact', 'OpenCase', { type: 'security-engineering', level: 1 })],
  ['2026-11-23', (one) => one.does('contact', 'SubmitApplication', { truthful: true })],
  [
    '2026-11-26',
    (one) => {
      one.does('intake', 'RecordPaperDossier', {
        receivedOn: '2026-11-26',
        carrier: '顺丰',
        trackingNumber: 'SF1001',
      })
      one.does('intake', 'ConfirmFiling')
    },
  ],
  ['2026-11-30', (one) => one.does('approver', 'ApproveStart', { leadId: 'lead' })],
  ['2026-12-07', (one) => one.does('lead', 'ProposeAcceptance', { feedback: '材料齐全。' })],
  ['2026-12-09', (one) => one.does('approver', 'AcceptApplication')],
  ['2026-12-10', (one) => one.does('lead', 'SendBusinessEmail')],
  [
    '2026-12-17',
    (one) => {
      one.does('contact', 'SealAgreement', { files: [file] })
      one.does('finance', 'CountersealAgreement', { files: [file] })
      one.does('finance', 'ConfirmPayment', {
        amountFen: one.state().quotation?.totalFen ?? 0,
        receivedOn: '2026-12-17',
        reference: '2026-0031',
      })
    },
  ],
  [
    '2026-12-18',
    (one) => {
      nameAuditTeam(one)
      one.does('lead', 'SendAuditNotice', { mode: 'remote', auditOn: '2026-12-28', reason: '一级项目可远程' })
    },
  ],
  [
    '2026-12-21',
    (one) => one.does('contact', 'ConfirmAuditDate', { receipt: [file], attendanceId: attendance }),
  ],
  ['2026-12-28', completeAudit],
  ['2027-02-04', (one) => one.does('system', 'JoinAgenda', { meetingId: meeting, heldOn: '2027-02-10' })],
  ['2027-02-10', (one) => one.does('system', 'RecordConclusion', passed)],
  ['2027-02-11', (one) => one.does('decider', 'GrantQualification')],
  ['2027-02-12', (one) => one.does('contact', 'ConfirmAddress', { addressId: address })],
  ['2027-02-15', (one) => one.does('clerk', 'IssueCertificate')],
  [
    '2027-02-16',
    (one) => one.does('clerk', 'PostCertificate', { carrier: '顺丰', trackingNumber: 'SF2002' }),
  ],
  ['2027-02-19', (one) => one.does('contact', 'ConfirmReceipt', { receivedOn: '2027-02-18' })],
]

/** How to leave the main line: from which phase, and by what. */
const byWays: Partial<Record<Phase, readonly [from: Phase, step: (one: CaseStory) => unknown]>> = {
  'filing-supplement': ['filing', (one) => one.does('intake', 'AskSupplement', { items })],
  'acceptance-supplement': ['acceptance-review', (one) => one.does('lead', 'AskSupplement', { items })],
  'audit-supplement': [
    'audit',
    (one) => {
      one.on('2026-12-28')
      one.does('auditor', 'AskSupplement', { items })
    },
  ],
  rectification: [
    'panel',
    (one) => {
      one.on('2027-02-10')
      one.does('system', 'RecordConclusion', notPassed)
    },
  ],
  'rectification-check': ['rectification', supplyAll],
  withdrawn: ['filing', (one) => one.does('contact', 'WithdrawApplication', { reason: '材料另行准备' })],
  closed: ['filing', (one) => one.does('approver', 'CloseCase', { reason: '逾期未补充材料' })],
  refused: [
    'acceptance-approval',
    (one) => one.does('approver', 'RefuseApplication', { reason: '业务范围与申请不符' }),
  ],
}

/** A case as it stands when it has just come to a phase: walked there through real commands. */
export const caseAt = (
  phase: Phase,
  facts: Record<string, unknown> = factsOfHuaqing(),
  among?: Editions,
): CaseStory => {
  // Only a change and a cancellation come there.
  if (phase === 'original-return') return changeAt('change-name', phase, among)
  const byWay = byWays[phase]
  if (byWay) {
    const one = caseAt(byWay[0], facts, among)
    byWay[1](one)
    return one
  }
  const one = story(caseProcedure, facts, mainLine[0]?.[0] ?? '', among)
  for (const [on, step] of mainLine) {
    if (one.state().phase === phase && one.log.length > 0) return one
    one.on(on)
    step(one)
  }
  if (one.state().phase !== phase) throw new Error(`no way leads to ${phase}`)
  return one
}

export const everyPhase: readonly Phase[] = phaseNames
