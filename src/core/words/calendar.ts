import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** The words of the calendar: notices being adopted, and what a new one does to cases and meetings under way. */

export const calendarPhaseWords = {
  'notices-settled': ['没有待确认的通知', 'no notice waiting'],
  'notice-proposed': ['通知待第二人确认', 'a notice waits for a second person'],
} as const satisfies Record<string, Pair>

const moveWords = { label: ['重新计算期限', 'Compute the deadlines again'] } as const

const settleWords = {
  label: ['决定提前的期限', 'Decide on earlier deadlines'],
  help: [
    '新的放假通知使已告知的期限提前。同意后按新日期执行，不同意则仍按原日期；原先告知过的，结果都会去信说明。',
    'A new notice brings announced deadlines forward. With your yes the new days hold, otherwise the announced ones stay; whoever they were announced to is told either way.',
  ],
} as const

export const calendarCommandWords = {
  ProposeNotice: {
    label: ['录入放假通知', 'Enter a notice'],
    help: [
      '请按国务院办公厅发布的通知原文录入，由另一人核对确认后生效。',
      'Enter the notice as the State Council published it; it comes into force once another person has confirmed it.',
    ],
  },
  ConfirmNotice: {
    label: ['确认生效', 'Confirm the notice'],
    help: [
      '请对照通知原文逐项核对。确认后，在办项目的期限随即重新计算并告知各方。',
      'Please compare it with the notice as published. The open deadlines are then computed again and those concerned are told.',
    ],
  },
  RejectNotice: {
    label: ['退回通知', 'Reject the notice'],
    help: [
      '录入的内容与原文不符时退回，理由将留存。',
      'For a notice that does not say what was published; the reason is kept.',
    ],
  },
  MoveDeadlines: moveWords,
  MoveCertificateDeadlines: moveWords,
  MoveProceedingDeadlines: moveWords,
  MoveObjectionDeadlines: moveWords,
  MoveComplaintDeadlines: moveWords,
  SettleEarlierDeadlines: settleWords,
  SettleCertificateDeadlines: settleWords,
  SettleProceedingDeadlines: settleWords,
  SettleObjectionDeadlines: settleWords,
  SettleComplaintDeadlines: settleWords,
  MovePanelDay: { label: ['评审会改期', 'Move the day of the meeting'] },
  MoveMeeting: { label: ['评审会改期', 'Move the meeting'] },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

const moved: Pair = [
  '放假通知 {notice} 生效，{moves#} 项期限重新计算',
  'Notice {notice} came into force: {moves#|deadline|deadlines} computed again',
]
const settled: Pair = [
  '因放假通知 {notice} 提前的 {moves#} 项期限，是否按新日期执行：{accepted}[，理由：{reason}]',
  '{moves#|deadline|deadlines} brought forward by notice {notice}; the new days hold: {accepted}[; reason: {reason}]',
]

export const calendarEventWords = {
  NoticeProposed: ['录入放假通知，待另一人确认', 'Notice entered; another person has to confirm it'],
  NoticeAdopted: ['放假通知经确认生效', 'Notice confirmed and in force'],
  NoticeRejected: ['退回通知 {noticeId}，理由：{reason}', 'Notice {noticeId} rejected; reason: {reason}'],
  DeadlinesMoved: moved,
  EarlierDeadlinesSettled: settled,
  CertificateDeadlinesMoved: moved,
  CertificateDeadlinesSettled: settled,
  ProceedingDeadlinesMoved: moved,
  ProceedingDeadlinesSettled: settled,
  ObjectionDeadlinesMoved: moved,
  ObjectionDeadlinesSettled: settled,
  ComplaintDeadlinesMoved: moved,
  ComplaintDeadlinesSettled: settled,
  InternalDeadlinesMoved: moved,
  InternalDeadlinesSettled: settled,
  PanelDayMoved: [
    '放假通知 {notice} 生效，评审会由 {wasOn} 改为 {heldOn}',
    'Notice {notice} came into force: the meeting moves from {wasOn} to {heldOn}',
  ],
  MeetingMoved: [
    '放假通知 {notice} 生效，会议[由 {wasHeldOn} 改]在 {heldOn} 召开，议程最晚 {agendaClosesOn} 确定',
    'Notice {notice} came into force: the meeting is[ no longer on {wasHeldOn} but] on {heldOn}; its agenda is fixed by {agendaClosesOn}',
  ],
} as const satisfies Record<string, Pair>

const asPublished: Pair = [
  '请对照国务院办公厅的通知原文改正后重新录入。',
  'Please compare it with the notice as published, put it right and enter it again.',
]

export const calendarRefusals = {
  'notice-id-taken': {
    message: [
      '编号 {notice} 已经用过，通知一经采用不再修改。',
      'The id {notice} is taken; a notice is never edited.',
    ],
    remedy: [
      '如有调整，请另录一份说明修改哪一份的通知，编号加一。',
      'Please enter a change as a notice of its own that says which one it amends, with the next number.',
    ],
  },
  'notice-year-unknown': {
    message: [
      '通知 {notice} 针对 {year} 年，而法定节假日只有 {first} 年至 {last} 年的。',
      'Notice {notice} is for {year}, and the days fixed by law are known from {first} to {last}.',
    ],
    remedy: asPublished,
  },
  'notice-amends-nothing': {
    message: [
      '通知 {notice} 要修改 {amends}，但 {year} 年没有更早的这份通知。',
      'Notice {notice} amends {amends}, which is not an earlier notice for {year}.',
    ],
    remedy: ['请填写被修改通知的编号。', 'Please name the notice that it amends.'],
  },
  'notice-year-arranged': {
    message: [
      '{year} 年已由 {other} 安排，通知 {notice} 没有说明修改的是哪一份。',
      '{other} arranges {year} already, and notice {notice} does not say that it amends it.',
    ],
    remedy: ['请在 amends 中写明被修改通知的编号。', 'Please name the notice it amends in the field amends.'],
  },
  'notice-day-elsewhere': {
    message: [
      '通知 {notice} 中的 {day} 不由 {year} 年的通知安排：既不在 {year} 年，也不是与其元旦相连的上年末几天，或者属于下一年元旦的假期。',
      'In notice {notice}, {day} is not for {year} to arrange: it is not in {year} or at the New Year before, or it belongs to the New Year after.',
    ],
    remedy: asPublished,
  },
  'notice-id-of-another-year': {
    message: [
      '编号 {notice} 与通知针对的 {year} 年不一致。',
      'The id {notice} is not one of a notice for {year}.',
    ],
    remedy: [
      '请使用 cn-{year}-1 这样的编号，并核对年份。',
      'Please number it like cn-{year}-1, and check the year.',
    ],
  },
  'notice-publication-unlikely': {
    message: [
      '通知 {notice} 注明 {publishedOn} 发布，而 {year} 年的通知在 {from} 至 {to} 之间发布。',
      'Notice {notice} says it was published on {publishedOn}; one for {year} is published between {from} and {to}.',
    ],
    remedy: ['请核对通知的年份和发布日期。', 'Please check the year and the day of publication.'],
  },
  'notice-changes-nothing': {
    message: [
      '通知 {notice} 修改 {amends}，但没有改变任何一天。',
      'Notice {notice} amends {amends} and changes no day.',
    ],
    remedy: ['请核对有变动的日期是否都已录入。', 'Please check that every day it changes is entered.'],
  },
  'notice-day-twice': {
    message: ['通知 {notice} 中 {day} 出现了两次。', 'In notice {notice}, {day} is named twice.'],
    remedy: asPublished,
  },
  'notice-days-backwards': {
    message: [
      '通知 {notice} 中自 {day} 起的假期止于 {to}，早于开始日。',
      'In notice {notice}, the days off from {day} end on {to}, before they start.',
    ],
    remedy: asPublished,
  },
  'notice-day-works-already': {
    message: [
      '通知 {notice} 把 {day} 列为调休上班日，而它本来就是工作日。',
      'Notice {notice} makes {day} a working day, which it is already.',
    ],
    remedy: asPublished,
  },
  'notice-festival-missing': {
    message: [
      '{festival}（{day}）是法定节假日，{year} 年的通知 {notice} 没有列入。',
      '{festival} on {day} is a holiday by law, and notice {notice} for {year} leaves it out.',
    ],
    remedy: asPublished,
  },
  'notice-unpublished': {
    message: [
      '通知 {notice} 注明 {publishedOn} 发布，而今天是 {today}，还没有发布的通知不能录入。',
      'Notice {notice} says it is published on {publishedOn}, and today is {today}; it cannot be entered before it is out.',
    ],
    remedy: ['请核对通知的发布日期。', 'Please check the day on which the notice was published.'],
  },
  'notice-workdays-unlikely': {
    message: [
      '照通知 {notice} 计算，{year} 年有 {count} 个工作日，合理范围是 {fewest} 至 {most} 个。',
      'By notice {notice}, {year} would have {count} working days; {fewest} to {most} can be right.',
    ],
    remedy: asPublished,
  },
  'second-person-needed': {
    message: ['这份通知是您本人录入的。', 'You entered this notice yourself.'],
    remedy: [
      '请由另一位评审会秘书或系统管理员核对确认。',
      'Please have another panel secretary or administrator check and confirm it.',
    ],
  },
  'nothing-moved': {
    message: ['按日历 {notice} 计算，没有期限变化。', 'By the calendar {notice}, no deadline moves.'],
    remedy: ['无需处理。', 'There is nothing to do.'],
  },
  'nothing-brought-forward': {
    message: [
      '没有因放假通知而提前、需要决定的期限。',
      'No deadline is brought forward by a notice and waits for a decision.',
    ],
    remedy: ['无需处理。', 'There is nothing to do.'],
  },
  'not-its-meeting': {
    message: [
      '本项目不在这次评审会上，或会议日期没有变化。',
      'The case is not before this meeting, or its day is the same.',
    ],
    remedy: ['无需处理。', 'There is nothing to do.'],
  },
  'meeting-day-stands': {
    message: [
      '评审会仍在 {heldOn} 召开：日期没有变化，或议程锁定后不再提前。',
      'The meeting stays on {heldOn}: its day is the same, or would come earlier after its agenda was fixed.',
    ],
    remedy: ['无需处理。', 'There is nothing to do.'],
  },
} as const satisfies Record<string, RefusalWords>
