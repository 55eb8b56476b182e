import type { DiscDifference } from '#core/disc/compare-disc.ts'
import type { UnreadManifest } from '#core/disc/disc-manifest.ts'
import type { Pair } from './say.ts'

/** Paper and disc on the screens: what the applicant prints and burns, and the centre's receiving desk. */

export const receivingWords = {
  menu: ['收件', 'Receiving'],
  title: ['收件台', 'Receiving desk'],
  underWay: ['在途 {carrier} {number}，{on} 寄出', 'under way: {carrier} {number}, sent {on}'],
  scan: ['扫描材料封面', 'Scan the cover sheet'],
  scanHint: [
    '光标在此框内时扫描封面右上角的二维码，或照二维码下面的字符输入后按回车。',
    'With the cursor here, scan the QR code at the top right of the cover sheet, or type what stands below it and press Enter.',
  ],
  read: ['查找', 'Find'],
  emptyTitle: ['等待扫描', 'Waiting for a scan'],
  emptyText: [
    '扫描后系统打开封面所属的项目，核对页数和光盘内容，再登记收件。没有封面的，请从案卷列表中找到项目后登记。',
    'A scan opens the case of the cover sheet; pages and disc are compared, and the receipt is recorded. Without a cover sheet, find the case in the list of cases.',
  ],
  book: ['申请书和附件', 'Application book and attachments'],
  round: ['第 {round} 轮补充资料', 'Supplements, round {round}'],
  ofCase: ['项目 {number}', 'Case {number}'],
  toCase: ['打开案卷', 'Open the case'],
  isReceived: [
    '这一份已经登记过收件；可以再次核对光盘，但不必重复登记。',
    'This was recorded as received before; the disc can be compared again, but need not be recorded twice.',
  ],
  expected: ['应收', 'Expected'],
  expectedText: [
    '纸质材料[ {pages} 页]，光盘 {discs} 张，共 {files} 个文件，{bytes}',
    'paper[ of {pages} pages], {discs#|disc|discs} with {files#|file|files}, {bytes}',
  ],
  parcel: ['申请单位登记的包裹', 'Parcel as announced'],
  parcelText: ['{carrier} {number}，{on} 寄出', '{carrier} {number}, sent on {on}'],
  noParcel: ['没有登记', 'none'],
  code: ['封面条码', 'Code of the cover sheet'],
  disc: ['核对光盘', 'Compare the disc'],
  discHint: [
    '把光盘中的全部内容、光盘压缩包，或只把 manifest.json 拖到这里。文件只在本机读取，不会上传。有几张光盘的，可以逐张拖入。',
    'Drop everything on the disc, its archive, or only manifest.json here. Files are read on this machine and not uploaded. Of several discs, drop one after the other.',
  ],
  chooseFolder: ['选择光盘或文件夹', 'Choose the disc or a folder'],
  chooseFile: ['选择压缩包或 manifest.json', 'Choose the archive or manifest.json'],
  reading: ['正在读取并核对，{percent}%', 'Reading and comparing, {percent}%'],
  stop: ['停止', 'Stop'],
  agrees: [
    '光盘与电子材料完全一致（{files} 个文件）。',
    'The disc agrees with what was handed in ({files#|file|files}).',
  ],
  claims: [
    '只读取了 manifest.json：下面是按目录核对的结果，文件内容没有核对。',
    'Only manifest.json was read: what follows is by the list, and no content was compared.',
  ],
  differs: [
    '光盘与电子材料有 {count} 处不同：{summary}。',
    'The disc differs from what was handed in in {count#|place|places}: {summary}.',
  ],
  of: ['{difference} {count}', '{count} {difference}'],
  expectedPath: ['应在 {path}', 'should be at {path}'],
  foundPath: ['光盘上在 {path}', 'is at {path}'],
  moreRows: ['另有 {count} 处', '{count#|more place|more places}'],
  discsMissing: [
    '已核对第 {read} 张，共 {of} 张；其余光盘中的文件暂列为缺少。',
    'Disc {read} of {of} was compared; files of the others count as missing for now.',
  ],
  record: ['登记收件', 'Record the receipt'],
  ask: ['列为补充事项', 'Ask for it as a supplement'],
  done: ['已登记。请扫描下一份。', 'Recorded. Please scan the next one.'],
  doneDiffers: [
    '已登记，核对出 {count} 处不同。可以把它们列为补充事项，通知申请单位。',
    'Recorded, with {count#|difference|differences} found. They can be asked for as supplements.',
  ],
  next: ['扫描下一份', 'Scan the next one'],
  notNow: ['现在不能登记：{reason}', 'It cannot be recorded now: {reason}'],
} as const satisfies Record<string, Pair>

/** Why what was dropped is not compared. */
export const discFaults: Readonly<Record<UnreadManifest | 'broken' | 'other-case', Pair>> = {
  'manifest-too-large': [
    'manifest.json 过大，不是本系统生成的目录。请改为拖入光盘的全部内容。',
    'manifest.json is too large to be one of this system. Please drop everything on the disc instead.',
  ],
  'manifest-not-json': [
    'manifest.json 已损坏，无法读取。请改为拖入光盘的全部内容。',
    'manifest.json is damaged and cannot be read. Please drop everything on the disc instead.',
  ],
  'manifest-of-other-form': [
    'manifest.json 不是本系统生成的目录。请改为拖入光盘的全部内容。',
    'manifest.json was not made by this system. Please drop everything on the disc instead.',
  ],
  'other-case': [
    '光盘目录属于项目 {number}，不是扫描的这一份。请核对光盘上的标签。',
    'The list on the disc is of case {number}, not of what was scanned. Please check the label of the disc.',
  ],
  broken: [
    '拖入的文件无法读取：不是完整的压缩包，或光盘已损坏。请换一台光驱再试，或请申请单位重新寄送。',
    'What was dropped cannot be read: it is no whole archive, or the disc is damaged. Please try another drive, or ask the applicant for a new one.',
  ],
}

export const discStaleNote: Pair = [
  '光盘刻录以后，电子材料又有改动：下面按现在的电子材料核对。',
  'What was handed in changed after the disc was burnt; it is compared with what is there now.',
]

/** How a difference is counted in a sentence. */
export const differenceMarks: Readonly<Record<DiscDifference, Pair>> = {
  missing: ['缺少', 'missing'],
  altered: ['内容不一致', 'altered'],
  misnamed: ['名称或位置不符', 'named or placed otherwise'],
  superfluous: ['多出', 'superfluous'],
  unreadable: ['无法读取', 'unreadable'],
}

/** The group of downloads and of the parcel on the applicant's pages. */
export const paperWords = {
  title: ['纸质与光盘', 'Paper and disc'],
  lead: [
    '请刻录光盘、打印封面和标签，与装订盖章的申请书一起寄往测评中心，并登记快递单号。',
    'Burn the disc, print cover sheet and labels, and send them with the bound and sealed book to the centre; then enter the tracking number.',
  ],
  leadRound: [
    '补充资料须纸质和光盘同时提交：请刻录光盘、打印封面和标签后寄出，并登记快递单号。',
    'Supplements are handed in on paper and disc as well: burn the disc, print cover sheet and labels, send them, and enter the tracking number.',
  ],
  beforeSubmission: [
    '光盘、封面和标签在提交后生成：提交的内容封存后再打印和刻录，纸质与电子才会一致。提交后请在 {days} 个工作日内寄出。',
    'Disc, cover sheet and labels are made once the application is submitted: only then do paper and files agree. The parcel leaves within {days#|working day|working days} of it.',
  ],
  disc: ['光盘内容（ZIP）', 'Disc (ZIP)'],
  discNumber: ['光盘 {number}／{of}（ZIP）', 'Disc {number} of {of} (ZIP)'],
  cover: ['材料封面（PDF）', 'Cover sheet (PDF)'],
  labels: ['光盘和快递标签（PDF）', 'Labels (PDF)'],
  all: ['全部材料（ZIP）', 'Everything (ZIP)'],
  discHint: [
    '解压后把里面的全部内容刻到光盘或存入 U 盘。',
    'Unpack it and put all that is inside on the disc or USB stick.',
  ],
  filesOf: ['{files} 个文件，{bytes}', '{files#|file|files}, {bytes}'],
  sent: ['{on} 寄出 {carrier} {number}', 'sent on {on}: {carrier} {number}'],
  received: ['{on} 收到', 'received on {on}'],
  pages: ['清点 {counted} 页[，应为 {printed} 页]', '{counted} pages counted[ of {printed}]'],
  differences: ['光盘有 {count} 处不同', 'the disc differs in {count#|place|places}'],
  compared: ['封面已扫描', 'cover sheet scanned'],
  waiting: ['等待寄出', 'to be sent'],
  printedBook: ['申请书（PDF，打印装订用）', 'The book (PDF, to print and bind)'],
} as const satisfies Record<string, Pair>
