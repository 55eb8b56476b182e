import { choice, reading } from './reading.ts'

/** Readings on sanctions, false material, objections and complaints. */
export const sanctionReadings = {
  entryDecisionDays: reading(
    5,
    'Q10',
    '补录的证书由另一人在 5 个工作日内确认后才进入公开登记。',
    'A certificate taken over from the paper register is confirmed by another person within five working days; only then is it in the register.',
    'working-days',
  ),
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
  originalSentBackDays: reading(
    5,
    'Q4.6',
    '撤销决定不再有效的，在 5 个工作日内把收回的证书原件寄回。',
    'Where a withdrawal no longer stands, the original is sent back to the holder within five working days.',
    'working-days',
  ),
  decisionNumberPattern: reading(
    '〔{year}〕{serial}号',
    'Q10',
    '决定的文号格式以测评中心发布为准。',
    'The pattern of decision numbers is a setting; what the centre publishes prevails.',
  ),
  hearingDays: reading(
    10,
    'Q19',
    '认定材料虚假之前，申请单位有 10 个工作日说明情况。',
    'Before material is found false the applicant has ten working days to answer.',
    'working-days',
  ),
  proceedingDecisionDays: reading(
    10,
    'Q19',
    '收到说明后 10 个工作日内作出决定。',
    'A proceeding is decided within ten working days of the answer.',
    'working-days',
  ),
  objectionHeardBy: choice(
    ['uninvolved', 'anybody'],
    'Q19',
    '异议和投诉由没有参与评估、评审、决定和调查的人员办理。',
    'Objections and complaints are heard by people who had no part in evaluation, panel, decision or proceeding.',
  ),
  objectionStopsClock: choice(
    ['until-received', 'until-reopened', 'never'],
    'Q7',
    '因后来被撤销的决定而关闭的，自关闭到提出异议之日不计时；办理异议的时间由测评中心承担。',
    'Closed by a decision set aside later, a case stands still until the objection came; hearing it is the centre’s time.',
  ),
  complaintAcknowledgedDays: reading(
    5,
    'Q19',
    '收到投诉举报后 5 个工作日内受理。',
    'A complaint is acknowledged within five working days.',
    'working-days',
  ),
  complaintConcludedDays: reading(
    60,
    'Q19',
    '投诉举报在 60 天内办结。',
    'A complaint is concluded within sixty days.',
    'days',
  ),
} as const
