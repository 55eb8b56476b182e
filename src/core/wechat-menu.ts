import { inLang, type Pair } from '#core/words/say.ts'
import { menuWords as w } from '#core/words/wechat.ts'

/** The keys that the platform sends back when an entry of ours is touched. */
export const menuKeys = ['BOOK', 'PROGRESS', 'BIND', 'CHECK', 'CONTACT'] as const
export type WechatMenuKey = (typeof menuKeys)[number]

export const isMenuKey = (key: string): key is WechatMenuKey => (menuKeys as readonly string[]).includes(key)

/** An entry opens a page of the public site, or asks the account something. */
export type MenuEntry =
  | { readonly name: Pair; readonly page: string }
  | { readonly name: Pair; readonly key: WechatMenuKey }

export interface MenuButton {
  readonly name: Pair
  readonly entries: readonly MenuEntry[]
}

/** The menu of the official account (Q11.2): its two entries, 服务资质介绍 and 业务申请 → 申请书, and what belongs to them. */
export const wechatMenu: readonly MenuButton[] = [
  {
    name: w.about,
    entries: [
      { name: w.introduction, page: '/services/qualification' },
      { name: w.fees, page: '/fees' },
      { name: w.procedure, page: '/procedure' },
      { name: w.meetings, page: '/meetings' },
      { name: w.questions, page: '/questions' },
    ],
  },
  {
    name: w.apply,
    entries: [
      { name: w.book, key: 'BOOK' },
      { name: w.selfCheck, page: '/self-check' },
      { name: w.timeline, page: '/timeline' },
      { name: w.progress, key: 'PROGRESS' },
      { name: w.bind, key: 'BIND' },
    ],
  },
  {
    name: w.certificates,
    entries: [
      { name: w.register, page: '/register' },
      { name: w.check, key: 'CHECK' },
      { name: w.dates, page: '/certificate-dates' },
      { name: w.report, page: '/report' },
      { name: w.contact, key: 'CONTACT' },
    ],
  },
]

/** The menu in the form that the platform takes, with our pages under this address. */
export const menuFor = (publicUrl: string) => ({
  button: wechatMenu.map(({ name, entries }) => ({
    name: inLang(name, 'zh-CN'),
    sub_button: entries.map((entry) =>
      'page' in entry
        ? { type: 'view', name: inLang(entry.name, 'zh-CN'), url: `${publicUrl}${entry.page}` }
        : { type: 'click', name: inLang(entry.name, 'zh-CN'), key: entry.key },
    ),
  })),
})
