import type { commands as calendarCommands } from '#core/calendar-adoption.ts'
import type { chapters } from '#core/case.ts'
import type { commands as certificateCommands } from '#core/certificate.ts'
import type { commands as meetingCommands } from '#core/meeting.ts'
import { calendarCommandWords } from './calendar.ts'
import { holdingCommandWords } from './holdings.ts'
import { limitCommandWords } from './limits.ts'
import { questionCommandWords } from './questions.ts'
import type { Pair } from './say.ts'

type CaseCommand = {
  [C in keyof typeof chapters]: keyof (typeof chapters)[C]['commands']
}[keyof typeof chapters]
export type CommandName =
  | CaseCommand
  | keyof typeof meetingCommands
  | keyof typeof certificateCommands
  | keyof typeof calendarCommands

interface CommandWords {
  readonly label: Pair
  readonly help?: Pair
}

/** What stands on a button, and what is said above its form. */
export const commands = {
  OpenCase: {
    label: ['新建申请', 'Start an application'],
    help: [
      '请选择服务类别和申请级别。同一类别同时只能办理一件申请。',
      'Choose the service type and the level. Only one application per type can be under way at a time.',
    ],
  },
  WaiveEngagementMinimum: {
    label: ['豁免项目数量要求', 'Waive the engagement minimum'],
    help: [
      '服务项目数量为原则性要求，确有理由时可以豁免，理由将记入案卷。',
      'The number of engagements is asked for as a rule; it can be waived for a good reason, which is kept on the case.',
    ],
  },
  SubmitApplication: {
    label: ['提交申请', 'Submit the application'],
    help: [
      '提交后申请书即被封存，此后只能通过补充资料修改。请先完成自查。',
      'The book is frozen on submission; later changes go through supplements. Please finish the self-check first.',
    ],
  },
  RecordPaperDossier: {
    label: ['登记纸质材料', 'Record the paper dossier'],
    help: [
      '登记收到的纸质申请书和光盘或 U 盘。',
      'Record the paper book and the disc or USB stick as received.',
    ],
  },
  ConfirmFiling: {
    label: ['确认建档', 'Confirm filing'],
    help: [
      '建档确认后，办理时限（Q7）开始计算。',
      'The time limits (Q7) start to run once filing is confirmed.',
    ],
  },
  ApproveStart: {
    label: ['批准启动', 'Approve the start'],
    help: [
      '请指定项目负责人。负责人随后首次联系申请单位并反馈受理意见，期限见项目页（Q8.2）。',
      'Name the case lead, who makes first contact and gives acceptance feedback by the day shown on the case (Q8.2).',
    ],
  },
  ChangeLead: { label: ['更换项目负责人', 'Change the case lead'] },
  AskSupplement: {
    label: ['要求补充资料', 'Ask for supplements'],
    help: [
      '请逐项写明涉及的内容和需要补充什么，这些内容会原样写入发给申请单位的通知。',
      'Say for each item what it concerns and what is needed; it goes into the letter to the applicant word for word.',
    ],
  },
  SupplySupplement: {
    label: ['提交补充资料', 'Hand in supplements'],
    help: [
      '补充资料须同时提交纸质和电子两种形式，两种都收到才算交齐。',
      'Supplements are handed in on paper and electronically; they count as received once both have arrived.',
    ],
  },
  RecordPaperArrival: {
    label: ['登记补充资料纸质件', 'Record paper supplements'],
    help: ['勾选纸质件已经收到的补充项。', 'Tick the items whose paper copies have arrived.'],
  },
  CheckSupplement: {
    label: ['核对补充资料', 'Check the supplements'],
    help: [
      '请逐项作出结论；不接受的项须写明原因，并将再次要求补充。',
      'Give a verdict on each item; an item not accepted needs a reason and is asked for again.',
    ],
  },
  ExtendSupplement: {
    label: ['延长补充期限', 'Extend the time for supplements'],
    help: [
      '每一轮只能延长一次，理由会告知申请单位。',
      'Each round can be extended once; the applicant is told the reason.',
    ],
  },
  ProposeAcceptance: {
    label: ['提请批准受理', 'Propose acceptance'],
    help: ['受理意见将以邮件发给申请单位。', 'The feedback goes to the applicant by e-mail.'],
  },
  ReturnAcceptance: {
    label: ['退回受理审查', 'Return to acceptance review'],
    help: [
      '退回后由项目负责人继续审查，申请单位不会收到通知。',
      'The case lead goes on with the review; the applicant is not notified.',
    ],
  },
  AcceptApplication: { label: ['批准受理', 'Accept the application'] },
  RefuseApplication: {
    label: ['不予受理', 'Refuse the application'],
    help: [
      '申请将就此结束，理由会告知申请单位。',
      'The application ends here; the applicant is told the reason.',
    ],
  },
  SendBusinessEmail: {
    label: ['发送商务邮件', 'Send the business e-mail'],
    help: ['邮件中的费用按今日有效的收费标准自动列出。', 'The fees in the e-mail are those in force today.'],
  },
  SealAgreement: {
    label: ['上传盖章协议', 'Upload the sealed agreement'],
    help: [
      '请上传加盖公章的协议扫描件；双方均盖章后协议生效。',
      'Upload the scan of the agreement with your official seal; it is in force once both seals are on.',
    ],
  },
  CountersealAgreement: {
    label: ['登记中心盖章', 'Record the centre’s seal'],
    help: ['中心盖章后协议生效。', 'With the centre’s seal the agreement is in force.'],
  },
  ReportProgress: {
    label: ['告知办理进度', 'Report progress'],
    help: [
      '请让项目负责人了解协议和付款办到了哪一步。',
      'Let the case lead know how far the agreement and the payment have come.',
    ],
  },
  ConfirmPayment: {
    label: ['确认到账', 'Confirm payment'],
    help: [
      '请按银行流水登记实际到账金额，可分次登记。',
      'Record the amount that has actually arrived according to the bank statement; several payments are possible.',
    ],
  },
  AssignAuditTeam: {
    label: ['指定审核组', 'Name the audit team'],
    help: ['审核组至少两人。', 'The team has at least two auditors.'],
  },
  SendAuditNotice: {
    label: ['发送审核通知', 'Send the audit notice'],
    help: [
      '通知须按规定提前发出（Q8.4），日期太近时会给出最早可选的一天。请写明采用现场或远程方式的理由。',
      'The notice goes out well ahead (Q8.4); a day too soon is refused with the earliest one possible. Say why the audit is on site or remote.',
    ],
  },
  ConfirmAuditDate: {
    label: ['确认审核时间', 'Confirm the audit date'],
    help: [
      '请上传审核时间确认回执的扫描件；远程审核还须写明联线方式。',
      'Upload the scan of the receipt; for a remote audit also say how your team will connect.',
    ],
  },
  DeclineAuditDate: {
    label: ['请求改期', 'Ask for another date'],
    help: [
      '请说明原因并提出可行的日期，项目负责人会重新发送通知。',
      'Say why and propose a day; the case lead will send a new notice.',
    ],
  },
  CompleteAudit: {
    label: ['完成审核', 'Complete the audit'],
    help: [
      '完成后项目进入待上会状态，可列入下一次评审会议程。',
      'The case can then be put on the agenda of the next expert review meeting.',
    ],
  },
  JoinAgenda: { label: ['列入评审会', 'Join the agenda'] },
  StrikeCase: { label: ['从议程撤下', 'Strike off the agenda'] },
  RecordConclusion: { label: ['记录评审结论', 'Record the conclusion'] },
  GrantQualification: {
    label: ['授予资质', 'Grant the qualification'],
    help: ['审定人不得参与过本项目的评估。', 'Whoever decides took no part in the evaluation.'],
  },
  DenyQualification: {
    label: ['不授予资质', 'Deny the qualification'],
    help: [
      '申请将就此结束，理由会告知申请单位。',
      'The application ends here; the applicant is told the reason.',
    ],
  },
  ConfirmAddress: {
    label: ['确认收件地址', 'Confirm the postal address'],
    help: [
      '证书将寄往此地址，请核对收件人和电话。',
      'The certificate goes to this address; please check recipient and telephone.',
    ],
  },
  RecordAddressCall: {
    label: ['登记电话确认的地址', 'Record the address confirmed by telephone'],
    help: [
      '请致电授权联系人，确认邮寄地址和收件人。',
      'Ring the authorised contact to confirm postal address and recipient.',
    ],
  },
  IssueCertificate: {
    label: ['颁发证书', 'Issue the certificate'],
    help: [
      '证书有效期按 Q10 计算，并登记入公开名录；变更的，编号和有效期不变。',
      'Its validity follows Q10 and it is entered in the public register; after a change, number and validity stay.',
    ],
  },
  PostCertificate: { label: ['登记证书寄出', 'Record the posting'] },
  ConfirmReceipt: { label: ['确认收到证书', 'Confirm receipt of the certificate'] },
  WithdrawApplication: {
    label: ['撤回申请', 'Withdraw the application'],
    help: [
      '撤回后不能恢复，再次申请须重新办理。',
      'A withdrawal cannot be undone; applying again starts anew.',
    ],
  },
  CloseCase: {
    label: ['关闭项目', 'Close the case'],
    help: [
      '关闭后不能恢复，理由会告知申请单位。',
      'A closed case cannot be reopened; the applicant is told the reason.',
    ],
  },
  ScheduleMeeting: {
    label: ['安排评审会', 'Schedule a meeting'],
    help: [
      '按规则规定的日子召开（Q9.1），遇周末或节假日顺延至下一个工作日。',
      'Meetings are on the days of the rules (Q9.1); on a weekend or holiday, on the next working day.',
    ],
  },
  SetAgenda: {
    label: ['拟定议程', 'Draw up the agenda'],
    help: [
      '议程在截止日前确定（Q9.2），此后的项目等待下一次会议。',
      'The agenda is fixed by its closing day (Q9.2); later cases wait for the next meeting.',
    ],
  },
  InviteExperts: { label: ['邀请专家', 'Invite experts'] },
  LockAgenda: {
    label: ['锁定议程', 'Fix the agenda'],
    help: [
      '锁定后议程不再变动，各项目随即列入本次会议。',
      'The agenda no longer changes, and each case on it joins this meeting.',
    ],
  },
  OpenMeeting: {
    label: ['开始会议', 'Open the meeting'],
    help: [
      '请勾选到会专家；人数达到法定人数才能开会。',
      'Tick the experts who are present; a quorum is needed to open.',
    ],
  },
  DeclareConflict: {
    label: ['申报回避', 'Declare a conflict'],
    help: [
      '申报后不再参加该项目的表决，已投的票作废。',
      'You take no part in the vote on this case; a vote already cast is void.',
    ],
  },
  CastVote: {
    label: ['投票', 'Vote'],
    help: [
      '每位专家对每个项目投一次票，投出后不能更改。',
      'Each expert votes once on each case; a vote cannot be changed.',
    ],
  },
  ConcludeCase: {
    label: ['形成评审结论', 'Conclude a case'],
    help: [
      '结论由票数得出；未通过的须列出整改项。',
      'The votes decide; a case not passed needs its items for rectification.',
    ],
  },
  PostponeCase: {
    label: ['延期审议', 'Postpone a case'],
    help: [
      '到会不足法定人数或情况有待核实时使用；该项目保留先后次序，等待下一次评审会。',
      'For want of a quorum, or when something has to be cleared up; the case keeps its place and waits for the next meeting.',
    ],
  },
  ConcludeMeeting: { label: ['结束会议', 'Close the meeting'] },
  RegisterCertificate: {
    label: ['登记证书', 'Register a certificate'],
    help: ['用于补录本系统之前颁发的证书。', 'For certificates issued before this system.'],
  },
  ...holdingCommandWords,
  ...questionCommandWords,
  ...limitCommandWords,
  ...calendarCommandWords,
} as const satisfies Record<CommandName, CommandWords>
