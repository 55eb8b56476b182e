import type { Pair } from './say.ts'

/** The papers of a case that are no letters, by their names. */
export const paperTitles = {
  'audit-receipt': ['审核时间确认回执', 'Audit date confirmation receipt'],
  'audit-plan': ['审核计划（日程）', 'Audit plan for the day'],
  findings: ['审核发现', 'Audit findings'],
  agreement: ['信息安全服务资质评估协议', 'Agreement on the assessment for the qualification'],
  'payment-request': ['付款通知单', 'Payment request'],
  'payment-confirmation': ['到账确认单', 'Confirmation of payment'],
  'invoice-details': ['开票信息确认单', 'Details of the invoice'],
  'rectification-report': ['整改报告', 'Rectification report'],
  'postal-label': ['证书邮寄标签', 'Postal label for the certificate'],
  'delivery-slip': ['证书交接单', 'Delivery slip of the certificate'],
  'original-label': ['寄回证书原件的标签', 'Label for sending back the original'],
  'certificate-copy': ['证书副本', 'Copy of the certificate'],
} as const satisfies Record<string, Pair>

/** What the desk says about them. */
export const casePaperWords = {
  papers: ['可下载的文书', 'Papers to download'],
  none: ['目前没有可下载的文书。', 'There are no papers to download yet.'],
  /** In the name of a file. */
  version: ['第{version}版', 'version {version}'],
  pdf: ['PDF', 'PDF'],
  form: ['可填写 PDF', 'fillable PDF'],
  docx: ['Word', 'Word'],
} as const satisfies Record<string, Pair>

/** Why a paper cannot be made. */
export const casePaperProblems = {
  'paper-unprintable': {
    message: [
      '文书中有本系统字体没有的字：{characters}，不能排版为 PDF。',
      'The paper has characters that no typeface here draws: {characters}. It cannot be set as PDF.',
    ],
    remedy: [
      '请联系测评中心；在此之前可以 Word 形式办理，或用通用规范汉字代替。',
      'Please tell the centre; until then use Word where it is offered, or another character.',
    ],
  },
} as const satisfies Record<string, { readonly message: Pair; readonly remedy: Pair }>
