import { reading } from './reading.ts'

/** Readings on the official account (Q11.2); readings.ts has them with all others. */
export const wechatReadings = {
  wechatMessageMinutes: reading(
    10,
    'Q11.2',
    '公众号消息签署超过 10 分钟的，视为重放，不予处理。',
    'A message of the official account that was signed more than ten minutes ago counts as replayed and is left alone.',
    'minutes',
  ),
  wechatCodeMinutes: reading(
    10,
    'Q11.2',
    '绑定公众号的一次性代码 10 分钟内有效，只能用一次。',
    'A one-time code that binds the account holds for ten minutes and works once.',
    'minutes',
  ),
} as const
