import type { Pair } from './say.ts'

/** The renewal radar: where a certificate stands in its life, and what missing its days costs. */
export const renewalWords = {
  early: [
    '距按时申请维持的最后一天还有 {days} 天（{inTimeUntil}）。',
    '{days#|day|days} left until the last day in time for maintenance ({inTimeUntil}).',
  ],
  late: [
    '按时申请的最后一天 {inTimeUntil} 已过；{lateUntil} 前提出的为逾期，由测评中心决定如何处理。',
    'The last day in time, {inTimeUntil}, has passed; until {lateUntil} an application is late, and the centre decides how to treat it.',
  ],
  costs: [
    '{lateUntil} 之后即为初次申请：{initialFen}，比维持（{maintenanceFen}）多 {moreFen}。',
    'After {lateUntil} it is a first application: {initialFen}, which is {moreFen} more than maintenance ({maintenanceFen}).',
  ],
  same: [
    '{lateUntil} 之后即为初次申请，费用与维持相同（{initialFen}）。',
    'After {lateUntil} it is a first application; the fee is the same ({initialFen}).',
  ],
  inTime: ['按时', 'in time'],
  lastMonths: ['逾期但有效', 'late, still valid'],
  expired: ['已到期，仍可维持', 'expired, still taken'],
  today: ['今天', 'today'],
} as const satisfies Record<string, Pair>
