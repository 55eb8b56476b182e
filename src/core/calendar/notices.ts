import cn2007n1 from './notices/cn-2007-1.json' with { type: 'json' }
import cn2008n1 from './notices/cn-2008-1.json' with { type: 'json' }
import cn2009n1 from './notices/cn-2009-1.json' with { type: 'json' }
import cn2010n1 from './notices/cn-2010-1.json' with { type: 'json' }
import cn2011n1 from './notices/cn-2011-1.json' with { type: 'json' }
import cn2012n1 from './notices/cn-2012-1.json' with { type: 'json' }
import cn2013n1 from './notices/cn-2013-1.json' with { type: 'json' }
import cn2014n1 from './notices/cn-2014-1.json' with { type: 'json' }
import cn2015n1 from './notices/cn-2015-1.json' with { type: 'json' }
import cn2015n2 from './notices/cn-2015-2.json' with { type: 'json' }
import cn2016n1 from './notices/cn-2016-1.json' with { type: 'json' }
import cn2017n1 from './notices/cn-2017-1.json' with { type: 'json' }
import cn2018n1 from './notices/cn-2018-1.json' with { type: 'json' }
import cn2019n1 from './notices/cn-2019-1.json' with { type: 'json' }
import cn2019n2 from './notices/cn-2019-2.json' with { type: 'json' }
import cn2020n1 from './notices/cn-2020-1.json' with { type: 'json' }
import cn2020n2 from './notices/cn-2020-2.json' with { type: 'json' }
import cn2021n1 from './notices/cn-2021-1.json' with { type: 'json' }
import cn2022n1 from './notices/cn-2022-1.json' with { type: 'json' }
import cn2023n1 from './notices/cn-2023-1.json' with { type: 'json' }
import cn2024n1 from './notices/cn-2024-1.json' with { type: 'json' }
import cn2025n1 from './notices/cn-2025-1.json' with { type: 'json' }
import cn2026n1 from './notices/cn-2026-1.json' with { type: 'json' }

/** Every State Council notice we ship, one file each; later ones are added, none is edited. */
export const allNotices: readonly unknown[] = [
  cn2007n1,
  cn2008n1,
  cn2009n1,
  cn2010n1,
  cn2011n1,
  cn2012n1,
  cn2013n1,
  cn2014n1,
  cn2015n1,
  cn2015n2,
  cn2016n1,
  cn2017n1,
  cn2018n1,
  cn2019n1,
  cn2019n2,
  cn2020n1,
  cn2020n2,
  cn2021n1,
  cn2022n1,
  cn2023n1,
  cn2024n1,
  cn2025n1,
  cn2026n1,
]
