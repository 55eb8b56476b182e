import { agreementFacts, presentVersion } from '#core/agreement.ts'
import type { CaseState } from '#core/case-state.ts'
import { contact } from '#core/contact.ts'
import type { AgreementVersion, Seal } from '#core/contracting-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { sha256OfAscii } from '#core/sha256.ts'
import { paperTitles } from '#core/words/case-papers.ts'
import { inLang, type Pair, sayFen } from '#core/words/say.ts'
import { type CasePaper, dayOf, matterOf, type PaperTold, sheetOf, tell } from './case-paper.ts'

/** What is agreed in every version, article by article; `{facts}` are those of the case and of its edition. */
const articles: readonly (readonly [title: Pair, text: Pair])[] = [
  [
    ['第一条　事项', 'Article 1. Matter'],
    [
      '乙方申请{matter}，甲方依据 GB/T 20261-2020 及公布的评估程序，对乙方的信息安全服务能力进行评估。',
      'The applicant asks for: {matter}. The centre assesses its information security service capability by GB/T 20261-2020 and by the procedure as published.',
    ],
  ],
  [
    ['第二条　甲方的义务', 'Article 2. What the centre undertakes'],
    [
      '甲方按公布的程序和时限办理，对同类申请适用同一收费标准；指派与乙方没有利害关系、具备相应能力的人员；对评估中知悉的乙方信息保密，未经乙方同意不向第三方提供，法律另有规定的除外。',
      'The centre works by the published procedure and time limits and asks the same fees of everybody; it sends people who are competent and not tied to the applicant; it keeps confidential what it learns of the applicant, and passes nothing on without consent unless the law demands it.',
    ],
  ],
  [
    ['第三条　乙方的义务', 'Article 3. What the applicant undertakes'],
    [
      '乙方保证所提交的材料真实、完整，不含国家秘密；配合文件审查和审核，按期补充资料和整改；取得资质后按证书载明的范围使用，接受监督，并在名称、地址等事项变化时申请变更。',
      'The applicant warrants that its material is true and whole and holds no state secret; it supports review and audit, and supplies and rectifies in time; once qualified it uses the certificate within its scope, accepts supervision, and applies for a change when its name or address changes.',
    ],
  ],
  [
    ['第四条　费用和付款', 'Article 4. Fee and payment'],
    [
      '费用合计 {total}（人民币大写：{totalInWords}），其中评估费 {assessment}，三年年费 {annual}，一次付清。费用按 {edition} 版收费标准计算（Q3.1），签订后不再变动。费用以甲方财务确认到账为准，并作为安排审核的条件。付费不影响评估结论；项目提前终止的，是否退费及其金额由甲方另行决定并说明理由。',
      'The fee is {total} in all (in capitals: {totalInWords}): assessment {assessment}, three years’ annual fee {annual}, paid in one sum. It follows the schedule of edition {edition} (Q3.1) and does not change once agreed. It counts as paid when the centre’s finance confirms its arrival, and has to be before an audit is arranged. Paying has no bearing on the conclusion; where a case ends early, the centre decides with reasons what is given back.',
    ],
  ],
  [
    ['第五条　结论和异议', 'Article 5. Conclusion and objection'],
    [
      '评估结论由未参与评估的人员审定。乙方对结论有异议的，可在收到结论之日起 {objectionDays} 日内书面提出，由未参与原决定的人员处理。',
      'The conclusion is decided on by somebody who took no part in the assessment. The applicant may object in writing within {objectionDays#|day|days} of receiving it; people who had no part in the decision deal with the objection.',
    ],
  ],
  [
    ['第六条　虚假材料', 'Article 6. False material'],
    [
      '查实乙方提交虚假材料的，甲方可终止办理或撤销资质，并按公布的规定限制其再次申请（Q19）。',
      'Where material is found to be false, the centre may end the case or withdraw the qualification, and bar new applications by the published rules (Q19).',
    ],
  ],
  [
    ['第七条　生效和期限', 'Article 7. In force, and until when'],
    [
      '本协议自双方加盖公章之日起生效，有效期 {agreementYears} 年。一式两份，双方各执一份，具有同等效力。',
      'This agreement is in force from the day both seals are on it, for {agreementYears#|year|years}. It is made out twice, one for each side, both of equal force.',
    ],
  ],
]

/** A version by its number, or the one in hand. */
const versionOf = (state: CaseState, number?: number): AgreementVersion => {
  const found = number === undefined ? presentVersion(state) : state.agreement.versions[number - 1]
  if (!found) throw new Error('There is no agreement on paper where none was put to the applicant')
  return found
}

/** What a version agrees, the one in hand or an earlier: the same whoever prints it, whenever, and in whatever language. */
export const agreementDigest = (state: CaseState, edition: Edition, number?: number): string => {
  const { version, madeOn, provisions } = versionOf(state, number)
  const { quotation } = state
  const agreed = { ...agreementFacts(state, edition), version, madeOn, provisions, quotation }
  return sha256OfAscii(encodeURIComponent(JSON.stringify(agreed)))
}

/** A side's seal on a version that is not sealed any more. */
const sealedOn = (told: PaperTold, seal: Seal | null): string =>
  seal ? dayOf(seal.on, told.lang) : tell(told)(['未盖章', 'not sealed'])

/** The version in hand, blank for both seals (Q4.3); one that was replaced says so, and has no place for a seal. */
export const agreementPaper: CasePaper = {
  clause: 'Q4.3',
  title: paperTitles.agreement,
  place: 'contract',
  formats: ['pdf', 'docx'],
  commands: ['SealAgreement', 'CountersealAgreement'],
  // Whoever only pays does not sign it, and does not read whose it is.
  isThere: (state) =>
    presentVersion(state) !== null && state.quotation !== null && state.application !== null,
  versionsIn: ({ agreement }) => agreement.versions.map(({ version }) => version),
  write: (told: PaperTold) => {
    const { state, edition, lang } = told
    const t = tell(told)
    const { version, madeOn, provisions, applicantSeal, centreSeal } = versionOf(state, told.version)
    const next = state.agreement.versions[version]
    const facts = agreementFacts(state, edition)
    const { assessmentFen = 0, annualFen = 0 } = state.quotation ?? {}
    const said = {
      ...facts,
      matter: matterOf(state, edition, lang),
      total: sayFen(facts.totalFen, lang),
      assessment: sayFen(assessmentFen, lang),
      annual: sayFen(annualFen, lang),
      edition: state.quotation?.edition ?? edition.id,
      objectionDays: edition.readings.objectionDays.value,
    }
    const place = { title: '', inFrame: t(['（公章）', '(official seal)']) }
    const under = [t(['代表签字', 'Signed for it']), t(['日期', 'Date'])]
    return sheetOf(told, paperTitles.agreement, madeOn, {
      blocks: [
        {
          kind: 'facts',
          rows: [
            [
              t(['协议版本', 'Version']),
              t(['第 {version} 版（{on}）', '{version} ({on})'], { version, on: dayOf(madeOn, lang) }),
            ],
            ...(next
              ? [
                  [
                    t(['状态', 'State']),
                    t(
                      [
                        '{on} 被第 {by} 版取代，不再签署，仅供查阅',
                        'replaced by version {by} on {on}; not to be sealed any more',
                      ],
                      { by: next.version, on: dayOf(next.madeOn, lang) },
                    ),
                  ] as const,
                ]
              : []),
            [t(['甲方', 'The centre']), inLang(contact.centre, lang)],
            [t(['乙方', 'The applicant']), state.organisationName],
            [t(['统一社会信用代码', 'Unified social credit code']), facts.uscc],
            [t(['注册地址', 'Registered address']), state.application?.registeredAddress ?? ''],
          ],
        },
        ...articles.flatMap(([title, text]) => [
          { kind: 'heading', text: t(title) } as const,
          { kind: 'text', text: t(text, said) } as const,
        ]),
        ...(provisions
          ? [
              { kind: 'heading', text: t(['第八条　另行约定', 'Article 8. Agreed besides']) } as const,
              { kind: 'text', text: provisions } as const,
            ]
          : []),
        next
          ? {
              kind: 'facts',
              rows: [
                [t(['甲方盖章', 'Sealed by the centre']), sealedOn(told, centreSeal)],
                [t(['乙方盖章', 'Sealed by the applicant']), sealedOn(told, applicantSeal)],
              ],
            }
          : {
              kind: 'seals',
              seals: [
                { ...place, title: t(['甲方', 'The centre']), under },
                { ...place, title: t(['乙方', 'The applicant']), under },
              ],
            },
        {
          kind: 'text',
          isFaint: true,
          text: t(
            [
              '第 {version} 版约定内容的摘要（SHA-256）：{digest}。双方所执文本的摘要应当一致；中文文本为准。',
              'Digest of what version {version} agrees (SHA-256): {digest}. Both copies have the same. The Chinese text counts.',
            ],
            { version, digest: agreementDigest(state, edition, version) },
          ),
        },
      ],
    })
  },
}
