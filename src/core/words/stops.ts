import type { Stop } from '#core/phases.ts'
import type { Pair } from './say.ts'

/** Why the three and six months stand still (Q7). */
export const stops = {
  supplement: ['申请单位补充资料', 'the applicant is supplying supplements'],
  agreement: ['协议尚未生效', 'the agreement is not in force yet'],
  payment: ['费用尚未到账', 'the fee has not arrived yet'],
  rectification: ['申请单位整改', 'the applicant is rectifying'],
} as const satisfies Record<Stop, Pair>
