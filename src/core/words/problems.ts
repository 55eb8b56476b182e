import type { Facts } from '#core/kernel.ts'
import { accountProblems } from './account-problems.ts'
import { attendanceProblems } from './attendance.ts'
import { bookPrintProblems } from './book-print.ts'
import { casePaperProblems } from './case-papers.ts'
import { draftProblems } from './drafts.ts'
import { joiningProblems } from './joining.ts'
import { letterPaperProblems } from './letter-paper.ts'
import { mailroomProblems } from './mailroom-problems.ts'
import { paperProblems } from './paper-sheets.ts'
import { findRefusal } from './refusals.ts'
import { type Lang, type Pair, say, type Telling } from './say.ts'
import { staffProblems } from './staff.ts'
import { statementProblems } from './statement.ts'
import { wechatProblems } from './wechat.ts'

interface ProblemWords {
  readonly message: Pair
  readonly remedy?: Pair
}

const again: Pair = ['请刷新页面后再试。', 'Please reload the page and try again.']
const signInAgain: Pair = ['请登录后再试。', 'Please sign in and try again.']

/** What a door says when the procedure itself was never asked, or a person or file could not be taken. */
export const problems = {
  ...accountProblems,
  ...statementProblems,
  ...joiningProblems,
  ...paperProblems,
  ...bookPrintProblems,
  ...casePaperProblems,
  ...letterPaperProblems,
  ...wechatProblems,
  ...mailroomProblems,
  'sign-in-needed': {
    message: ['您还没有登录，或登录已过期。', 'You are not signed in, or your session has ended.'],
    remedy: signInAgain,
  },
  'role-may-not-see': {
    message: ['您的角色不能使用此功能。', 'Your role may not use this.'],
    remedy: [
      '如确有需要，请联系管理员调整角色。',
      'If you need it, please ask an administrator for the role.',
    ],
  },
  'not-found': {
    message: ['没有找到您要的内容。', 'What you asked for was not found.'],
    remedy: ['请核对地址，或从首页重新进入。', 'Please check the address, or start from the first page.'],
  },
  'cross-site': {
    message: ['请求来自其他网站，未予受理。', 'The request came from another site and was not taken.'],
    remedy: again,
  },
  'not-json': {
    message: ['请求内容不是 JSON 对象。', 'The body of the request is not a JSON object.'],
    remedy: ['请以 application/json 发送一个对象。', 'Please send one object as application/json.'],
  },
  'body-too-large': { message: ['请求内容超过 1 MB。', 'The body of the request is larger than 1 MB.'] },
  'fields-wrong': {
    message: ['有 {count} 处填写需要更正。', '{count#|entry needs|entries need} to be put right.'],
    remedy: ['请按各处的提示更正后再提交。', 'Please follow the note at each of them and submit again.'],
  },
  'text-unusable': {
    message: ['文字中有无法保存的字符。', 'The text holds a character that cannot be kept.'],
    remedy: ['请删去特殊字符后重新填写。', 'Please leave out the special character and enter it again.'],
  },
  'version-missing': {
    message: [
      '缺少 If-Match：请求应说明所依据的版本。',
      'If-Match is missing: a request names the version it was based on.',
    ],
    remedy: [
      '请以 If-Match: "版本号" 发送；新项目为 "0"。',
      'Please send If-Match: "version"; a new case has "0".',
    ],
  },
  'key-missing': {
    message: [
      '缺少 Idempotency-Key：同一操作重发时凭它识别。',
      'Idempotency-Key is missing: it tells a repeat from a second request.',
    ],
    remedy: [
      '请为每次操作生成一个不超过 200 个字符的标识，重发时保持不变。',
      'Please make a key of at most 200 characters for each intention and keep it when sending again.',
    ],
  },
  'key-reused': {
    message: [
      '这个 Idempotency-Key 已用于另一项内容不同的操作。',
      'This Idempotency-Key was used for another request already.',
    ],
    remedy: ['新的操作请使用新的标识。', 'Please use a new key for a new request.'],
  },
  conflict: {
    message: [
      '在您办理期间，其他人已先行办理，本次操作没有执行。',
      'Somebody else was first, so this was not carried out.',
    ],
    remedy: [
      '请查看期间发生的变化，再决定是否继续。',
      'Please look at what has changed and decide whether to go on.',
    ],
  },
  ...attendanceProblems,
  ...draftProblems,
  'answer-missing': {
    message: ['请填写{label}。', '{label} is missing.'],
    remedy: [
      '填写后自查会继续核对其余要求。',
      'Once it is filled in the self-check goes on to the other rules.',
    ],
  },

  'set-up-already': {
    message: [
      '系统已有管理员，不能再次初始化。',
      'There is an administrator already; the system is set up once.',
    ],
    remedy: ['请由管理员邀请您加入。', 'Please ask the administrator to invite you.'],
  },
  'address-in-use': {
    message: ['此邮箱已在使用。', 'This e-mail address is in use already.'],
    remedy: [
      '请核对邮箱，或直接修改该人员的角色。',
      'Please check the address, or change the roles of that person.',
    ],
  },
  'belongs-elsewhere': {
    message: [
      '此邮箱的使用者已属于其他单位，不能加入。',
      'The person with this address belongs elsewhere and cannot be added.',
    ],
    remedy: ['请改用其本人的另一个邮箱。', 'Please use another address of that person.'],
  },
  'person-unknown': { message: ['没有找到这位人员。', 'There is no such person here.'], remedy: again },
  'contact-has-cases': {
    message: ['这位授权联系人名下还有在办项目。', 'This authorised contact still answers for open cases.'],
    remedy: [
      '请先在“移交在办项目”中移交给另一位授权联系人，再调整角色或移出。',
      'Please hand the cases over to another contact first, then change the role or remove the person.',
    ],
  },
  'last-contact': {
    message: ['申请单位至少要有一位授权联系人。', 'An organisation has at least one authorised contact.'],
    remedy: ['请先指定另一位授权联系人。', 'Please name another authorised contact first.'],
  },
  ...staffProblems,
  'already-member': {
    message: [
      '您已属于一个单位，不能再登记新的单位。',
      'You belong to an organisation already and cannot found another.',
    ],
  },
  'organisation-missing': {
    message: ['您还没有登记申请单位。', 'You have not named your organisation yet.'],
    remedy: ['请先登记申请单位的信息。', 'Please enter the particulars of your organisation first.'],
  },

  'password-differs': {
    message: ['密码不正确，邮箱没有更改。', 'That is not your password; the address stays as it is.'],
    remedy: [
      '请输入您登录用的密码；忘记时可以先重新设置。',
      'Please enter the password with which you sign in; a forgotten one can be set anew first.',
    ],
  },
  'wrong-password': {
    message: ['邮箱或密码不正确。', 'The address or the password is not right.'],
    remedy: [
      '请重新输入；忘记密码时可以重新设置。',
      'Please enter them again; a forgotten password can be set anew.',
    ],
  },
  'sign-in-locked': {
    message: ['密码连续输错，暂时不能登录。', 'Too many wrong passwords; signing in is locked for a while.'],
    remedy: [
      '请在 15 分钟后再试，或重新设置密码。',
      'Please try again in 15 minutes, or set a new password.',
    ],
  },
  'address-unconfirmed': {
    message: [
      '邮箱尚未确认。确认邮件刚刚已再次发出。',
      'The address is not confirmed yet. The mail with the link has just been sent again.',
    ],
    remedy: ['请打开邮件中的链接完成确认。', 'Please follow the link in that mail.'],
  },
  'too-many-requests': {
    message: ['操作过于频繁。', 'That was too often in a short time.'],
    remedy: ['请稍候一分钟再试。', 'Please wait a minute and try again.'],
  },
  'link-used-up': {
    message: ['链接已失效或已使用过。', 'The link has run out or was used already.'],
    remedy: ['请重新申请一个链接。', 'Please ask for a new link.'],
  },
  'password-too-short': { message: ['密码至少要 10 个字符。', 'A password has at least 10 characters.'] },
  'password-too-long': { message: ['密码最多 128 个字符。', 'A password has at most 128 characters.'] },
  'address-malformed': { message: ['邮箱地址的格式不正确。', 'This is not a valid e-mail address.'] },
  'sign-in-refused': { message: ['登录请求未被接受。', 'The request was not accepted.'], remedy: again },

  'case-unknown': {
    message: ['没有可以存放此文件的项目。', 'There is no case that this file could be put on.'],
    remedy: again,
  },
  'case-ended': { message: ['项目已结束，不能再添加文件。', 'The case has ended; no file can be added.'] },
  'file-nameless': {
    message: ['文件没有名称。', 'The file has no name.'],
    remedy: ['请为文件命名后再上传。', 'Please name the file and upload it again.'],
  },

  'file-infected': {
    message: [
      '病毒检查发现此文件有害，未予接受。',
      'The virus scanner found this file harmful; it was not taken.',
    ],
    remedy: [
      '请在本机查杀病毒后，用干净的文件重新上传。',
      'Please clean your machine and upload a clean copy of the file.',
    ],
  },
  'virus-unchecked': {
    message: [
      '病毒检查暂时没有结果，文件已收到但还没有存入项目。',
      'The virus scanner has not answered: the file has come, and is not on the case yet.',
    ],
    remedy: [
      '请过一会儿点“重试”，不必重新发送；一直这样的，请联系中心。',
      'Please choose “Retry” in a while, nothing is sent twice; if it stays so, please ask the centre.',
    ],
  },

  'store-away': {
    message: [
      '文件存储暂时没有响应：已收到的内容不会丢失，但现在不能存入或取出文件。',
      'The store of files does not answer: what has come is not lost, and no file can be put in or taken out now.',
    ],
    remedy: [
      '请过一会儿再试，上传不必重新发送；一直这样的，请联系中心。',
      'Please try again in a while, uploads are not sent twice; if it stays so, please ask the centre.',
    ],
  },

  'not-ready': {
    message: [
      '服务正在启动或数据库暂时不可用。',
      'The service is starting, or its database cannot be reached.',
    ],
    remedy: ['请稍候再试。', 'Please try again shortly.'],
  },
  fault: {
    message: [
      '系统出现故障，本次操作没有完成。编号：{id}。',
      'Something broke and this was not done. Its number is {id}.',
    ],
    remedy: [
      '请稍后再试；仍有问题时，请告知该编号。',
      'Please try again later; if it stays, tell us that number.',
    ],
  },
} as const satisfies Record<string, ProblemWords>

export type ProblemCode = keyof typeof problems

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code)

/** Any no from its code and facts in one language; undefined for a code that this version has no words for. */
export const findNo = (
  { code, facts }: { readonly code: string; readonly facts: Facts },
  lang: Lang,
  telling: Telling = {},
): { readonly message: string; readonly remedy: string } | undefined => {
  if (!isProblemCode(code)) return findRefusal({ code, facts }, lang, telling)
  const { message, remedy }: ProblemWords = problems[code]
  return {
    message: say(message, lang, facts, telling),
    remedy: remedy ? say(remedy, lang, facts, telling) : '',
  }
}
