import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** The work of the auditors: two ratings on their own, what they agree on, findings and the report (Q4.4). */

export const auditWorkCommandWords = {
  HandInRating: {
    label: ['提交独立评定', 'Hand in your rating'],
    help: [
      '两名审核员各自评定，双方都提交后才能互相看到。填写内容随时保存为草稿，换一台电脑也能接着填；提交前只有您本人能看到。',
      'Two auditors rate on their own; each sees the other’s only when both are in. What you fill in is saved as you go and can be continued on another machine; until you hand it in, nobody but you sees it.',
    ],
  },
  RecordConsensus: {
    label: ['记录合议结果', 'Record the consensus'],
    help: [
      '只就两份评定不同的实践合议，逐项写明结论和理由。所补充的资料经核对接受后，该过程域的结论有变的，也在这里记录；重新要求补充的过程域，须重新合议。',
      'Say for each difference what was agreed and why. A verdict that accepted supplements on its area have changed is recorded here too; an area whose evidence was asked for again is agreed on anew.',
    ],
  },
  RecordFinding: {
    label: ['记录审核发现', 'Record a finding'],
    help: [
      '审核发现会显示给申请单位，并自动成为补充资料要求的条目，随报告提交评审会。',
      'A finding is shown to the applicant, becomes an item of the next request for supplements, and goes to the panel with the report.',
    ],
  },
  CompleteAudit: {
    label: ['完成审核', 'Complete the audit'],
    help: [
      '由审核组长提交并签署审核报告，项目进入待上会状态。建议与能力轮廓不一致的，须写明理由。',
      'The lead auditor hands in and signs the report, and the case can be put on an agenda. A recommendation against the capability profile needs a reason.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const auditWorkEventWords = {
  RatingHandedIn: [
    '审核员提交独立评定，{practices} 项实践',
    'Rating handed in: {practices#|practice|practices}',
  ],
  ConsensusRecorded: [
    '记录合议结果，{practices} 项',
    'Consensus recorded on {practices#|practice|practices}',
  ],
  FindingRecorded: ['记录审核发现：{area}', 'Finding recorded: {area}'],
  AuditCompleted: ['审核完成[，{recommendation}]', 'Audit completed[; {recommendation}]'],
} as const satisfies Record<string, Pair>

export const auditWorkChoices = {
  grade: {
    met: ['满足', 'met'],
    partly: ['部分满足', 'partly'],
    'not-met': ['不满足', 'not met'],
    'not-applicable': ['不适用', 'not applicable'],
  },
} as const satisfies Record<string, Record<string, Pair>>

export const auditWorkFields: Readonly<Record<string, FieldWords>> = {
  ratings: { label: ['评定', 'Rating'] },
  practice: { label: ['实践', 'Practice'] },
  grade: { label: ['结论', 'Grade'] },
  area: { label: ['过程域', 'Process area'] },
  found: { label: ['发现的问题', 'What was found'] },
  'RecordFinding.ask': {
    label: ['要求补充或改正的内容', 'What is to be supplied or put right'],
    hint: ['将作为补充资料要求的条目。', 'It becomes an item of the request for supplements.'],
  },
  'HandInRating.reason': { label: ['说明', 'Remark'] },
  'RecordConsensus.reason': { label: ['合议理由', 'Why it was agreed so'] },
  against: {
    label: ['建议与能力轮廓不一致的理由', 'Why the recommendation goes against the profile'],
    hint: ['一致时留空。', 'Left empty when it does not.'],
  },
}

export const auditWorkRefusals = {
  'practice-unknown': {
    message: [
      '“{practice}”不在本项目应评定的实践之中。',
      '“{practice}” is not among the practices rated for this case.',
    ],
    remedy: ['请按页面列出的过程域和实践评定。', 'Please rate the areas and practices that the page lists.'],
  },
  'not-applicable-without-reason': {
    message: [
      '{practice} 评为不适用，但没有写明理由。',
      '{practice} is rated as not applicable, without a reason.',
    ],
    remedy: ['请写明该实践不适用的理由。', 'Please say why the practice does not apply.'],
  },
  'ratings-incomplete': {
    message: [
      '还有 {count} 项实践没有评定，第一项是 {practice}。',
      '{count#|practice has|practices have} no verdict yet, the first being {practice}.',
    ],
    remedy: ['请评定全部实践后再提交。', 'Please rate every practice, then hand in.'],
  },
  'ratings-open': {
    message: [
      '两份独立评定都已提交并互相公开，不能再改。',
      'Both ratings are in and open to each other; they can no longer be changed.',
    ],
    remedy: [
      '意见不同的，请由审核组长记录合议结果。',
      'Where they differ, the lead auditor records the consensus.',
    ],
  },
  'not-lead-auditor': {
    message: ['此操作由本项目的审核组长办理。', 'This is done by the lead auditor of this case.'],
    remedy: [
      '请联系审核组长；尚未指定的，请项目负责人指定。',
      'Please ask the lead auditor; where there is none, have the case lead name one.',
    ],
  },
  'ratings-missing': {
    message: [
      '还缺 {count} 份独立评定。',
      '{count#|independent rating is|independent ratings are} still missing.',
    ],
    remedy: [
      '请两名审核员分别提交评定。',
      'Please have two auditors hand in their ratings, each on their own.',
    ],
  },
  'ratings-agree': {
    message: [
      '两名审核员对 {practice} 的评定一致，且该过程域没有已接受的补充证据，合议不能改动。',
      'Both auditors found the same of {practice}, and no evidence supplied later was accepted on its area: a consensus does not change it.',
    ],
    remedy: [
      '请只就两份评定不同的实践合议；证据有变化的，请先要求补充资料并核对。',
      'Please agree on the practices that differ; where the evidence has changed, ask for it as a supplement and check it first.',
    ],
  },
  'difference-open': {
    message: [
      '还有 {count} 项实践没有合议结论（两份评定不同，或已重新要求补充），第一项是 {practice}。',
      '{count#|practice is|practices are} still to be agreed on, because the ratings differ or evidence was asked for again, the first being {practice}.',
    ],
    remedy: [
      '请由审核组长逐项记录合议结果和理由。',
      'Please have the lead auditor record what was agreed, with the reason.',
    ],
  },
  'area-unknown': {
    message: ['“{area}”不是本项目审核的过程域。', '“{area}” is not a process area of this audit.'],
    remedy: ['请从列出的过程域中选择。', 'Please choose one of those listed.'],
  },
  'recommendation-against-profile': {
    message: [
      '能力轮廓的最低级别为 {lowest}，申请级别为{level}，所填建议与之不一致且没有理由。',
      'The lowest level in the profile is {lowest} and {level} was asked for; the recommendation goes against that and gives no reason.',
    ],
    remedy: [
      '请写明理由，或按能力轮廓提出建议。',
      'Please give the reason, or recommend what the profile says.',
    ],
  },
} as const satisfies Record<string, RefusalWords>
