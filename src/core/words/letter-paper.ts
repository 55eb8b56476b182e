import type { Pair } from './say.ts'

/** Letters on paper. */
export const letterPaperWords = {
  /** Where the seal goes on a print, over the name of the centre and the day. */
  seal: ['（印章）', '(seal)'],
  /** Whom to turn to, below the day. */
  note: ['（{signers}）', '({signers})'],
  official: ['公文 PDF', 'Official letter, PDF'],
  plain: ['信函 PDF', 'Letter, PDF'],
  /** Across every page of a paper that is read before it is sent, and above it. */
  preview: ['预览', 'Preview'],
  ofNoEffect: ['预览：尚未发出，不具效力', 'Preview: not sent, and of no effect'],
  making: ['正在排版……', 'Being set…'],
} as const satisfies Record<string, Pair>

export const letterPaperProblems = {
  'letter-unprintable': {
    message: [
      '信中有 PDF 所用字体没有的字：{characters}。',
      'The letter holds characters that the typefaces of the PDF do not have: {characters}.',
    ],
    remedy: [
      '请阅读页面上的文字，或打印本页；文字与信函一致。',
      'Please read it on the screen or print that page: it says the same, word for word.',
    ],
  },
} as const satisfies Record<string, { readonly message: Pair; readonly remedy: Pair }>
