import { nameAuditTeam, planOf, rates, report } from './audit-story.ts'
import {
  acceptAll,
  attendance,
  type CaseStory,
  caseAt,
  everyPhase,
  file,
  meeting,
  supplyAll,
} from './case-story.ts'
import { changeAt } from './change-story.ts'
import { caseReading, reread } from './reread.ts'

const items = [{ about: '5.2 脆弱性分析', ask: '补充漏洞验证记录' }]
const heard = { meetingId: meeting, heldOn: '2027-02-10', voters: ['expert'], reason: '' }
const notPassed = { ...heard, conclusion: 'not-pass', inFavour: 2, votes: 5, items }

const told = (one: CaseStory, tell: (one: CaseStory) => void): CaseStory => {
  tell(one)
  return one
}

/** The applicant asks three times; the last wish comes after the first seal, and is declined. */
const agreementChangedTwice = () =>
  told(caseAt('contracting'), (one) => {
    for (const reason of ['请写明开具增值税普通发票', '请写明审核地点'] as const) {
      one.does('contact', 'AskAgreementChange', { reason })
      one.does('lead', 'ReviseAgreement', { provisions: reason.replace('请写明', '双方约定：'), reason })
    }
    one.does('contact', 'SealAgreement', { files: [file], version: 3 })
    one.does('contact', 'AskAgreementChange', { reason: '请把有效期改为五年' })
    one.does('lead', 'DeclineAgreementChange', { reason: '有效期各单位一致，不作修改' })
  })

const rectifiedAndFailedAgain = (one: CaseStory) => {
  supplyAll(one)
  acceptAll(one, 'lead')
  one.does('system', 'JoinAgenda', { meetingId: meeting, heldOn: one.today() })
  one.does('system', 'RecordConclusion', notPassed)
}

/** Lives of a case that between them come to every phase and see every event happen. */
export const lives = (): readonly CaseStory[] => [
  caseAt('completed'),
  ...everyPhase.map((phase) => caseAt(phase)),
  told(caseAt('preparation'), (one) =>
    one.does('approver', 'WaiveEngagementMinimum', { reason: '三个项目规模都很大' }),
  ),
  told(caseAt('filing-supplement'), (one) => {
    one.does('intake', 'ExtendSupplement', { days: 5, reason: '盖章人员出差，申请单位来电说明' })
    supplyAll(one)
    acceptAll(one, 'intake')
  }),
  ...(['filing-supplement', 'acceptance-supplement', 'audit-supplement', 'rectification'] as const).map(
    (phase) =>
      told(caseAt(phase), (one) => {
        const checker = { filing: 'intake', acceptance: 'lead', audit: 'auditor', rectification: 'lead' }
        const round = one.state().supplement
        supplyAll(one)
        one.does(checker[round?.stage ?? 'filing'], 'CheckSupplement', {
          verdicts: round?.items.map(({ id }) => ({
            itemId: id,
            accepted: false,
            reason: '缺少版本号和批准日期',
          })),
        })
      }),
  ),
  told(caseAt('acceptance-supplement'), (one) => {
    supplyAll(one)
    acceptAll(one, 'lead')
  }),
  // Asked in error and taken back; accepted too early and asked for again.
  told(caseAt('acceptance-supplement'), (one) =>
    one.does('lead', 'WithdrawItem', {
      itemId: one.state().supplement?.items[0]?.id,
      reason: '项目计划已在纸质申请书附件中提供',
    }),
  ),
  told(caseAt('acceptance-supplement'), (one) => {
    supplyAll(one)
    acceptAll(one, 'lead')
    one.does('lead', 'ReopenItems', {
      items: one.state().supplement?.items.map(({ id }) => id),
      reason: '签署日期晚于项目验收日期',
    })
  }),
  // By a rulebook that asks for no second meeting.
  told(caseReading('rectification-check', { afterRectification: 'decision' }), (one) =>
    acceptAll(one, 'lead'),
  ),
  told(caseAt('acceptance-review'), (one) =>
    one.does('approver', 'ChangeLead', { leadId: 'lead-2', reason: '原负责人休假' }),
  ),
  told(caseAt('acceptance-review'), (one) =>
    one.does('contact', 'HandOverContact', { contactId: 'contact-2' }),
  ),
  told(caseAt('acceptance-approval'), (one) =>
    one.does('approver', 'ReturnAcceptance', { reason: '请再核对人员社保' }),
  ),
  told(caseAt('contracting'), (one) =>
    one.does('payer', 'ReportProgress', { about: 'transfer-ordered', note: '预计明天到账' }),
  ),
  agreementChangedTwice(),
  told(caseAt('contracting'), (one) => {
    one.does('contact', 'GivePayerLetter', { files: [file] })
    one.on('2026-12-25')
    one.does('system', 'AskProgress')
    one.on('2027-01-12')
    one.does('system', 'AskProgress')
  }),
  told(caseAt('audit-preparation'), (one) => {
    const { organisationName, application } = one.state()
    one.does('contact', 'GiveInvoiceDetails', { title: organisationName, uscc: application?.uscc })
    one.does('finance', 'RecordInvoice', { number: '25117000', issuedOn: one.today(), amountFen: 3600000 })
    one.does('contact', 'WithdrawApplication', { reason: '单位业务调整，暂缓申请' })
    for (const amountFen of [3000000, 600000]) {
      if (amountFen < 3000000) one.does('finance', 'ProposeRefund', { amountFen, reason: '复核后应全额退还' })
      one.does('approver', 'DecideRefund', { amountFen, reason: '审核尚未开始' })
      one.does('finance', 'RecordRefund', { refundedOn: one.today(), reference: 'HK0091' })
    }
  }),
  told(caseAt('audit-preparation'), (one) => {
    nameAuditTeam(one)
    one.does('auditor-2', 'DeclareAuditConflict', { conflict: 'family' })
  }),
  told(caseAt('audit-confirmation'), (one) => {
    one.does('auditor', 'SetAuditPlan', { sessions: planOf('auditor') })
    one.does('contact', 'TickPreparation', { preparation: one.state().audit.preparation.map(({ id }) => id) })
  }),
  told(caseAt('audit'), (one) => {
    one.does('contact', 'ReviseAttendance', { attendanceId: attendance })
    one.on('2026-12-28')
    one.does('auditor', 'RecordFinding', { area: 'PA16', found: '没有项目计划', ask: '补充项目计划' })
    rates(one, 'auditor')
    rates(one, 'auditor-2', { 'PA16.BP1': 'partly' })
    one.does('auditor', 'RecordConsensus', {
      ratings: [{ practice: 'PA16.BP1', grade: 'met', reason: '已查看项目计划原件' }],
    })
    one.does('auditor', 'CompleteAudit', report)
  }),
  told(caseAt('audit-confirmation'), (one) =>
    one.does('contact', 'DeclineAuditDate', { reason: '技术负责人出差', proposedOn: '2027-01-06' }),
  ),
  told(caseAt('audit'), (one) => {
    one.does('contact', 'AskAuditDateChange', { reason: '园区停电检修', proposedOn: '2027-01-06' })
    one.does('lead', 'KeepAuditDate', { reason: '可改为远程审核' })
    one.does('contact', 'ObjectToAuditor', { auditorId: 'auditor-2', conflict: 'worked-for-applicant' })
    one.does('lead', 'KeepAuditor', { auditorId: 'auditor-2', reason: '该审核员从未为贵单位服务' })
    one.does('lead', 'MoveAuditDate', { mode: 'remote', auditOn: '2027-01-06', reason: '审核组长住院' })
  }),
  told(caseAt('panel'), (one) =>
    one.does('system', 'NoteRecusal', { expertId: 'expert-6', meetingId: meeting }),
  ),
  ...(['contracting', 'audit-preparation', 'audit-confirmation', 'audit-supplement'] as const).map((phase) =>
    told(caseAt(phase), (one) => {
      if (one.state().audit.team.length === 0) nameAuditTeam(one)
      one.does('contact', 'ObjectToAuditor', { auditorId: 'auditor-2', conflict: 'worked-for-applicant' })
      one.does('lead', 'KeepAuditor', { auditorId: 'auditor-2', reason: '该审核员从未为贵单位服务' })
    }),
  ),
  told(caseAt('audit-supplement'), (one) => {
    supplyAll(one)
    acceptAll(one, 'auditor')
  }),
  told(caseAt('filing'), (one) =>
    one.does('contact', 'AnnounceParcel', {
      carrier: '顺丰',
      trackingNumber: 'SF10012002',
      handedOverOn: one.today(),
    }),
  ),
  told(caseAt('filing'), (one) => {
    one.does('contributor', 'AskQuestion', {
      text: '安全工程类一级的过程文档较多，可以只提交盖章扫描件，原件留本单位备查吗？',
    })
    one.on('2026-11-24')
    one.does('intake', 'AnswerQuestion', {
      questionId: one.state().questions[0]?.id,
      text: '可以。过程文档提交完整的盖章扫描件即可，请勿节选；原件请妥善保存，审核时可能查看。',
    })
  }),
  told(caseAt('panel'), (one) => {
    one.on('2027-02-10')
    one.does('system', 'RecordConclusion', {
      ...heard,
      conclusion: 'postponed',
      inFavour: 0,
      votes: 0,
      reason: '一份合同的真实性有待核实',
      items: [],
    })
  }),
  told(caseAt('awaiting-panel'), (one) =>
    one.does('system', 'HoldOver', {
      meetingId: meeting,
      heldOn: '2027-01-11',
      agendaClosedOn: '2027-01-06',
      why: 'agenda-full',
    }),
  ),
  told(caseAt('rectification'), (one) => {
    rectifiedAndFailedAgain(one)
    rectifiedAndFailedAgain(one)
  }),
  told(caseAt('start-approval'), (one) => {
    one.on('2027-02-12')
    one.does('system', 'WarnOfLimit')
  }),
  // A notice came into force: one deadline moves on, one would come earlier and a person decides.
  ...([true, false] as const).map((accepted) =>
    told(caseAt('acceptance-review'), (one) => {
      one.does('system', 'MoveDeadlines', { was: [{ name: 'acceptance-feedback', dueOn: '2026-12-11' }] })
      one.does('system', 'MoveDeadlines', { was: [{ name: 'acceptance-feedback', dueOn: '2026-12-16' }] })
      one.does('lead', 'SettleEarlierDeadlines', { accepted, reason: accepted ? '' : '已按原期限告知' })
    }),
  ),
  told(caseAt('panel'), (one) =>
    one.does('system', 'MovePanelDay', { meetingId: meeting, notice: 'cn-2027-1', heldOn: '2027-02-12' }),
  ),
  ...(['change-name', 'change-address', 'cancellation'] as const).flatMap((kind) => [
    changeAt(kind, 'completed'),
    changeAt(kind, 'completed', [reread({ originalReturned: 'after-posting' })]),
  ]),
  told(changeAt('change-name', 'decision'), (one) =>
    one.does('decider', 'DenyChange', { reason: '登记机关的通知书无法核实' }),
  ),
  // Material found false, and the finding set aside: from every phase that is not the end, and back there.
  ...everyPhase
    .filter((phase) => !['completed', 'withdrawn', 'closed', 'refused'].includes(phase))
    .map((phase) =>
      told(caseAt(phase), (one) => {
        one.does('system', 'NoteProceeding', { proceedingId: meeting, number: '2026-P-0007', isOpen: true })
        one.does('system', 'CloseForFalseMaterial', { proceedingId: meeting })
        one.does('system', 'ReopenCase', { objectionId: meeting, receivedOn: one.today() })
      }),
    ),
  told(caseAt('decision'), (one) => one.does('decider', 'DenyQualification', { reason: '证据前后矛盾' })),
]
