/** What stands on the certificate; it is written in both languages at once, whoever reads it. */
export const certificateWords = {
  title: ['信息安全服务资质证书', 'Certificate of Information Security Service Qualification'],
  number: ['证书编号', 'No.'],
  certifies: ['兹证明', 'This is to certify that'],
  uscc: ['统一社会信用代码', 'Unified social credit code'],
  address: ['注册地址', 'Registered address'],
  qualifies: [
    '经评估，其信息安全服务能力符合下列标准的要求，准予获得',
    'has been assessed against the standard below and is granted the qualification',
  ],
  basis: ['评估依据', 'Standard'],
  standard: [
    'GB/T 20261-2020《信息安全技术 系统安全工程能力成熟度模型》',
    'GB/T 20261-2020, Systems security engineering: Capability maturity model',
  ],
  issued: ['颁发日期', 'Date of issue'],
  valid: ['有效期', 'Validity'],
  from: ['自', 'from'],
  to: ['至', 'to'],
  verify: ['扫码查验证书现状', 'Scan for the status of this certificate today'],
  seal: ['（盖章）', 'Official seal'],
  sample: ['样本', 'SAMPLE'],
  copy: ['副本', 'COPY'],
} as const satisfies Record<string, readonly [zh: string, en: string]>
