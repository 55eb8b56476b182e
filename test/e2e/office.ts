import type { Day } from '#core/calendar/day.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { auditors, rateAlike } from '../../examples/audit.ts'
import type { Stage } from '../../examples/plan.ts'
import { experts, type StaffKey } from '../../examples/staff.ts'
import { scoresOf } from '../meeting-story.ts'
import type { Asked } from './centre-steps.ts'
import type { Product } from './product.ts'

/** The centre at work on one case while the applicant's browser waits: its commands, without a screen. */
export interface Office {
  /** Files the dossier and asks for these supplements. */
  askSupplement(items: readonly Asked[]): Promise<void>
  /** Receives the papers of a supplement, and takes it as complete. */
  checkSupplement(as: StaffKey, on: Day): Promise<void>
  /** From the filing to the business e-mail with the quotation. */
  accept(): Promise<void>
  /** Seals the agreement, confirms the fee and calls the audit. */
  callAudit(on: Day, auditOn: Day): Promise<void>
  /** Completes the audit on its day. */
  completeAudit(): Promise<void>
  /** Holds the meeting of that day: what is still asked for afterwards decides whether the case has passed. */
  holdMeeting(days: { readonly lockedOn: Day; readonly heldOn: Day }, items: readonly Asked[]): Promise<void>
  grant(): Promise<void>
  /** Makes the certificate and posts it. */
  issue(): Promise<void>
}

/** The office of the invented staff, for the case with this id. */
export const officeFor = (product: Product, stage: Stage, caseId: string): Office => {
  const as = (key: StaffKey, command: string, input = {}) =>
    stage.ask(stage.staff[key], 'case', caseId, command, input)
  const idsOfOpenItems = async () => openItems(await stage.caseState(caseId)).map(({ id }) => id)
  return {
    askSupplement: async (items) => {
      const parcel = { carrier: '顺丰速运', trackingNumber: 'SF1390276450012' }
      await as('intake', 'RecordPaperDossier', { receivedOn: '2026-09-02', ...parcel })
      await as('intake', 'AskSupplement', { items })
    },
    checkSupplement: async (key, arrivedOn) => {
      const items = await idsOfOpenItems()
      await as('intake', 'RecordPaperArrival', { arrivedOn, items })
      const verdicts = items.map((itemId) => ({ itemId, accepted: true, reason: '' }))
      await as(key, 'CheckSupplement', { verdicts })
    },
    accept: async () => {
      await as('intake', 'ConfirmFiling')
      await as('approver', 'ApproveStart', { leadId: stage.staff.lead.personId })
      await as('lead', 'ProposeAcceptance', { feedback: '材料齐备，过程证据覆盖全部过程域，建议受理。' })
      await as('approver', 'AcceptApplication')
      await as('lead', 'SendBusinessEmail', { note: '' })
    },
    callAudit: async (receivedOn, auditOn) => {
      const scan = await stage.upload(caseId, stage.staff.finance, '协议（双方已盖章）.pdf')
      await as('finance', 'CountersealAgreement', { files: [scan] })
      const { quotation, number } = await stage.caseState(caseId)
      const amountFen = quotation?.totalFen
      await as('finance', 'ConfirmPayment', { amountFen, receivedOn, reference: number })
      const [leadAuditorId, ...others] = auditors.map((key) => stage.staff[key].personId)
      await as('lead', 'AssignAuditTeam', { auditors: [leadAuditorId, ...others], leadAuditorId })
      for (const key of auditors) await as(key, 'DeclareAuditImpartiality', { impartial: true })
      const reason = '一级项目，材料齐全，按远程方式审核。'
      await as('lead', 'SendAuditNotice', { mode: 'remote', auditOn, reason })
    },
    completeAudit: async () => {
      await rateAlike(stage, caseId)
      await as('auditor', 'CompleteAudit', { recommendation: 'pass', summary: '过程能力与申请级别相符。' })
    },
    holdMeeting: async ({ lockedOn, heldOn }, items) => {
      await product.moveTo(lockedOn)
      const meeting = (await stage.meetings()).find((one) => one.heldOn === heldOn)
      if (!meeting) throw new Error(`No meeting is held on ${heldOn}.`)
      const atMeeting = (key: StaffKey, command: string, input = {}) =>
        stage.ask(stage.staff[key], 'meeting', meeting.meetingId, command, input)
      const present = experts.map((key) => stage.staff[key].personId)
      await atMeeting('secretary', 'SetAgenda', { cases: [caseId] })
      await atMeeting('secretary', 'InviteExperts', { experts: present })
      await atMeeting('secretary', 'LockAgenda')
      await product.moveTo(heldOn)
      await atMeeting('secretary', 'OpenMeeting', { present, chairId: present[0] })
      for (const key of experts) await atMeeting(key, 'DeclareImpartiality', { cases: [caseId] })
      const pass = items.length === 0
      for (const key of experts)
        await atMeeting(key, 'CastVote', {
          caseId,
          pass,
          scores: scoresOf(pass ? 4 : 3),
          opinion: '依据审核报告和过程证据表决。',
        })
      await atMeeting('secretary', 'ConcludeCase', { caseId, items, reason: '' })
      await atMeeting('secretary', 'ConcludeMeeting')
      await atMeeting(experts[0], 'SignMinutes', { read: true })
      await product.settle()
    },
    grant: () => as('decider', 'GrantQualification'),
    issue: async () => {
      await as('clerk', 'IssueCertificate')
      await as('clerk', 'PostCertificate', { carrier: '中国邮政 EMS', trackingNumber: 'EB604771208CN' })
    },
  }
}
