/** Why what is kept of an organisation, or of one of the centre's people, stays as it is. */
export const accountProblems = {
  'uscc-settled': {
    message: [
      '已有以原代码提交的申请，统一社会信用代码不能改为 {uscc}。',
      'An application was handed in under the code as it was; it cannot become {uscc}.',
    ],
    remedy: [
      '单位变更后代码仍不变；代码确有错误的，请致电测评中心。',
      'A company keeps its code through every change; should it be wrong, please ring the centre.',
    ],
  },
  'uscc-freed': {
    message: [
      '经核对，统一社会信用代码 {uscc} 不属于贵单位，测评中心已将其收回。',
      'The centre found that the code {uscc} is not your organisation’s, and has taken it back.',
    ],
    remedy: [
      '请填写贵单位营业执照上的代码；如有疑问，请致电测评中心。',
      'Please state the code on your own licence; should you disagree, please ring the centre.',
    ],
  },
  'uscc-differs': {
    message: ['该单位登记的代码已不是 {uscc}。', 'The organisation no longer states the code {uscc}.'],
    remedy: [
      '请重新打开页面，核对现在的代码。',
      'Please open the page again and look at the code as it is now.',
    ],
  },
  'uscc-in-use': {
    message: [
      '该单位以代码 {uscc} 提交的申请尚未结束，或其证书仍然有效，代码还不能收回。',
      'An application handed in under {uscc} is open, or a certificate of the organisation is in force: the code cannot be taken back yet.',
    ],
    remedy: [
      '请先关闭申请或撤销证书，再收回代码。',
      'Please close the application or withdraw the certificate first.',
    ],
  },
  'uscc-taken': {
    message: [
      '统一社会信用代码 {uscc} 已由其他账号登记。',
      'The code {uscc} is registered by somebody else already.',
    ],
    remedy: [
      '请联系贵单位的授权联系人邀请您加入；如有疑问，请致电测评中心。',
      'Please ask your organisation’s authorised contact to invite you, or ring the centre.',
    ],
  },
  'own-record': {
    message: [
      '本人的角色、评定资格和利害关系由另一位管理员维护。',
      'One’s own roles, competences and ties are kept by another administrator.',
    ],
    remedy: ['请联系另一位管理员办理。', 'Please ask another administrator.'],
  },
  'nothing-asked': {
    message: [
      '没有待确认的角色，可能已由他人处理。',
      'There is nothing to confirm; somebody else may have done so.',
    ],
    remedy: ['请刷新页面查看现在的角色。', 'Please reload the page and look at the roles as they are.'],
  },
  'asked-by-yourself': {
    message: [
      '该角色由您提出，须由另一位管理员确认。',
      'You asked for these roles; another administrator confirms them.',
    ],
    remedy: [
      '请联系另一位管理员；不再需要的，可以撤回。',
      'Please ask another administrator, or take it back.',
    ],
  },
  'work-to-hand-over': {
    message: [
      '作为{role}，其手头还有 {count} 项未办结：{what}。',
      'As {role}, this person still has {count#|piece|pieces} of work in hand: {what}.',
    ],
    remedy: [
      '请先移交：由审批人更换项目负责人、项目负责人另定审核组、秘书另邀专家，再调整角色。',
      'Please hand it over first: an approver names another lead, the lead another team, the secretary another expert; then change the roles.',
    ],
  },
  'last-administrator': {
    message: [
      '这是最后一位管理员，不能取消其管理员角色。',
      'This is the last administrator; the role cannot be taken away.',
    ],
    remedy: ['请先指定另一位管理员。', 'Please name another administrator first.'],
  },
} as const
