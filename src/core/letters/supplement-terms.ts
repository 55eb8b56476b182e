import type { CaseState } from '#core/case-state.ts'
import { asksPaper } from '#core/chapters/supplement-round.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import type { Pair, SaidFacts } from '#core/words/say.ts'

/** On what terms something is to be supplied, by the edition pinned to the case: form, time, extension, rounds. */
export const supplementTerms = (
  { supplement }: CaseState,
  { readings }: Edition,
): { readonly facts: SaidFacts; readonly sentences: readonly (Pair | null)[] } => {
  const stage = supplement?.stage ?? 'filing'
  const isRectification = stage === 'rectification'
  const most = readings.supplementRounds.value
  const stops = !isRectification || readings.rectificationStopsClock.value
  return {
    facts: {
      clause: isRectification ? 'Q4.5' : 'Q4.1',
      round: supplement?.round ?? 1,
      most: most === 'any' ? null : most,
      extensionDays: readings.rectificationExtensionDays.value,
    },
    sentences: [
      asksPaper(stage, readings)
        ? [
            '须同时提交纸质和电子两种形式：电子件在线上传，纸质件加盖公章后寄至资质评估处；两种都收到才算交齐（{clause}）。',
            'Everything is handed in on paper and electronically: upload the files, and send the sealed paper to the Qualification Assessment Office; it counts as received once both have arrived ({clause}).',
          ]
        : [
            '只需在线上传电子件，无须寄送纸质件（{clause}）。',
            'The files alone are enough: upload them; no paper has to be sent ({clause}).',
          ],
      stops
        ? ['在此期间办理时限停止计算（Q7）。', 'The time limits stand still meanwhile (Q7).']
        : ['在此期间办理时限照常计算（Q7）。', 'The time limits go on meanwhile (Q7).'],
      supplement?.extension
        ? null
        : isRectification
          ? [
              '确有困难的，可以说明理由申请延长一次，最多 {extensionDays} 天。',
              'Where there is good reason, the time can be extended once, by {extensionDays#|day|days} at most.',
            ]
          : [
              '确有困难的，可以说明理由申请延长一次。',
              'Where there is good reason, the time can be extended once.',
            ],
      isRectification || most === 'any'
        ? null
        : [
            '本阶段最多补充 {most} 轮，这是第 {round} 轮。',
            'There are {most#|round|rounds} at this stage at most; this is number {round}.',
          ],
    ],
  }
}
