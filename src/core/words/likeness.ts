import type { Pair } from './say.ts'

/** Hints that evidence was handed in before, or by somebody else (Q16, Q19): for reviewers only. */
export const likenessWords = {
  sameOwn: [
    '与本单位以前的项目{otherCaseNumber}中的“{otherName}”完全相同。',
    'Identical to “{otherName}” of the applicant’s own earlier case{otherCaseNumber}.',
  ],
  sameOther: [
    '与{otherOrganisationName}的项目{otherCaseNumber}中的“{otherName}”完全相同。',
    'Identical to “{otherName}” of case{otherCaseNumber} of {otherOrganisationName}.',
  ],
  nearOwn: [
    '{percent}% 的内容见于本单位以前的项目{otherCaseNumber}中的“{otherName}”。',
    '{percent} per cent of it is in “{otherName}” of the applicant’s own earlier case{otherCaseNumber}.',
  ],
  nearOther: [
    '{percent}% 的内容见于{otherOrganisationName}的项目{otherCaseNumber}中的“{otherName}”。',
    '{percent} per cent of it is in “{otherName}” of case{otherCaseNumber} of {otherOrganisationName}.',
  ],
  hintOnly: [
    '雷同提示只供审查人员参考，不作为不予受理的依据，也不告知申请单位。',
    'Likeness is a hint for reviewers. Nothing is refused for it alone, and the applicant is not told.',
  ],
  compare: ['并排查看', 'Side by side'],
  comparing: ['正在比对…', 'Comparing…'],
  failed: ['没有取到比对结果，请稍后再试。', 'The comparison did not come; please try again later.'],
  noPassages: ['没有找到可并排显示的整句。', 'No whole sentences were found to be shown side by side.'],
  here: ['本项目', 'This case'],
  there: ['另一份：{name}', 'The other file: {name}'],
} as const satisfies Record<string, Pair>
