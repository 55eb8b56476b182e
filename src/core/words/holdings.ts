import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** What is built on a certificate, and what it does to the register (Q15, Q17, Q18). */

export const holdingCommandWords = {
  ConfirmProof: {
    label: ['核实证明材料', 'Confirm the proof'],
    help: [
      '变更和注销不评估能力：核实材料后，须缴费的发送商务邮件，不缴费的直接送审定。',
      'A change or a cancellation is not assessed: once the proof is confirmed, a fee is quoted where there is one; otherwise the decision is next.',
    ],
  },
  GrantChange: {
    label: ['准予变更或注销', 'Grant the change or cancellation'],
    help: [
      '决定人不得参与过材料核实。注销一经登记，不能恢复。',
      'Whoever decides took no part in the check. A cancellation, once entered, cannot be undone.',
    ],
  },
  DenyChange: {
    label: ['不准予变更或注销', 'Deny the change or cancellation'],
    help: [
      '申请将就此结束，理由会告知申请单位。',
      'The application ends here; the applicant is told the reason.',
    ],
  },
  ReportOriginalSent: {
    label: ['告知原证书已寄出', 'Tell that the original is on its way'],
    help: [
      '请寄往中国信息安全测评中心资质评估处，并填写快递单号。',
      'Please send it to the Qualification Assessment Office of the centre and give the tracking number.',
    ],
  },
  RecordOriginalReturned: {
    label: ['登记收回原证书', 'Record the original as returned'],
    help: [
      '变更的，收回后制作新证书；注销的，收回后登记注销。',
      'After a change the new certificate is made next; a cancellation is then entered in the register.',
    ],
  },
  SupersedeCertificate: { label: ['以新证书取代', 'Put a new certificate in its place'] },
  ChangeCertificate: { label: ['变更证书内容', 'Change what the certificate says'] },
  CancelCertificate: { label: ['注销证书', 'Cancel the certificate'] },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const holdingEventWords = {
  ProofConfirmed: ['证明材料核实完毕：{findings}', 'Proof confirmed: {findings}'],
  ChangeGranted: ['审定准予变更', 'Change granted'],
  CancellationGranted: ['审定准予注销', 'Cancellation granted'],
  ChangeDenied: ['审定不准予，理由：{reason}', 'Denied; reason: {reason}'],
  OriginalSent: [
    '原证书已寄出：{carrier} {trackingNumber}',
    'Original certificate sent: {carrier} {trackingNumber}',
  ],
  OriginalReturned: ['{receivedOn} 收回原证书', 'Original certificate returned on {receivedOn}'],
  CertificateReissued: [
    '变更后的证书 {number} 制成，编号和有效期（至 {validTo}）不变',
    'Changed certificate {number} made; number and validity (to {validTo}) stay',
  ],
  CertificateSuperseded: ['自 {on} 起由证书 {by} 取代', 'Certificate {by} takes its place from {on}'],
  CertificateChanged: [
    '{on} 变更：{holder}，{registeredAddress}',
    'Changed on {on}: {holder}, {registeredAddress}',
  ],
  CertificateCancelled: ['{on} 注销', 'Cancelled on {on}'],
} as const satisfies Record<string, Pair>

export const holdingRefusals = {
  'assessed-in-full': {
    message: [
      '本项目是{kind}，按完整程序评估，不走变更和注销的简易程序。',
      'This is an application for {kind}: it is assessed in full and does not take the short way of a change or a cancellation.',
    ],
    remedy: [
      '请按受理、立项、审核、评审和审定的步骤办理。',
      'Please go on with acceptance, contracting, audit, meeting and decision.',
    ],
  },
  'nothing-to-assess': {
    message: [
      '本项目是{kind}，不评估能力。',
      'This is an application for {kind}: no capability is assessed.',
    ],
    remedy: [
      '请使用“核实证明材料”“准予变更或注销”等操作。',
      'Please use “Confirm the proof”, “Grant the change or cancellation” and so on.',
    ],
  },
  'no-agreement-needed': {
    message: [
      '本项目是{kind}，只缴费，不签协议。',
      'This is an application for {kind}: a fee is paid and no agreement is signed.',
    ],
    remedy: ['请按商务邮件付款。', 'Please pay as the business e-mail says.'],
  },
  'granted-already': {
    message: ['本项目已经作出准予决定。', 'This has been granted already.'],
    remedy: [
      '请继续办理证书；只有证书有效期已过、变更无法完成时才能关闭。',
      'Please go on with the certificate; it is closed only where the certificate has run out and the change can no longer be completed.',
    ],
  },
  'handed-over-after-arrival': {
    message: [
      '交寄日期 {handedOverOn} 晚于收到日期 {receivedOn}。',
      'It cannot have been handed over on {handedOverOn}, after it arrived on {receivedOn}.',
    ],
    remedy: ['请按快递面单核对两个日期。', 'Please check both days against the waybill.'],
  },
  'certificate-unknown': {
    message: ['本单位名下没有这张证书。', 'Your organisation holds no such certificate.'],
    remedy: [
      '请从“我的证书”中选择；名录中查不到的，请联系测评中心核对统一社会信用代码。',
      'Please choose one of your certificates; if one is not listed, ask the centre to check the credit code it is held under.',
    ],
  },
} as const satisfies Record<string, RefusalWords>

/** What stands in the place of a meeting where none is held. */
export const shortRoadWords = {
  noMeeting: ['不上评审会', 'Goes to no meeting'],
  decidedApart: [
    '材料核实后，由没有参与核实的人审定。',
    'Once the proof is confirmed, somebody who took no part in that decides.',
  ],
  whileValid: [
    '须在证书有效期内（至 {validTo}）办完。',
    'It has to be completed while the certificate is valid, until {validTo}.',
  ],
  changed: {
    'before-posting': [
      '准予后，收回原证书再制作新证书。',
      'Once granted, the original comes back before the new certificate is made.',
    ],
    'after-posting': [
      '准予后先寄出新证书，再收回原证书。',
      'Once granted, the new certificate is posted first; then the original comes back.',
    ],
  },
  givenUp: {
    'before-posting': [
      '准予后，收回原证书即登记注销，不能恢复。',
      'Once granted, it is entered when the original is back, and cannot be undone.',
    ],
    'after-posting': [
      '准予时即登记注销，不能恢复；随后收回原证书。',
      'It is entered when it is granted, and cannot be undone; the original comes back afterwards.',
    ],
  },
} as const satisfies Record<string, Pair | Record<string, Pair>>

/** What one holds, and what can be asked for on it. */
export const holdingWords = {
  title: ['我的证书', 'What I hold'],
  lead: [
    '在现有证书上办理维持、升级、变更或注销；其他情况请在下方新建初次申请。',
    'Maintain, upgrade, change or give up a certificate you hold; for anything else start a first application below.',
  ],
  firstTitle: ['初次申请', 'First application'],
  none: [
    '本单位名下还没有证书。初次获证后，可以在这里办理维持、升级、变更和注销。',
    'Your organisation holds no certificate yet. Once it does, maintenance, upgrade, change and cancellation start here.',
  ],
  validTo: ['有效期至 {validTo}', 'valid to {validTo}'],
  lastInTime: ['维持、升级最晚', 'Maintenance or upgrade, last day in time:'],
  lastLate: ['逾期维持最晚', 'Late maintenance, last day:'],
  start: ['{kind}（{level}，{totalFen}）', '{kind} ({level}, {totalFen})'],
  cannot: ['现在不能办理的', 'Not possible now'],
  asInitial: ['将按初次申请办理。', 'It will be taken as a first application.'],
  underWay: ['该类别已有申请在办。', 'An application in this type is under way.'],
  renewOrChange: ['维持、升级、变更或注销', 'Maintain, raise, change or give up'],
  toRecord: ['处置记录、文书与异议', 'Sanctions, letters, objections'],
  toCase: ['去看', 'See it'],
  supersededBy: ['已由 {by} 取代', 'superseded by {by}'],

  change: ['变更内容', 'What changes'],
  changeLead: [
    '变更后的名称和注册地址取自“本单位”的登记内容，请先更新。',
    'The new name and address come from your organisation’s record; please bring it up to date first.',
  ],
  onCertificate: ['证书上的名称', 'Name on the certificate'],
  nowNamed: ['变更后的名称', 'Name after the change'],
  addressOnCertificate: ['证书上的地址', 'Address on the certificate'],
  nowAt: ['变更后的地址', 'Address after the change'],
  changedOn: ['变更日期', 'Day of the change'],
  changedOnHint: [
    '登记机关核准变更的日期，须在证书有效期内。',
    'The day on which the registry approved the change, within the validity of the certificate.',
  ],
  proof: ['证明材料', 'Proof'],
  proofHint: [
    '请上传登记机关的变更通知书和变更后的营业执照。',
    'Please upload the notice of the registry and the licence after the change.',
  ],
  cancellation: ['注销', 'Cancellation'],
  cancellationLead: [
    '注销后不能恢复。审定后请寄回原证书。',
    'A cancellation cannot be undone. The original is sent back once it is granted.',
  ],
  reason: ['注销原因', 'Reason'],
  certificate: ['现有证书', 'Present certificate'],
  original: ['收回原证书', 'Original returned'],
  takenAsInitial: [
    '申请的是维持，因到期已久，按初次申请办理（Q15.2）。',
    'Maintenance was asked for; so long after expiry it is taken as a first application (Q15.2).',
  ],
} as const satisfies Record<string, Pair>
