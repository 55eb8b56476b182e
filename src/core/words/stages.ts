import type { Stage, Turn } from '#core/phases.ts'
import type { Station } from '#core/stations.ts'
import type { Pair } from './say.ts'

export const stages = {
  preparation: ['准备', 'preparation'],
  acceptance: ['受理', 'acceptance'],
  contracting: ['立项', 'contracting'],
  assessment: ['评估', 'assessment'],
  issuance: ['发证', 'issuance'],
  ended: ['结束', 'ended'],
} as const satisfies Record<Stage, Pair>

/** The stations of the rail: the stages, and what stands for one where nothing is assessed. */
export const stations = {
  ...stages,
  decision: ['审定', 'decision'],
  return: ['交回与注销', 'return and cancellation'],
} as const satisfies Record<Station, Pair>

/** Where a stage of the rail stands. */
export const stageStatuses = {
  ahead: ['尚未开始', 'ahead'],
  now: ['进行中', 'under way'],
  done: ['已完成', 'done'],
  left: ['到此为止', 'ended here'],
} as const satisfies Record<string, Pair>

export const turns = {
  applicant: ['申请单位', 'the applicant'],
  centre: ['测评中心', 'the centre'],
  none: ['已结束，无须再办', 'nobody; it is over'],
} as const satisfies Record<Turn, Pair>
