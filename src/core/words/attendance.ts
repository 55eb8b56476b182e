import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** Who of the applicant attends the audit, and how a remote one reaches them (Q4.4). */

export const attendanceCommandWords = {
  ReviseAttendance: {
    label: ['更正参加人员', 'Correct who attends'],
    help: [
      '确认审核时间后人员或联线方式有变的，请在这里更正；以最后一份名单为准。',
      'For changes after the date was confirmed; the last list counts.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const attendanceEventWords = {
  AttendanceRevised: [
    '更正审核参加人员，参加 {attendees} 人',
    'Attendance of the audit corrected; {attendees#|person attends|people attend}',
  ],
} as const satisfies Record<string, Pair>

export const attendanceRefusals = {
  'attendance-unknown': {
    message: ['没有找到这份参加人员名单。', 'There is no such list of attendees on this case.'],
    remedy: ['请先保存参加人员名单，再提交。', 'Please save the list of attendees first, then submit.'],
  },
} as const satisfies Record<string, RefusalWords>

export const attendanceProblems = {
  'attendance-closed': {
    message: ['现在不登记审核参加人员。', 'Attendees of the audit are not taken down now.'],
    remedy: [
      '收到审核通知后、审核完成前可以登记。',
      'They are stated once the audit notice is out, and until the audit is completed.',
    ],
  },
} as const satisfies Record<string, { readonly message: Pair; readonly remedy: Pair }>

export const attendanceFields: Readonly<Record<string, FieldWords>> = {
  // Elsewhere a receipt is the number of a complaint.
  'ConfirmAuditDate.receipt': {
    label: ['审核时间确认回执', 'Audit date receipt'],
    hint: ['请上传盖章后的扫描件。', 'Upload the scan of the sealed receipt.'],
  },
  'RecordAuditReceipt.receipt': {
    label: ['审核时间确认回执', 'Audit date receipt'],
    hint: [
      '随邮件到达的附件已在案卷中；纸质回执请上传扫描件。',
      'What came by mail is on the case already; of a paper one, upload the scan.',
    ],
  },
  attendees: { label: ['参加人数', 'How many attend'] },
  attendanceId: {
    label: ['参加人员', 'Who attends'],
    hint: [
      '姓名和联线方式加密保存，只有本单位、项目负责人和审核组能看到全文。',
      'Names and the connection are kept encrypted; only your organisation, the case lead and the audit team read them in full.',
    ],
  },
}

/** What the list itself calls its fields. */
export const attendanceRecordFields: Readonly<Record<string, FieldWords>> = {
  people: { label: ['名单', 'The list'] },
  name: { label: ['姓名', 'Name'] },
  position: { label: ['职务', 'Position'] },
  connection: { label: ['联线方式', 'How to connect'] },
}

/** What screens say about it. */
export const attendanceWords = {
  keep: ['保存名单', 'Save the list'],
  connectionHint: [
    '远程审核必填：会议软件、会议号、联系人和电话。',
    'A must for a remote audit: meeting software, its number, a contact and telephone.',
  ],
  count: ['已保存 {count} 人', '{count#|person|people} saved'],
  change: ['修改名单', 'Change the list'],
  title: ['参加人员', 'Who attends'],
  masked: [
    '姓名已隐去部分；全文只有申请单位、项目负责人和审核组能看到。',
    'Names are masked; only the applicant, the case lead and the audit team read them in full.',
  ],
  sheet: ['审核安排', 'The audit'],
  seal: ['申请单位（公章）：', 'Applicant (official seal):'],
  date: ['日期：', 'Date:'],
} as const satisfies Record<string, Pair>
