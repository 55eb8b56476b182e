import type { events } from '#core/chapters/preparation.ts'
import { contact } from '#core/contact.ts'
import { letterOn } from './letter.ts'

export const applicationReceived = letterOn<typeof events.ApplicationSubmitted>((data) => ({
  subject: ['已收到申请', 'Application received'],
  facts: { ...data, telephones: contact.hotlines, office: contact.office[0], officeEn: contact.office[1] },
  paragraphs: [
    [
      '贵单位于 {submittedOn} 提交的{type}（{level}）{kind}已经收到，项目编号为 {number}。申请书已按提交时的内容封存，此后只通过补充资料修改。',
      'Your application of {submittedOn} has been received ({type}, {level}, {kind}); its case number is {number}. The application book is frozen as submitted, and later changes go through supplements.',
    ],
    [
      '请打印并装订申请书，在标明处加盖公章，连同存有电子版和附件的光盘或 U 盘，在 {parcelHandOverDays} 个工作日内交快递寄往中国信息安全测评中心{office}，收件电话 {telephones}（Q11.3）。',
      'Please print and bind the book, put your official seal where it is marked, and hand it to a courier together with the disc or USB stick within {parcelHandOverDays#|working day|working days}, addressed to the {officeEn}, receiving telephone {telephones} (Q11.3).',
    ],
    [
      '纸质材料须与电子申请书内容一致。封存内容的校验码为 {digest}。',
      'The paper must agree with the electronic book. The digest of the frozen content is {digest}.',
    ],
    [
      '收到纸质材料并核对无误后，我们会确认建档并另行通知；如需补充，也会逐项写明。',
      'Once the paper has arrived and agrees, filing is confirmed and you are told; should anything be missing, each item will be named.',
    ],
  ],
}))
