import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** Warnings that three or six months are nearly over (Q7). */

export const limitCommandWords = {
  WarnOfLimit: { label: ['提示办理时限', 'Warn of the time limit'] },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const limitEventWords = {
  LimitWarned: [
    '已提醒项目负责人：{alert}（一般时限 {usualLimitOn}，最长时限 {longestLimitOn}）',
    'The case lead was warned: {alert} (usual limit {usualLimitOn}, longest {longestLimitOn})',
  ],
} as const satisfies Record<string, Pair>

export const limitRefusals = {
  'limit-not-near': {
    message: [
      '办理时限尚未临近，或者已经提醒过。',
      'The time limit is not near yet, or the warning has gone out already.',
    ],
    remedy: [
      '无须办理；时限临近或届满时系统会再次提醒。',
      'Nothing needs to be done; the service warns again when a limit comes near or passes.',
    ],
  },
} as const satisfies Record<string, RefusalWords>
