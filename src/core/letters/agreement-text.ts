import { agreementFacts, presentVersion } from '#core/agreement.ts'
import type { Pair, SaidFacts } from '#core/words/say.ts'
import type { Told } from './letter.ts'

/** What the version in hand says, as paragraphs of a letter with their facts; none where no agreement is made. */
export const agreementText = ({
  state,
  edition,
}: Told): { readonly facts: SaidFacts; readonly paragraphs: readonly (Pair | null)[] } => {
  const present = presentVersion(state)
  if (!present) return { facts: {}, paragraphs: [] }
  const { version, provisions } = present
  return {
    facts: { ...agreementFacts(state, edition), version, provisions },
    paragraphs: [
      [
        '协议第 {version} 版：甲方为{centreZh}，乙方为{organisationName}（统一社会信用代码 {uscc}）；事项为{type}{level}资质的{kind}；费用 {totalFen}（人民币大写：{totalInWords}）；自协议生效之日起 {agreementYears} 年有效。',
        'Agreement, version {version}: between the {centreEn} and {organisationName} (unified social credit code {uscc}); on the qualification for {type}, {level} ({kind}); fee {totalFen} (in capitals: {totalInWords}); valid for {agreementYears#|year|years} from the day it is in force.',
      ],
      provisions ? ['另行约定：{provisions}', 'Agreed besides: {provisions}'] : null,
    ],
  }
}
