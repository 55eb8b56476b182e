import type { DiscDifference } from '#core/disc/compare-disc.ts'
import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** Paper and disc on their way to the centre, and what is found when the parcel is opened (Q11.3, Q12.6). */

export const receiptWords = {
  book: ['纸质申请书', 'Paper book'],
  disc: ['光盘或 U 盘', 'Disc or USB stick'],
} as const satisfies Record<string, Pair>

/** What is asked for because of a difference. It goes into the letter as it stands, in the language of the procedure. */
export const receiptAsks: Readonly<Record<DiscDifference | 'pages' | 'others', Pair>> = {
  pages: [
    '收到的纸质申请书为 {counted} 页，系统生成的为 {printed} 页。请核对后补寄缺页，或重新打印装订、盖章后寄送。',
    'The paper book received has {counted} pages; as generated it has {printed}. Please send what is missing, or print, bind and seal it anew.',
  ],
  missing: [
    '光盘中没有该文件。请重新刻录后寄送。',
    'The disc lacks this file. Please burn it anew and send it.',
  ],
  altered: [
    '光盘中该文件的内容与在线提交的不一致。请寄送与在线提交一致的光盘；需要更换文件的，请同时在线重新提交。',
    'This file on the disc differs from the one handed in on line. Please send a disc that agrees; where the file is to be replaced, hand it in anew on line as well.',
  ],
  misnamed: [
    '光盘中该文件的名称或所在文件夹与目录不一致。请按系统生成的光盘内容刻录后寄送。',
    'On the disc this file has another name or lies in another folder. Please burn the disc as generated and send it.',
  ],
  superfluous: [
    '光盘中另有 {count} 个文件没有在线提交。请在线补交，或从光盘中去除后重新寄送。',
    'The disc holds {count#|further file|further files} not handed in on line. Please hand them in, or send a disc without them.',
  ],
  unreadable: [
    '光盘中该文件无法读取。请重新刻录后寄送。',
    'This file cannot be read from the disc. Please burn it anew and send it.',
  ],
  others: [
    '光盘中另有 {count} 处与在线提交的材料不一致。请按系统生成的光盘内容刻录后寄送。',
    'The disc differs from what was handed in on line in {count#|further place|further places}. Please burn the disc as generated and send it.',
  ],
}

export const receiptChoices = {
  difference: {
    missing: ['缺少', 'missing'],
    altered: ['内容不一致', 'altered'],
    misnamed: ['名称或位置不符', 'named or placed otherwise'],
    superfluous: ['多出', 'superfluous'],
    unreadable: ['无法读取', 'unreadable'],
  },
} as const satisfies Record<string, Record<string, Pair>>

export const receiptCommandWords = {
  AnnounceParcel: {
    label: ['登记寄出', 'Announce a parcel'],
    help: [
      '纸质材料和光盘交给快递后，在此填写快递公司和单号，受理员即可看到在途的包裹。',
      'Once paper and disc are with the carrier, name carrier and number here; intake then sees what is on its way.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const receiptEventWords = {
  ParcelAnnounced: [
    '{handedOverOn} 寄出纸质材料和光盘（{carrier} {trackingNumber}）',
    'Paper and disc handed to the carrier on {handedOverOn} ({carrier} {trackingNumber})',
  ],
} as const satisfies Record<string, Pair>

export const receiptFields: Readonly<Record<string, FieldWords>> = {
  coverCode: {
    label: ['封面条码', 'Code of the cover sheet'],
    hint: [
      '扫描封面上的二维码，或照下面的字符输入；没有封面的可以不填。',
      'Scan the QR code of the cover sheet or type what stands below it; leave it empty where there is none.',
    ],
  },
  pagesCounted: {
    label: ['清点页数', 'Pages counted'],
    hint: [
      '纸质件的总页数；没有清点的可以不填。',
      'All pages of the paper; leave it empty when nobody counted.',
    ],
  },
  pagesPrinted: { label: ['系统生成的页数', 'Pages as generated'] },
  differences: { label: ['光盘核对结果', 'What the disc differs in'] },
  difference: { label: ['差异', 'Difference'] },
  fileId: { label: ['文件', 'File'] },
  count: { label: ['数量', 'How many'] },
  'AnnounceParcel.handedOverOn': {
    label: ['交寄日期', 'Handed to the carrier on'],
    hint: ['以快递面单上的日期为准。', 'As on the waybill.'],
  },
}

export const receiptRefusalWords = {
  'cover-code-unknown': {
    message: ['扫到的内容不是材料封面的条码。', 'What was scanned is not the code of a cover sheet.'],
    remedy: [
      '请扫描封面右上角以 ZD 开头的二维码，不要扫快递面单；没有封面的，按项目编号查找后登记。',
      'Please scan the QR code at the top right of the cover sheet, which begins with ZD, not the waybill; without a cover sheet, find the case by its number.',
    ],
  },
  'cover-code-mistyped': {
    message: [
      '封面条码有误，校验位不符。',
      'The code of the cover sheet is wrong: its check digits do not agree.',
    ],
    remedy: [
      '请重新扫描；手工输入的，请逐个字符对照封面，特别是 8 与 B、5 与 S、2 与 Z。',
      'Please scan it again; when typing, compare it character by character, above all 8 with B, 5 with S and 2 with Z.',
    ],
  },
  'cover-of-other-case': {
    message: [
      '封面属于项目 {number}，不是本项目 {expectedNumber}。',
      'The cover sheet belongs to case {number}, not to this case {expectedNumber}.',
    ],
    remedy: [
      '请在收件台扫描，系统会打开封面所属的项目；包裹中混有其他项目材料的，请分开登记。',
      'Please scan it at the receiving desk, which opens the case it belongs to; where one parcel holds papers of several cases, record them apart.',
    ],
  },
  'cover-of-other-round': {
    message: [
      '封面是第 {round} 轮的（0 为申请书），现在应收的是第 {expectedRound} 轮。',
      'The cover sheet is of round {round} (0 is the book); round {expectedRound} is expected now.',
    ],
    remedy: [
      '请核对包裹内的材料；属于以前一轮的，归入案卷即可，不必再次登记。',
      'Please check what is in the parcel; what belongs to an earlier round goes to the file and is not recorded again.',
    ],
  },
  'cover-of-older-dossier': {
    message: [
      '封面打印以后，电子材料又有改动，纸质件与现在的电子材料不是同一版。',
      'What was handed in electronically changed after this cover sheet was printed: paper and files are not of the same version.',
    ],
    remedy: [
      '请逐项核对不同之处；确认可以接收的，不填条码登记，并把不一致的列为补充事项。',
      'Please compare them; what can be taken is recorded without the code, and what differs is asked for as a supplement.',
    ],
  },
  'tracking-number-nonsense': {
    message: ['“{trackingNumber}”不像快递单号。', '“{trackingNumber}” does not look like a tracking number.'],
    remedy: [
      '请照快递面单填写：6 至 30 位字母和数字，其中至少 4 位数字。',
      'Please enter it as on the waybill: 6 to 30 letters and digits, at least four of them digits.',
    ],
  },
  'parcel-announced-already': {
    message: [
      '单号 {trackingNumber} 已经登记过。',
      'The number {trackingNumber} has been announced already.',
    ],
    remedy: ['另有包裹的，请填写它自己的单号。', 'For another parcel please give its own number.'],
  },
} as const satisfies Record<string, RefusalWords>
