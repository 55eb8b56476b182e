import type { Refusal } from '#core/kernel.ts'
import { attendanceRefusals } from './attendance.ts'
import { auditRefusals } from './audit.ts'
import { preparationRefusals } from './audit-preparation.ts'
import { auditRequestRefusals } from './audit-requests.ts'
import { auditTeamRefusals } from './audit-team.ts'
import { auditWorkRefusals } from './audit-work.ts'
import { calendarRefusals } from './calendar.ts'
import { contractingRefusals } from './contracting.ts'
import { handOverRefusals } from './hand-over.ts'
import { holdingRefusals } from './holdings.ts'
import { limitRefusals } from './limits.ts'
import { matterRefusals } from './matters.ts'
import { meetingRefusals } from './meeting-refusals.ts'
import { questionRefusals } from './questions.ts'
import { receiptRefusalWords } from './receipt.ts'
import { registerRefusals } from './register.ts'
import { ruleWords } from './rules.ts'
import { sanctionRefusals } from './sanctions.ts'
import { type Lang, type Pair, say, type Telling } from './say.ts'
import { separateDutyRefusals } from './separate-duties.ts'
import { supplementRefusals } from './supplements.ts'

export interface RefusalWords {
  readonly message: Pair
  readonly remedy: Pair
}

const procedureRefusals = {
  'unknown-command': {
    message: ['系统中没有名为“{command}”的操作。', 'There is no command called “{command}”.'],
    remedy: ['请从页面上列出的操作中选择。', 'Please choose one of the commands on the page.'],
  },
  'not-in-phase': {
    message: [
      '现在处于“{phase}”，此操作只能在以下环节办理：{phases}。',
      'This stands at “{phase}”; the command can only be done at: {phases}.',
    ],
    remedy: [
      '请先完成当前环节；如页面停留已久，请刷新后再看。',
      'Please finish the present step first, or reload the page if it has been open for long.',
    ],
  },
  'role-may-not': {
    message: [
      '您的角色不能办理此操作，它由{roles}办理。',
      'Your role may not do this; it is done by: {roles}.',
    ],
    remedy: [
      '请联系相应人员办理，或请管理员核对您的角色。',
      'Please ask the person in charge, or have an administrator check your roles.',
    ],
  },
  'other-organisation': {
    message: ['该项目不属于您所在的单位。', 'This case does not belong to your organisation.'],
    remedy: [
      '请切换到本单位的账号，或从“我的项目”进入。',
      'Please use the account of the organisation concerned, or enter from “My cases”.',
    ],
  },
  'not-the-case-lead': {
    message: [
      '此操作由本项目的负责人办理，您不是该负责人。',
      'This is done by the case lead, and you are not the lead of this case.',
    ],
    remedy: [
      '请联系项目负责人；确需换人时，由审批人更换。',
      'Please ask the case lead; an approver can name another one where needed.',
    ],
  },
  'deputy-not-separate': {
    message: [
      '您作为代理人不能办理本项目：您参加或可能参加其评审表决，或与申请单位有关联关系。',
      'You may not act as a deputy on this case: you voted on it or might, or you are tied to the applicant.',
    ],
    remedy: [
      '评估与审定须由不同的人作出；请由审批人指派其他同事。',
      'Whoever evaluates and whoever decides are different people; please ask an approver to name somebody else.',
    ],
  },
  'not-on-audit-team': {
    message: ['您不在本项目的审核组中。', 'You are not on the audit team of this case.'],
    remedy: [
      '如应由您审核，请项目负责人将您加入审核组。',
      'If you should audit it, ask the case lead to add you to the team.',
    ],
  },
} as const satisfies Record<string, RefusalWords>

const applicationRefusals = {
  'case-already-open': {
    message: ['该申请已经建立。', 'This application has been started already.'],
    remedy: ['请在“我的项目”中打开它继续填写。', 'Please open it under “My cases” and carry on.'],
  },
  'organisation-missing': {
    message: ['您的账号尚未登记所属单位。', 'Your account has no organisation yet.'],
    remedy: [
      '请先填写单位名称和统一社会信用代码，再新建申请。',
      'Please enter the organisation’s name and unified social credit code first.',
    ],
  },
  'application-under-way': {
    message: [
      '贵单位已有一件“{type}”的申请正在办理。',
      'Your organisation already has an application for {type} under way.',
    ],
    remedy: [
      '请继续办理该申请，或撤回后再新建。',
      'Please carry on with it, or withdraw it before starting another.',
    ],
  },
  'minimum-not-waivable': {
    message: ['服务项目数量要求不能豁免。', 'The engagement minimum cannot be waived.'],
    remedy: ['请申请单位补足服务项目。', 'Please have the applicant add engagements.'],
  },
  'already-waived': {
    message: [
      '本项目的服务项目数量要求已经豁免。',
      'The engagement minimum has been waived for this case already.',
    ],
    remedy: ['无须再次办理。', 'Nothing more needs to be done.'],
  },
  'application-incomplete': {
    message: [
      '申请书还没有填写完整，不能提交。',
      'The application book is not complete and cannot be submitted.',
    ],
    remedy: ['请按自查结果补齐各项内容后再提交。', 'Please fill in what the self-check lists, then submit.'],
  },
  'application-not-ready': {
    message: [
      '自查发现 {count} 项不符合要求，不能提交。',
      'The self-check found {count#|point|points} that do not meet the requirements.',
    ],
    remedy: ['请按下列各项逐一改正后再提交。', 'Please put each of the points below right, then submit.'],
  },
  'day-in-future': {
    message: [
      '{day} 还没有到，不能登记为已经发生的日期。',
      '{day} is still to come and cannot be recorded as past.',
    ],
    remedy: ['请填写今天或更早的日期。', 'Please enter today or an earlier day.'],
  },
  'day-in-past': {
    message: ['{day} 已经过去。', '{day} is past.'],
    remedy: ['请提出今天或以后的日期。', 'Please propose today or a later day.'],
  },
  'day-before-posting': {
    message: [
      '{day} 早于证书寄出的日期 {postedOn}。',
      '{day} is before the certificate was posted, {postedOn}.',
    ],
    remedy: [
      '请核对快递签收记录，填写实际收到的日期。',
      'Please check the courier’s record and enter the day on which it arrived.',
    ],
  },
  'day-before-grant': {
    message: ['{day} 早于批准的日期 {grantedOn}。', '{day} is before the day of the grant, {grantedOn}.'],
    remedy: [
      '请核对快递单，填写原证书实际收回的日期。',
      'Please check the waybill and enter the day on which the original came back.',
    ],
  },
  'day-before-quotation': {
    message: [
      '{day} 早于发送商务邮件的日期 {sentOn}。',
      '{day} is before the business e-mail was sent, {sentOn}.',
    ],
    remedy: [
      '请核对银行流水；更早到账的款项不属于本次报价，请另行处理。',
      'Please check the bank statement; money that came earlier does not belong to this quotation and is dealt with apart.',
    ],
  },
  'day-before-submission': {
    message: [
      '{day} 早于提交申请的日期 {submittedOn}。',
      '{day} is before the day of submission, {submittedOn}.',
    ],
    remedy: [
      '请核对快递单，填写纸质材料实际收到的日期。',
      'Please check the waybill and enter the day on which the paper arrived.',
    ],
  },
  'paper-received-already': {
    message: ['纸质材料已经登记过。', 'The paper dossier has been recorded already.'],
    remedy: [
      '无须再次登记；补充的纸质件请在补充资料中登记。',
      'Nothing more is needed; record paper supplements with their round.',
    ],
  },
  'paper-dossier-missing': {
    message: [
      '纸质申请书和电子介质尚未收到，不能确认建档。',
      'The paper book and the disc have not arrived, so filing cannot be confirmed.',
    ],
    remedy: [
      '收到后请先登记纸质材料，再确认建档。',
      'Record the paper dossier when it arrives, then confirm filing.',
    ],
  },
  'person-lacks-role': {
    message: ['所选人员中有人不具备“{role}”角色。', 'Somebody chosen does not hold the role “{role}”.'],
    remedy: [
      '请另选人员，或请管理员先授予该角色。',
      'Please choose somebody else, or have an administrator grant the role.',
    ],
  },
  'same-person-twice': {
    message: ['同一人被选了两次。', 'The same person is listed twice.'],
    remedy: ['请去掉重复的人员。', 'Please remove the repetition.'],
  },
  'lead-unchanged': {
    message: ['所选人员已经是本项目的负责人。', 'The person chosen is the case lead already.'],
    remedy: ['请选择另一位项目负责人。', 'Please choose another case lead.'],
  },
  'lead-approves-own-case': {
    message: [
      '您负责或审核过本项目，不能批准或结束自己审查的项目。',
      'You led or audited this case, and may neither approve nor end what you reviewed yourself.',
    ],
    remedy: ['请由另一位审批人办理。', 'Please have another approver decide.'],
  },
} as const satisfies Record<string, RefusalWords>

/** What is said when a command is refused, and what to do about it, by the code of the refusal. */
export const refusals: Readonly<Record<string, RefusalWords>> = {
  ...procedureRefusals,
  ...separateDutyRefusals,
  ...handOverRefusals,
  ...supplementRefusals,
  ...receiptRefusalWords,
  ...contractingRefusals,
  ...auditRequestRefusals,
  ...auditTeamRefusals,
  ...auditRefusals,
  ...attendanceRefusals,
  ...preparationRefusals,
  ...auditWorkRefusals,
  ...meetingRefusals,
  ...applicationRefusals,
  ...holdingRefusals,
  ...questionRefusals,
  ...limitRefusals,
  ...calendarRefusals,
  ...registerRefusals,
  ...sanctionRefusals,
  ...matterRefusals,
}

const ruleSaid: Readonly<Record<string, { message: Pair; remedy: Pair | null }>> = ruleWords

/** A refusal in one language: why not, and what to do. Throws when its code has no words. */
export const sayRefusal = (
  refusal: Pick<Refusal, 'code' | 'facts'>,
  lang: Lang,
  telling: Telling = {},
): { message: string; remedy: string } => {
  const said = findRefusal(refusal, lang, telling)
  if (!said) throw new Error(`words/refusals.ts has no sentence for ${refusal.code}`)
  return said
}

/** The same, where the code may be one that this version does not know. */
export const findRefusal = (
  { code, facts }: Pick<Refusal, 'code' | 'facts'>,
  lang: Lang,
  telling: Telling = {},
): { message: string; remedy: string } | undefined => {
  const words = [refusals, ruleSaid].find((table) => Object.hasOwn(table, code))?.[code]
  return (
    words && {
      message: say(words.message, lang, facts, telling),
      remedy: words.remedy ? say(words.remedy, lang, facts, telling) : '',
    }
  )
}
