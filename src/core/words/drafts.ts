import type { Pair } from './say.ts'

/** What stands in the way of keeping a draft: of the book, or of what somebody fills in for a command. */
export const draftProblems = {
  'guide-unread': {
    message: [
      '还没有确认阅读本类别的申请指南，申请书尚未打开（Q11.3）。',
      'The guide of the type has not been confirmed as read, so the book is not open yet (Q11.3).',
    ],
    remedy: [
      '请先阅读申请指南并确认，再填写各部分。',
      'Please read the guide and confirm it; then fill in the sections.',
    ],
  },
  'draft-changed': {
    message: [
      '其他人已保存了申请书的新版本，您的修改没有保存。',
      'Somebody else has saved a newer version of the book; your changes were not saved.',
    ],
    remedy: [
      '请对照新版本合并后再保存。',
      'Please merge your changes into the newer version and save again.',
    ],
  },
  'section-changed': {
    message: [
      '这一部分刚刚又有修改，没有标记为已核对。',
      'This section was changed just now; it was not checked off.',
    ],
    remedy: ['请看过最新内容后再核对。', 'Please look at what is there now, and check it then.'],
  },
  'draft-frozen': {
    message: [
      '申请已提交，申请书和附件不能再修改。',
      'The application was submitted; its book and files can no longer be changed.',
    ],
    remedy: [
      '需要更正时，请按测评中心的补充要求提交。',
      'Corrections go in as supplements when the centre asks for them.',
    ],
  },
  'own-draft-changed': {
    message: [
      '您在另一窗口或另一台电脑上保存了更新的草稿，这里的修改没有保存。',
      'You saved a newer draft in another window or on another machine; what you changed here was not saved.',
    ],
    remedy: ['请对照两份草稿，选择保留哪一份。', 'Please compare the two and choose which one stays.'],
  },
} as const satisfies Record<string, { readonly message: Pair; readonly remedy: Pair }>
