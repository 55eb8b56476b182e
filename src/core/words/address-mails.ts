import type { Pair } from './say.ts'

/** Mails about somebody's own address: whether it works, the new one, and what the former one is told. */
export const addressMails = {
  'confirm-again': {
    subject: ['请重新确认您的邮箱', 'Please confirm your e-mail address again'],
    text: [
      '{name}，您好。资质办理通过邮件联系（Q8.1），请点击下面的链接，确认此邮箱仍可收到邮件。',
      'Hello {name}. Applications are run by e-mail (Q8.1). Please follow the link to confirm that mails still reach this address.',
    ],
    action: ['确认邮箱', 'Confirm the address'],
    after: ['链接七天内有效。', 'The link holds for seven days.'],
  },
  'change-address': {
    subject: ['请确认您的新邮箱', 'Please confirm your new e-mail address'],
    text: [
      '{name}，您好。您要把信息安全服务资质申请系统的邮箱改为本邮箱。请登录后打开下面的链接；在此之前，通知仍发到原邮箱。',
      'Hello {name}. You want to be reached at this address by the information security service qualification system. Please sign in and follow the link below; until then notices go to your former address.',
    ],
    action: ['启用新邮箱', 'Use this address'],
    after: [
      '链接七天内有效，只能使用一次。如果不是您本人提出，请不必理会，邮箱不会更改。',
      'The link holds for seven days and works once. If it was not you who asked, please leave this mail as it is; nothing changes.',
    ],
  },
  'address-changed': {
    subject: ['您的邮箱已更改', 'Your e-mail address was changed'],
    text: [
      '{name}，您好。您在信息安全服务资质申请系统的邮箱已改为 {email}，今后登录和通知都用新邮箱。如果不是您本人更改，请立即拨打下面的热线。',
      'Hello {name}. Your address at the information security service qualification system is {email} from now on, for signing in and for notices. If it was not you who changed it, please ring the hotline below at once.',
    ],
  },
} as const satisfies Record<string, { subject: Pair; text: Pair; action?: Pair; after?: Pair }>
