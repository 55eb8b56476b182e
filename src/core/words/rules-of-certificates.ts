import type { RuleWords } from './rule-words.ts'

/** Sentences of the rules on a certificate's life (Q15, Q17, Q18) and on levels that build on one. */
export const certificateRuleWords = {
  'first-application-above-level-one': {
    message: [
      '初次申请直接申请{level}，由测评中心确认。',
      'A first application straight at {level} is for the centre to look at.',
    ],
    remedy: [
      '请在申请书中说明能力基础，或者先申请一级。',
      'Please explain in the book what it rests on, or apply for level 1 first.',
    ],
  },
  'upgrade-to-lowest-level': {
    message: ['一级是最低级别，不能“升级”到一级。', 'Level 1 is the lowest: nothing can be upgraded to it.'],
    remedy: [
      '请选择初次申请，或者升级到二级及以上。',
      'Please choose a first application, or an upgrade to level 2 or higher.',
    ],
  },
  'upgrade-not-one-level': {
    message: [
      '证书 {number} 为{heldLevel}，升级只能申请{expectedLevel}，不能申请{level}。',
      'Certificate {number} is at {heldLevel}: an upgrade asks for {expectedLevel}, not {level}.',
    ],
    remedy: ['请改为申请{expectedLevel}。', 'Please ask for {expectedLevel}.'],
  },
  'level-differs-from-certificate': {
    message: [
      '证书 {number} 为{heldLevel}，与申请的{level}不一致。',
      'Certificate {number} is at {heldLevel}, not at the {level} asked for.',
    ],
    remedy: [
      '请改为{heldLevel}；要提高级别请选择升级。',
      'Please ask for {heldLevel}; to go higher choose an upgrade.',
    ],
  },
  'certificate-missing': {
    message: ['没有填写现有证书。', 'The present certificate is not given.'],
    remedy: ['请填写证书编号、有效期和级别。', 'Please give its number, last day and level.'],
  },
  'in-time-for-maintenance': {
    message: [
      '证书{expiresOn}到期，{on}提出维持申请，不晚于最后期限{lastDay}。',
      'The certificate ends on {expiresOn}; maintenance asked for on {on} is in time, the last day being {lastDay}.',
    ],
    remedy: null,
  },
  'early-for-maintenance': {
    message: [
      '证书{expiresOn}才到期，{on}提出维持申请早于{earliest}，由测评中心确认。',
      'The certificate ends only on {expiresOn}; maintenance asked for on {on}, before {earliest}, is for the centre to look at.',
    ],
    remedy: [
      '可以在{earliest}至{lastDay}之间提出。',
      'It can be asked for between {earliest} and {lastDay}.',
    ],
  },
  'late-for-maintenance': {
    message: [
      '证书{expiresOn}到期，维持申请最晚应在{lastDay}提出；{on}已逾期，按维持受理并提示测评中心。',
      'The certificate ends on {expiresOn} and maintenance was due by {lastDay}; on {on} it is late, taken as maintenance and flagged to the centre.',
    ],
    remedy: [
      '请尽快提交，最晚{lateLastDay}；之后按初次申请办理。',
      'Please submit soon, by {lateLastDay} at the latest; afterwards it is a first application.',
    ],
  },
  'late-is-initial': {
    message: [
      '证书{expiresOn}到期，维持申请最晚应在{lastDay}提出，{on}已逾期。',
      'The certificate ends on {expiresOn} and maintenance was due by {lastDay}; {on} is too late.',
    ],
    remedy: ['请按初次申请办理。', 'Please make a first application.'],
  },
  'too-late-for-maintenance': {
    message: [
      '证书{expiresOn}到期，到期后最晚可到{lateLastDay}提出维持，{on}已超过。',
      'The certificate ended on {expiresOn}, and maintenance was taken until {lateLastDay}; {on} is later.',
    ],
    remedy: ['请按初次申请办理。', 'Please make a first application.'],
  },
  'taken-as-initial': {
    message: [
      '证书{expiresOn}到期，{on}已不能申请维持，本申请按初次申请受理。',
      'The certificate ends on {expiresOn}; on {on} it is too late for maintenance, and this is treated as an initial application.',
    ],
    remedy: null,
  },
  'in-time-for-upgrade': {
    message: [
      '证书{expiresOn}到期，{on}提出升级申请，不晚于最后期限{lastDay}。',
      'The certificate ends on {expiresOn}; an upgrade asked for on {on} is in time, the last day being {lastDay}.',
    ],
    remedy: null,
  },
  'late-for-upgrade': {
    message: [
      '证书{expiresOn}到期，升级申请最晚应在{lastDay}提出；{on}已逾期，由测评中心确认。',
      'The certificate ends on {expiresOn} and an upgrade was due by {lastDay}; on {on} it is late and for the centre to look at.',
    ],
    remedy: [
      '请说明逾期原因；也可以按原级别申请维持。',
      'Please say why it is late; maintenance at the same level remains possible.',
    ],
  },
  'too-late-for-upgrade': {
    message: [
      '证书{expiresOn}到期，升级申请最晚应在{lastDay}提出，{on}已逾期。',
      'The certificate ends on {expiresOn} and an upgrade was due by {lastDay}; {on} is too late.',
    ],
    remedy: [
      '到{lateLastDay}为止可以按原级别申请维持，之后按初次申请办理。',
      'Maintenance at the same level is possible until {lateLastDay}; afterwards it is a first application.',
    ],
  },
  'certificate-still-valid': {
    message: [
      '证书有效期到{expiresOn}，{on}提出变更或注销在有效期之内。',
      'The certificate is valid until {expiresOn}: a change or cancellation asked for on {on} is in time.',
    ],
    remedy: null,
  },
  'certificate-expired': {
    message: [
      '证书有效期到{expiresOn}，{on}已经不能变更或注销。',
      'The certificate was valid until {expiresOn}: on {on} it can no longer be changed or cancelled.',
    ],
    remedy: ['请按新申请办理。', 'Please make a new application.'],
  },
  'certificate-fits': {
    message: [
      '证书 {number} 的单位、类别和级别与本申请相符。',
      'Certificate {number} fits this application in holder, type and level.',
    ],
    remedy: null,
  },
  'type-differs-from-certificate': {
    message: [
      '证书 {number} 属于{heldTypeZh}，与申请的{typeZh}不一致。',
      'Certificate {number} is for {heldTypeEn}, not for the {typeEn} asked for.',
    ],
    remedy: [
      '请改为{heldTypeZh}；其他类别须另行提出初次申请。',
      'Please ask for {heldTypeEn}; another type takes a first application of its own.',
    ],
  },
  'certificate-of-another': {
    message: [
      '证书 {number} 的持证单位代码为 {heldUscc}（法定代表人{heldLegalRepresentative}），申请单位代码为 {uscc}（法定代表人{legalRepresentative}），不是同一法人。',
      'Certificate {number} is held under {heldUscc} (legal representative {heldLegalRepresentative}), the applicant is {uscc} (legal representative {legalRepresentative}): this is not the same legal person.',
    ],
    remedy: [
      '请核对证书和统一社会信用代码；法人确已变化的，请提出初次申请。',
      'Please check the certificate and the credit code; another legal person makes a first application.',
    ],
  },
  'certificate-not-in-force': {
    message: [
      '证书 {number} 在公开名录中的状态为“{status}”，不能据此提出本项申请。',
      'The register says of certificate {number}: {status}. This cannot be asked for on it.',
    ],
    remedy: [
      '已有新证书的，请选择新证书；否则请提出初次申请，或者先联系测评中心。',
      'Where there is a new certificate, please choose that one; otherwise make a first application, or ask the centre.',
    ],
  },
  'changed-while-valid': {
    message: [
      '变更发生在{changedOn}，在证书有效期（{expiresOn}止）之内。',
      'The change took place on {changedOn}, while the certificate was valid (until {expiresOn}).',
    ],
    remedy: null,
  },
  'changed-after-expiry': {
    message: [
      '变更发生在{changedOn}，证书已于{expiresOn}到期。',
      'The change took place on {changedOn}, after the certificate ended on {expiresOn}.',
    ],
    remedy: [
      '请核对登记机关核准变更的日期；确在到期之后的，请按新申请办理。',
      'Please check the day on which the registry approved the change; if it was after expiry, please make a new application.',
    ],
  },
  'change-still-to-come': {
    message: [
      '填写的变更日期{changedOn}晚于{on}，变更尚未发生。',
      'The change is dated {changedOn}, later than {on}: it has not taken place yet.',
    ],
    remedy: [
      '请在登记机关核准变更之后提出，并填写核准当天的日期。',
      'Please ask once the registry has approved the change, and give the day on which it did.',
    ],
  },
  'change-proof-missing': {
    message: ['没有附变更的证明材料。', 'The proof of the change is not attached.'],
    remedy: [
      '请上传登记机关出具的变更通知书和变更后的营业执照。',
      'Please upload the notice of the registry and the licence after the change.',
    ],
  },
  'nothing-to-change': {
    message: [
      '证书 {number} 上的内容与现在的登记信息（{name}，{registeredAddress}）一致，没有要变更的内容。',
      'Certificate {number} already says what your record says ({name}, {registeredAddress}): there is nothing to change.',
    ],
    remedy: [
      '请先在“本单位”中更新名称或注册地址。',
      'Please first bring name or registered address up to date under “My organisation”.',
    ],
  },
  'name-differs-too': {
    message: [
      '证书 {number} 上的名称“{holder}”与现在的名称“{name}”也不一致。',
      'Certificate {number} names “{holder}”, and the name is now “{name}”.',
    ],
    remedy: [
      '请改为申请名称变更，地址可以一并变更。',
      'Please ask for a change of name; the address is changed with it.',
    ],
  },
  'cancellation-reason-missing': {
    message: ['没有填写注销的原因。', 'The reason of the cancellation is not given.'],
    remedy: ['请写明为什么注销证书。', 'Please say why the certificate is given up.'],
  },
  'change-day-missing': {
    message: ['没有填写变更发生的日期。', 'The day of the change is not given.'],
    remedy: [
      '请填写登记机关核准变更的日期。',
      'Please give the day on which the registry approved the change.',
    ],
  },
  'nothing-reused': {
    message: [
      '{compared} 个文件与上一周期的案卷没有重复。',
      'None of {compared#|file|files} comes again from the dossier of the last cycle.',
    ],
    remedy: null,
  },
  'evidence-reused': {
    message: [
      '过程证据“{name}”与上一周期的“{earlierName}”完全相同，不予认可。',
      'The process evidence “{name}” is identical to “{earlierName}” of the last cycle and does not count.',
    ],
    remedy: [
      '请换用计入期间内项目的过程文档。',
      'Please use process documents of engagements of the years that count instead.',
    ],
  },
  'evidence-reused-to-confirm': {
    message: [
      '过程证据“{name}”与上一周期的“{earlierName}”完全相同，由测评中心判断。',
      'The process evidence “{name}” is identical to “{earlierName}” of the last cycle: the centre decides.',
    ],
    remedy: [
      '请说明仍然使用的原因，或者换用计入期间内项目的过程文档。',
      'Please say why it is used again, or use process documents of the years that count.',
    ],
  },
  'paper-reused': {
    message: [
      '材料“{name}”与上一周期的“{earlierName}”完全相同，由测评中心判断是否仍然有效。',
      'The paper “{name}” is identical to “{earlierName}” of the last cycle: the centre decides whether it still holds.',
    ],
    remedy: [
      '仍在有效期内的证照可以保留，其他材料请按现状更新。',
      'A licence that is still valid may stay; please bring other papers up to date.',
    ],
  },
  'file-near-earlier': {
    message: [
      '文件“{name}”有 {percent}% 的内容与上一周期的“{earlierName}”相同，由测评中心判断。',
      'Of “{name}”, {percent} per cent is the same as “{earlierName}” of the last cycle: the centre decides.',
    ],
    remedy: [
      '请核对是否误用了旧文件，必要时换用新的材料。',
      'Please check that no old file slipped in, and use new material where needed.',
    ],
  },
  'bar-over': {
    message: [
      '{foundOn}查实的虚假材料，限制申请到{lastDay}为止，已经结束。',
      'False material was found on {foundOn}; the bar lasted until {lastDay} and is over.',
    ],
    remedy: null,
  },
  'applicant-barred': {
    message: [
      '{foundOn}查实提供虚假材料，到{lastDay}为止不受理申请。',
      'False material was found on {foundOn}: no application is taken until {lastDay}.',
    ],
    remedy: [
      '{lastDay}之后可以重新申请；对该决定有异议的，可以向测评中心提出。',
      'An application is possible after {lastDay}; an objection to that decision can be put to the centre.',
    ],
  },
} as const satisfies Record<string, RuleWords>
