import type { events } from '#core/chapters/ending.ts'
import { letterOn } from './letter.ts'

export const applicationWithdrawn = letterOn<typeof events.ApplicationWithdrawn>((data) => ({
  subject: ['申请已撤回', 'Application withdrawn'],
  facts: data,
  paragraphs: [
    [
      '贵单位已撤回本项申请，项目就此结束。撤回理由：{reason}',
      'You have withdrawn this application, and the case ends here. Reason given: {reason}',
    ],
    [
      '需要时可以随时重新申请。此前提交的材料按档案规定保存。',
      'You may apply again at any time. The material handed in so far is kept by the rules for records.',
    ],
  ],
}))
