import type { Pair } from './say.ts'

/** Work that is done after a commit, by its kind. */
export const jobWords = {
  follow: ['办理后续事项', 'What follows elsewhere'],
  mail: ['发送邮件', 'Send a mail'],
  letter: ['生成并送出文书', 'Write and send a letter'],
  likeness: ['比对雷同', 'Look for likeness'],
  forget: ['清除已删除文件的内容', 'Clear away the content of a removed file'],
  sign: ['签署电子证书', 'Sign a certificate'],
  recount: ['按新放假通知重算期限', 'Count days again by a new notice'],
} as const satisfies Record<string, Pair>

export type JobKind = keyof typeof jobWords
