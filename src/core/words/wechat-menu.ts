import type { Pair } from './say.ts'

/** What the command says that sends the menu to the platform. */
export const menuUploadWords = {
  dryRun: ['以上是菜单，没有上传。', 'This is the menu; nothing was sent.'],
  uploaded: [
    '菜单已上传，关注者约五分钟内看到。',
    'The menu is uploaded; followers see it within about five minutes.',
  ],
  noes: {
    settingMissing: {
      message: ['没有设置 {name}。', '{name} is not set.'],
      remedy: ['请设置环境变量 {name} 后再试。', 'Please set {name} in the environment and try again.'],
    },
    addressWrong: {
      message: ['“{address}”不是平台地址。', '“{address}” is not the address of a platform.'],
      remedy: [
        '请在 --to 或 WECHAT_API_URL 中写以 https:// 开头的地址。',
        'Please give an address that begins with https:// in --to or WECHAT_API_URL.',
      ],
    },
    unreachable: {
      message: ['{address} 没有给出可读的答复。', '{address} gave no answer that can be read.'],
      remedy: [
        '请检查网络和地址，稍后再试；菜单没有变化。',
        'Please check network and address and try again; the menu is unchanged.',
      ],
    },
    refused: {
      message: ['平台没有接受：{errcode} {errmsg}', 'The platform refused: {errcode} {errmsg}'],
      remedy: [
        '请按错误代码在公众号后台核对 AppID、AppSecret、IP 白名单和接口权限；菜单没有变化。',
        'Please look the code up and compare AppID, AppSecret, allowed addresses and permissions of the account; the menu is unchanged.',
      ],
    },
  },
} as const satisfies Record<string, Pair | Record<string, { message: Pair; remedy: Pair }>>
