import type { RefusalWords } from './refusals.ts'

export const separateDutyRefusals = {
  'accepted-or-voted': {
    message: [
      '所选人员批准过本项目的受理、就本项目投过票或作过决定，或已申报回避，不能再任项目负责人或审核员。',
      'Whoever accepted this application, voted or decided on it or declared a conflict may not lead or audit it as well.',
    ],
    remedy: ['请另选人员。', 'Please choose somebody else.'],
  },
  'closed-by-clock-only': {
    message: [
      '“整改逾期”由系统按期限判断，不能由人员选用。',
      'That the days for rectification are over is for the clock to say, not for a person.',
    ],
    remedy: [
      '请以测评中心决定为由关闭项目，并写明理由。',
      'Please close the case as decided by the centre, and state the reason.',
    ],
  },
  'lead-might-vote': {
    message: [
      '所选人员是评审专家，本项目即将上会，不能在此时任项目负责人。',
      'The person chosen is an expert who might vote on this case at the meeting ahead.',
    ],
    remedy: [
      '请另选一位不是评审专家的项目负责人，或在评审会后更换。',
      'Please choose a case lead who is no expert, or change the lead after the meeting.',
    ],
  },
} as const satisfies Record<string, RefusalWords>
