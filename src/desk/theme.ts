import type { ThemeConfig } from 'antd'
import { theme } from 'antd'
import type { Lang } from '#core/words/say.ts'

/** Every colour of the desk, light and dark; antd and look.css both read them from here. All pairs pass AA. */
const light = {
  ink: '#1d2329',
  ink2: '#57606a',
  ink3: '#636c75',
  line: '#dfe4e8',
  line2: '#eff1f3',
  bg: '#ffffff',
  sheet: '#f7f8fa',
  blue: '#0958d9',
  'blue-bg': '#eaf2ff',
  amber: '#8a5300',
  'amber-bg': '#fff6e0',
  red: '#c0102d',
  'red-bg': '#fdecee',
  green: '#237804',
  'green-bg': '#edf8e8',
  stop: '#b7c0c9',
  'on-blue': '#ffffff',
}

const dark: typeof light = {
  ink: '#e6eaee',
  ink2: '#a8b1ba',
  ink3: '#99a3ad',
  line: '#363d45',
  line2: '#262c33',
  bg: '#15191e',
  sheet: '#0f1317',
  blue: '#6aa1ff',
  'blue-bg': '#16263f',
  amber: '#e0a83a',
  'amber-bg': '#33270c',
  red: '#ff8791',
  'red-bg': '#3a161b',
  green: '#7cc267',
  'green-bg': '#17291a',
  stop: '#56606b',
  'on-blue': '#0b1220',
}

const chinese = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'
const latin = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial'

/** In English the Latin fonts come first: a Chinese font draws quotation marks and apostrophes a whole square wide. */
export const fontFamilyOf = (lang: Lang): string =>
  lang === 'en' ? `${latin}, ${chinese}` : `-apple-system, ${chinese}`

/** Makes the palette known to look.css as custom properties. */
export const paint = (isDark: boolean, lang: Lang): void => {
  const root = document.documentElement
  root.style.setProperty('--font', fontFamilyOf(lang))
  for (const [name, value] of Object.entries(isDark ? dark : light))
    root.style.setProperty(`--${name}`, value)
  root.style.colorScheme = isDark ? 'dark' : 'light'
}

/** The same palette as antd's tokens. */
export const antdTheme = (isDark: boolean, lang: Lang): ThemeConfig => {
  const of = isDark ? dark : light
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: of.blue,
      colorInfo: of.blue,
      colorLink: of.blue,
      // antd's own is too light to be read; the line beneath says the same.
      colorLinkHover: of.blue,
      colorLinkActive: of.blue,
      colorSuccess: of.green,
      colorWarning: of.amber,
      colorError: of.red,
      colorText: of.ink,
      colorTextSecondary: of.ink2,
      colorTextTertiary: of.ink3,
      colorTextDescription: of.ink2,
      colorTextPlaceholder: of.ink3,
      colorTextDisabled: of.ink3,
      colorBgLayout: of.sheet,
      colorBgContainer: of.bg,
      colorBgElevated: isDark ? '#1b2026' : of.bg,
      colorBorder: isDark ? '#5a646f' : '#868f98',
      colorBorderSecondary: of.line,
      colorTextLightSolid: of['on-blue'],
      borderRadius: 6,
      fontFamily: fontFamilyOf(lang),
      fontSize: 14,
      lineHeight: 1.6,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Table: { cellPaddingBlock: 8, headerBg: of.bg, headerColor: of.ink2, headerSplitColor: 'transparent' },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        // As with links: antd's own is too light to be read.
        defaultHoverColor: of.blue,
        defaultHoverBorderColor: of.blue,
      },
    },
  }
}
