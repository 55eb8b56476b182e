import type { Pair } from './say.ts'

/** What the centre rules on the credit code that an organisation states (Q5.1). */
export const creditCodes = {
  menu: ['申请单位', 'Applicants'],
  find: ['按信用代码查找单位', 'Find an organisation by its code'],
  findLead: [
    '任何人登记时都可以填写任何代码。请对照营业执照核对：确认后，登记在该代码名下的纸质证书才对其开放；冒用他人代码的，请收回。',
    'Anybody can state any code when they register. Compare it with the licence: certificates from the paper register open to an organisation only once its code is confirmed; a code of somebody else is taken back.',
  ],
  search: ['查找', 'Find'],
  confirm: ['确认代码属于该单位', 'Confirm that the code is theirs'],
  free: ['收回代码', 'Take the code back'],
  freeLead: [
    '收回后该单位须重新填写自己的代码，被收回的代码可由其所有者登记。有未结束的申请或有效证书的，须先办结。',
    'The organisation then has to state its own code, and the owner of this one can register it. An open application or a certificate in force has to end first.',
  ],
  reason: ['理由', 'Reason'],
  proof: ['核对的凭据', 'What was looked at'],
  proofHint: [
    '例如：营业执照副本、国家企业信用信息公示系统查询结果及日期。',
    'For example: the licence, or what the national enterprise register said on which day.',
  ],
  none: ['代码已收回，尚未重新填写', 'Taken back; none stated yet'],
  unconfirmed: [
    '代码尚未经测评中心核对；核对前，登记在该代码名下的纸质证书不对单位开放。',
    'The centre has not yet compared the code with the licence; until then certificates from the paper register under it are not open to the organisation.',
  ],
  rulings: ['核对记录', 'What was ruled'],
  confirmed: [
    '{by} 确认代码 {uscc}：{reason}（凭据：{proof}）',
    '{by} confirmed {uscc}: {reason} (looked at: {proof})',
  ],
  freed: [
    '{by} 收回代码 {uscc}：{reason}（凭据：{proof}）',
    '{by} took back {uscc}: {reason} (looked at: {proof})',
  ],
} as const satisfies Record<string, Pair>
