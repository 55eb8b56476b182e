import { clockOf } from '#core/clock.ts'
import type { LetterDraft } from './letter.ts'

export const filingConfirmed: LetterDraft = ({ state, event, edition, calendar }) => {
  const clock = clockOf(state, edition, calendar, event.at)
  return {
    subject: ['建档确认', 'Filing confirmed'],
    facts: {
      startedOn: clock?.startedOn,
      usualLimitOn: clock?.usualLimitOn,
      longestLimitOn: clock?.longestLimitOn,
      rulebook: edition.id,
    },
    paragraphs: [
      [
        '贵单位的申请材料已核对完毕，自 {startedOn} 起建档（Q4.1）。',
        'Your dossier has been checked and is filed as of {startedOn} (Q4.1).',
      ],
      [
        '从建档到颁发证书一般为 {usualMonths} 个月，最长 {longestMonths} 个月（Q7）：按目前情况，一般时限到 {usualLimitOn}，最长时限到 {longestLimitOn}。贵单位补充资料、整改，以及协议生效和费用到账之前的时间不计入，两个日期随之顺延。',
        'From filing to the certificate takes {usualMonths} months as a rule and {longestMonths} at most (Q7): as things stand, until {usualLimitOn} and {longestLimitOn}. Time in which you supply supplements or rectify, and the time until the agreement is in force and the fee has arrived, is not counted; both days move accordingly.',
      ],
      [
        '项目启动批准后，项目负责人会在 {acceptanceFeedbackDays} 个工作日内以邮件与您联系并反馈受理意见（Q8.2）。',
        'After the start is approved, the case lead writes to you with acceptance feedback within {acceptanceFeedbackDays} working days (Q8.2).',
      ],
      [
        '本项目适用 {rulebook} 版规则，此后规则如有变化，不影响本项目。',
        'This case is judged by edition {rulebook} of the rules; later changes do not affect it.',
      ],
    ],
  }
}
