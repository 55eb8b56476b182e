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
      '证书{expiresOn}到期，{on}已超过到期后六个月（{lateLastDay}）。',
      'The certificate ended on {expiresOn}; {on} is more than six months later (the last day was {lateLastDay}).',
    ],
    remedy: ['请按初次申请办理。', 'Please make a first application.'],
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
      '证书有效期到{expiresOn}，{on}可以申请变更。',
      'The certificate is valid until {expiresOn}: a change can be asked for on {on}.',
    ],
    remedy: null,
  },
  'certificate-expired': {
    message: [
      '证书有效期到{expiresOn}，{on}已经不能变更。',
      'The certificate was valid until {expiresOn}: it can no longer be changed on {on}.',
    ],
    remedy: ['请按新申请办理。', 'Please make a new application.'],
  },
} as const satisfies Record<string, RuleWords>
