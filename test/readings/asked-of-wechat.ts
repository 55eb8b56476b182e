import { codeHoldsUntil, isFresh } from '#core/wechat-message.ts'
import type { Rows } from './row.ts'

export const askedOfWechat = {
  wechatMessageMinutes: ['Q11.2', 5, (edition) => isFresh({ sentAt: 1000, now: 1000 + 7 * 60 }, edition)],
  wechatCodeMinutes: ['Q11.2', 5, (edition) => codeHoldsUntil(1000, edition)],
} as const satisfies Partial<Rows>
