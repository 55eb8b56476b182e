import type { Pair } from './say.ts'

/** The page on which notices are entered and confirmed. */
export const calendarWords = {
  title: ['工作日历', 'Calendar of working days'],
  lead: [
    '工作日按国务院的放假通知计算。通知由一人录入、另一人确认后生效，在办项目的期限随即重新计算。',
    'Working days follow the State Council’s notices on holidays. One person enters a notice, another confirms it; the open deadlines are then computed again.',
  ],
  version: [
    '现行日历 {version}；{provisionalFrom} 起没有通知，日期为暂定。',
    'In force: {version}. From {provisionalFrom} on there is no notice, and days are provisional.',
  ],
  runningOut: [
    '日历将在 {provisionalFrom} 用尽，请录入下一年度的放假通知。',
    'The calendar runs out on {provisionalFrom}: please enter the notice for the coming year.',
  ],
  waiting: ['待确认的通知 {notice}', 'Notice {notice} waits for confirmation'],
  proposedBy: [
    '由 {name} 录入。请对照原文逐项核对。',
    'Entered by {name}. Please compare it with the notice as published.',
  ],
  source: ['出处：{source}（{publishedOn} 发布）', 'Source: {source} (published on {publishedOn})'],
  enter: ['录入通知', 'Enter a notice'],
  enterLead: [
    '请选择通知文件，或粘贴其内容（JSON）。录入前可以先看会改变哪些日期。',
    'Choose the file of the notice or paste its text (JSON). You see first which days it would change.',
  ],
  file: ['选择文件', 'Choose a file'],
  text: ['通知内容', 'Text of the notice'],
  notJson: [
    '这段文字不是 JSON，请检查引号和逗号。',
    'This text is not JSON; please check quotes and commas.',
  ],
  changes: ['{year} 年有 {days#} 天变化', '{days#|day changes|days change} in {year}'],
  noChanges: ['没有日期变化。', 'No day changes.'],
  changedHere: ['这份通知改变的日子', 'changed by this notice'],
  month: ['{month} 月', 'Month {month}'],
  dayIs: ['{day}：{was}改为{now}', '{day}: {now} instead of {was}'],
  dayStays: ['{day}：{now}', '{day}: {now}'],
  moved: ['将改变的期限', 'Deadlines that would move'],
  movedCount: ['{deadlines#} 项期限', '{deadlines#|deadline|deadlines}'],
  nothingMoves: ['没有在办项目的期限会改变。', 'No open deadline would move.'],
  meetingsMoved: ['将改期的评审会', 'Meetings that would move'],
  headCase: ['项目', 'Case'],
  headMatter: ['事项', 'Matter'],
  headWas: ['原期限', 'So far'],
  headNow: ['新期限', 'By the notice'],
  waitsForYes: ['提前：须由负责人确认', 'earlier: waits for a yes'],
  adopted: ['在本系统录入的通知', 'Notices adopted here'],
  noneAdopted: [
    '还没有录入过通知，现行日历由程序自带的通知构成。',
    'None yet: the calendar in force is made of the notices that came with the program.',
  ],
  history: ['记录', 'History'],
  more: ['另有 {count} 项', '{count} more'],
  held: ['因放假通知提前的期限', 'Deadlines that a notice brings forward'],
  heldText: [
    '{what}：已告知 {dueOn}，按日历 {notice} 为 {earlierOn}；同意以前仍按已告知的日期。',
    '{what}: announced for {dueOn}, {earlierOn} by the calendar {notice}; the announced day stands until somebody says yes.',
  ],
  heldSettled: [
    '{what}：按日历 {notice} 为 {earlierOn}，已决定仍按告知的 {dueOn}。',
    '{what}: {earlierOn} by the calendar {notice}; it was decided to keep {dueOn} as announced.',
  ],
  lastMove: [
    '日历 {notice} 生效后重新计算的期限',
    'Deadlines computed again when the calendar {notice} came into force',
  ],
} as const satisfies Record<string, Pair>
