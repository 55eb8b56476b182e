import { fileLimitBytes } from '../uploads.ts'
import type { RuleExplained, RuleWords } from './rule-words.ts'
import type { Pair } from './say.ts'

const limit = `${fileLimitBytes / 1024 ** 3} GB`

/** Parts of a document, in the middle of a sentence. */
export const filePartWords = {
  header: ['页眉', 'the header'],
  footer: ['页脚', 'the footer'],
  name: ['文件名', 'the file name'],
  notes: ['备注', 'the notes'],
  comment: ['批注', 'a comment'],
  properties: ['文档属性', 'the properties'],
} as const satisfies Record<string, Pair>

const whereZh =
  '[“{inside}”][第 {page} 页][第 {slide} 张幻灯片][工作表“{sheet}”][第 {row} 行][第 {line} 行][{filePart}]'
const whereEn =
  '[ in “{inside}”][, page {page}][, slide {slide}][, sheet “{sheet}”][, row {row}][, line {line}][, in {filePart}]'

/** A place in a file on its own, as a list shows it; '' for the file as a whole. */
export const placeInFileWords: Pair = [whereZh, whereEn]

const at = (zh: string, en: string): Pair => [zh.replace('@', whereZh), en.replace('@', whereEn)]

/** Sentences of the rules on files (Q13.4, Q13.5). */
export const fileRuleWords = {
  'file-readable': { message: ['文件可以读取。', 'The file can be read.'], remedy: null },
  'file-kind': {
    message: at(
      '不接受此类文件：@内容不是 PDF、DOCX、XLSX、PPTX、TXT、ZIP、PNG 或 JPG。',
      'This kind of file is not taken@: its content is not PDF, DOCX, XLSX, PPTX, TXT, ZIP, PNG or JPG.',
    ),
    remedy: [
      '请转换为上述格式（不加密）后再上传。',
      'Please convert it to one of these, without a password, and upload it again.',
    ],
  },
  'file-name-differs': {
    message: at('@文件扩展名与内容不符。', 'The ending of the file name does not match its content@.'),
    remedy: ['请改正扩展名后再上传。', 'Please correct the ending and upload it again.'],
  },
  'file-empty': {
    message: at('@文件是空的。', 'The file is empty@.'),
    remedy: ['请检查文件内容后再上传。', 'Please check the file and upload it again.'],
  },
  'file-too-large': {
    message: at(
      `@文件超过 ${limit}，或展开后的内容过多。`,
      `The file is larger than ${limit}, or holds too much once unpacked@.`,
    ),
    remedy: [
      '请拆分或压缩图片后再上传；大件资料可随光盘寄送。',
      'Please split it or shrink its pictures; large material can be sent on the disc.',
    ],
  },
  'file-encrypted': {
    message: at('@文件已加密，无法核对内容。', 'The file is encrypted and cannot be looked through@.'),
    remedy: ['请取消密码后再上传。', 'Please take the password off and upload it again.'],
  },
  'file-broken': {
    message: at('@文件已损坏，无法读取。', 'The file is damaged and cannot be read@.'),
    remedy: [
      '请用原软件打开并另存一份，确认能正常打开后再上传。',
      'Please open it in its own program, save it anew and upload that once it opens well.',
    ],
  },
  'file-swells': {
    message: at(
      '@压缩内容展开后异常庞大，可能是压缩炸弹。',
      'What is packed in the file swells beyond measure when unpacked, as in a zip bomb@.',
    ),
    remedy: ['请重新打包真实的文件后再上传。', 'Please pack the real files anew and upload that.'],
  },
  'file-nested-too-deep': {
    message: at(
      '@压缩包套得太深，或其中的文件太多。',
      'Archives lie too deep within archives, or hold too many files@.',
    ),
    remedy: ['请减少层次，分成几个压缩包后再上传。', 'Please pack it flatter and in several archives.'],
  },
  'file-has-macros': {
    message: at('@文件含有宏或控件。', 'The file holds macros or controls@.'),
    remedy: [
      '请另存为不含宏的 DOCX、XLSX 或 PPTX 后再上传。',
      'Please save it as DOCX, XLSX or PPTX without macros and upload it again.',
    ],
  },
  'file-has-script': {
    message: at(
      '@文件含有脚本或会启动程序的动作。',
      'The file holds a script or an action that starts a program@.',
    ),
    remedy: [
      '请用“打印为 PDF”等方式重新生成不含脚本的文件后再上传。',
      'Please make it anew without scripts, for instance by printing it to PDF, and upload it again.',
    ],
  },
  'file-takes-too-long': {
    message: at('@文件在限定时间内没有读完。', 'The file could not be read within the time allowed@.'),
    remedy: [
      '请拆分成几个较小的文件，或另存一份后再上传。',
      'Please split it into smaller files, or save it anew, and upload it again.',
    ],
  },
  'no-secrecy-mark': {
    message: ['没有发现国家秘密标志。', 'No mark of state secrecy was found.'],
    remedy: null,
  },
  'secrecy-mark': {
    message: at('@含有国家秘密标志“{excerpt}”。', 'The file bears a mark of state secrecy, “{excerpt}”@.'),
    remedy: [
      '测评中心不接收涉密信息。请勿通过本系统传送；涉密项目的文档须先脱密，再上传脱密后的文件。',
      'The centre accepts no classified information. Do not send it through this system: desensitise the document first, then upload the result.',
    ],
  },
  'secrecy-level': {
    message: at('@写有密级“{excerpt}”。', 'The file names a level of secrecy, “{excerpt}”@.'),
    remedy: [
      '涉密文档须先脱密。如果只是本单位的内部密级，请改写为“商业秘密”等不会误解的标注后再上传。',
      'Classified documents are desensitised first. If it is only your own classification, please write “business secret” or the like instead and upload it again.',
    ],
  },
  'secrecy-level-to-confirm': {
    message: at(
      '@写有密级“{excerpt}”，由测评中心判断。',
      'The file names a level of secrecy, “{excerpt}”@: the centre decides.',
    ),
    remedy: [
      '请确认文件不含涉密信息；如果只是本单位的内部密级，请改写为“商业秘密”等标注。',
      'Please make sure that nothing in it is classified; if it is only your own classification, please write “business secret” instead.',
    ],
  },
  'secrecy-mark-to-confirm': {
    message: at(
      '@出现“{excerpt}”，可能是密级标志，由测评中心判断。',
      'The file has “{excerpt}”@, which may be a mark of secrecy: the centre decides.',
    ),
    remedy: [
      '请确认文件不含涉密信息，并在说明中写明这处文字的用意。',
      'Please make sure that nothing in it is classified, and say in the note what these words are for.',
    ],
  },
  'no-text-layer': {
    message: at(
      '@没有可读取的文字（扫描件或图片），系统无法核对，由测评中心查看。',
      'There is no text to read@ (a scan or a picture): the system cannot look through it, and a person at the centre does.',
    ),
    remedy: [
      '请声明其中不含涉密信息；如有可复制文字的版本，请上传该版本。',
      'Please declare that nothing in it is classified; if there is a version with text, please upload that.',
    ],
  },
  'not-read-whole': {
    message: at(
      '文件很大，系统没有全部读完@，未核对的部分由测评中心查看。',
      'The file is large and was not read to its end@: a person at the centre looks at the rest.',
    ),
    remedy: [
      '请声明其中不含涉密信息；如能拆分成较小的文件，系统可以全部核对。',
      'Please declare that nothing in it is classified; split into smaller files, all of it can be looked through.',
    ],
  },
  'file-not-declared': {
    message: [
      '文件中有 {count} 处系统无法核对，上传时没有声明其中不含涉密信息，未予接受。',
      'The system cannot look through {count#|place|places} of the file, and it came without the declaration that nothing in it is classified; it was not taken.',
    ],
    remedy: [
      '请核对后声明其中不含涉密信息，再重新上传（上传元数据 declared=yes）；由测评中心人工查看。',
      'Please make sure that nothing in it is classified, declare so, and upload it again (upload metadata declared=yes); a person at the centre then looks at it.',
    ],
  },
  'resident-ids': {
    message: at(
      '@出现居民身份证号码，共 {count} 处（如 {excerpt}）。与申请无关的请遮盖。',
      'Resident ID numbers occur, {count#|time|times} in all, such as {excerpt}@. Please mask those that the application does not need.',
    ),
    remedy: null,
  },
  'mobile-numbers': {
    message: at(
      '@出现手机号码，共 {count} 处（如 {excerpt}）。与申请无关的请遮盖。',
      'Mobile numbers occur, {count#|time|times} in all, such as {excerpt}@. Please mask those that the application does not need.',
    ),
    remedy: null,
  },
} as const satisfies Record<string, RuleWords>

/** The rules on files, explained. */
export const fileRulesExplained = {
  'readable-file': {
    title: ['文件要能读取', 'Files that can be read'],
    statement: [
      '文件类型以内容为准，不看扩展名；加密、损坏、含宏或脚本、展开后异常庞大的文件不予接收，并说明原因。',
      'What a file is, its content says and not its name; encrypted, damaged and swelling files and those with macros or scripts are not taken, and the reason is given.',
    ],
  },
  secrecy: {
    title: ['涉密守门', 'The secrecy gate'],
    statement: [
      '上传前在本机、上传后在服务器各核对一次，正文、页眉页脚、文件名和压缩包内的文件都看；发现国家秘密标志的不予接收，内容不保留。',
      'Every file is looked through on your own machine before it is sent and again on the server: text, headers, footers, names and what lies in archives. A mark of state secrecy is refused, and nothing of the content is kept.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
