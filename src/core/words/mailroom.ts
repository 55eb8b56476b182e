import type { Pair } from './say.ts'

/** Mail that comes in, mail that comes back, and what goes into calendars. */
export const mailroomWords = {
  auditEntry: ['审核日（{mode}）：{organisationName}', 'Audit ({mode}): {organisationName}'],
  auditEntryText: [
    '{organisationName}，{type}{level}[，项目 {number}]。审核通知所定的审核日（Q8.4）。',
    '{organisationName}, {type}, {level}[, case {number}]. The day set by the audit notice (Q8.4).',
  ],
  tabUnread: ['往来文书（{count} 封未读）', 'Letters ({count} unread)'],
  unreadCount: ['，{count} 封未读', ', {count} unread'],
  waitingCount: ['，{count} 件待处理', ', {count} to see to'],
  unread: ['未读', 'unread'],
  menu: ['收发室', 'Mail room'],
  title: ['收发室', 'Mail room'],
  lead: [
    '没有回复编号的来信和没有送达的邮件，在这里由人处理。系统从不自动答复来信。',
    'Messages that carry no token, and mails that did not arrive, are seen to here by people. No message is ever answered by itself.',
  ],
  keptDays: [
    '没有归入项目的来信，答复或搁置 {days} 天后清除发件人、内容和附件（我方解读）。',
    'A message that belongs to no case is emptied {days#|day|days} after it was answered or set aside: sender, words and attachments (our reading).',
  ],
  off: [
    '未接入收信邮箱（IMAP_URL），对方的邮件回复不会归入案卷。',
    'No mailbox is connected (IMAP_URL): answers by mail are not filed to their cases.',
  ],
  readAt: ['最近收信：{at}', 'Last read: {at}'],
  neverRead: ['还没有收过信。', 'Not read yet.'],
  waitingTitle: ['待分派的来信（{count}）', 'Messages to assign ({count})'],
  waitingEmpty: ['没有待分派的来信', 'No message waits'],
  waitingEmptyText: [
    '凭编号能归入的回复，已直接放进项目、证书、调查、异议、投诉或会议的“往来文书”。',
    'Answers that their token files are already under “Letters” of their case, certificate, matter or meeting.',
  ],
  failedTitle: ['没有送达的邮件（{count}）', 'Mails that did not arrive ({count})'],
  failedEmpty: ['没有未送达的邮件', 'Every mail arrived'],
  failedEmptyText: [
    '退信会出现在这里，也会标在该项目的文书上。',
    'What comes back shows here and on the letter itself.',
  ],
  cameFrom: ['来自 {from}', 'From {from}'],
  noSender: ['未写明发件人', 'no sender named'],
  noSubject: ['（无主题）', '(no subject)'],
  fromRecipient: [
    '发件地址与该文书的收件邮箱一致。邮件地址可以伪造，重要事项请核实。',
    'Sent from the address that the letter went to. An address can be forged: please check what matters.',
  ],
  notFromRecipient: [
    '凭回复编号归入此处；发件地址不是该文书的收件邮箱，不能视为其本人来信，只有测评中心可见。',
    'Filed here by its token. It was not sent from the address the letter went to, so it cannot pass for that person’s word; only the centre sees it.',
  ],
  byPerson: ['由工作人员归入此处。', 'Filed here by a person at the centre.'],
  automatic: ['自动回复，不予答复', 'an automatic answer, not to be answered'],
  report: ['退信通知', 'a report of what came back'],
  message: ['来信', 'came by mail'],
  refusedSecret: [
    '来信或附件带有国家秘密标志，已全部拒收并从邮箱删除，未留存任何内容（Q13.4）。请通知对方改用合规方式。',
    'The message carried a mark of state secrecy: nothing of it was kept, here or in the mailbox (Q13.4). Please tell the sender.',
  ],
  attachments: ['附件', 'Attachments'],
  attachmentRefused: ['未收：{name}', 'Not taken: {name}'],
  /** What else of a message could not be taken, besides what the gate finds in a file. */
  notTaken: {
    'outlook-package': [
      '这是 Outlook 的打包格式（winmail.dat），其中的文件取不出来。请将文件另存为 PDF，作为附件重新发送，或在线上传。',
      'This is a package of Outlook (winmail.dat), and the files in it cannot be taken out. Please save them as PDF and send those as attachments, or upload them.',
    ],
    'text-unreadable': [
      '正文所用的文字编码无法识别，未能读出；原邮件仍在邮箱中，请在邮箱中查看，或请对方将内容做成 PDF 重新发送。',
      'The text is written in an encoding that cannot be read here. The original is still in the mailbox: please look at it there, or ask the sender to send it again as PDF.',
    ],
    'message-unreadable': [
      '这封邮件未能读出；原邮件仍在邮箱中，请在邮箱中查看。',
      'This message could not be read. The original is still in the mailbox: please look at it there.',
    ],
  },
  attachmentNameless: ['（名称不予保留）', '(its name is not kept)'],
  receipt: ['回执随邮件到达', 'The receipt came by mail'],
  receiptOf: [
    '附件带有项目 {number} 审核时间确认回执的条码。',
    'The attachment carries the code of the audit date receipt of case {number}.',
  ],
  receiptText: [
    '附件可能是盖章的审核时间确认回执（Q4.4）。是否有效由人判断：请核对盖章和日期，再办理确认。',
    'The attachment may be the sealed receipt of the audit date (Q4.4). Whether it is, a person says: please check seal and day, then have the date confirmed.',
  ],
  file: ['归入案卷', 'File it'],
  caseNumber: ['项目、调查、异议或投诉的编号', 'Number of the case, proceeding, objection or complaint'],
  seenByCase: ['申请单位也能看到', 'The applicant sees it, too'],
  filedNow: ['已归入 {caseNumber}。', 'Filed to {caseNumber}.'],
  answer: ['答复', 'Answer'],
  answerText: ['答复内容', 'Your answer'],
  answered: ['答复已发出。', 'The answer is on its way.'],
  aside: ['搁置', 'Set aside'],
  asideNote: ['搁置的原因', 'Why it is set aside'],
  asideDone: ['已搁置。', 'Set aside.'],
  sendAgain: ['重新发送', 'Send again'],
  sentAgain: ['已重新发送。', 'On its way again.'],
  seenTo: ['已用其他方式联系', 'Reached in another way'],
  seenToDone: ['已记下。', 'Noted.'],
  failures: {
    address: ['退信：对方不接受该地址', 'came back: the address was refused'],
    message: ['退信：对方不接受该邮件', 'came back: the message was refused'],
    'given-up': ['未送达：对方一直不接收', 'not delivered: nobody took it in time'],
    returned: ['退信：送出后被退回', 'came back after it was sent'],
  },
  serverSaid: ['对方服务器答复：{text}', 'The other server said: {text}'],
  addressFails: [
    '收件人的邮箱须重新确认（Q8.1）；请用电话或其他方式联系。',
    'The address has to be confirmed again (Q8.1); please reach the person by telephone or otherwise.',
  ],
  settled: ['已处理', 'seen to'],
  openCase: ['打开案卷', 'Open the case'],
} as const satisfies Record<string, Pair | Record<string, Pair>>
