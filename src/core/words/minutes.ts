import type { Pair } from './say.ts'

/** Why an expert takes no part in a case. */
export const grounds = {
  evaluator: ['负责或审核过本项目', 'led or audited this case'],
  earlier: [
    '此前已申报利害关系，或已对本项目作出决定',
    'declared a conflict before, or decided on this case',
  ],
  tie: ['与申请单位有关系', 'tied to the applicant'],
  competence: ['不具备该类别级别的评审能力', 'not competent for this type and level'],
  declared: ['本人申报[：{conflict}][：{reason}]', 'declared[: {conflict}][: {reason}]'],
} as const satisfies Record<string, Pair>

/** The minutes of an expert review meeting, on screen and on paper. */
export const minutesWords = {
  title: ['专家评审会会议纪要', 'Minutes of the expert review meeting'],
  heldOn: ['召开日期', 'Held on'],
  present: ['到会专家', 'Experts present'],
  absent: ['未到会', 'Not present'],
  chair: ['主持人', 'Chair'],
  caseTitle: ['{order}. {name}（{type} {level}，{number}）', '{order}. {name} ({type}, {level}, {number})'],
  chaired: ['主持：{name}', 'Chair: {name}'],
  recused: ['回避：{name}（{ground}）', 'Recused: {name} ({ground})'],
  votedFor: ['{name}：同意。{opinion}', '{name}: for. {opinion}'],
  votedAgainst: ['{name}：不同意。{opinion}', '{name}: against. {opinion}'],
  concluded: [
    '结论：{conclusion}（{votes} 票，同意 {inFavour} 票）[。{reason}]',
    'Conclusion: {conclusion} ({inFavour} of {votes} in favour)[. {reason}]',
  ],
  concludedUnheard: ['结论：{conclusion}[。{reason}]', 'Conclusion: {conclusion}[. {reason}]'],
  item: ['{about}：{ask}', '{about}: {ask}'],
  corrections: ['补正', 'Corrections'],
  signed: ['{name} 于 {day} 签发', 'Signed off by {name} on {day}'],
  unsigned: ['尚未签发', 'Not signed off yet'],
} as const satisfies Record<string, Pair>
