import type { commands as calendarCommands } from '#core/calendar-adoption.ts'
import type { chapters } from '#core/case.ts'
import type { commands as certificateCommands } from '#core/certificate.ts'
import type { meetingChapters } from '#core/meeting.ts'
import { attendanceCommandWords } from './attendance.ts'
import { auditCommandWords } from './audit.ts'
import { preparationCommandWords } from './audit-preparation.ts'
import { auditRequestCommandWords } from './audit-requests.ts'
import { auditTeamCommandWords } from './audit-team.ts'
import { auditWorkCommandWords } from './audit-work.ts'
import { calendarCommandWords } from './calendar.ts'
import { contractingCommandWords } from './contracting.ts'
import { handOverCommandWords } from './hand-over.ts'
import { holdingCommandWords } from './holdings.ts'
import { limitCommandWords } from './limits.ts'
import { matterCommandWords } from './matters.ts'
import { meetingCommandWords } from './meeting.ts'
import { questionCommandWords } from './questions.ts'
import { receiptCommandWords } from './receipt.ts'
import { registerCommandWords } from './register.ts'
import { sanctionCommandWords } from './sanctions.ts'
import type { Pair } from './say.ts'
import { supplementCommandWords } from './supplements.ts'

type CaseCommand = {
  [C in keyof typeof chapters]: keyof (typeof chapters)[C]['commands']
}[keyof typeof chapters]
type MeetingCommand = {
  [C in keyof typeof meetingChapters]: keyof (typeof meetingChapters)[C]['commands']
}[keyof typeof meetingChapters]
export type CommandName =
  | CaseCommand
  | MeetingCommand
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
      '理由会告知申请单位；关闭后只有异议成立才恢复办理。',
      'The applicant is told the reason; a closed case goes on only if an objection is upheld.',
    ],
  },
  ...handOverCommandWords,
  ...holdingCommandWords,
  ...questionCommandWords,
  ...limitCommandWords,
  ...calendarCommandWords,
  ...supplementCommandWords,
  ...receiptCommandWords,
  ...contractingCommandWords,
  ...auditRequestCommandWords,
  ...auditTeamCommandWords,
  ...auditCommandWords,
  ...attendanceCommandWords,
  ...preparationCommandWords,
  ...auditWorkCommandWords,
  ...meetingCommandWords,
  ...registerCommandWords,
  ...sanctionCommandWords,
  ...matterCommandWords,
} as const satisfies Record<CommandName, CommandWords>
