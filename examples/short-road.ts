import type { Phase } from '#core/phases.ts'
import type { Scene } from './plan.ts'

/** What somebody does next with a change or a cancellation, where it differs from an application that is assessed. */
export const shortSteps: Partial<Record<Phase, (scene: Scene) => Promise<void>>> = {
  'acceptance-review': (scene) =>
    scene.as('lead', 'ConfirmProof', { findings: '申请书、公章和所附证明材料核对无误。' }),
  contracting: (scene) =>
    scene.as('finance', 'ConfirmPayment', {
      amountFen: scene.state.quotation?.totalFen,
      receivedOn: scene.today,
      reference: scene.state.number,
    }),
  decision: (scene) => scene.as('decider', 'GrantChange'),
  'original-return': async (scene) => {
    await scene.asContact('ReportOriginalSent', { carrier: '顺丰速运', trackingNumber: 'SF1390276450311' })
    await scene.as('clerk', 'RecordOriginalReturned', { receivedOn: scene.today })
  },
}
