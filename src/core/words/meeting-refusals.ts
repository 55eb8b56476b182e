import type { RefusalWords } from './refusals.ts'

/** Why something is refused at an expert review meeting (Q4.5, Q9), and what to do about it. */
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
    message: ['所选人员没有受邀参加本次评审会。', 'This person was not invited to the meeting.'],
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
  'expert-lacks-competence': {
    message: [
      '{person} 对议程上的 {cases} 个项目都不具备评审能力。',
      '{person} is competent for none of the {cases#|case|cases} on the agenda.',
    ],
    remedy: [
      '请邀请具备相应类别和级别评审能力的专家，或请管理员更新该专家的能力登记。',
      'Please invite experts who are competent for the types and levels heard, or have the expert’s competence updated.',
    ],
  },
  'nothing-to-declare': {
    message: ['没有等待您声明的项目。', 'No case waits for your declaration.'],
    remedy: ['已声明或已回避的项目不必再声明。', 'Cases you declared on, or are recused from, need none.'],
  },
  'recused-already': {
    message: ['您对该项目已经回避。', 'You are recused from this case already.'],
    remedy: ['请参加其他项目的评审。', 'Please take part in the other cases.'],
  },
  'declaration-missing': {
    message: [
      '您还没有就该项目声明是否存在利益冲突。',
      'You have not yet declared whether you have a conflict of interest in this case.',
    ],
    remedy: [
      '请先声明无利益冲突，或申报回避。',
      'Please declare first that you have none, or declare the conflict.',
    ],
  },
  'held-over-already': {
    message: [
      '本项目已告知未列入 {agendaClosedOn} 截止的议程。',
      'The case has been told already that it missed the agenda that closed on {agendaClosedOn}.',
    ],
    remedy: ['无须办理，项目等待下一次评审会。', 'Nothing needs to be done: it waits for the next meeting.'],
  },
  'votes-opened': {
    message: ['该项目的表决已经开启。', 'The votes on this case have been opened.'],
    remedy: [
      '开启后不能再投票、改票或申报回避。',
      'After that no vote is cast or changed, and no conflict declared.',
    ],
  },
  'chair-not-present': {
    message: ['所选主持人不在到会专家之中。', 'The chair chosen is not among the experts present.'],
    remedy: ['请在到会专家中选择主持人。', 'Please choose the chair among those present.'],
  },
  'not-in-the-chair': {
    message: ['这一步由会议主持人办理。', 'This is for the chair of the meeting to do.'],
    remedy: [
      '请主持人办理；需要更换的，请秘书更换主持人。',
      'Please leave it to the chair, or have the secretary hand the chair over.',
    ],
  },
  'recused-from-case': {
    message: [
      '您对该项目已经回避，不能作出决定。',
      'You are recused from this case and may not decide on it.',
    ],
    remedy: ['请由另一位资质审定人决定。', 'Please leave the decision to another decision maker.'],
  },
  'tied-to-applicant': {
    message: [
      '您与申请单位有关系，或关系结束不满 {months} 个月。',
      'You are tied to the applicant, or were less than {months#|month|months} ago.',
    ],
    remedy: ['请由与申请单位没有关系的人员办理。', 'Please leave it to somebody who is not.'],
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
