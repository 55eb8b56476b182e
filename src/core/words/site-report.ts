import type { Pair } from './say.ts'

/** Reporting to the centre on the public site, and looking up how a report stands. */
export const reportWords = {
  title: ['投诉举报', 'Report or complain'],
  lead: [
    '任何人都可以反映虚假材料、假冒机构、伪造证书或服务中的问题，可以匿名。由没有参与有关事项的人员办理。',
    'Anybody may report false material, a fake agency or a forged certificate, or complain about the service; no name is needed. People who had no part in the matter look into it.',
  ],
  days: [
    '{complaintAcknowledgedDays} 个工作日内受理，{complaintConcludedDays} 天内办结。',
    'It is taken on within {complaintAcknowledgedDays#|working day|working days} and concluded within {complaintConcludedDays#|day|days}.',
  ],
  topic: ['事项', 'What it is about'],
  choose: ['请选择', 'Please choose'],
  about: ['涉及的单位或机构', 'Organisation or agency concerned'],
  aboutHint: [
    '名称尽量写全；对服务的投诉，请写哪个环节。',
    'Its full name if you can; for the service, which step.',
  ],
  certificate: ['证书编号', 'Certificate number'],
  certificateHint: [
    '与证书有关时填写；登记中查不到的编号也请照写。',
    'If a certificate is concerned; write it down even if the register does not have it.',
  ],
  text: ['情况说明', 'What happened'],
  textHint: [
    '时间、经过，以及您怎样知道的。请勿填写涉密内容。',
    'When, what, and how you know. Nothing classified, please.',
  ],
  files: ['证据文件', 'Evidence'],
  filesHint: [
    '照片、扫描件或文档，最多 {most} 个，共不超过 {megabytes} MB。',
    'Photographs, scans or documents: {most} at most, {megabytes} MB together.',
  ],
  declared: ['所附文件不含国家秘密', 'Nothing in these files is classified'],
  notDeclared: [
    '附有文件时，请确认文件不含国家秘密（Q13.4），并重新选择文件。填写的内容都在。',
    'With files, please confirm that nothing in them is classified (Q13.4), and choose the files again. All you wrote is still here.',
  ],
  chooseAgain: [
    '浏览器不保留已选的文件，请重新选择。',
    'Browsers do not keep the files that were chosen; please choose them again.',
  ],
  tooManyFiles: ['最多 {most} 个文件。', 'at most {most} files are taken.'],
  unchecked: ['病毒检查暂时没有结果。', 'the virus scanner has not answered yet.'],
  fileNotTaken: [
    '“{name}”没有收下：{reason}投诉举报尚未提交。请重新选择文件后再提交，填写的内容都在。',
    '“{name}” was not taken: {reason} Nothing was sent yet. Please choose the files again and send it; all you wrote is still here.',
  ],
  busy: [
    '此刻附有文件的提交较多，内容尚未收下。请返回上一页，一分钟后再提交。',
    'Many reports with files are coming in right now, and yours was not taken. Please go back and send it again in a minute.',
  ],
  contact: ['姓名和电话', 'Name and telephone'],
  contactHint: ['便于核实情况；不填即为匿名。', 'So that we can ask you; without it you stay anonymous.'],
  email: ['电子邮箱', 'E-mail address'],
  emailHint: [
    '填写后，受理和办结时会发邮件告知。',
    'If you leave one, we write to you when it is taken on and concluded.',
  ],
  privacy: [
    '联系方式加密保存，只有办理人员能看到，不会告知被反映的单位。',
    'How to reach you is kept sealed; only whoever handles it sees it, and the organisation concerned is not told.',
  ],
  trap: ['此栏请留空', 'Leave this field empty'],
  button: ['提交', 'Send'],
  haveReceipt: ['已提交过，查询进展', 'Look up a report you sent'],
  tooSoon: [
    '提交得太快，内容尚未收下。请核对后再提交一次，填写的内容都在。',
    'That was too quick to be taken. Please look it over and send it again; all you wrote is still here.',
  ],
  tooOld: [
    '页面打开时间过长，内容尚未收下。请核对后再提交一次，填写的内容都在。',
    'This page was open for too long, and nothing was taken yet. Please look it over and send it again; all you wrote is still here.',
  ],
  trapped: [
    '“此栏请留空”一栏有内容，尚未收下。现已清空，请再提交一次。',
    'Something stood in the field to be left empty, so nothing was taken. It is empty now; please send it again.',
  ],
  tooMany: [
    '从您的网络提交得过于频繁，内容尚未收下。请约 {minutes} 分钟后再提交，或拨打 {hotlines}。填写的内容都在。',
    'Too much came from your network, and nothing was taken yet. Please send it again in about {minutes#|minute|minutes}, or ring {hotlines}. All you wrote is still here.',
  ],
  tooLarge: [
    '内容过长，没有收下。请返回上一页缩短后再提交；文件合计不超过 {megabytes} MB。',
    'It was too long and was not taken. Please go back, shorten it and send it again; files may have {megabytes} MB together.',
  ],
  taken: ['已收到', 'Received'],
  takenText: [
    '请记下受理编号和查询口令，口令只在这里显示这一次。',
    'Please note the receipt number and the word; the word is shown here and never again.',
  ],
  number: ['受理编号', 'Receipt number'],
  word: ['查询口令', 'Look-up word'],
  next: ['接下来', 'What comes next'],
  takenBefore: [
    '这张表此前已经提交，以首次提交的内容为准。要补充，请另填一张。',
    'This form was sent before, and what was sent first stands. To add to it, please fill in a new one.',
  ],
  another: ['另填一张', 'Fill in another'],
} as const satisfies Record<string, Pair>

export const standingWords = {
  title: ['查询投诉举报', 'Look up a report'],
  lead: [
    '凭提交时得到的受理编号和查询口令查看进展和答复。',
    'With the receipt number and the word you were given, see how it stands and the answer.',
  ],
  numberHint: ['例如 2026-C-0012', 'such as 2026-C-0012'],
  wordHint: ['例如 7F3A-90C1-44DE-8B02', 'such as 7F3A-90C1-44DE-8B02'],
  button: ['查询', 'Look up'],
  unknown: [
    '没有与这个编号和口令相符的投诉举报。请核对每一位；口令遗失的，可以拨打 {hotlines}。',
    'No report has this number and word. Please check every character; if the word is lost, ring {hotlines}.',
  ],
  tooMany: [
    '查询过于频繁，请约 {minutes} 分钟后再试。',
    'That was asked too often; please try again in about {minutes#|minute|minutes}.',
  ],
  received: ['收到', 'Received'],
  acknowledged: ['受理', 'Taken on'],
  concluded: ['办结', 'Concluded'],
  by: ['最晚', 'by'],
  done: ['已完成', 'done'],
  now: ['进行中', 'now'],
  later: ['待进行', 'to come'],
  late: ['已超过期限', 'overdue'],
  lateText: [
    '办理超过了期限，系统已提醒有关负责人。您也可以拨打 {hotlines} 催办。',
    'It is past its day, and those in charge have been reminded. You can also ring {hotlines}.',
  ],
  step: ['步骤', 'Step'],
  day: ['日期', 'Day'],
  status: ['状态', 'Status'],
  outcome: ['结论', 'Outcome'],
  answer: ['答复', 'Answer'],
  report: ['我要投诉举报', 'Report or complain'],
} as const satisfies Record<string, Pair>
