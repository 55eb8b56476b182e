import type { Pair } from './say.ts'

/** The letters of a decision, read before it is made. */
export const letters = {
  preview: ['预览将发出的函件', 'Preview the letters'],
  title: ['将发出的函件', 'What will be sent'],
  lead: [
    '以下内容在提交后即发出，与此处一字不差；请核对后再确认。预览的 PDF 与发出的一致，每页标有“预览”，文号在发出时编定。',
    'This goes out, word for word, once you submit; please read it before you confirm. The PDF is what goes out, with “Preview” on every page; the number of a decision is drawn when it is made.',
  ],
  none: ['提交后不发出函件。', 'No letter is sent for this.'],
  pdf: ['预览 PDF', 'Preview as PDF'],
  paper: ['预览 {name}', 'Preview {name}'],
  making: ['正在排版……', 'Being set…'],
  to: ['收件人：{to}', 'to {to}'],
} as const satisfies Record<string, Pair>
