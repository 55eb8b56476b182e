import type { Day } from '#core/calendar/day.ts'
import { paymentReference } from '#core/payment-reference.ts'
import type { Stage } from './plan.ts'

const headings = '交易日期,对方户名,贷方金额,摘要,流水号'

/**
 * A day of the centre's account as the bank exports it, taken in by finance: a transfer that names its case, one by
 * somebody unknown, and one that belongs elsewhere. Nothing of it is confirmed yet.
 */
export const bankStatement = (
  bookedOn: Day,
  payable: readonly {
    readonly number: string
    readonly organisationName: string
    readonly openFen: number
  }[],
): string =>
  [
    headings,
    ...payable.map(
      ({ number, organisationName, openFen }, at) =>
        `${bookedOn},${organisationName},${(openFen / 100).toFixed(2)},资质测评费 ${paymentReference(number)},B26${1001 + at}`,
    ),
    `${bookedOn},北方云联数据服务有限公司,36000.00,代付测评费,B261201`,
    `${bookedOn},结算户利息,18.42,结息,B261202`,
  ].join('\n')

/** Imports the statement of that day for the cases that wait for money. */
export const playStatement = async (stage: Stage, bookedOn: Day): Promise<void> =>
  stage.importStatement(bankStatement(bookedOn, await stage.payableCases()))
