import type { RuleExplained, RuleWords } from './rule-words.ts'
import type { Pair } from './say.ts'

/** What is said of a certificate that somebody brings as a file (Q10). */

const askForNew = [
  '请不要据此认定资质：请持证单位从查询页重新下载证书，或拨打热线核实。',
  'Please do not rely on it: ask the holder to download the certificate anew from its page, or ring the hotline.',
] as const

const newList = [
  '请从测评中心网站重新下载证书状态表，或者直接在证书查询页查看。',
  'Please download the list of statuses anew from the site of the centre, or look at the page of the certificate.',
] as const

export const registerRuleWords = {
  'certificate-in-force': {
    message: [
      '证书 {number} 真实有效：签名无误，{on} 的状态为在有效期内，有效期至 {validTo}。',
      'Certificate {number} is genuine and in force: the signatures are good, and on {on} it stands as valid, to {validTo}.',
    ],
    remedy: null,
  },
  'sealed-paper': {
    message: [
      '这份文件由测评中心出具，出具后没有改动（{paper}）。它不是证书。',
      'This paper was made by the centre and has not been altered since ({paper}). It is not a certificate.',
    ],
    remedy: null,
  },
  'no-signed-form': {
    message: [
      '这个文件里没有测评中心签名的证书。',
      'There is no certificate signed by the centre in this file.',
    ],
    remedy: [
      '请使用从证书查询页下载的 PDF 或签名文件；扫描件和照片请改用编号查询。',
      'Please take the PDF or the signed file downloaded from the page of the certificate; for a scan or a photograph, look up its number.',
    ],
  },
  'form-altered': {
    message: [
      '签名与内容不符：这个文件被改动过。',
      'The signature does not fit the content: this file has been altered.',
    ],
    remedy: askForNew,
  },
  'file-altered': {
    message: ['文件在签发之后被改动过。', 'The file has been altered since it was made.'],
    remedy: askForNew,
  },
  'file-not-sealed': {
    message: [
      '文件没有整体封印，无法确认页面上的文字没有被改动。',
      'The file as a whole carries no seal: nobody can tell whether what its page shows was altered.',
    ],
    remedy: askForNew,
  },
  'key-unknown': {
    message: [
      '签名所用的密钥不是测评中心公布的密钥。',
      'It is signed with a key that the centre has not published.',
    ],
    remedy: [
      '请确认使用的是最新公布的密钥；仍不相符的，不要据此认定资质，并拨打热线。',
      'Please make sure that you use the keys published last; if it still does not fit, do not rely on it, and ring the hotline.',
    ],
  },
  'key-not-valid-then': {
    message: ['签名时间不在该密钥的使用期内。', 'It is signed at a time at which that key was not in use.'],
    remedy: askForNew,
  },
  'form-outdated': {
    message: [
      '证书 {number} 的名称、地址或级别已经变更，这是变更之前的文件（截至 {on}）。',
      'The name, address or level of certificate {number} has changed; this file is from before (as of {on}).',
    ],
    remedy: ['请向持证单位索取变更后的证书。', 'Please ask the holder for the certificate as it is now.'],
  },
  'not-in-force-now': {
    message: [
      '证书 {number} 是真实的，但 {on} 不能使用：{status}；有效期至 {validTo}。',
      'Certificate {number} is genuine, but not in force on {on}: {status}; its validity ends on {validTo}.',
    ],
    remedy: ['请以证书查询页的状态记录为准。', 'The page of the certificate tells its history.'],
  },
  'status-unknown': {
    message: [
      '证书 {number} 的签名无误，但没有状态表，不知道它现在是否有效。',
      'The signatures of certificate {number} are good, but without a list of statuses nobody can tell whether it is in force.',
    ],
    remedy: newList,
  },
  'status-list-other': {
    message: [
      '这不是登记该证书的状态表；应使用 {list}。',
      'This is not the list in which the certificate stands; it should be {list}.',
    ],
    remedy: newList,
  },
  'status-list-altered': {
    message: [
      '状态表的签名与内容不符，不能使用。',
      'The signature of the list of statuses does not fit; it cannot be used.',
    ],
    remedy: newList,
  },
  'status-list-old': {
    message: [
      '签名无误，但状态表是 {on} 发布的，已经过时。',
      'The signatures are good, but the list of statuses is of {on}, and that is too long ago.',
    ],
    remedy: newList,
  },
} as const satisfies Record<string, RuleWords>

export const registerCheckExplained = {
  'signed-certificate': {
    title: ['电子证书的签名核验', 'Checking a signed certificate'],
    statement: [
      '从查询页下载的证书带有测评中心的签名，改动任何一处都会被发现；状态以同样签名的状态表为准，离线使用不超过 {statusListDays} 天。',
      'A certificate downloaded from its page is signed by the centre, and a change anywhere in it is found; its status is told by a list that is signed alike and can be used offline for {statusListDays#|day|days}.',
    ],
  },
} as const satisfies Record<string, RuleExplained>

/** What the ways to check say around the answer. */
export const registerCheckWords = {
  answers: {
    met: ['核验通过', 'Genuine'],
    'not-met': ['不可采信', 'Do not rely on it'],
    refer: ['尚不能确定', 'Cannot be told yet'],
  },
  title: ['核验下载的证书', 'Check a downloaded certificate'],
  lead: [
    '选择从查询页下载的 PDF 或签名文件，核对签名、状态和内容是否被改动。文件不会保存。',
    'Choose the PDF or the signed file downloaded from the page of a certificate: its signatures, its status and every byte of it are checked. The file is not kept.',
  ],
  offlineLead: [
    '本页不联网：选择的文件只在这台电脑上核对。密钥和状态表请从测评中心网站下载。',
    'This page asks no network: what you choose is checked on this machine. Download the keys and the list of statuses from the site of the centre.',
  ],
  file: ['证书文件', 'File of the certificate'],
  fileHint: ['PDF，或者 .vc.json 签名文件', 'The PDF, or the signed file .vc.json'],
  keys: ['测评中心公布的密钥', 'The keys that the centre has published'],
  keysHint: ['keys.json', 'keys.json'],
  status: ['证书状态表', 'The list of statuses'],
  statusHint: [
    'status-1.json；没有它只能核对签名',
    'status-1.json; without it only the signatures can be checked',
  ],
  pickBoth: ['请选择证书文件和密钥。', 'Please choose the file of the certificate and the keys.'],
  noKeys: [
    '选择的密钥文件无法读取，请重新下载 keys.json。',
    'The chosen file of keys cannot be read; please download keys.json anew.',
  ],
  button: ['核验', 'Check'],
  noFile: ['请选择一个文件。', 'Please choose a file.'],
  tooLarge: [
    '文件太大：证书文件不超过 2 MB。',
    'The file is too large: a certificate has no more than 2 MB.',
  ],
  tooOften: [
    '核验得太频繁，请 {minutes} 分钟后再试。',
    'That was too often; please try again in {minutes#|minute|minutes}.',
  ],
  offline: ['离线核验', 'Offline'],
  offlineText: [
    '下载下面三个文件，在不联网的电脑上打开核验页，选择证书、密钥和状态表即可。',
    'Download these three, open the page on a machine without a network, and choose certificate, keys and list.',
  ],
  offlinePage: ['核验页（一个 HTML 文件）', 'The page (one HTML file)'],
  keysFile: ['公布的密钥 keys.json', 'The published keys, keys.json'],
  statusFile: ['状态表 status-1.json', 'The list of statuses, status-1.json'],
  number: ['证书编号', 'Number'],
  holder: ['持证单位', 'Holder'],
  uscc: ['统一社会信用代码', 'Credit code'],
  scope: ['类别与级别', 'Type and level'],
  validity: ['有效期', 'Validity'],
  asOf: ['状态截至：{on}', 'Status as of: {on}'],
  unreachable: ['读不到 {address}。', '{address} cannot be reached.'],
  giveFiles: [
    '请用 --keys 和 --status 给出已下载的密钥和状态表，或者设置 ZIZHI_PUBLIC_URL。',
    'Please give the downloaded keys and list with --keys and --status, or set ZIZHI_PUBLIC_URL.',
  ],
} as const satisfies Record<string, Pair | Record<string, Pair>>
