import type { Pair } from './say.ts'

/** What commands say that need the service's database. */
export const databaseWords = {
  noDatabase: {
    message: [
      '找不到数据库：没有设置 DATABASE_URL，ZIZHI_DATA 中也没有正在运行的服务。',
      'There is no database: DATABASE_URL is not set, and no service is running on ZIZHI_DATA.',
    ],
    remedy: [
      '请先启动服务，或用 DATABASE_URL 指明数据库。',
      'Please start the service first, or name the database in DATABASE_URL.',
    ],
  },
  notMigrated: {
    message: ['数据库的版本与本程序不一致。', 'The database is not of this version of the program.'],
    remedy: [
      '请先用本版本启动一次服务，数据库会随之升级。',
      'Please start this version of the service once; it brings the database up to date.',
    ],
  },
  personMissing: {
    message: [
      '没有说明由谁录入或确认：通知须由两人先后办理。',
      'Nobody is named: a notice is entered by one person and confirmed by another.',
    ],
    remedy: [
      '请加上 --by 和本人登录用的邮箱。',
      'Please add --by and the e-mail address with which that person signs in.',
    ],
  },
  personUnknown: {
    message: [
      '没有以 {email} 登录的评审会秘书或系统管理员。',
      'No panel secretary or administrator signs in as {email}.',
    ],
    remedy: ['请检查邮箱。', 'Please check the address.'],
  },
} as const satisfies Record<string, { message: Pair; remedy: Pair }>

export const importWords = {
  proposed: [
    '通知 {notice} 已录入，待另一人用同一命令确认后生效。以下日期将变化：',
    'Notice {notice} is entered and comes into force once another person gives the same command. These days will change:',
  ],
  adopted: [
    '通知 {notice} 已由两人确认，即刻生效；在办项目的期限随即重新计算。变化的日期：',
    'Notice {notice} has been confirmed and is in force; open deadlines are being computed again. The days that changed:',
  ],
} as const satisfies Record<string, Pair>
