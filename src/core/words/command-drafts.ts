import type { Pair } from './say.ts'

/** What stands in the way of keeping what somebody fills in for a command. */
export const draftProblems = {
  'own-draft-changed': {
    message: [
      '您在另一窗口或另一台电脑上保存了更新的草稿，这里的修改没有保存。',
      'You saved a newer draft in another window or on another machine; what you changed here was not saved.',
    ],
    remedy: ['请对照两份草稿，选择保留哪一份。', 'Please compare the two and choose which one stays.'],
  },
} as const satisfies Record<string, { readonly message: Pair; readonly remedy: Pair }>
