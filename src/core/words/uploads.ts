import type { Pair } from './say.ts'

/** Files on their way from the applicant's machine. */
export const uploadWords = {
  looking: ['本机核对中', 'Looking through'],
  lookingAt: ['正在本机核对 {name}', 'Looking through {name} on this machine'],
  waiting: ['等待上传', 'Waiting'],
  sending: ['上传中', 'Uploading'],
  paused: ['已暂停', 'Paused'],
  pauseFile: ['暂停上传 {name}', 'Pause {name}'],
  resumeFile: ['继续上传 {name}', 'Go on with {name}'],
  held: ['没有上传，文件未离开本机。', 'Not uploaded: the file has not left this machine.'],
  asking: [
    '系统不能全部核对，需要您声明后再上传，由测评中心人工查看。',
    'The system cannot look through all of it. It is uploaded once you have declared what it is, and a person at the centre looks at it.',
  ],
  declare: ['我声明其中不含涉密信息，上传', 'I declare that nothing in it is classified; upload'],
  declared: ['上传人已声明不含涉密信息', 'Declared by the uploader to hold nothing classified'],
  digests: ['摘要值', 'Digests'],
  moreFindings: ['另有 {count} 处。', '{count#|more place|more places}.'],
} as const satisfies Record<string, Pair>
