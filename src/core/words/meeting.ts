import type { Pair } from './say.ts'

/** The expert review meeting, and what it means for a case (Q4.5, Q9). */

export const meetingCommandWords = {
  NoteRecusal: { label: ['记录专家回避', 'Note a recusal'] },
  JoinAgenda: { label: ['列入评审会', 'Join the agenda'] },
  StrikeCase: { label: ['从议程撤下', 'Strike off the agenda'] },
  RecordConclusion: { label: ['记录评审结论', 'Record the conclusion'] },
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
      '已按具备上会条件的先后和会议容量拟好（Q9.2），列不下的等待下一次会议。跳过先具备条件的项目须说明理由。',
      'It is proposed in the order in which the cases became ready, up to the capacity (Q9.2); the others wait for the next meeting. Leaving out a case that was ready earlier needs a reason.',
    ],
  },
  AdjustCapacity: {
    label: ['调整上会数量', 'Adjust the capacity'],
    help: [
      '只对本次会议有效，理由记入会议记录。',
      'For this meeting only; the reason is kept on its record.',
    ],
  },
  HoldOver: { label: ['顺延至下一次评审会', 'Hold over to the next meeting'] },
  InviteExperts: {
    label: ['邀请专家', 'Invite experts'],
    help: [
      '与申请单位有关系、或不具备某项目类别级别评审能力的专家，对该项目自动回避；请在会前留足每个项目的法定人数。新邀请的专家收到会议通知，不再邀请的收到告知。',
      'Experts who are tied to an applicant, or not competent for the type and level of a case, take no part in that case; please see ahead that every case keeps its quorum. Whoever is new on the list gets the notice of the meeting; whoever no longer is, is told so.',
    ],
  },
  AnswerInvitation: {
    label: ['答复邀请', 'Answer the invitation'],
    help: [
      '不能参加的请说明原因，会前可以更改。',
      'If you cannot come, please say why; you may change your answer before the meeting.',
    ],
  },
  DeclareImpartiality: {
    label: ['声明无利益冲突', 'Declare no conflict'],
    help: [
      '本人与所选项目的申请单位没有任职、持股、咨询、亲属等可能影响公正的关系。有任何关系的，请不要勾选，改为申报回避。',
      'I have no employment, shares, advice, family or other relation to the applicants of the cases chosen that could affect my judgement. Where there is one, do not tick the case and declare the conflict instead.',
    ],
  },
  LockAgenda: {
    label: ['锁定议程', 'Fix the agenda'],
    help: [
      '锁定后议程不再变动，各项目随即列入本次会议，未列入的告知顺延。',
      'The agenda no longer changes; each case on it joins this meeting, and those left over are told that they wait.',
    ],
  },
  OpenMeeting: {
    label: ['开始会议', 'Open the meeting'],
    help: [
      '请选择到会专家和会议主持人；人数达到法定人数才能开会。主持人对某项目回避时，由到会专家中下一位主持该项目。',
      'Choose the experts who are present and the chair; a quorum is needed to open. Where the chair is recused from a case, the next expert present takes the chair for it.',
    ],
  },
  DeclareConflict: {
    label: ['申报回避', 'Declare a conflict'],
    help: [
      '申报后不再参加该项目的表决，已投的票作废。案卷只记录情形；具体关系请在“我的任职”中登记，不会公开。',
      'You take no part in the vote on this case; a vote already cast is void. The file keeps the kind alone; what exactly it is goes under “My service”, where few can read it.',
    ],
  },
  HandOverChair: { label: ['更换主持人', 'Hand over the chair'] },
  OpenVotes: {
    label: ['开启表决', 'Open the votes'],
    help: [
      '全部票投出时自动开启。有人未投而已达法定人数的，由主持人开启；开启后不再收票，也不能再申报回避。',
      'They open by themselves with the last vote. Where somebody has not voted and the quorum has, the chair opens them; after that no vote is taken and no conflict declared.',
    ],
  },
  CastVote: {
    label: ['投票', 'Vote'],
    help: [
      '每位专家对每个项目投一次票，投出后不能更改；全部投出前任何人都看不到。不同意的，请在意见中写明需要整改什么。',
      'Each expert votes once on each case; a vote cannot be changed, and nobody sees it before all have voted. If you are against, please say in your opinion what has to be rectified.',
    ],
  },
  ConcludeCase: {
    label: ['形成评审结论', 'Conclude a case'],
    help: [
      '结论由票数得出；未通过的须列出整改项，已按专家意见汇总，请核对修改。',
      'The votes decide; a case not passed needs its items for rectification. They are collected from the opinions; please edit them.',
    ],
  },
  PostponeCase: {
    label: ['延期审议', 'Postpone a case'],
    help: [
      '到会不足法定人数或情况有待核实时使用；该项目保留先后次序，等待下一次评审会。',
      'For want of a quorum, or when something has to be cleared up; the case keeps its place and waits for the next meeting.',
    ],
  },
  ConcludeMeeting: {
    label: ['结束会议', 'Close the meeting'],
    help: [
      '结束后按会议数据生成纪要，由主持人签发。各项目的结论在形成时已经送达，不等纪要。',
      'The minutes are then made from the data, and the chair signs them off. The conclusions reached their cases when they were made and do not wait for the minutes.',
    ],
  },
  CorrectMinutes: {
    label: ['补正纪要', 'Correct the minutes'],
    help: [
      '补正作为附注写入纪要，原始数据不变；签发后不能再补正。',
      'A correction is added as a note, the data stay as they are; after the signing there are no more.',
    ],
  },
  SignMinutes: { label: ['签发纪要', 'Sign off the minutes'] },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const meetingEventWords = {
  ExpertRecused: [
    '一位专家申报利害关系，此后回避本项目',
    'An expert declared a conflict and stays out of the case from now on',
  ],
  JoinedAgenda: ['列入 {heldOn} 的专家评审会', 'On the agenda of the expert review meeting of {heldOn}'],
  HeldOver: [
    '未列入 {heldOn} 的专家评审会：{why}，等待 {nextOn} 的会议',
    'Not on the agenda of the expert review meeting of {heldOn}: {why}; waits for the meeting of {nextOn}',
  ],
  CapacityAdjusted: [
    '本次会议最多评审 {capacity} 个项目，理由：{reason}',
    'This meeting hears {capacity#|case|cases} at most; reason: {reason}',
  ],
  PanelPassed: [
    '{heldOn} 的专家评审会通过[，{votes} 票中 {inFavour} 票赞成]',
    'Passed by the expert review meeting of {heldOn}[; {inFavour} of {votes} in favour]',
  ],
  PanelNotPassed: [
    '{heldOn} 的专家评审会未通过[，{votes} 票中 {inFavour} 票赞成]，须整改 {items#} 项',
    'Not passed by the expert review meeting of {heldOn}[; {inFavour} of {votes} in favour]; {items#|item|items} to rectify',
  ],
  RectificationExhausted: [
    '{heldOn} 的专家评审会仍未通过[，{votes} 票中 {inFavour} 票赞成]，整改次数已用完',
    'Not passed again by the expert review meeting of {heldOn}[; {inFavour} of {votes} in favour]; no round of rectification is left',
  ],
  PanelPostponed: [
    '{heldOn} 的专家评审会延期审议，原因：{reason}',
    'Postponed by the expert review meeting of {heldOn}; reason: {reason}',
  ],
  MeetingScheduled: [
    '安排专家评审会，{heldOn} 召开，议程最晚 {agendaClosesOn} 确定',
    'Expert review meeting arranged for {heldOn}; its agenda is fixed by {agendaClosesOn}',
  ],
  AgendaSet: [
    '拟定议程，共 {agenda#} 个项目[，说明：{reason}]',
    'Agenda drawn up: {agenda#|case|cases}[; note: {reason}]',
  ],
  ExpertsInvited: [
    '邀请专家 {experts#} 人[，地点或接入方式：{venue}]',
    '{experts#|expert|experts} invited[; where: {venue}]',
  ],
  AgendaLocked: [
    '锁定议程[，顺延 {left#} 个项目]',
    'Agenda fixed[; {left#|case waits|cases wait} for the next meeting]',
  ],
  ExpertsBarred: [
    '核对专家关系和能力，自动回避 {barred#} 项',
    'Ties and competence checked: {barred#|recusal|recusals}',
  ],
  InvitationAnswered: [
    '专家答复邀请：{answer}[，{reason}]',
    'An expert answered the invitation: {answer}[; {reason}]',
  ],
  ImpartialityDeclared: [
    '专家声明对 {cases#} 个项目无利益冲突',
    'An expert declared to have no conflict in {cases#|case|cases}',
  ],
  MeetingOpened: [
    '会议开始，到会专家 {present#} 人',
    'Meeting opened with {present#|expert|experts} present',
  ],
  ChairHandedOver: ['更换主持人，理由：{reason}', 'The chair was handed over; reason: {reason}'],
  VotesOpened: ['表决一并开启', 'The votes were opened together'],
  ConflictDeclared: [
    '专家申报回避[，情形：{conflict}][，原因：{reason}]',
    'An expert declared a conflict[; ground: {conflict}][; reason: {reason}]',
  ],
  VoteCast: ['专家投票', 'A vote was cast'],
  CaseConcluded: [
    '项目评审结论：{conclusion}，{votes} 票中 {inFavour} 票赞成',
    'Case concluded: {conclusion}, {inFavour} of {votes} in favour',
  ],
  CaseStruck: ['项目已终止，从议程中撤下', 'The case has ended and is struck off the agenda'],
  SessionClosed: ['会议结束，待签发纪要', 'Meeting closed; the minutes are to be signed'],
  MinutesCorrected: ['补正纪要：{text}', 'Minutes corrected: {text}'],
  MinutesSigned: ['主持人签发纪要', 'Minutes signed off by the chair'],
  MeetingConcluded: ['会议结束', 'Meeting closed'],
} as const satisfies Record<string, Pair>

export const meetingFields: Readonly<Record<string, { readonly label: Pair; readonly hint?: Pair }>> = {
  venue: {
    label: ['会议地点或接入方式', 'Where, or how to join'],
    hint: [
      '写入会议通知和日历邀请；留空则沿用已通知的内容，还没有的另行通知。',
      'It goes into the notice and the calendar entry. Left empty, what was announced stands; where nothing was, the notice says that it follows.',
    ],
  },
}
