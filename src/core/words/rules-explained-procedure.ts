import type { RuleExplained } from './rule-words.ts'

/** The rules of the procedure, from filing to the certificate in hand (Q4, Q7–Q9, Q11). */
export const procedureRulesExplained = {
  edition: {
    title: ['适用哪一版规则', 'Which edition of the rules applies'],
    statement: [
      '规则按生效日期分版保存，旧版不删改。每个项目始终适用其中一版，费用始终适用一版收费标准。',
      'The rules are kept in dated editions, and an old one is never altered. Each case is judged by one edition and charged by one schedule of fees throughout.',
    ],
  },
  withdrawal: {
    title: ['撤回申请', 'Withdrawing an application'],
    statement: [
      '申请单位可以说明理由撤回申请，到规定的环节为止。',
      'The applicant may withdraw with a reason, up to a set point of the procedure.',
    ],
  },
  'one-application': {
    title: ['同时办理的申请', 'Applications under way at one time'],
    statement: [
      '同一单位在同一类别上，同时在办的申请不超过 {openApplicationsPerType} 项。',
      'Of one organisation and one service type, no more than {openApplicationsPerType#|application is|applications are} under way at one time.',
    ],
  },
  filing: {
    title: ['材料建档检查', 'The check at filing'],
    statement: [
      '收到申请后 {filingCheckDays} 个工作日内核对材料，缺漏一次告知。',
      'The dossier is checked within {filingCheckDays#|working day|working days} of its arrival, and whatever is missing is named at once.',
    ],
  },
  supplement: {
    title: ['补充资料', 'Supplements'],
    statement: [
      '要求补充的资料在 {supplementDays} 个工作日内交齐，交齐后 {supplementCheckDays} 个工作日内核对。纸质和电子材料同时提供。',
      'What is asked for is handed in within {supplementDays#|working day|working days}, on paper and electronically, and checked within {supplementCheckDays#|working day|working days}.',
    ],
  },
  acceptance: {
    title: ['批准受理', 'Approval of the acceptance'],
    statement: [
      '受理审查通过后，{acceptanceApprovalDays} 个工作日内由另一位人员批准受理。',
      'Once the review is through, another person approves the acceptance within {acceptanceApprovalDays#|working day|working days}.',
    ],
  },
  contracting: {
    title: ['协议与缴费', 'Agreement and payment'],
    statement: [
      '收到商务邮件后，争取在 {contractingDays} 个工作日内签妥协议并缴清费用，期间请告知项目负责人进展。',
      'After the business e-mail the agreement is sealed and the fee paid, if possible within {contractingDays#|working day|working days}; the case lead is told how it is coming along.',
    ],
  },
  audit: {
    title: ['审核', 'The audit'],
    statement: [
      '审核员在审核日须具备该类别和级别的能力，与申请单位没有利害关系；收到审核通知后 {auditReceiptDays} 个工作日内回传时间确认回执；请求改期或请求审核员回避的，{auditRequestDays} 个工作日内答复；审核日后 {auditReportDays} 个工作日内完成审核报告或提出补充要求。',
      'Auditors are competent for the type and level on the audit day and bound by nothing to the applicant; the date receipt comes back within {auditReceiptDays#|working day|working days} of the notice; a wish for another day or another auditor is answered within {auditRequestDays#|working day|working days}; the report, or a request for supplements, follows within {auditReportDays#|working day|working days} of the audit day.',
    ],
  },
  panel: {
    title: ['专家评审会表决', 'The vote of the expert meeting'],
    statement: [
      '每个项目至少由 {panelQuorum} 位没有回避情形的专家表决，赞成达到规定比例为通过；与申请单位的关系结束不满 {coolingOffMonths} 个月的须回避。',
      'At least {panelQuorum#|expert|experts} without a conflict of interest vote on each case; it passes when the share in favour is reached. Whoever was tied to the applicant less than {coolingOffMonths#|month|months} ago is recused.',
    ],
  },
  decision: {
    title: ['资质决定', 'The decision on the qualification'],
    statement: [
      '评审会通过后 {decisionDays} 个工作日内，由没有参与评估的人员作出决定。',
      'Within {decisionDays#|working day|working days} of passing the meeting, a person who took no part in the evaluation decides.',
    ],
  },
  rectification: {
    title: ['整改', 'Rectification'],
    statement: [
      '未通过的项目在 {rectificationDays} 天内提交整改报告和证明，说明理由可延长一次，最多 {rectificationExtensionDays} 天；核查后仍需补正的部分在原期限内补正，剩余不足 {rectificationAgainDays} 个工作日的按 {rectificationAgainDays} 个工作日；整改不超过 {rectificationRounds} 轮。',
      'A case that did not pass hands in a rectification report and its evidence within {rectificationDays#|day|days}, extended once by at most {rectificationExtensionDays#|day|days} for a reason; parts asked for again are due within that time, or within {rectificationAgainDays#|working day|working days} where less is left; there are no more than {rectificationRounds#|round|rounds}.',
    ],
  },
  posting: {
    title: ['证书寄送', 'Posting the certificate'],
    statement: [
      '{addressDays} 个工作日内确认收件人和地址，证书制成后 {postingDays} 个工作日内寄出；{receiptDays} 天仍未签收的进行核实。',
      'Recipient and address are confirmed within {addressDays#|working day|working days}, the certificate leaves within {postingDays#|working day|working days} of being made, and a parcel that has not arrived after {receiptDays#|day|days} is looked into.',
    ],
  },
  clock: {
    title: ['办理时限', 'The time a case may take'],
    statement: [
      '自建档到发证一般 {usualMonths} 个月，最长 {longestMonths} 个月。等待申请单位的时间不计入，两个期限随之顺延，落在休息日的移到下一个工作日。',
      'From filing to the certificate it takes {usualMonths#|month|months} as a rule and {longestMonths#|month|months} at most. Time spent waiting for the applicant is not counted and moves both limits; a limit on a day off moves to the next working day.',
    ],
  },
  'contact-email': {
    title: ['联系邮箱', 'The contact address'],
    statement: [
      '项目通过邮件联系，授权联系人的邮箱须点击确认链接后才能提交申请，满 {addressConfirmedMonths} 个月或有退信时重新确认；暂时送不到的邮件重发 {mailTriedDays} 天，之后转由工作人员处理；选择每日汇总的，工作日 {digestHour} 点起送出；没有归入项目的来信在答复或搁置 {unfiledMailDays} 天后清除。',
      'The case is run by e-mail, so the authorised contact confirms the address by a link before the application can be submitted, and anew after {addressConfirmedMonths#|month|months} or when a mail came back; a mail that is not taken is tried for {mailTriedDays#|day|days}, then a person sees to it; a daily digest, where it was chosen, goes out on working days from {digestHour}:00; a message that belongs to no case is emptied {unfiledMailDays#|day|days} after it was answered or set aside.',
    ],
  },
  feedback: {
    title: ['首次联系与受理反馈', 'First contact and acceptance feedback'],
    statement: [
      '建档后 {startApprovalDays} 个工作日内批准启动，批准后 {acceptanceFeedbackDays} 个工作日内首次联系并反馈受理意见。',
      'The start is approved within {startApprovalDays#|working day|working days} of filing; first contact and acceptance feedback follow within {acceptanceFeedbackDays#|working day|working days} of the approval.',
    ],
  },
  'business-email': {
    title: ['商务邮件', 'The business e-mail'],
    statement: [
      '批准受理后 {businessEmailDays} 个工作日内，项目负责人发出说明协议和费用的邮件。',
      'Within {businessEmailDays#|working day|working days} of the acceptance, the case lead writes what agreement and payment ask for.',
    ],
  },
  'audit-notice': {
    title: ['审核通知', 'The audit notice'],
    statement: [
      '协议生效且费用缴清后 {auditNoticeSendDays} 个工作日内发出审核通知，通知与审核日之间至少隔 {auditNoticeLeadDays} 个工作日。',
      'The notice goes out within {auditNoticeSendDays#|working day|working days} of a sealed agreement and full payment, and at least {auditNoticeLeadDays#|working day|working days} before the audit day.',
    ],
  },
  production: {
    title: ['制作证书', 'Making the certificate'],
    statement: [
      '评审会通过后 {certificateDays} 个工作日内制成证书。',
      'The certificate is made within {certificateDays#|working day|working days} of passing the meeting.',
    ],
  },
  'working-days': {
    title: ['工作日怎样计算', 'How working days are counted'],
    statement: [
      '以工作日计算的期限，不计周末和国务院放假通知规定的假日。',
      "Time limits in working days pass over weekends and the holidays of the State Council's yearly notice.",
    ],
  },
  meetings: {
    title: ['评审会日期', 'The days of the expert meeting'],
    statement: [
      '评审会在每月固定日期召开，遇休息日顺延到下一个工作日；受邀专家在 {expertAnswerDays} 个工作日内答复能否参加。',
      'The expert review meeting has fixed days each month; on a day off it moves to the next working day. Experts answer their invitation within {expertAnswerDays#|working day|working days}.',
    ],
  },
  agenda: {
    title: ['评审会议程', 'The agenda of the meeting'],
    statement: [
      '评审会前 {agendaDays} 个工作日确定上会项目，按具备条件的先后列入，每次最多 {panelCapacity} 个；赶不上或列不下的参加下一次会议。',
      'The agenda is fixed {agendaDays#|working day|working days} before the meeting, in the order the cases became ready, {panelCapacity} at most; a case that comes later or does not fit goes to the next one.',
    ],
  },
  parcel: {
    title: ['寄送申报材料', 'Sending the dossier'],
    statement: [
      '在线提交当天为提交日，纸质材料随后 {parcelHandOverDays} 个工作日内交寄。光盘按每张 {discMegabytes} MB 分装。',
      'The day of submission on line counts, and the paper dossier is handed to a carrier within {parcelHandOverDays#|working day|working days} of it. A disc is taken to hold {discMegabytes} MB.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
