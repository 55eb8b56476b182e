import { attendanceFields } from './attendance.ts'
import { preparationFields } from './audit-preparation.ts'
import { auditRequestFields } from './audit-requests.ts'
import { auditTeamFields } from './audit-team.ts'
import { auditWorkFields } from './audit-work.ts'
import { contractingFields } from './contracting.ts'
import { matterFields } from './matters.ts'
import { meetingFields } from './meeting.ts'
import { placeFieldWords } from './places.ts'
import { receiptFields } from './receipt.ts'
import { registerFields } from './register.ts'
import { sanctionFields } from './sanctions.ts'
import type { Pair } from './say.ts'

export interface FieldWords {
  readonly label: Pair
  readonly hint?: Pair
}

/** What a form calls each thing a command asks for; `Command.field` where one command means it in its own way. */
/** Whatever kind of stream the deadlines are of. */
const settleFields: Readonly<Record<string, FieldWords>> = Object.fromEntries(
  ['Earlier', 'Certificate', 'Proceeding', 'Objection', 'Complaint'].flatMap((of) => [
    [`Settle${of}Deadlines.accepted`, { label: ['同意按提前后的日期执行', 'Let the earlier days hold'] }],
    [
      `Settle${of}Deadlines.reason`,
      { label: ['理由', 'Reason'], hint: ['不同意时必须写明。', 'Needed when the announced days stay.'] },
    ],
  ]),
)

export const fields: Readonly<Record<string, FieldWords>> = {
  kind: { label: ['申请种类', 'Kind of application'] },
  type: { label: ['服务类别', 'Service type'] },
  level: { label: ['级别', 'Level'] },
  certificateId: { label: ['现有证书', 'Present certificate'] },
  by: { label: ['新证书编号', 'Number of the new certificate'] },
  on: { label: ['生效日期', 'From'] },
  reason: { label: ['理由', 'Reason'], hint: ['将记入案卷。', 'It is kept on the case.'] },
  truthful: {
    label: [
      '本单位保证所提交的材料真实、完整，不含国家秘密',
      'We undertake that the material is true, complete and free of state secrets',
    ],
  },
  items: { label: ['事项', 'Items'] },
  about: {
    label: ['涉及的内容', 'What it concerns'],
    hint: ['如：7.3 PA16 项目计划。', 'For instance: 7.3 PA16 project plan.'],
  },
  ask: {
    label: ['要求', 'What is asked'],
    hint: ['请写明需要补充或改正什么。', 'Say what has to be supplied or put right.'],
  },
  itemId: { label: ['补充项', 'Item'] },
  files: { label: ['文件', 'Files'], hint: ['可以选择多个文件。', 'You can choose several files.'] },
  note: { label: ['说明', 'Note'] },
  days: { label: ['延长天数', 'Days'] },
  arrivedOn: { label: ['收到日期', 'Arrived on'] },
  receivedOn: { label: ['收到日期', 'Received on'] },
  verdicts: { label: ['核对结论', 'Verdicts'] },
  accepted: { label: ['接受', 'Accepted'] },
  handedOverOn: {
    label: ['交寄日期', 'Handed to the carrier on'],
    hint: [
      '见快递面单；交寄过迟的，以交寄日作为提交日（Q11.3）。',
      'As on the waybill; where the parcel left too late, that day counts as the day of submission (Q11.3).',
    ],
  },
  carrier: { label: ['快递公司', 'Carrier'] },
  trackingNumber: { label: ['快递单号', 'Tracking number'] },
  contactId: { label: ['新授权联系人', 'New authorised contact'] },
  leadId: { label: ['项目负责人', 'Case lead'] },
  findings: {
    label: ['核实情况', 'What was found'],
    hint: ['写明核对了哪些材料。', 'Say which papers were checked.'],
  },
  feedback: {
    label: ['受理意见', 'Acceptance feedback'],
    hint: ['将写入发给申请单位的邮件。', 'It goes into the e-mail to the applicant.'],
  },
  reference: { label: ['汇款附言或流水号', 'Reference'] },
  auditors: { label: ['审核员', 'Auditors'] },
  ...auditTeamFields,
  ...preparationFields,
  ...auditWorkFields,
  mode: { label: ['审核方式', 'Mode'] },
  auditOn: { label: ['审核日', 'Audit day'] },
  ...attendanceFields,
  proposedOn: { label: ['建议日期', 'Day proposed'] },
  recommendation: { label: ['审核建议', 'Recommendation'] },
  summary: { label: ['审核总结', 'Summary'] },
  addressId: { label: ['收件地址', 'Postal address'] },
  code: { label: ['关闭原因', 'Cause'] },
  nominalOn: {
    label: ['会议日', 'Meeting day'],
    hint: [
      '规则规定的召开日，不必考虑节假日（Q9.1）。',
      'A meeting day of the rules, holidays aside (Q9.1).',
    ],
  },
  cases: { label: ['上会项目', 'Cases'] },
  capacity: { label: ['最多上会项目', 'Cases at most'] },
  agendaClosedOn: { label: ['议程截止日', 'Agenda closed on'] },
  why: { label: ['原因', 'Why'] },
  'SetAgenda.reason': {
    label: ['说明', 'Remarks'],
    hint: ['跳过先具备条件的项目时必须写明。', 'Needed when a case that was ready earlier is left out.'],
  },
  experts: { label: ['专家', 'Experts'] },
  present: { label: ['到会专家', 'Experts present'] },
  caseId: { label: ['项目', 'Case'] },
  answer: { label: ['答复', 'Answer'] },
  'AnswerInvitation.reason': {
    label: ['原因', 'Reason'],
    hint: ['不能参加时必须写明。', 'Needed when you cannot come.'],
  },
  chairId: { label: ['主持人', 'Chair'] },
  recused: { label: ['回避专家', 'Experts recused'] },
  scores: {
    label: ['评分', 'Scores'],
    hint: [
      '1 分最低，5 分最高；评分供参考，以表决为准。',
      'One is lowest, five highest; scores inform, the vote decides.',
    ],
  },
  conditions: { label: ['基本条件和资源', 'Conditions and resources'] },
  technical: { label: ['技术过程能力', 'Technical process capability'] },
  organisation: { label: ['项目和组织过程能力', 'Project and organisation capability'] },
  evidence: { label: ['证据充分', 'Evidence'] },
  read: {
    label: ['本人已审阅纪要，确认与会议情况一致', 'I have read the minutes, and they are as the meeting was'],
  },
  'DeclareImpartiality.cases': { label: ['无利益冲突的项目', 'Cases without a conflict'] },
  'CorrectMinutes.text': { label: ['补正内容', 'What is added or put right'] },
  pass: { label: ['是否通过', 'Verdict'] },
  opinion: { label: ['评审意见', 'Opinion'] },
  expertId: { label: ['专家', 'Expert'] },
  meetingId: { label: ['评审会', 'Meeting'] },
  heldOn: { label: ['召开日期', 'Held on'] },
  voters: { label: ['投票专家', 'Voters'] },
  inFavour: { label: ['赞成票', 'In favour'] },
  votes: { label: ['投票数', 'Votes'] },
  conclusion: { label: ['评审结论', 'Conclusion'] },
  number: { label: ['证书编号', 'Certificate number'] },
  holder: { label: ['持证单位', 'Holder'] },
  uscc: { label: ['统一社会信用代码', 'Unified social credit code'] },
  registeredAddress: { label: ['注册地址', 'Registered address'] },
  issuedOn: { label: ['颁发日期', 'Issued on'] },
  validFrom: { label: ['有效期自', 'Valid from'] },
  validTo: { label: ['有效期至', 'Valid to'] },
  organisationId: { label: ['持证单位档案', 'Holder’s record'] },
  basis: { label: ['登记依据', 'Basis of the entry'] },

  was: { label: ['原期限', 'Deadlines so far'] },
  countedOn: { label: ['原日历版本', 'Calendar so far'] },
  name: { label: ['事项', 'Matter'] },
  dueOn: { label: ['期限', 'Due on'] },
  notice: { label: ['放假通知', 'Notice'] },
  id: { label: ['编号', 'Id'], hint: ['如：cn-2027-1。', 'For instance: cn-2027-1.'] },
  year: { label: ['年份', 'Year'] },
  publishedOn: { label: ['发布日期', 'Published on'] },
  amends: { label: ['修改的通知', 'Notice it amends'] },
  off: { label: ['放假', 'Days off'] },
  work: { label: ['调休上班', 'Make-up working days'] },
  source: { label: ['出处', 'Source'] },

  ...registerFields,
  ...receiptFields,
  ...sanctionFields,
  ...matterFields,

  questionId: { label: ['提问', 'Question'] },
  'AskQuestion.text': {
    label: ['问题', 'Your question'],
    hint: [
      '请写明涉及的内容；不要写入国家秘密。',
      'Say what it concerns; write nothing that is a state secret.',
    ],
  },
  'AnswerQuestion.text': { label: ['答复', 'Answer'] },
  'AddToAnswer.text': { label: ['补充或更正的内容', 'What is added or put right'] },

  ...placeFieldWords,
  ...meetingFields,
  'AskSupplement.items': { label: ['补充事项', 'Supplements asked for'] },
  'SupplySupplement.items': { label: ['补充资料', 'Supplements'] },
  'RecordPaperArrival.items': { label: ['纸质件已收到的补充项', 'Items whose paper has arrived'] },
  'ReopenItems.items': { label: ['已接受的补充项', 'Accepted items'] },
  'ReopenItems.reason': {
    label: ['哪里有问题', 'What is wrong'],
    hint: ['将写入发给申请单位的通知。', 'It goes into the letter to the applicant.'],
  },
  'WithdrawItem.reason': {
    label: ['撤销理由', 'Why it is taken back'],
    hint: ['将告知申请单位。', 'The applicant is told.'],
  },
  'CheckSupplement.reason': { label: ['不接受的原因', 'Why it is not accepted'] },
  ...contractingFields,
  ...settleFields,
  'SendAuditNotice.reason': { label: ['选择该方式的理由', 'Why this mode'] },
  ...auditRequestFields,
  'DeclineAuditDate.reason': { label: ['改期原因', 'Why another day'] },
  'ConcludeCase.reason': { label: ['说明', 'Remarks'] },
  'PostponeCase.reason': { label: ['延期原因', 'Why it is postponed'] },
  'ConcludeCase.items': { label: ['整改项', 'Items to rectify'] },
  'RecordOriginalReturned.receivedOn': { label: ['收回日期', 'Returned on'] },
}

/** The words of one field of one command, however deep: `AskSupplement`, `about`. Undefined when nobody wrote them. */
export const findField = (command: string, name: string): FieldWords | undefined =>
  fields[`${command}.${name}`] ?? fields[name]
