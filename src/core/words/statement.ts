import type { StatementFault } from '#core/bank-statement.ts'
import { type Lang, type Pair, say } from './say.ts'

/** What is said when a bank statement cannot be taken in. */
export const statementProblems = {
  'statement-wrong': {
    message: [
      '银行流水文件有 {count} 处需要更正，没有写入任何内容。',
      'The bank statement has {count#|place|places} to be put right; nothing was taken in.',
    ],
    remedy: [
      '请按下列各处更正文件，或从网银重新导出，再导入一次。',
      'Please correct the file at the places below, or export it again, and import it once more.',
    ],
  },
  'statement-not-text': {
    message: [
      '文件既不是 UTF-8 也不是 GB18030 编码的文本，没有写入任何内容。',
      'The file is text neither in UTF-8 nor in GB18030; nothing was taken in.',
    ],
    remedy: ['请从网银导出 CSV 格式的流水。', 'Please export the statement as CSV.'],
  },
  'line-not-splittable': {
    message: [
      '这一笔流水不能这样拆分：各部分之和须等于原金额，且尚未确认、拆分或退回。',
      'The line cannot be split like this: the parts come to what it brought, and it is neither confirmed, split nor returned.',
    ],
    remedy: ['请刷新清单，核对各部分金额。', 'Please reload the list and check the amounts.'],
  },
  'line-not-joinable': {
    message: [
      '不能撤销拆分：其中有的部分已经确认、退回或再次拆分。',
      'The split cannot be undone: a part has been confirmed, returned or split again.',
    ],
    remedy: ['请按各部分继续处理。', 'Please go on with its parts.'],
  },
  'line-settled': {
    message: [
      '这一笔流水不存在，或已经确认到某个项目，不能再作标记。',
      'There is no such line, or it has been confirmed on a case and takes no more notes.',
    ],
    remedy: ['请刷新清单。', 'Please reload the list.'],
  },
} as const satisfies Record<string, { message: Pair; remedy?: Pair }>

const faults: Readonly<Record<StatementFault['code'], Pair>> = {
  'heading-missing': [
    '第 {line} 行：表头中没有“{column}”一类的列。',
    'Line {line}: no heading such as “{column}” was found.',
  ],
  'quote-open': ['第 {line} 行：引号没有结束。', 'Line {line}: a quotation mark is never closed.'],
  'day-wrong': [
    '第 {line} 行“{column}”：应为日期，如 2026-11-28，现为“{found}”。',
    'Line {line}, “{column}”: a day is expected, such as 2026-11-28, not “{found}”.',
  ],
  'amount-wrong': [
    '第 {line} 行“{column}”：应为大于零的金额，如 36,000.00，现为“{found}”。',
    'Line {line}, “{column}”: an amount above zero is expected, such as 36,000.00, not “{found}”.',
  ],
  'too-long': [
    '第 {line} 行“{column}”：应不超过 200 字，现为“{found}”。',
    'Line {line}, “{column}”: at most 200 characters are expected, not “{found}”.',
  ],
  'nothing-in-it': ['文件里没有任何流水。', 'There is no line in the file.'],
}

/** A fault of a statement as a sentence: which line, which column, what is expected and what stands there. */
export const sayStatementFault = ({ code, ...facts }: StatementFault, lang: Lang): string =>
  say(faults[code], lang, facts)
