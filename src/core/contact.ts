/** Where the centre is reached (Q20), and where paper goes (Q11.3). The one place these are written. */
export const contact = {
  clause: 'Q20',
  centre: ['中国信息安全测评中心', 'China Information Technology Security Evaluation Center'],
  office: ['资质评估处', 'Qualification Assessment Office'],
  hotlines: ['010-82341551', '010-82341582'],
  website: 'https://www.itsec.gov.cn',
  account: ['国家信息安全服务资质', 'WeChat: 国家信息安全服务资质'],
} as const
