import type { RefusalWords } from './refusals.ts'

export const separateDutyRefusals = {
  'accepted-or-voted': {
    message: [
      '所选人员批准过本项目的受理，或在评审会上就本项目投过票，不能再任项目负责人。',
      'Whoever accepted this application or voted on it at a meeting may not lead it as well.',
    ],
    remedy: ['请另选一位项目负责人。', 'Please choose another case lead.'],
  },
} as const satisfies Record<string, RefusalWords>
