import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** The expert review meeting, and what it means for a case (Q4.5, Q9). */

export const meetingCommandWords = {
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
  InviteExperts: { label: ['邀请专家', 'Invite experts'] },
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
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const meetingEventWords = {
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
  ExpertsInvited: ['邀请专家 {experts#} 人', '{experts#|expert|experts} invited'],
  AgendaLocked: [
    '锁定议程[，顺延 {left#} 个项目]',
    'Agenda fixed[; {left#|case waits|cases wait} for the next meeting]',
  ],
  MeetingOpened: [
    '会议开始，到会专家 {present#} 人',
    'Meeting opened with {present#|expert|experts} present',
  ],
  ConflictDeclared: ['专家申报回避，原因：{reason}', 'An expert declared a conflict; reason: {reason}'],
  VoteCast: ['专家投票', 'A vote was cast'],
  CaseConcluded: [
    '项目评审结论：{conclusion}，{votes} 票中 {inFavour} 票赞成',
    'Case concluded: {conclusion}, {inFavour} of {votes} in favour',
  ],
  CaseStruck: ['项目已终止，从议程中撤下', 'The case has ended and is struck off the agenda'],
  MeetingConcluded: ['会议结束', 'Meeting closed'],
} as const satisfies Record<string, Pair>

export const meetingRefusals = {
  'meeting-scheduled-already': {
    message: ['该次评审会已经安排。', 'This meeting has been arranged already.'],
    remedy: ['请直接打开该次会议。', 'Please open the meeting itself.'],
  },
  'not-a-meeting-day': {
    message: ['{day} 不是评审会的日期。', '{day} is not a day of the expert review meeting.'],
    remedy: [
      '请选择规则规定的日子（Q9.1），系统会自动顺延节假日。',
      'Please choose a day of the month on which meetings are held (Q9.1); holidays are taken into account.',
    ],
  },
  'agenda-closed': {
    message: [
      '议程已于 {agendaClosesOn} 截止，不再增补。',
      'The agenda closed on {agendaClosesOn}; nothing is added to it.',
    ],
    remedy: [
      '请将项目列入 {nextOn} 的下一次评审会。',
      'Please put the case on the agenda of the next meeting, on {nextOn}.',
    ],
  },
  'agenda-still-open': {
    message: ['议程到 {agendaClosesOn} 才截止。', 'The agenda is open until {agendaClosesOn}.'],
    remedy: [
      '截止日当天可以锁定，过后系统会自动锁定。',
      'It can be fixed on that day, and is fixed by itself afterwards.',
    ],
  },
  'agenda-full': {
    message: [
      '本次会议最多评审 {capacity} 个项目，议程上有 {count} 个。',
      'This meeting hears {capacity#|case|cases} at most; {count#|stands|stand} on its agenda.',
    ],
    remedy: [
      '请把列不下的项目留给下一次会议，或说明理由调整上会数量。',
      'Please leave what does not fit to the next meeting, or adjust the capacity with a reason.',
    ],
  },
  'order-of-readiness': {
    message: [
      '{name}的项目先具备上会条件，却没有列入议程。',
      'The case of {name} became ready earlier than another on the agenda, and is left out.',
    ],
    remedy: ['请列入该项目，或写明跳过它的理由。', 'Please put it on the agenda, or say why it waits.'],
  },
  'agenda-empty': {
    message: ['议程上还没有项目。', 'There is no case on the agenda.'],
    remedy: ['请先把待上会的项目列入议程。', 'Please put the cases that are ready on the agenda first.'],
  },
  'case-not-ready': {
    message: ['所选项目中有的尚不具备上会条件。', 'One of the cases chosen is not ready for the meeting.'],
    remedy: [
      '请只选择“待上评审会”的项目。',
      'Please choose only cases that await the expert review meeting.',
    ],
  },
  'meeting-day-not-reached': {
    message: ['评审会在 {heldOn} 召开，还没有到。', 'The meeting is on {heldOn}, which is still to come.'],
    remedy: ['请在会议当天办理。', 'Please wait for the day of the meeting.'],
  },
  'not-invited': {
    message: ['名单中有人没有受邀参加本次评审会。', 'Somebody here was not invited to this meeting.'],
    remedy: ['请评审会秘书先邀请该专家。', 'Please have the panel secretary invite the expert first.'],
  },
  'quorum-missing': {
    message: [
      '可参加的专家只有 {present} 人，法定人数是 {quorum} 人。',
      'Only {present#|expert|experts} can take part; the quorum is {quorum}.',
    ],
    remedy: [
      '请补足专家；确实不够时，请将项目延期审议。',
      'Please bring in more experts, or postpone the case.',
    ],
  },
  'not-on-agenda': {
    message: ['该项目不在本次会议的议程上。', 'This case is not on the agenda of this meeting.'],
    remedy: ['请从议程中选择项目。', 'Please choose a case from the agenda.'],
  },
  'case-concluded-already': {
    message: ['该项目的评审结论已经形成。', 'This case has been concluded already.'],
    remedy: [
      '结论不能更改；请继续评审其他项目。',
      'A conclusion cannot be changed; please go on with the other cases.',
    ],
  },
  'may-not-vote': {
    message: [
      '您不能对该项目投票：未到会、已申报回避，或参与过它的评估。',
      'You may not vote on this case: you are not present, declared a conflict, or took part in its evaluation.',
    ],
    remedy: ['请由其他到会专家表决。', 'Please leave the vote to the other experts present.'],
  },
  'no-vote-left': {
    message: ['议程上没有等待您投票的项目。', 'No case on the agenda waits for your vote.'],
    remedy: [
      '已投票、已形成结论或您应当回避的项目不再投票。',
      'There is no vote on a case that you voted on, that is concluded, or from which you are recused.',
    ],
  },
  'voted-already': {
    message: ['您已经对该项目投过票。', 'You have voted on this case already.'],
    remedy: [
      '每个项目只投一次票，投出后不能更改。',
      'There is one vote on each case, and it cannot be changed.',
    ],
  },
  'votes-missing': {
    message: [
      '有表决权的专家 {voters} 人，已投票 {votes} 人。',
      '{votes} of {voters} experts entitled to vote have done so.',
    ],
    remedy: ['请等全部专家投票后再形成结论。', 'Please wait for every vote before concluding.'],
  },
  'rectification-items-missing': {
    message: [
      '{votes} 票中 {inFavour} 票赞成，未通过，但没有列出整改项。',
      '{inFavour} of {votes} were in favour, so the case did not pass, but no items for rectification are given.',
    ],
    remedy: ['请逐项写明需要整改的内容。', 'Please list what has to be rectified.'],
  },
  'all-concluded': {
    message: ['议程上的项目都已形成结论。', 'Every case on the agenda has been concluded.'],
    remedy: ['请结束会议。', 'Please close the meeting.'],
  },
  'cases-not-concluded': {
    message: ['还有 {count} 个项目没有形成结论。', '{count#|case has|cases have} not been concluded.'],
    remedy: ['请先对每个项目形成结论或延期审议。', 'Please conclude or postpone each of them first.'],
  },
  'number-registered-already': {
    message: [
      '编号为 {number} 的证书已经登记。',
      'A certificate with the number {number} is in the register already.',
    ],
    remedy: [
      '请核对证书编号；如有错登，请先查明原有登记。',
      'Please check the number; if an entry is wrong, look into that entry first.',
    ],
  },
  'validity-not-three-years': {
    message: [
      '有效期截止日填为 {validTo}，按规定应为 {lastDay}。',
      'The last day given is {validTo}; by the rule it is {lastDay}.',
    ],
    remedy: ['请按证书核对起止日期。', 'Please check both days against the certificate.'],
  },
} as const satisfies Record<string, RefusalWords>
