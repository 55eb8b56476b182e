import type { events as reopening } from '#core/chapters/reopening.ts'
import { findFeeOwedAgain, owedFen } from '#core/fee-paid.ts'
import type { Concerning } from '#core/matter.ts'
import type { ObjectionState, events as objection } from '#core/objection.ts'
import { paymentReference } from '#core/payment-reference.ts'
import type { events as proceeding } from '#core/proceeding.ts'
import type { ProceedingState } from '#core/proceeding-state.ts'
import type { Pair } from '#core/words/say.ts'
import { letterOn } from './letter.ts'
import { mayObject, objectionFacts } from './may-object.ts'

/** Letters on false material and objections: what was found, what may be answered, what was decided. */

/** What it is about, by its number and by what has that number. */
const whatAbout = ({ aboutKind, aboutNumber }: Concerning) => ({
  ofCase: aboutKind === 'case' ? aboutNumber : null,
  ofCertificate: aboutKind === 'certificate' ? aboutNumber : null,
  ofProceeding: aboutKind === 'proceeding' ? aboutNumber : null,
})
/** The case, certificate or proceeding, in a sentence. */
const subject: Pair = [
  '[项目 {ofCase}][证书 {ofCertificate}][调查 {ofProceeding}]',
  '[case {ofCase}][certificate {ofCertificate}][proceeding {ofProceeding}]',
]

export const hearingOpened = letterOn<typeof proceeding.EvidenceAdded, ProceedingState>(
  (_, { state }, dueOn) => ({
    subject: ['请就材料真实性作出说明', 'Please answer what was found about your material'],
    facts: {
      ...whatAbout(state),
      finding: state.found.at(-1)?.text ?? '',
      answerOn: dueOn('hearing'),
    },
    paragraphs: [
      [
        `在${subject[0]} 的材料中发现下列问题，现启动调查（Q19）：`,
        `The following was found in the material of ${subject[1]}, and a proceeding is open (Q19):`,
      ],
      ['{finding}', '{finding}'],
      [
        '作出决定之前，贵单位有权说明情况并提交证据，请在 {answerOn} 前（含当日）在线提交；逾期未说明的，按现有证据作出决定。决定由没有参与评估、也没有提出调查的人员作出。',
        'You are heard before anything is decided: please answer on screen, with evidence, by {answerOn}, that day included; after that the decision rests on what is there. Somebody decides who took no part in the evaluation and did not open the proceeding.',
      ],
      [
        '认定材料虚假的，尚在办理的项目将关闭、已颁发的证书将撤销，并在一段时间内不再受理贵单位的申请；对该决定可以提出异议。',
        'Should the material be found false, a case under way is closed, a certificate that was issued is withdrawn, and for some time no application of yours is taken; that decision can be objected to.',
      ],
    ],
  }),
)

export const falseMaterialFound = letterOn<typeof proceeding.FalseMaterialFound, ProceedingState>(
  (data, told) => ({
    subject: ['关于材料真实性的决定', 'Decision on your material'],
    number: data.decision,
    facts: {
      ...data,
      ...whatAbout(told.state),
      ...objectionFacts(data.decidedOn, told),
    },
    paragraphs: [
      told.state.answers.length > 0
        ? [
            `经审查贵单位的说明，认定${subject[0]} 的材料虚假（{decision}，Q19）。理由：`,
            `Having considered your answer, it was decided that material of ${subject[1]} is false ({decision}, Q19). The reasons:`,
          ]
        : [
            `贵单位未在规定期限内作出说明。经审查，认定${subject[0]} 的材料虚假（{decision}，Q19）。理由：`,
            `You did not answer within the days set. It was decided that material of ${subject[1]} is false ({decision}, Q19). The reasons:`,
          ],
      ['{reason}', '{reason}'],
      [
        '尚在办理的项目就此关闭，已颁发的证书予以撤销；在 {barredUntil}（含当日）之前不再受理贵单位的申请。',
        'A case still under way is closed and a certificate that was issued is withdrawn; no application of yours is taken until {barredUntil}, that day included.',
      ],
      mayObject,
    ],
  }),
)

export const nothingFalseFound = letterOn<typeof proceeding.NothingFalseFound, ProceedingState>(
  (data, { state }) => ({
    subject: ['关于材料真实性的决定', 'Decision on your material'],
    number: data.decision,
    facts: { ...data, ...whatAbout(state) },
    paragraphs: [
      [
        `经审查，不认定${subject[0]} 的材料虚假（{decision}，Q19），调查就此结束，不影响项目办理和证书效力。理由：`,
        `Nothing false was found in the material of ${subject[1]} ({decision}, Q19). The proceeding ends here and touches neither case nor certificate. The reasons:`,
      ],
      ['{reason}', '{reason}'],
    ],
  }),
)

/** Whether the case that a decision ended is taken up again, by the same fact as the command (Q19). */
const goesOn = (reopens: boolean): Pair =>
  reopens
    ? ['因该决定结束的项目恢复办理。', 'The case that it ended is taken up again.']
    : [
        '贵单位另有同一类型的申请正在办理，原项目不再恢复。',
        'Another application of yours of the same type is under way, so the earlier case is not taken up again.',
      ]

export const barLifted = letterOn<typeof proceeding.BarLifted, ProceedingState>((data, { state }) => ({
  subject: ['关于材料真实性的决定已撤销', 'Decision on your material set aside'],
  facts: { ...data, decision: state.decision },
  paragraphs: [
    [
      '贵单位的异议成立（Q19），{decision} 不再有效，可以重新提出申请。',
      'Your objection was upheld (Q19) and {decision} no longer stands: you may apply again.',
    ],
    state.certificateId
      ? ['因该决定撤销的证书随之恢复。', 'The certificate withdrawn because of it comes back.']
      : null,
    state.caseId && !state.certificateId ? goesOn(data.reopens) : null,
  ],
}))

/** The decision that was objected to. */
const contestedFacts = (state: ObjectionState) => ({
  ...whatAbout(state),
  decision: state.decision,
  decidedOn: state.decidedOn,
})

export const objectionAcknowledged = letterOn<typeof objection.ObjectionAcknowledged, ObjectionState>(
  (data, { state }, dueOn) => ({
    subject: ['异议受理通知', 'Your objection is being heard'],
    facts: {
      ...data,
      ...contestedFacts(state),
      concludedBy: dueOn('objection-concluded'),
    },
    paragraphs: [
      [
        `贵单位对${subject[0]} 于 {decidedOn} 作出的决定[（{decision}）]提出的异议，已于 {acknowledgedOn} 受理（Q19）。`,
        `Your objection against the decision[ {decision}] of {decidedOn} on ${subject[1]} was taken on on {acknowledgedOn} (Q19).`,
      ],
      [
        '异议由没有参与该决定的人员办理，最晚 {concludedBy} 办结，结果另行通知。办结之前可以在线补充理由和证据。',
        'People who had no part in the decision hear it and conclude it by {concludedBy}; you will be told. Until then you may add reasons and evidence on screen.',
      ],
    ],
  }),
)

const conclusions: Readonly<Record<string, Pair>> = {
  upheld: ['异议成立，原决定不再有效。', 'The objection is upheld: the decision no longer stands.'],
  'partly-upheld': [
    '异议部分成立，原决定继续有效，按下列意见另行处理。',
    'The objection is upheld in part: the decision stands, and the following is seen to separately.',
  ],
  rejected: ['异议不成立，原决定继续有效。', 'The objection is rejected: the decision stands.'],
}

export const objectionConcluded = letterOn<typeof objection.ObjectionRejected, ObjectionState>(
  (data, { state }) => ({
    subject: ['异议处理决定', 'Decision on your objection'],
    facts: { ...data, ...contestedFacts(state) },
    paragraphs: [
      [
        `贵单位对${subject[0]} 于 {decidedOn} 作出的决定[（{decision}）]提出的异议，已由没有参与该决定的人员于 {concludedOn} 办结（Q19）。`,
        `Your objection against the decision[ {decision}] of {decidedOn} on ${subject[1]} was concluded on {concludedOn} by people who had no part in that decision (Q19).`,
      ],
      conclusions[state.phase] ?? null,
      state.phase === 'upheld' && state.aboutKind === 'case'
        ? goesOn((data as { reopens?: boolean }).reopens === true)
        : null,
      ['理由：{reason}', 'The reasons: {reason}'],
    ],
  }),
)

export const caseReopened = letterOn<typeof reopening.CaseReopened>((data, { state }, dueOn) => ({
  subject: ['项目恢复办理', 'Case taken up again'],
  facts: {
    phase: data.phase,
    openFen: owedFen(state),
    reference: state.number && paymentReference(state.number),
    dueOn: dueOn('fee-again'),
  },
  paragraphs: [
    [
      '贵单位的异议成立，项目自即日起恢复办理，当前环节：{phase}。关闭期间不计入办理时限（Q7）。',
      'Your objection was upheld and the case goes on from today, at this step: {phase}. The time it was closed does not count (Q7).',
    ],
    findFeeOwedAgain(state)
      ? [
          '关闭期间退还的费用须重新缴纳：{openFen}，汇款附言请写 {reference}[，请在 {dueOn} 前（含当日）汇出]（Q4.3）；到账前不作决定。',
          'What was given back of the fee is due again: {openFen}, with {reference} in the remark of the transfer[, by {dueOn}, that day included] (Q4.3); nothing is decided before it has arrived.',
        ]
      : null,
  ],
}))
