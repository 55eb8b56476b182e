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
  ReopenItems: {
    label: ['重新要求已接受的补充项', 'Ask again for accepted items'],
    help: [
      '已接受的补充项后来发现有问题的，可以重新要求；原来的接受结论作废，纸质和电子都须重新提交。',
      'For accepted items that prove wrong later. Their acceptance no longer counts, and both paper and files are handed in anew.',
    ],
  },
  WithdrawItem: {
    label: ['撤销补充项', 'Take an item back'],
    help: [
      '误提的补充项可以撤销，理由会告知申请单位；其余各项不受影响。',
      'For an item asked in error. The applicant is told the reason; the other items stay as they are.',
    ],
  },
  ExtendSupplement: {
    label: ['延长补充期限', 'Extend the time for supplements'],
    help: [
      '每一轮只能延长一次，须在期限届满前办理，理由会告知申请单位。',
      'Each round can be extended once, before its day has passed; the applicant is told the reason.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

/** What the screens say about items and rounds. */
export const supplementWords = {
  numbered: ['第 {number} 项 {title}', 'Item {number}: {title}'],
  again: ['再次要求：{reason}', 'Asked again: {reason}'],
  standing: ['各项情况', 'Where the items stand'],
  missing: ['电子件和纸质件都未到', 'neither file nor paper yet'],
  electronic: ['电子件已到，还缺纸质件', 'file here, paper missing'],
  paper: ['纸质件已到，还缺电子件', 'paper here, file missing'],
  ready: ['已齐，待核对', 'complete, to be checked'],
  returned: ['未接受，已再次要求', 'not accepted, asked again'],
  accepted: ['已接受', 'accepted'],
  withdrawn: ['已撤销，无需提交', 'taken back, not needed'],
  withdrawnWhy: ['撤销理由：{reason}', 'Taken back: {reason}'],
  group: ['{standing}：第 {items} 项', '{standing}: {items}'],
  roundEarlier: [
    '第 {round} 轮（{askedOn} 提出，{items#} 项）',
    'Round {round} (asked on {askedOn}, {items#|item|items})',
  ],
  earlier: ['以前各轮', 'Earlier rounds'],
  fileNew: ['新交', 'new'],
  fileSame: ['与上一轮相同', 'same as before'],
  fileGone: ['上一轮有，这次没有', 'handed in before, left out now'],
  dueBy: ['最晚', 'by'],
  placeNone: ['从申请书或附件中选择', 'Choose from the book or the attachments'],
  /** In a row of the queue. */
  countOf: {
    ready: ['待核对 {count} 项', '{count} to check'],
    electronic: ['只到电子件 {count} 项', '{count} by file only'],
    paper: ['只到纸质件 {count} 项', '{count} by paper only'],
  },
} as const satisfies Record<string, Pair | Record<string, Pair>>

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
  ItemWithdrawn: [
    '撤销 1 项补充要求，理由：{reason}',
    'One supplement is no longer asked for; reason: {reason}',
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
      '所填的补充项不在当前可办理的补充项之中。',
      'An item named here is not among those that this is open for.',
    ],
    remedy: ['请刷新页面，按列出的补充项填写。', 'Please reload the page and answer the items listed.'],
  },
  'file-unknown': {
    message: ['所选文件不在本项目中。', 'A file chosen here does not belong to this case.'],
    remedy: ['请重新上传该文件后再提交。', 'Please upload the file again, then hand it in.'],
  },
  'place-unknown': {
    message: [
      '第 {row} 项所选的位置不在已提交的申请书或附件中。',
      'Item {row} is about a place that is neither in the book as submitted nor among the attachments.',
    ],
    remedy: [
      '请刷新页面后重新选择，或直接写明涉及的内容。',
      'Please reload the page and choose again, or write what it concerns.',
    ],
  },
  'supplied-unchanged': {
    message: [
      '第 {item} 项所交的文件与上一轮完全相同。',
      'Item {item} brings only files that were handed in the round before.',
    ],
    remedy: [
      '请换上改正后的文件；确需原样再交的，请在说明中写明原因。',
      'Please add the corrected file; if the same one is meant, say why in the note.',
    ],
  },
  'paper-before-asking': {
    message: [
      '收到日期 {day} 早于提出补充的日期 {askedOn}。',
      'The day of arrival, {day}, is before the day of asking, {askedOn}.',
    ],
    remedy: [
      '请核对面单上的日期；更早到达的材料不是对这一轮的补充。',
      'Please check the waybill: what arrived earlier does not answer this round.',
    ],
  },
  'nothing-accepted': {
    message: ['还没有已接受的补充项。', 'No item has been accepted yet.'],
    remedy: ['需要新的材料，请使用“要求补充资料”。', 'For new material, please ask for supplements.'],
  },
  'supplement-day-passed': {
    message: [
      '补充期限 {dueOn} 已过，不能再延长。',
      'The time ended on {dueOn} and can no longer be extended.',
    ],
    remedy: [
      '补充资料交来后仍可登记和核对；确实无法继续的，请提请审批人结束项目。',
      'What comes in is still recorded and checked; where nothing comes, have the approver close the case.',
    ],
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
