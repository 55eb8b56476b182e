import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** Supplements at every stage, on paper and electronically (Q4.1), and the items of a rectification (Q4.5). */

export const supplementCommandWords = {
  AskSupplement: {
    label: ['要求补充资料', 'Ask for supplements'],
    help: [
      '请逐项写明涉及的内容和需要补充什么，这些内容会原样写入发给申请单位的通知。',
      'Say for each item what it concerns and what is needed; it goes into the letter to the applicant word for word.',
    ],
  },
  SupplySupplement: {
    label: ['提交补充资料', 'Hand in supplements'],
    help: [
      '补充资料须同时提交纸质和电子两种形式，两种都收到才算交齐。',
      'Supplements are handed in on paper and electronically; they count as received once both have arrived.',
    ],
  },
  RecordPaperArrival: {
    label: ['登记补充资料纸质件', 'Record paper supplements'],
    help: ['勾选纸质件已经收到的补充项。', 'Tick the items whose paper copies have arrived.'],
  },
  CheckSupplement: {
    label: ['核对补充资料', 'Check the supplements'],
    help: [
      '请逐项作出结论；不接受的项须写明原因，并将再次要求补充。',
      'Give a verdict on each item; an item not accepted needs a reason and is asked for again.',
    ],
  },
  ExtendSupplement: {
    label: ['延长补充期限', 'Extend the time for supplements'],
    help: [
      '每一轮只能延长一次，理由会告知申请单位。',
      'Each round can be extended once; the applicant is told the reason.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const supplementEventWords = {
  SupplementAsked: ['要求补充 {items#} 项资料', '{items#|supplement|supplements} asked for'],
  ItemsSupplied: [
    '提交 {items#} 项补充资料的电子件',
    '{items#|supplement|supplements} handed in electronically',
  ],
  PaperArrived: [
    '{on} 收到 {items#} 项补充资料的纸质件',
    '{items#|paper supplement|paper supplements} arrived on {on}',
  ],
  SupplementReceived: ['补充资料纸质与电子均已收齐', 'All supplements are in, on paper and electronically'],
  SupplementChecked: [
    '核对补充资料，接受 {accepted#} 项',
    'Supplements checked: {accepted#|item|items} accepted',
  ],
  SupplementAskedAgain: [
    '{items#} 项补充资料未被接受，再次要求补充',
    '{items#|supplement|supplements} not accepted and asked for again',
  ],
  SupplementExtended: [
    '补充期限延长 {days} 天，理由：{reason}',
    'Time for supplements extended by {days#|day|days}; reason: {reason}',
  ],
  RectificationVerified: [
    '整改核查通过，等待下一次评审会',
    'Rectification verified; the case awaits the next expert review meeting',
  ],
} as const satisfies Record<string, Pair>

export const supplementRefusals = {
  'supplement-unchecked': {
    message: ['还有补充资料没有核对。', 'There are supplements that have not been checked.'],
    remedy: ['请先逐项核对收到的补充资料。', 'Please check the supplements received, item by item.'],
  },
  'nothing-to-check': {
    message: ['现在没有待核对的补充资料。', 'There are no supplements to check.'],
    remedy: [
      '请在申请单位交齐补充资料后再核对。',
      'Please wait until the applicant has handed in what was asked for.',
    ],
  },
  'withdrawal-too-late': {
    message: [
      '项目已到这一阶段，不能再撤回申请。',
      'The case has come too far: the application can no longer be withdrawn.',
    ],
    remedy: ['确需终止的，请与项目负责人联系。', 'To end it all the same, please speak with the case lead.'],
  },
  'supplement-rounds-used': {
    message: [
      '这一阶段的补充资料已经 {rounds} 轮，最多 {most} 轮。',
      'Supplements were asked for {rounds#|time|times} at this stage; the most is {most}.',
    ],
    remedy: [
      '请按现有材料处理；确实无法受理的，请提请审批人结束项目。',
      'Please decide on what is there, or have the approver close the case.',
    ],
  },
  'item-unknown': {
    message: [
      '所填的补充项不在当前这一轮要求之中。',
      'An item named here is not among those asked for in this round.',
    ],
    remedy: ['请刷新页面，按列出的补充项填写。', 'Please reload the page and answer the items listed.'],
  },
  'file-unknown': {
    message: ['所选文件不在本项目中。', 'A file chosen here does not belong to this case.'],
    remedy: ['请重新上传该文件后再提交。', 'Please upload the file again, then hand it in.'],
  },
  'verdict-missing': {
    message: ['还有 {count} 项没有作出结论。', '{count#|item has|items have} no verdict yet.'],
    remedy: ['请对每一项选择接受或不接受。', 'Please accept or return each item.'],
  },
  'reason-missing': {
    message: ['还没有写明原因。', 'The reason is missing.'],
    remedy: [
      '不接受或延期时，请写明原因，以便申请单位知道怎样改正。',
      'Please say why when something is returned or postponed, so that the applicant knows what to do.',
    ],
  },
  'extended-already': {
    message: ['这一轮的期限已经延长过一次。', 'The time of this round has been extended once already.'],
    remedy: ['请在延长后的期限内交齐。', 'Please hand everything in within the extended time.'],
  },
  'extension-too-long': {
    message: [
      '申请延长 {days} 天，整改期限最多延长 {most} 天。',
      'An extension of {days#|day|days} was asked for; rectification can be extended by {most#|day|days} at most.',
    ],
    remedy: ['请填写不超过上限的天数。', 'Please enter no more than the limit.'],
  },
} as const satisfies Record<string, RefusalWords>
