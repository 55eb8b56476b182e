import type { Pair } from './say.ts'

/** Checking a pasted list against the register, on the page, in the table file and on paper. */
export const bulkWords = {
  title: ['批量查证', 'Check a list'],
  lead: [
    '粘贴证书编号、单位名称或统一社会信用代码，一行一个，最多 {most} 行；可以查过去某一天的状态。名单不会保存。',
    'Paste certificate numbers, names of companies or credit codes, one a line, {most} at most; you may ask about a day gone by. The list is not kept.',
  ],
  list: ['名单', 'List'],
  listHint: ['每行一个编号、名称或代码', 'One number, name or code a line'],
  on: ['查哪一天', 'As of which day'],
  as: ['结果', 'Result'],
  show: ['在网页上看', 'on this page'],
  csv: ['表格（CSV）', 'as a table (CSV)'],
  pdf: ['盖章结果（PDF）', 'as a sealed paper (PDF)'],
  button: ['查证', 'Check'],
  tooMany: [
    '名单有 {lines} 行，最多 {most} 行。请分几次查。',
    'The list has {lines} lines; at most {most} can be checked at once. Please check it in parts.',
  ],
  longLine: [
    '第 {line} 行超过 {longest} 个字。请每行只写一个编号、名称或代码。',
    'Line {line} is longer than {longest} characters. Please write one number, name or code a line.',
  ],
  tooOften: [
    '查得太频繁，请 {minutes} 分钟后再试。',
    'That was too often; please try again in {minutes#|minute|minutes}.',
  ],
  tooLarge: ['提交的内容太大，请分几次查。', 'This is too large; please check it in parts.'],
  busyPdf: [
    '生成结果文件的人太多，请稍后再试。',
    'Too many papers are being made; please try again shortly.',
  ],
  sum: ['合计', 'In all'],
  counts: [
    '共 {lines} 行：有效 {good}，无效 {bad}，需核对 {ambiguous}，未登记 {none}',
    '{lines#|line|lines}: {good} in force, {bad} not in force, {ambiguous} ambiguous, {none} not in the register',
  ],
  askedOn: ['查询的日期', 'As of'],
  askedAt: ['查询的时间', 'Asked at'],
  atCentre: ['{at}（北京时间）', '{at} (Beijing time)'],
  code: ['结果代码', 'Code of this result'],
  asked: ['查询内容', 'Asked for'],
  number: ['证书编号', 'Number'],
  holder: ['持证单位', 'Holder'],
  uscc: ['统一社会信用代码', 'Credit code'],
  scope: ['类别与级别', 'Type and level'],
  validity: ['有效期', 'Validity'],
  standing: ['结论', 'Answer'],
  standings: {
    'in-force': ['有效', 'in force'],
    'not-in-force': ['无效', 'not in force'],
    ambiguous: ['需核对', 'ambiguous'],
    none: ['未登记', 'not in the register'],
  },
  by: {
    number: ['编号相符', 'by number'],
    uscc: ['代码相符', 'by credit code'],
    name: ['名称相符', 'by name'],
    'former-name': ['曾用名相符', 'by a former name'],
    'part-of-name': ['名称部分相符', 'by a part of the name'],
    'part-of-former-name': ['曾用名部分相符', 'by a part of a former name'],
  },
  ambiguousText: [
    '不止一家单位与之相符，请用统一社会信用代码再查。',
    'More than one holder is meant; please ask again by credit code.',
  ],
  part: [
    '第 {from}–{to} 条，共 {lines} 条；需要注意的在前。完整结果请选择表格或 PDF。',
    '{from}–{to} of {lines}; what needs a look comes first. For all at once, choose the table or the PDF.',
  ],
  nextPart: ['下一部分', 'Next part'],
  firstPart: ['回到第一部分', 'Back to the first part'],
  more: ['还有更多，未全部列出。', 'There are more than are listed.'],
  later: [
    '{on} 尚未到来，以下按目前登记推定。',
    '{on} is still to come: this is how the register stands today.',
  ],
  paperTitle: ['证书批量查证结果', 'Certificates checked against the register'],
  paperSeal: [
    '本文件带有测评中心的电子签名，改动任何一处都能被发现；核验：{verifierUrl}',
    'This file is signed by the centre, and a change anywhere in it is found; check it at {verifierUrl}',
  ],
  paperLater: [
    '状态以查询时的登记为准，之后可能变化；同一名单、同一日期再查，结果代码相同即结果未变。',
    'The status is that of the register when it was asked, and may change later; asked again for the same list and day, the same code means the same result.',
  ],
} as const satisfies Record<string, Pair | Record<string, Pair>>
