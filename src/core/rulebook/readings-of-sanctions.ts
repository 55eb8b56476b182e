import { choice, reading } from './reading.ts'

/** Readings on sanctions, false material, objections and complaints. */
export const sanctionReadings = {
  suspensionDays: reading(
    180,
    'Q10',
    '证书暂停最长 180 天；期满未恢复的，由工作人员决定下一步，不自动撤销。',
    'A certificate is suspended for at most 180 days; a person then decides what follows, it is never withdrawn by itself.',
    'days',
  ),
  sanctionDecidedBy: choice(
    ['another-person', 'anybody'],
    'Q10',
    '对证书的处置由一人提出，由另一人决定。',
    'What is done to a certificate is proposed by one person and decided by another.',
  ),
  sanctionDecisionDays: reading(
    5,
    'Q10',
    '对证书的处置建议在 5 个工作日内作出决定。',
    'A proposed sanction is decided on within five working days.',
    'working-days',
  ),
  decisionNumberPattern: reading(
    '〔{year}〕{serial}号',
    'Q10',
    '决定的文号格式以测评中心发布为准。',
    'The pattern of decision numbers is a setting; what the centre publishes prevails.',
  ),
} as const
