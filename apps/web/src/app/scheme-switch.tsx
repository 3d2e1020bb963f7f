import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { t } from '../strings/t.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Light, dark, or as the system says; kept in this browser. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const names = { auto: t('app.schemeAuto'), light: t('app.schemeLight'), dark: t('app.schemeDark') };
  return (
    <NativeSelect
      size="sm"
      label={t('app.scheme')}
      value={colorScheme}
      data={SCHEMES.map((value) => ({ value, label: names[value] }))}
      onChange={(event) => {
        const chosen = SCHEMES.find((each) => each === event.currentTarget.value);
        if (chosen) setColorScheme(chosen);
      }}
    />
  );
}
