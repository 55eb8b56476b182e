import type { RuleExplained } from './rule-words.ts'
import type { Pair } from './say.ts'

export const wechatRulesExplained = {
  wechat: {
    title: ['微信公众号', 'The WeChat account'],
    statement: [
      '公众号提供资质介绍、申请书、常见问题和证书查询；用一次性代码绑定后，还能查询本单位项目的进度。代码 {wechatCodeMinutes} 分钟内有效。',
      'The account offers the introduction, the book, answers and the register; bound by a one-time code, which holds for {wechatCodeMinutes#|minute|minutes}, it also tells how one’s own cases stand.',
    ],
  },
} as const satisfies Record<string, RuleExplained>

/** The menu. The platform takes four Chinese characters for a button and eight for an entry. */
export const menuWords = {
  about: ['资质介绍', 'About'],
  introduction: ['服务资质介绍', 'Qualifications'],
  fees: ['收费标准', 'Fees'],
  procedure: ['办理流程', 'Procedure'],
  meetings: ['评审会日期', 'Meeting days'],
  questions: ['常见问题', 'Questions'],
  apply: ['业务申请', 'Apply'],
  book: ['申请书', 'Application book'],
  selfCheck: ['自查', 'Self-check'],
  timeline: ['发证时间估算', 'Timeline'],
  progress: ['办理进度', 'My cases'],
  bind: ['绑定账号', 'Bind account'],
  certificates: ['证书查询', 'Certificates'],
  register: ['查询证书', 'Register'],
  check: ['按编号查证', 'Check a number'],
  dates: ['到期前后', 'Expiry'],
  report: ['投诉举报', 'Report'],
  contact: ['联系我们', 'Contact'],
} as const satisfies Record<string, Pair>

/** What the account answers. */
export const wechatWords = {
  greeting: [
    '您好，这里是信息安全服务资质公众号。直接发一句话就能提问，例如“维持要提前多久”；发证书编号可以查证；发“进度”可以查本单位的项目。',
    'Welcome to the account of the information security service qualification. Just write what you would like to know; send a certificate number to check it; send “progress” for your own cases.',
  ],
  answered: ['{question}', '{question}'],
  sentence: ['{text}（{clause}）', '{text} ({clause})'],
  row: ['· {cells}', '· {cells}'],
  whole: ['完整回答：{url}', 'The whole answer: {url}'],
  also: ['也许您还想问（回复编号即可）：', 'You may also want to know (send the number):'],
  alsoOne: ['Q{number} {question}', 'Q{number} {question}'],
  unknown: [
    '这句话没有找到对应的问题。可以换几个词，例如“费用”“维持”“评审会”，或看全部问题：{url}',
    'No question is about this. Other words may help, such as “fee”, “maintenance” or “meeting”; all questions: {url}',
  ],
  notText: [
    '目前只能读文字。请把想问的写成一句话，或从菜单进入。',
    'Only text can be read here. Please write what you would like to know, or use the menu.',
  ],
  checkHow: [
    '请发证书编号，例如 {example}；在编号后空一格写上日期（如 2026-05-06），可以查当天的状态；也可以在网页上按单位名称查询：{url}',
    'Please send the number of the certificate, such as {example}; a day behind it, such as 2026-05-06, asks how it stood on that day. By name it is looked up at {url}',
  ],
  checked: [
    '{number}\n持证单位：{holder}\n{type}{level}\n状态：{status}。{meaning}\n详情：{url}',
    '{number}\nHolder: {holder}\n{type} {level}\nStatus: {status}. {meaning}\nDetails: {url}',
  ],
  checkedOn: [
    '{number}\n持证单位：{holder}\n{type}{level}\n{on} 当天的状态：{status}\n详情：{url}',
    '{number}\nHolder: {holder}\n{type} {level}\nOn {on}: {status}\nDetails: {url}',
  ],
  checkedUnknown: [
    '登记中没有编号为“{number}”的证书。请核对每一位（字母 O 与数字 0、字母 I 与数字 1 容易混淆）；查不到的证书不能作为资质证明。按名称查询：{url}',
    'There is no certificate numbered “{number}” in the register. Please check every character; a certificate that is not there proves nothing. Look it up by name: {url}',
  ],
  bindHow: [
    '绑定后可以在这里查本单位项目的进度。请登录 {url}，生成一次性代码，然后在这里发“绑定”和代码，例如“绑定 {example}”。发“解绑”即可解除。',
    'Once bound, you can ask here how your cases stand. Please sign in at {url}, make a one-time code and send it here as “bind {example}”. “unbind” undoes it.',
  ],
  bound: [
    '已绑定{organisation}的账号。发“进度”查项目，发“解绑”解除。',
    'Bound to your account at {organisation}. Send “progress” for your cases, “unbind” to undo it.',
  ],
  codeWrong: [
    '代码不对、已用过或已过期。请在 {url} 重新生成一个。',
    'The code is wrong, was used or has run out. Please make a new one at {url}.',
  ],
  codeTooOften: [
    '试的次数太多，请 {minutes} 分钟后再试。',
    'That was too often. Please try again in {minutes#|minute|minutes}.',
  ],
  unbound: [
    '已解除绑定，不再能从这里查到项目。',
    'Unbound: your cases can no longer be asked for from here.',
  ],
  notBound: [
    '这个微信号还没有绑定账号。请登录 {url} 生成一次性代码，再发“绑定”和代码。',
    'This WeChat account is not bound. Please sign in at {url}, make a one-time code and send “bind” with it.',
  ],
  notPrivate: [
    '公众号没有启用消息加密，绑定和进度查询已关闭。请登录查看：{url}',
    'The account’s messages are not encrypted, so binding and cases are switched off. Please sign in: {url}',
  ],
  cases: ['{organisation}：', '{organisation}:'],
  case: [
    '[{number} ]{type}{level}（{kind}）：{phase}，轮到{turn}[，最晚 {dueOn}{due}]',
    '[{number} ]{type} {level} ({kind}): {phase}; next: {turn}[, by {dueOn}: {due}]',
  ],
  caseOver: ['[{number} ]{type}{level}（{kind}）：{phase}', '[{number} ]{type} {level} ({kind}): {phase}'],
  moreCases: ['另有 {count} 项，请登录查看。', '{count} more after signing in.'],
  noCases: ['目前没有办理中的项目。', 'There is no case under way.'],
  atDesk: ['登录查看：{url}', 'Sign in: {url}'],
  slow: [
    '查询的人较多，暂时没能答复。请稍后再发一次，或直接查看：{url}',
    'This took too long just now. Please send it again shortly, or look here: {url}',
  ],
  foot: ['{account} · {website} · {hotlines}', '{account} · {website} · {hotlines}'],
} as const satisfies Record<string, Pair>

/** Binding the account, on the desk. */
export const bindingWords = {
  title: ['微信绑定', 'WeChat'],
  lead: [
    '绑定后，可以在微信公众号“{account}”里发“进度”，随时查看本单位项目到了哪一步、轮到谁、最晚哪一天。',
    'Once bound, send “进度” (progress) to the WeChat account {account} to see where your cases stand, whose turn it is and by when.',
  ],
  off: [
    '本系统没有接入微信公众号，此功能未启用。',
    'This service is not connected to a WeChat account; this is switched off.',
  ],
  unbound: ['还没有绑定微信号。', 'No WeChat account is bound.'],
  bound: ['已于 {boundOn} 绑定一个微信号。', 'A WeChat account has been bound since {boundOn}.'],
  make: ['生成一次性代码', 'Make a one-time code'],
  again: ['重新生成', 'Make a new one'],
  stepFollow: ['在微信中关注公众号“{account}”。', 'In WeChat, follow the account {account}.'],
  stepSend: ['发送：', 'Send:'],
  message: ['绑定 {code}', '绑定 {code}'],
  holds: [
    '{until} 前有效，只能用一次；重新生成后旧的作废。',
    'It holds until {until} and works once; a new one voids it.',
  ],
  sent: ['我已发送', 'I have sent it'],
  unbind: ['解除绑定', 'Unbind'],
  unbindSure: [
    '解除后，从微信里不再能查到本单位的项目。',
    'Afterwards your cases can no longer be asked for from WeChat.',
  ],
  keep: ['保留', 'Keep it'],
  done: ['已解除绑定。', 'Unbound.'],
  privacy: [
    '微信号标识加密保存，只用来识别是您在提问；取消关注或解除绑定后即删除。',
    'What identifies your WeChat account is kept encrypted, used only to know that it is you who asks, and deleted when you unfollow or unbind.',
  ],
} as const satisfies Record<string, Pair>

/** What the door says to whoever knocks at /wechat, and to whoever asks for a code. */
export const wechatProblems = {
  'wechat-off': {
    message: ['没有接入微信公众号，此功能未启用。', 'No WeChat account is connected; this is switched off.'],
    remedy: [
      '请由管理员设置 WECHAT_TOKEN、WECHAT_APP_ID 和 WECHAT_AES_KEY 后重新启动。',
      'An administrator sets WECHAT_TOKEN, WECHAT_APP_ID and WECHAT_AES_KEY and starts the service again.',
    ],
  },
  'wechat-signature': {
    message: ['签名与内容不符，消息未予处理。', 'The signature does not fit; the message was left alone.'],
    remedy: [
      '请核对公众号后台与 WECHAT_TOKEN、WECHAT_AES_KEY、WECHAT_APP_ID 是否一致，并使用安全模式。',
      'Please compare the account’s settings with WECHAT_TOKEN, WECHAT_AES_KEY and WECHAT_APP_ID, and use safe mode.',
    ],
  },
  'wechat-late': {
    message: [
      '消息签署的时间与现在相差太远，视为重放，未予处理。',
      'The message was signed too far from now; it counts as replayed and was left alone.',
    ],
    remedy: ['请核对服务器的时钟。', 'Please check the clock of the server.'],
  },
  'wechat-unreadable': {
    message: ['消息不是公众号平台的格式。', 'This is not a message of the platform.'],
    remedy: ['请以 XML 格式发送。', 'Please send it as XML.'],
  },
} as const
