/** Where the register says a holder is: the provinces as an address begins with them. */
export const provinces = {
  beijing: ['北京', 'Beijing'],
  tianjin: ['天津', 'Tianjin'],
  hebei: ['河北', 'Hebei'],
  shanxi: ['山西', 'Shanxi'],
  'inner-mongolia': ['内蒙古', 'Inner Mongolia'],
  liaoning: ['辽宁', 'Liaoning'],
  jilin: ['吉林', 'Jilin'],
  heilongjiang: ['黑龙江', 'Heilongjiang'],
  shanghai: ['上海', 'Shanghai'],
  jiangsu: ['江苏', 'Jiangsu'],
  zhejiang: ['浙江', 'Zhejiang'],
  anhui: ['安徽', 'Anhui'],
  fujian: ['福建', 'Fujian'],
  jiangxi: ['江西', 'Jiangxi'],
  shandong: ['山东', 'Shandong'],
  henan: ['河南', 'Henan'],
  hubei: ['湖北', 'Hubei'],
  hunan: ['湖南', 'Hunan'],
  guangdong: ['广东', 'Guangdong'],
  guangxi: ['广西', 'Guangxi'],
  hainan: ['海南', 'Hainan'],
  chongqing: ['重庆', 'Chongqing'],
  sichuan: ['四川', 'Sichuan'],
  guizhou: ['贵州', 'Guizhou'],
  yunnan: ['云南', 'Yunnan'],
  tibet: ['西藏', 'Tibet'],
  shaanxi: ['陕西', 'Shaanxi'],
  gansu: ['甘肃', 'Gansu'],
  qinghai: ['青海', 'Qinghai'],
  ningxia: ['宁夏', 'Ningxia'],
  xinjiang: ['新疆', 'Xinjiang'],
  taiwan: ['台湾', 'Taiwan'],
  'hong-kong': ['香港', 'Hong Kong'],
  macao: ['澳门', 'Macao'],
} as const satisfies Record<string, readonly [zh: string, en: string]>
export type Province = keyof typeof provinces

/** Codes of provinces as the credit code has them in its third and fourth character (GB/T 2260). */
const codes: Readonly<Record<string, Province>> = Object.fromEntries(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'
    .split(' ')
    .map((code, at) => [code, Object.keys(provinces)[at] as Province]),
)

/**
 * The province of a registered address. One that leaves it out (“深圳市…”) is where its credit code was given; null when
 * that names none either.
 */
export const provinceOf = ({
  registeredAddress,
  uscc,
}: {
  readonly registeredAddress: string
  readonly uscc: string
}): Province | null => {
  const address = registeredAddress.replace(/^中国|\s/g, '')
  const named = Object.entries(provinces).find(([, [zh]]) => address.startsWith(zh))
  return (named?.[0] as Province | undefined) ?? codes[uscc.slice(2, 4)] ?? null
}
