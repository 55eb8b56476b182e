/** Why nothing was done with a piece of mail. */
export const mailroomProblems = {
  'mail-settled': {
    message: ['这封邮件已有人处理。', 'Somebody has seen to this piece of mail already.'],
    remedy: ['请刷新页面查看处理结果。', 'Please reload the page to see what was done.'],
  },
  'case-number-unknown': {
    message: [
      '没有编号为 {caseNumber} 的项目、调查、异议或投诉。',
      'There is no case, proceeding, objection or complaint with the number {caseNumber}.',
    ],
    remedy: [
      '请核对编号，例如项目 2026-0031、异议 2026-O-0002。',
      'Please check the number, such as 2026-0031 of a case or 2026-O-0002 of an objection.',
    ],
  },
  'mail-not-answerable': {
    message: [
      '这封邮件没有可以答复的发件人，或由程序自动发出（RFC 3834）。',
      'This message has no sender to answer, or a machine sent it of itself (RFC 3834).',
    ],
    remedy: ['请归入案卷，或注明原因后搁置。', 'File it to a case, or set it aside and say why.'],
  },
} as const
