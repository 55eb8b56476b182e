import type { FieldWords } from './fields.ts'
import type { Pair } from './say.ts'

/** What is kept of the centre's people besides their roles: competences, ties, absences. */
export const staffWords = {
  mine: ['我的任职', 'My service'],
  mineLead: [
    '在此申报与申请单位的利害关系，登记外出时间和代理人。资质能力由管理员维护。',
    'Declare here what ties you to an organisation, and when you are away and who acts for you. Competences are kept by the administrator.',
  ],
  record: ['能力、关联与外出', 'Competences, ties, absences'],
  recordOf: ['{name}的能力、关联与外出', 'Competences, ties, absences of {name}'],
  noCompetence: ['没有登记能力。', 'No competence is recorded.'],
  noTie: ['没有申报关联关系。', 'No tie is declared.'],
  competenceLine: ['{typeName} {level}，到 {until}', '{typeName}, {level}, until {until}'],
  competenceOver: ['已过期', 'run out'],
  tieLine: ['{organisation}（{uscc}）：{reason}', '{organisation} ({uscc}): {reason}'],
  /** Entered by itself; the Chinese half is what is kept. */
  tieOfMember: [
    '曾代表该单位办理申请（离开时自动登记）',
    'Represented it in its applications (entered on leaving it)',
  ],
  tieUntil: ['到 {until}', 'until {until}'],
  tieLasting: ['持续', 'lasting'],
  tieAdd: ['申报关联关系', 'Declare a tie'],
  tieNote: [
    '存在任职、持股、咨询等关系的，不能审核、评审该单位的申请，也不能作为代理人办理。申报后由管理员更正或终止。',
    'Whoever worked for, owns part of or advised an organisation neither audits nor hears its applications, nor handles them as a deputy. Once declared, an administrator corrects or ends it.',
  ],
  absencesNote: [
    '外出期间，代理人可以办理您负责的项目；案卷会写明由谁代为办理。审核和评审意见只能由本人作出。',
    'While you are away your deputy may handle your cases; the file says who acted for whom. Ratings and votes are never deputised.',
  ],
  awayNow: ['外出至 {to}', 'away until {to}'],
  awayWithDeputy: ['外出至 {to}，由{deputy}代理', 'away until {to}, {deputy} acts'],
  actedFor: ['（代{absent}）', ' (for {absent})'],
  actingFor: ['您正在代{absent}办理。', 'You are acting for {absent}.'],
  deputyOf: ['您正在代理：{names}。', 'You are the deputy of {names}.'],
  keep: ['保存', 'Save'],
  kept: ['已保存。', 'Saved.'],
} as const satisfies Record<string, Pair>

/** What the forms of these records call each thing. */
export const staffFields: Readonly<Record<string, FieldWords>> = {
  competences: { label: ['资质能力', 'Competences'] },
  type: { label: ['服务类别', 'Service type'] },
  level: { label: ['最高级别', 'Up to level'] },
  until: {
    label: ['到（含当日）', 'Until (that day included)'],
  },
  ties: { label: ['关联关系', 'Ties'] },
  uscc: { label: ['统一社会信用代码', 'Unified social credit code'] },
  organisation: { label: ['单位名称', 'Organisation'] },
  reason: {
    label: ['关系', 'What ties you'],
    hint: ['如：2025 年前在该单位任职。', 'For instance: employed there until 2025.'],
  },
  absences: { label: ['外出', 'Absences'] },
  from: { label: ['自', 'From'] },
  to: { label: ['至（含当日）', 'To (that day included)'] },
  deputyId: {
    label: ['代理人', 'Deputy'],
    hint: ['须具有相同角色，期间在岗。', 'Holds the same roles and is at work then.'],
  },
}

/** Why a record of somebody cannot stand as stated. */
export const staffProblems = {
  'absence-backwards': {
    message: ['外出的结束日期早于开始日期。', 'The absence ends before it begins.'],
    remedy: ['请更正日期。', 'Please correct the days.'],
  },
  'absence-over': {
    message: ['外出时间 {from} 至 {to} 已经过去。', 'The absence from {from} to {to} is over already.'],
    remedy: ['请登记今天或以后的外出时间。', 'Please state days from today on.'],
  },
  'absence-overlaps': {
    message: ['{from} 至 {to} 与另一段外出重叠。', 'From {from} to {to} overlaps another absence.'],
    remedy: ['请合并为一段，或更正日期。', 'Please make one of them, or correct the days.'],
  },
  'deputy-unknown': {
    message: ['没有找到这位代理人。', 'There is no such deputy at the centre.'],
    remedy: ['请从列表中重新选择。', 'Please choose again from the list.'],
  },
  'deputy-self': {
    message: ['不能由本人代理本人。', 'Nobody is their own deputy.'],
    remedy: ['请选择一位同事。', 'Please choose a colleague.'],
  },
  'nothing-to-deputise': {
    message: [
      '审核员和评审专家的工作须由本人完成，不能由他人代理。',
      'What auditors and experts do is done by themselves; there is nothing a deputy could do.',
    ],
    remedy: [
      '请只登记外出时间；需要换人的，由审批人或秘书另行指派。',
      'Please state the days alone; where somebody else is needed, the approver or the secretary assigns them.',
    ],
  },
  'deputy-lacks-role': {
    message: ['代理人不具有“{role}”角色。', 'The deputy does not hold the role of {role}.'],
    remedy: ['请选择具有相同角色的同事。', 'Please choose a colleague with the same role.'],
  },
  'deputy-away': {
    message: ['代理人 {from} 至 {to} 也外出。', 'The deputy is away from {from} to {to}, too.'],
    remedy: ['请选择期间在岗的同事。', 'Please choose a colleague who is at work then.'],
  },
  'deputy-not-separate': {
    message: [
      '代理人参加过{organisationName}的评审表决，或与其有关联关系。',
      'The deputy voted on the case of {organisationName}, or is tied to it.',
    ],
    remedy: [
      '评估与审定须由不同的人作出；请选择其他同事。',
      'Whoever evaluates and whoever decides are different people; please choose another colleague.',
    ],
  },
  'tie-uscc-malformed': {
    message: ['{uscc} 不是统一社会信用代码。', '{uscc} is not a unified social credit code.'],
    remedy: [
      '代码为 18 位数字和大写字母，请与营业执照核对。',
      'It has 18 digits and capital letters; please compare it with the licence.',
    ],
  },
  'competence-type-unknown': {
    message: ['没有“{type}”这一服务类别。', 'There is no service type called {type}.'],
    remedy: ['请从列表中选择。', 'Please choose from the list.'],
  },
} as const satisfies Record<string, { readonly message: Pair; readonly remedy: Pair }>
