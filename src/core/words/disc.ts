import type { SupplementStage } from '#core/phases.ts'

/** Folders of the disc besides those of the parts: names on a Chinese disc, whoever reads it. */
export const discFolders = {
  change: '变更证明材料',
  others: '其他附件',
  supplements: '补充资料',
  stages: {
    filing: '申请建档补充',
    acceptance: '受理审查补充',
    audit: '项目审核补充',
    rectification: '整改材料',
  } satisfies Record<SupplementStage, string>,
  book: '申请书',
} as const
