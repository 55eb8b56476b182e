import { choice, reading } from './reading.ts'

/** Readings on the life of a certificate: renewed, upgraded, changed, given back, kept on file. */
export const certificateReadings = {
  windowJudgedBy: choice(
    ['submission', 'application-date'],
    'Q15.1',
    '维持、升级和变更是否按时，以电子提交当天为准。',
    'Whether maintenance, an upgrade or a change comes in time is judged on the day of electronic submission.',
  ),
  earliestMaintenanceMonths: reading(
    12,
    'Q15.1',
    '距到期超过 12 个月的维持申请由测评中心确认，不直接拒绝。',
    'Maintenance more than twelve months before expiry is referred to the centre, never refused.',
    'months',
  ),
  reminderMonths: reading(
    [12, 9, 7],
    'Q15.1',
    '到期前 12、9、7 个月，以及按时、到期和最晚受理日各提醒一次。',
    'The holder is reminded 12, 9 and 7 months ahead, on the last day in time, on expiry and before the last late day.',
    'months',
  ),
  lastReminderDays: reading(
    30,
    'Q15.1',
    '最晚受理日前 30 天再提醒一次。',
    'The last reminder comes thirty days before the last day on which late maintenance is taken.',
    'days',
  ),
  lastLateDay: choice(
    ['counts', 'is-too-late'],
    'Q15.2',
    '到期后满六个月的当天仍按逾期维持处理。',
    'The day six months after expiry still counts as late.',
  ),
  lateMaintenance: choice(
    ['maintenance', 'initial'],
    'Q15.3',
    '晚于到期前六个月、到期后六个月以内（含当天）的，按维持受理并提示测评中心。',
    'Between six months before and six months after expiry, that day included, maintenance is taken and flagged.',
  ),
  upgradeSteps: reading(1, 'Q17', '一次只能升一级。', 'An upgrade is exactly one level.'),
  lateUpgrade: choice(
    ['not-met', 'refer'],
    'Q17',
    '晚于到期前六个月的升级申请不予受理，可以改为维持或初次申请。',
    'An upgrade asked for later than six months before expiry is refused; maintenance or a first application remains.',
  ),
  upgradeSupersedes: choice(
    ['on-issue', 'on-expiry'],
    'Q17',
    '升级后的新证书颁发时，原证书即被取代。',
    'The old certificate is superseded when the upgraded one is issued.',
  ),
  sameEntityBy: choice(
    ['uscc', 'uscc-and-representative'],
    'Q18',
    '统一社会信用代码不变，视为法人未变化；更换法定代表人只需提供证明。',
    'An unchanged credit code means the same legal person; a new legal representative only needs proof.',
  ),
  originalReturned: choice(
    ['before-posting', 'after-posting'],
    'Q4.6',
    '变更和注销先交回原证书，再寄出新证书。',
    'On a change or a cancellation the original comes back before the new one leaves.',
  ),
  originalReturnedOnAddressChange: reading(
    true,
    'Q4.6',
    '仅变更地址的，也须交回原证书。',
    'The original comes back on a change of address alone, too.',
  ),
  renewalStarts: choice(
    ['day-after-expiry', 'issue'],
    'Q10',
    '按时维持的，新证书自原证书到期次日起算；否则自颁发日起算。',
    'Renewed in time, the new validity starts the day after the old one ends; otherwise on issue.',
  ),
  lastDayOfValidity: choice(
    ['before-anniversary', 'anniversary'],
    'Q10',
    '有效期三年，到第三个周年日的前一天；2 月 29 日颁发的到 2 月 28 日。',
    'Valid for three years, until the day before the third anniversary; issued on 29 February, until 28 February.',
  ),
  certifiedCaseRetentionYears: reading(
    6,
    'Q10',
    '获证案卷保存到证书到期后六年。',
    'The file of a certified case is kept until six years after expiry.',
    'years',
  ),
  otherCaseRetentionYears: reading(
    3,
    'Q10',
    '其他案卷和日志保存三年。',
    'Other files and logs are kept for three years.',
    'years',
  ),
  certificateNumberPattern: reading(
    'CNITSEC{year}SRV-{type}-{level}-{serial}',
    'Q10',
    '证书编号规则以测评中心发布为准。',
    'The pattern of certificate numbers is a setting; what the centre publishes prevails.',
  ),
} as const
