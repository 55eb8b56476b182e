import type { ClockAlert } from '#core/clock-alerts.ts'
import type { Stop } from '#core/phases.ts'
import type { Pair } from './say.ts'

/** Why the clock stands still (Q7). */
export const stops = {
  supplement: ['申请单位补充资料', 'the applicant is supplying supplements'],
  agreement: ['协议尚未生效', 'the agreement is not in force yet'],
  payment: ['费用尚未到账', 'the fee has not arrived yet'],
  rectification: ['申请单位整改', 'the applicant is rectifying'],
  objection: ['项目关闭，等待异议', 'the case was closed and no objection had come'],
} as const satisfies Record<Stop, Pair>

/** How near the limits of Q7 are, as a mark in a line. */
export const alertMarks = {
  'usual-near': ['一般时限将到', 'usual limit near'],
  'usual-passed': ['已过一般时限', 'past the usual limit'],
  'longest-near': ['最长时限将到', 'longest limit near'],
  'longest-passed': ['已过最长时限', 'past the longest limit'],
} as const satisfies Record<ClockAlert, Pair>

/** The same as a sentence, with the days on which the limits fall. */
export const alertSentences = {
  'usual-near': [
    '一般时限 {usualLimitOn} 将至，请抓紧办理。',
    'The usual limit of {usualLimitOn} is near; please see to this case now.',
  ],
  'usual-passed': [
    '一般时限 {usualLimitOn} 已过，最长时限为 {longestLimitOn}。',
    'The usual limit of {usualLimitOn} has passed; {longestLimitOn} is the latest there is.',
  ],
  'longest-near': [
    '最长时限 {longestLimitOn} 将至，须在此之前颁发证书或作出决定。',
    'The longest limit of {longestLimitOn} is near; a certificate or a decision has to come before it.',
  ],
  'longest-passed': [
    '最长时限 {longestLimitOn} 已过，请立即向审批人说明情况。',
    'The longest limit of {longestLimitOn} has passed; please explain to the approver at once.',
  ],
} as const satisfies Record<ClockAlert, Pair>
