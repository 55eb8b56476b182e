import type { Pair } from './say.ts'

/** What the command line says besides the answers of the rules. */
export const commandLineWords = {
  usage: ['用法', 'Usage'],
  commands: ['命令', 'Commands'],
  everywhere: [
    '每个命令都可以加 --json（输出一个 JSON 值）和 --lang zh|en。',
    'Every command takes --json (one JSON value) and --lang zh|en.',
  ],
  unknownCommand: ['没有“{command}”这个命令。', 'There is no command “{command}”.'],
  halfCommand: ['“{command}”不是完整的命令。', 'The command “{command}” is not complete.'],
  unknownOption: ['命令 {command} 没有选项 {option}。', 'The command {command} has no option {option}.'],
  optionTwice: ['选项 {option} 只能出现一次。', 'The option {option} may be given once only.'],
  optionWithoutValue: ['选项 {option} 后面需要一个值。', 'The option {option} needs a value.'],
  optionMissing: ['缺少选项 {option}。', 'The option {option} is missing.'],
  argumentMissing: ['缺少参数 {argument}。', 'The argument {argument} is missing.'],
  argumentTooMany: ['多出参数“{argument}”。', 'The argument “{argument}” is one too many.'],
  notADay: [
    '{name} 应为真实存在的日期，写作 2026-11-22，而不是“{given}”。',
    '{name} should be a day that exists, written like 2026-11-22, not “{given}”.',
  ],
  notWhole: ['{name} 应为整数，而不是“{given}”。', '{name} should be a whole number, not “{given}”.'],
  notAChoice: [
    '{name} 应为 {choices} 之一，而不是“{given}”。',
    '{name} should be one of {choices}, not “{given}”.',
  ],
  fromAfterTo: ['{from} 晚于 {to}。', '{from} is later than {to}.'],
  rangeTooLong: ['一次最多列出 {most} 年。', 'At most {most} years can be listed at once.'],
  fileMissing: ['找不到文件 {file}。', 'The file {file} cannot be found.'],
  fileMissingRemedy: ['请检查路径。', 'Please check the path.'],
  fileUnreadable: ['文件 {file} 无法读取。', 'The file {file} cannot be read.'],
  fileUnreadableRemedy: [
    '请确认它是文件而不是文件夹，并且有读取权限。',
    'Please check that it is a file and not a folder, and that you may read it.',
  ],
  notJson: ['文件 {file} 不是 JSON。', 'The file {file} is not JSON.'],
  notJsonRemedy: ['请参照 {example} 的格式。', 'Please follow the form of {example}.'],
  malformedRemedy: ['请参照 {example} 填写这个字段。', 'Please fill in this field as in {example}.'],
  unknownField: ['没有“{field}”这个字段。应为：{known}。', 'There is no field “{field}”. Expected: {known}.'],
  expected: ['[应为：{expected}。]', '[ Expected: {expected}.]'],
  catalogueLine: ['{name}（{key}）：{level}', '{name} ({key}): {level}'],
  outsideCalendar: [
    '[{name} ]{day} 不在日历之内：日历覆盖 {first} 至 {last}。',
    '[{name} ]{day} is outside the calendar, which covers {first} to {last}.',
  ],
  outsideCalendarRemedy: ['请选择这个范围内的日期。', 'Please choose days within it.'],
  planNeedsAssessment: [
    '变更和注销不经过审核和评审会，没有完整的办理计划。',
    'Changes and cancellations pass no audit and no meeting: there is no full plan for them.',
  ],
  planNeedsAssessmentRemedy: [
    '请选择初次、维持或升级申请。',
    'Please choose an initial application, maintenance or an upgrade.',
  ],
  refused: ['不予办理', 'Refused'],
  remedy: ['怎么办', 'What to do'],
  answer: ['结论', 'Answer'],
  ourReading: ['我方解读', 'Our reading'],
  provisional: ['暂定：涉及放假通知尚未公布的年份', 'Provisional: it touches a year whose notice is not out'],
  provisionalFrom: ['{day} 起为暂定', 'Provisional from {day}'],
  calendar: ['日历版本 {version}', 'Calendar {version}'],
  calendarBefore: ['日历版本 {before} → {version}', 'Calendar {before} → {version}'],
  total: ['合计 {fen}', 'Total {fen}'],
  assessment: ['评估费 {fen}', 'Assessment fee {fen}'],
  annual: ['三年年金 {fen}', 'Three years’ annual fee {fen}'],
  engagements: ['至少 {count} 个项目', 'At least {count#|engagement|engagements}'],
  workdays: ['{count} 个工作日', '{count#|working day|working days}'],
  agendaCloses: ['议程截止 {day}', 'agenda closes {day}'],
  postponed: ['由 {day} 顺延', 'moved from {day}'],
  certificateOn: ['最晚制证日 {day}', 'Certificate made by {day}'],
  noticeCount: [
    '{count} 份通知，覆盖 {first} 至 {last}',
    '{count#|notice|notices}, covering {first} to {last}',
  ],
  dayChanged: ['{day}：{was} → {now}', '{day}: {was} → {now}'],
  alike: ['{file} 有 {percent}% 的内容见于 {like}', 'Of {file}, {percent} per cent is in {like}'],
  alikeEnough: [
    '{file} 有 {percent}% 的内容见于 {like}，审核人员会看到提示',
    'Of {file}, {percent} per cent is in {like}; reviewers are told',
  ],
  notAlike: ['{file} 没有相同的内容', 'Nothing of {file} is in any of the others'],
  nothingChanges: ['没有日期变化。', 'No day changes.'],
} as const satisfies Record<string, Pair>

/** Which notices a calendar is made of. */
export const calendarFromWords = {
  program: ['依据本程序自带的通知', 'By the notices that come with this program'],
  database: ['依据数据库中现行的通知', 'By the notices in force in the database'],
} as const satisfies Record<string, Pair>

export const answerWords = {
  met: ['符合', 'met'],
  'not-met': ['不符合', 'not met'],
  refer: ['由测评中心判断', 'for the centre to decide'],
} as const satisfies Record<string, Pair>

export const dayKindWords = {
  workday: ['工作日', 'working day'],
  weekend: ['周末', 'weekend'],
  holiday: ['放假', 'holiday'],
  'make-up': ['调休上班', 'make-up working day'],
} as const satisfies Record<string, Pair>

/** One line of help for each command. */
export const commandSummaries = {
  catalogue: ['服务资质类别和级别', 'Service types and their levels'],
  fee: ['费用', 'What an application costs'],
  minimum: ['需要的项目数量', 'How many engagements are asked for'],
  window: ['维持、升级、变更是否在期限内', 'Whether maintenance, an upgrade or a change is in time'],
  workdays: ['列出一段时间内的工作日', 'The working days between two days'],
  'workday add': ['从某天起加减工作日', 'The n-th working day after or before a day'],
  'workday count': ['两天之间有多少个工作日', 'How many working days lie between two days'],
  meetings: ['专家评审会日期', 'The expert review meetings'],
  plan: ['从提交到发证的时间安排', 'The way from submission to certificate'],
  uscc: ['检查统一社会信用代码', 'Check a unified social credit code'],
  check: ['按规则自查一份申请', 'Check an application against the rules'],
  scan: [
    '核对文件中有无国家秘密标志，能否接收',
    'Look for marks of state secrecy in files, and whether they can be taken',
  ],
  verify: ['核验下载的证书', 'Check a downloaded certificate'],
  likeness: ['比较文件内容有多少相同', 'How much of the content of files is the same'],
  'calendar check': [
    '日历依据的通知，或一份新通知会改变哪些日期',
    'The notices in force, or what a new one would change',
  ],
  'calendar import': [
    '录入一份放假通知；由另一人再次执行即确认生效',
    'Enter a notice; given by another person as well, it comes into force',
  ],
  'wechat-menu upload': [
    '把公众号菜单上传到微信平台；--dry-run 只显示',
    'Send the menu of the WeChat account to its platform; --dry-run only shows it',
  ],
} as const satisfies Record<string, Pair>
