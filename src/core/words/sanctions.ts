import type { Cause, Measure } from '#core/certificate-state.ts'
import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { RuleExplained } from './rule-words.ts'
import type { Pair } from './say.ts'

/** Sanctions on a certificate. */

export const sanctionCommandWords = {
  ProposeSanction: {
    label: ['提出处置建议', 'Propose a sanction'],
    help: [
      '警告、暂停、恢复、降级或撤销均须由另一人审定后才生效，决定文号由系统生成。公开登记只显示原因类别。',
      'A warning, suspension, restoration, lower level or withdrawal takes effect once another person has decided it; the decision is numbered by the system. The public register shows the category of the cause alone.',
    ],
  },
  DecideSanction: {
    label: ['决定处置建议', 'Decide on the proposed sanction'],
    help: [
      '采纳后立即登记并告知持证单位；不采纳须写明理由。',
      'Once agreed it is entered in the register and the holder is told; declining needs a reason.',
    ],
  },
  TellSuspensionRanOut: { label: ['提示暂停期满', 'Tell that a suspension ran out'] },
  WithdrawForFalseMaterial: { label: ['因虚假材料撤销证书', 'Withdraw for false material'] },
  SetSanctionAside: { label: ['撤销处置决定', 'Set a sanction aside'] },
  RecordOriginalTakenBack: { label: ['登记收回证书原件', 'Record the original as returned'] },
  SendOriginalBack: {
    label: ['寄回证书原件', 'Send the original back'],
    help: [
      '撤销决定不再有效，收回的原件寄回持证单位并告知运单号。',
      'The withdrawal no longer stands: the original goes back to the holder, who is told the tracking number.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const sanctionEventWords = {
  SanctionProposed: [
    '建议{measure}，原因：{cause}，自 {on} 起，理由：{reason}',
    'Proposed: {measure}; cause: {cause}; from {on}; reason: {reason}',
  ],
  SanctionDeclined: [
    '未采纳{measure}的建议，理由：{reason}',
    'Proposal to {measure} declined; reason: {reason}',
  ],
  CertificateSanctioned: [
    '{decision} 决定：{measure}[，由{fromLevel}降为{level}]，原因：{cause}，自 {on} 起[，最长到 {until}]',
    'Decision {decision}: {measure}[ from {fromLevel} to {level}]; cause: {cause}; from {on}[, until {until} at the longest]',
  ],
  SuspensionRanOut: [
    '暂停期至 {until} 已满，待决定下一步',
    'The suspension ran out on {until}; what follows is to be decided',
  ],
  SanctionSetAside: [
    '异议成立，{decision}（{measure}）自 {on} 起不再有效',
    'Objection upheld: {decision} ({measure}) no longer stands from {on}',
  ],
  OriginalTakenBack: ['{receivedOn} 收回证书原件', 'Original certificate returned on {receivedOn}'],
  OriginalSentBack: [
    '证书原件已寄回持证单位：{carrier} {trackingNumber}',
    'Original certificate sent back to its holder: {carrier} {trackingNumber}',
  ],
} as const satisfies Record<string, Pair>

export const measureWords = {
  warn: ['警告', 'warn'],
  suspend: ['暂停', 'suspend'],
  restore: ['恢复', 'restore'],
  downgrade: ['降级', 'lower the level'],
  withdraw: ['撤销', 'withdraw'],
} as const satisfies Record<Measure, Pair>

export const causeWords = {
  'false-material': ['虚假材料', 'false material'],
  'conditions-unmet': ['不再满足获证条件', 'conditions no longer met'],
  misuse: ['违规使用证书', 'misuse of the certificate'],
  'supervision-refused': ['拒绝监督检查', 'supervision refused'],
  remedied: ['已整改', 'put right'],
  other: ['其他', 'other'],
} as const satisfies Record<Cause, Pair>

export const sanctionChoices = {
  measure: measureWords,
  cause: causeWords,
  verdict: { agreed: ['采纳', 'agreed'], declined: ['不采纳', 'declined'] },
} as const

export const sanctionFields: Readonly<Record<string, FieldWords>> = {
  measure: { label: ['处置', 'Measure'] },
  cause: { label: ['原因类别', 'Category of the cause'], hint: ['将公开显示。', 'Shown to the public.'] },
  verdict: { label: ['决定', 'Decision'] },
  proceedingId: { label: ['调查', 'Proceeding'] },
  objectionId: { label: ['异议', 'Objection'] },
  decision: { label: ['决定文号', 'Number of the decision'] },
  'ProposeSanction.on': { label: ['自何日起', 'From'] },
  'ProposeSanction.level': {
    label: ['降至级别', 'Lowered to'],
    hint: ['仅降级时填写。', 'For a lower level only.'],
  },
  'ProposeSanction.reason': {
    label: ['理由', 'Reason'],
    hint: [
      '写入决定并告知持证单位，不公开。',
      'It goes into the decision and to the holder; it is not public.',
    ],
  },
  'DecideSanction.reason': { label: ['不采纳的理由', 'Why it is declined'] },
}

export const sanctionRefusals = {
  'false-material-by-proceeding': {
    message: [
      '材料虚假须经调查认定，持证单位有权先作说明。',
      'Whether material is false is found by a proceeding in which the holder is heard.',
    ],
    remedy: [
      '请在证书页启动虚假材料调查；认定后证书随即撤销。',
      'Please open a proceeding on the page of the certificate; once it is found, the certificate is withdrawn.',
    ],
  },
  'no-original-to-send-back': {
    message: ['没有需要寄回的证书原件。', 'There is no original to be sent back.'],
    remedy: [
      '收回原件后撤销决定不再有效的，才需要寄回。',
      'One is sent back where it was taken back for a decision that no longer stands.',
    ],
  },
  'sanction-proposed-already': {
    message: ['已有一项处置建议等待决定。', 'A sanction is proposed already and waits for a decision.'],
    remedy: ['请先由审定人决定该建议。', 'Please have that one decided first.'],
  },
  'nothing-proposed': {
    message: ['没有等待决定的处置建议。', 'No sanction is proposed.'],
    remedy: ['提出处置建议后再作决定。', 'It can be decided once somebody has proposed one.'],
  },
  'proposed-by-yourself': {
    message: ['该建议由您提出，不能由您自己决定。', 'You proposed it and may not decide on it yourself.'],
    remedy: ['请由另一位审定人决定。', 'Please have another person decide.'],
  },
  'suspended-already': {
    message: [
      '证书已经暂停，最长到 {until}。',
      'The certificate is suspended already, until {until} at the longest.',
    ],
    remedy: ['可以提出恢复或撤销。', 'You can propose to restore or to withdraw it.'],
  },
  'not-suspended': {
    message: [
      '证书没有暂停，无须恢复。',
      'The certificate is not suspended, so there is nothing to restore.',
    ],
    remedy: ['请选择其他处置。', 'Please choose another measure.'],
  },
  'level-not-lower': {
    message: [
      '证书现为{level}，降级须选择更低的级别。',
      'The certificate is of {level}; a lower level has to be chosen.',
    ],
    remedy: [
      '请选择更低且目前颁发的级别；一级证书不能再降。',
      'Please choose a lower level that is issued; level 1 cannot be lowered.',
    ],
  },
  'day-after-validity': {
    message: ['{day} 晚于证书有效期 {validTo}。', '{day} is after the certificate ends, {validTo}.'],
    remedy: ['请选择有效期之内的日期。', 'Please choose a day within its validity.'],
  },
  'suspension-still-running': {
    message: ['暂停期未满，或已经提示过。', 'The suspension has not run out, or it was told already.'],
    remedy: ['无须操作。', 'Nothing needs to be done.'],
  },
  'decision-not-standing': {
    message: ['{decision} 不是现行有效的决定。', '{decision} is not a decision that stands.'],
    remedy: ['请核对决定文号。', 'Please check the number of the decision.'],
  },
  'original-not-demanded': {
    message: ['该证书没有要求交回原件。', 'The original of this certificate was not asked back.'],
    remedy: ['证书撤销后才需要收回原件。', 'It is taken back once the certificate is withdrawn.'],
  },
  'original-back-already': {
    message: ['证书原件已于 {receivedOn} 收回。', 'The original came back on {receivedOn}.'],
    remedy: ['无须再次登记。', 'Nothing more needs to be done.'],
  },
} as const satisfies Record<string, RefusalWords>

export const sanctionRulesExplained = {
  sanction: {
    title: ['警告、暂停、降级和撤销', 'Warning, suspension, lower level and withdrawal'],
    statement: [
      '对证书的处置由一人提出，另一人在 {sanctionDecisionDays} 个工作日内决定；暂停最长 {suspensionDays} 天，期满由工作人员决定下一步。公开登记只显示原因类别和决定文号。',
      'A sanction is proposed by one person and decided by another within {sanctionDecisionDays#|working day|working days}; a suspension lasts at most {suspensionDays#|day|days}, and a person then decides what follows. The public register shows the category of the cause and the number of the decision.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
