import type { ComplaintTopic } from '#core/complaint.ts'
import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { RuleExplained } from './rule-words.ts'
import type { Pair } from './say.ts'

/** False material, objections and complaints. */

export const matterCommandWords = {
  OpenProceeding: {
    label: ['启动虚假材料调查', 'Open a proceeding on false material'],
    help: [
      '申请单位会收到通知并有权说明；作出决定的须是没有参与评估、也没有提出调查的人员。',
      'The applicant is told and heard. Somebody decides who took no part in the evaluation and did not open it.',
    ],
  },
  AddEvidence: {
    label: ['补充证据', 'Add evidence'],
    help: [
      '补充后会再次告知申请单位，说明的期限重新计算。',
      'The applicant is told again and the days to answer begin anew.',
    ],
  },
  AnswerHearing: {
    label: ['说明情况', 'Answer'],
    help: [
      '说明和证据一并提交，可以多次补充。',
      'Hand in what you have to say with its evidence; you can add to it.',
    ],
  },
  DecideProceeding: {
    label: ['作出决定', 'Decide'],
    help: [
      '认定虚假的，项目关闭、证书撤销，并在规定期限内不再受理其申请。',
      'Where material is found false the case is closed, the certificate withdrawn and the applicant barred for a time.',
    ],
  },
  CloseHearing: { label: ['结束听取说明', 'Close the hearing'] },
  LiftBar: { label: ['撤销认定', 'Set the finding aside'] },
  NoteProceeding: { label: ['登记调查', 'Note a proceeding'] },
  CloseForFalseMaterial: { label: ['因虚假材料关闭', 'Close for false material'] },
  ReopenCase: { label: ['恢复办理', 'Reopen the case'] },
  FileObjection: {
    label: ['提出异议', 'Object to the decision'],
    help: [
      '请写明不同意决定的哪些内容和理由；提交后可以补充材料。',
      'Say what you object to and why; papers can be added afterwards.',
    ],
  },
  AddGrounds: { label: ['补充异议材料', 'Add to the objection'] },
  AcknowledgeObjection: {
    label: ['受理异议', 'Acknowledge the objection'],
    help: ['受理后由您办理，并告知申请单位。', 'You then hear it, and the applicant is told.'],
  },
  ConcludeObjection: {
    label: ['办结异议', 'Conclude the objection'],
    help: [
      '异议成立的，原决定随即撤销；部分成立的，原决定不变，请在理由中写明如何另行处理。',
      'Upheld, the decision is set aside at once; in part, it stands, and the reasons say what is seen to separately.',
    ],
  },
  ReceiveComplaint: { label: ['收到投诉举报', 'Receive a complaint'] },
  AcknowledgeComplaint: {
    label: ['受理投诉', 'Acknowledge the complaint'],
    help: ['受理后由您办理，凭回执可以查到进展。', 'You then look into it; the receipt shows how it stands.'],
  },
  ConcludeComplaint: {
    label: ['办结投诉', 'Conclude the complaint'],
    help: [
      '答复凭回执可以查看，请勿写入个人信息。',
      'Whoever has the receipt reads the answer; please name nobody in it.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const matterEventWords = {
  ProceedingOpened: ['启动调查 {number}，涉及 {aboutNumber}', 'Proceeding {number} opened on {aboutNumber}'],
  EvidenceAdded: ['补充证据', 'Evidence added'],
  HearingPassed: [
    '申请单位未在 {lastDay} 前说明情况，待决定',
    'The applicant did not answer by {lastDay}; it is to be decided',
  ],
  HearingAnswered: ['申请单位说明情况', 'The applicant answered'],
  FalseMaterialFound: [
    '{decision} 决定：材料虚假，至 {barredUntil}（含当日）不再受理申请',
    'Decision {decision}: material found false; no application is taken until {barredUntil}, that day included',
  ],
  NothingFalseFound: ['{decision} 决定：不认定材料虚假', 'Decision {decision}: nothing false found'],
  BarLifted: ['异议成立，认定和限制撤销', 'Objection upheld; finding and bar set aside'],
  ProceedingNoted: ['虚假材料调查 {number}', 'Proceeding {number} on false material'],
  FalseMaterialProved: ['材料认定虚假，项目关闭', 'Material found false; the case is closed'],
  CaseReopened: ['异议成立，恢复办理：{phase}', 'Objection upheld; the case goes on: {phase}'],
  ObjectionFiled: [
    '对 {aboutNumber} 的决定提出异议 {number}',
    'Objection {number} against the decision on {aboutNumber}',
  ],
  GroundsAdded: ['补充异议材料', 'Added to the objection'],
  ObjectionAcknowledged: ['受理异议', 'Objection acknowledged'],
  ObjectionUpheld: ['异议成立，理由：{reason}', 'Objection upheld; reasons: {reason}'],
  ObjectionPartlyUpheld: ['异议部分成立，理由：{reason}', 'Objection upheld in part; reasons: {reason}'],
  ObjectionRejected: ['异议不成立，理由：{reason}', 'Objection rejected; reasons: {reason}'],
  ComplaintReceived: ['收到投诉举报 {receipt}：{topic}', 'Complaint {receipt} received: {topic}'],
  ComplaintAcknowledged: ['受理投诉', 'Complaint acknowledged'],
  ComplaintConcluded: ['投诉办结：{outcome}', 'Complaint concluded: {outcome}'],
} as const satisfies Record<string, Pair>

export const topicWords = {
  'false-material': ['申请材料虚假', 'false material in an application'],
  'fake-agency': ['假冒测评中心授权的咨询机构', 'an agency that claims to be authorised'],
  'forged-certificate': ['伪造或冒用证书', 'a forged or misused certificate'],
  service: ['对服务的投诉', 'a complaint about the service'],
} as const satisfies Record<ComplaintTopic, Pair>

export const matterChoices = {
  outcome: {
    founded: ['属实', 'founded'],
    unfounded: ['不属实', 'unfounded'],
    'partly-founded': ['部分属实', 'founded in part'],
    'not-ours': ['不属于测评中心职责', 'not for the centre to decide'],
    upheld: ['成立', 'upheld'],
    'partly-upheld': ['部分成立', 'upheld in part'],
    rejected: ['不成立', 'rejected'],
  },
  topic: topicWords,
  part: {
    evaluation: ['评估', 'the evaluation'],
    panel: ['评审会', 'the expert review'],
    decision: ['原决定', 'the decision'],
    proceeding: ['调查', 'the proceeding'],
  },
  aboutKind: {
    case: ['项目', 'case'],
    certificate: ['证书', 'certificate'],
    proceeding: ['调查', 'proceeding'],
  },
} as const

export const matterFields: Readonly<Record<string, FieldWords>> = {
  aboutKind: { label: ['对象', 'About'] },
  aboutId: { label: ['编号', 'Number'] },
  finding: {
    label: ['发现的问题', 'What was found'],
    hint: [
      '写明哪份材料、哪里不实；将告知申请单位。',
      'Say which paper and what is untrue; the applicant is told.',
    ],
  },
  grounds: { label: ['异议内容和理由', 'What you object to, and why'] },
  outcome: { label: ['结论', 'Outcome'] },
  answer: { label: ['答复', 'Answer'] },
  receipt: { label: ['回执编号', 'Receipt'] },
  topic: { label: ['事项', 'Matter'] },
  certificateNumber: { label: ['证书编号', 'Certificate number'] },
  isOpen: { label: ['调查进行中', 'Still open'] },
  reopens: { label: ['恢复办理', 'Reopens the case'] },
  barredUntil: { label: ['不再受理至', 'Barred until'] },
  'AddEvidence.text': { label: ['证据说明', 'What it shows'] },
  'AnswerHearing.text': { label: ['说明', 'Your answer'] },
  'AddGrounds.text': { label: ['补充说明', 'What is added'] },
}

export const matterRefusals = {
  'subject-unknown': {
    message: ['没有这个项目或证书。', 'There is no such case or certificate.'],
    remedy: ['请从项目页或证书页启动调查。', 'Please open it from the page of the case or the certificate.'],
  },
  'proceeding-under-way': {
    message: ['已有调查 {number} 正在进行。', 'Proceeding {number} is under way already.'],
    remedy: ['请在该调查中补充证据。', 'Please add evidence to that one.'],
  },
  'proceeding-open': {
    message: [
      '材料真实性调查 {number} 尚未作出决定。',
      'Proceeding {number} on the material has not been decided yet.',
    ],
    remedy: ['请等待调查结束后再办理。', 'Please wait until the proceeding is over.'],
  },
  'hearing-still-running': {
    message: ['申请单位说明的期限到 {dueOn} 为止。', 'The applicant may answer until {dueOn}.'],
    remedy: ['收到说明，或期限过后再作决定。', 'Decide once an answer is in, or that day is over.'],
  },
  'opened-it-yourself': {
    message: ['该调查由您提出或补充过证据。', 'You opened this proceeding or added evidence to it.'],
    remedy: ['请由没有参与调查的人员决定。', 'Please have somebody decide who had no part in it.'],
  },
  'took-part-earlier': {
    message: ['您参与过{part}，须回避。', 'You took part in {part} and may not act here.'],
    remedy: ['请由没有参与的人员办理。', 'Please have somebody act who had no part in it.'],
  },
  'nothing-to-object-to': {
    message: ['没有可以提出异议的决定。', 'There is no decision to object to.'],
    remedy: [
      '决定作出后，可以在项目页、证书页或调查页提出异议。',
      'Once a decision is made, object to it on the page where it stands.',
    ],
  },
  'objected-already': {
    message: [
      '对该决定已经提出异议 {number}。',
      'Objection {number} was made against this decision already.',
    ],
    remedy: ['请在该异议中补充材料。', 'Please add to that one.'],
  },
  'objection-too-late': {
    message: [
      '决定于 {decidedOn} 作出，异议最晚应于 {lastDay} 提出。',
      'The decision was made on {decidedOn}; {lastDay} was the last day to object.',
    ],
    remedy: [
      '期限已过；有新的情况请与测评中心联系，或重新申请。',
      'That day is over; please contact the centre about anything new, or apply again.',
    ],
  },
  'ended-otherwise': {
    message: ['项目不是因测评中心的决定结束的。', 'The case did not end by a decision of the centre.'],
    remedy: ['请重新提出申请。', 'Please start a new application.'],
  },
} as const satisfies Record<string, RefusalWords>

export const matterDeadlineWords = {
  hearing: ['就材料真实性作出说明', 'answer what was found about the material'],
  'proceeding-decision': ['对材料真实性作出决定', 'decide on the material'],
  'objection-acknowledged': ['受理异议', 'acknowledge the objection'],
  'objection-concluded': ['办结异议', 'conclude the objection'],
  'complaint-acknowledged': ['受理投诉', 'acknowledge the complaint'],
  'complaint-concluded': ['办结投诉', 'conclude the complaint'],
} as const satisfies Record<string, Pair>

export const matterPhaseWords = {
  unopened: ['尚未启动', 'not opened yet'],
  hearing: ['听取说明', 'the applicant is heard'],
  deciding: ['待决定', 'to be decided'],
  founded: ['认定虚假', 'found false'],
  unfounded: ['不认定虚假', 'nothing false found'],
  'set-aside': ['已撤销', 'set aside'],
  unfiled: ['尚未提出', 'not filed yet'],
  filed: ['待受理', 'to be acknowledged'],
  examination: ['办理中', 'being heard'],
  upheld: ['成立', 'upheld'],
  'partly-upheld': ['部分成立', 'upheld in part'],
  rejected: ['不成立', 'rejected'],
  unreceived: ['尚未收到', 'not received yet'],
  received: ['已收到，待受理', 'received, to be acknowledged'],
  'looked-into': ['已受理，办理中', 'acknowledged, being looked into'],
  answered: ['已办结', 'concluded'],
} as const satisfies Record<string, Pair>

export const matterRulesExplained = {
  hearing: {
    title: ['听取申请单位的说明', 'Hearing the applicant'],
    statement: [
      '认定材料虚假之前，申请单位有 {hearingDays} 个工作日说明情况；收到说明后 {proceedingDecisionDays} 个工作日内决定。',
      'Before material is found false the applicant has {hearingDays#|working day|working days} to answer; it is decided within {proceedingDecisionDays#|working day|working days} of the answer.',
    ],
  },
  complaint: {
    title: ['投诉和举报', 'Complaints'],
    statement: [
      '任何人都可以投诉举报，{complaintAcknowledgedDays} 个工作日内受理，{complaintConcludedDays} 天内办结，由没有参与的人员办理。',
      'Anybody may complain; it is acknowledged within {complaintAcknowledgedDays#|working day|working days} and concluded within {complaintConcludedDays#|day|days} by people who had no part in it.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
