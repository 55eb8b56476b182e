import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** What the applicant has ready before the audit, and how its day is laid out (Q4.4). */

export const preparationCommandWords = {
  TickPreparation: {
    label: ['登记准备情况', 'Tick off what is ready'],
    help: [
      '勾选已经备好的事项；何时由谁登记会一并显示给审核组。',
      'Tick what is ready; the audit team sees when and by whom.',
    ],
  },
  SetAuditPlan: {
    label: ['安排审核日程', 'Lay out the audit day'],
    help: [
      '由审核组长安排，申请单位可以看到。请写明每一时段看什么、由谁审核、需要哪些部门到场。',
      'Set by the lead auditor and shown to the applicant: what is looked at when, by whom, and which departments are needed.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const preparationEventWords = {
  PreparationTicked: ['登记审核准备情况：{items#} 项', 'Audit preparation updated: {items#|item|items}'],
  AuditPlanSet: ['审核日程已排定，共 {sessions#} 个时段', 'Audit day laid out: {sessions#|session|sessions}'],
} as const satisfies Record<string, Pair>

const department = {
  contact: ['授权联系人', 'authorised contact'],
  administration: ['行政', 'administration'],
  hr: ['人力资源', 'human resources'],
  finance: ['财务', 'finance'],
  business: ['商务', 'business'],
  quality: ['质量', 'quality'],
  'project-management': ['项目管理', 'project management'],
  purchasing: ['采购', 'purchasing'],
  engineering: ['技术', 'engineering'],
} as const satisfies Record<string, Pair>

/** Closed lists by the name of the field that asks for them. */
export const preparationChoices = {
  owner: department,
  needed: department,
  matter: {
    'review-meeting': ['组织贵单位自己的评审会议', 'Hold your own review meeting for the audit'],
    'book-originals': [
      '申请书和附件的原件，按序号排好',
      'Originals of the book and its attachments, in order',
    ],
    'process-documents': [
      '各服务项目的过程文件和记录，完整、未经删改',
      'Process documents and records of each engagement, whole and unaltered',
    ],
    'staff-records': [
      '人员名册、劳动合同、社保和 CISP 证书',
      'Staff list, contracts, social insurance and CISP certificates',
    ],
    'quality-records': [
      '质量体系文件和最近一次内部审核记录',
      'Quality system documents and records of the last internal audit',
    ],
    people: ['相关负责人和项目人员当天到场', 'Those in charge and the project staff are there on the day'],
    connection: [
      '会议软件、摄像头和备用网络，提前试通',
      'Meeting software, camera and a spare line, tried beforehand',
    ],
    premises: ['会议室、投影和打印，现场接待', 'Meeting room, projector and printer, reception of the team'],
    other: ['其他事项', 'Something else'],
  },
} as const satisfies Record<string, Record<string, Pair>>

export const preparationFields: Readonly<Record<string, FieldWords>> = {
  preparation: {
    label: ['准备清单', 'Preparation list'],
    hint: ['不填则采用通常的清单。', 'Left empty, the usual list goes out.'],
  },
  matter: { label: ['准备事项', 'To prepare'] },
  owner: { label: ['负责部门', 'In charge'] },
  detail: { label: ['补充说明', 'Details'] },
  'TickPreparation.preparation': { label: ['已备好的事项', 'What is ready'] },
  ready: { label: ['已备好', 'Ready'] },
  sessions: { label: ['时段', 'Sessions'] },
  from: { label: ['开始', 'From'] },
  to: { label: ['结束', 'To'] },
  topic: { label: ['过程域或议题', 'Process area or topic'] },
  auditorId: { label: ['审核员', 'Auditor'] },
  needed: { label: ['需要到场的部门', 'Departments needed'] },
}

export const preparationRefusals = {
  'nothing-to-prepare': {
    message: ['审核通知没有附准备清单。', 'The audit notice came without a preparation list.'],
    remedy: ['无须登记；有疑问请联系项目负责人。', 'Nothing needs ticking; ask the case lead when in doubt.'],
  },
  'preparation-unknown': {
    message: [
      '所选事项不在现行准备清单中，可能已经重新发出通知。',
      'What was ticked is not on the present list; a new notice may have gone out.',
    ],
    remedy: ['请刷新页面后重新勾选。', 'Please reload the page and tick again.'],
  },
  'session-ends-early': {
    message: [
      '“{topic}”的结束时间 {to} 不晚于开始时间 {from}。',
      '“{topic}” ends at {to}, which is not after its start at {from}.',
    ],
    remedy: ['请改正起止时间。', 'Please correct the times.'],
  },
  'session-auditor-not-on-team': {
    message: ['“{topic}”的审核员不在审核组中。', 'The auditor of “{topic}” is not on the team.'],
    remedy: ['请从审核组成员中选择。', 'Please choose one of the team.'],
  },
  'sessions-overlap': {
    message: [
      '“{topic}”自 {from} 开始，此时该审核员的上一时段尚未结束。',
      '“{topic}” starts at {from}, while its auditor is still in another session.',
    ],
    remedy: ['请错开时间，或换一位审核员。', 'Please move it, or give it to another auditor.'],
  },
} as const satisfies Record<string, RefusalWords>
