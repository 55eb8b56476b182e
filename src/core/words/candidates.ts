import type { Pair } from './say.ts'

/** Choosing a person for a task: who can be named, and who cannot and why. */
export const candidateWords = {
  leads: ['负责 {count} 件', 'leads {count#|case|cases}'],
  audits: ['审核 {count} 件', 'audits {count#|case|cases}'],
  awayFrom: ['{from} 至 {to} 外出', 'away from {from} to {to}'],
  recusedOn: ['须回避 {count} 个项目', 'recused from {count#|case|cases}'],
  unfit: ['{count} 人不能选，查看原因', '{count} cannot be chosen; see why'],
  nobodyFit: ['没有可以选的人员，原因如下。', 'Nobody can be chosen, for these reasons.'],
} as const satisfies Record<string, Pair>
