import { type Theme, useTheme } from './theme.ts';

const SIGNS: Readonly<Record<Theme, string>> = { auto: '◐', light: '○', dark: '●' };

/** Turns from the system's colours to dark, light, and back. */
export function ThemeToggle() {
  const { theme, turn } = useTheme();
  const words = `Colours: ${theme === 'auto' ? 'as the system' : theme}`;
  return (
    <button type="button" className="icon-button" aria-label={words} title={words} onClick={turn}>
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </button>
  );
}
