import type { RefusalWords } from './refusals.ts'

export const separateDutyRefusals = {
  'accepted-or-voted': {
    message: [
      '所选人员批准过本项目的受理，或在评审会上就本项目投过票，不能再任项目负责人或审核员。',
      'Whoever accepted this application or voted on it at a meeting may not lead or audit it as well.',
    ],
    remedy: ['请另选人员。', 'Please choose somebody else.'],
  },
} as const satisfies Record<string, RefusalWords>
