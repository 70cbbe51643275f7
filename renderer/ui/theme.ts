import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** Bleu de travail: the one accent. Shade 7 on paper and shade 3 on night both hold 4.5:1. */
const blue: MantineColorsTuple = [
  '#eef3fb',
  '#dbe5f6',
  '#b6caec',
  '#8fb1f0',
  '#6d93d9',
  '#4b76c4',
  '#3864b3',
  '#2b56a5',
  '#224686',
  '#193566',
];
const brick: MantineColorsTuple = [
  '#fbefec',
  '#f5dbd4',
  '#eab6a9',
  '#f0a08c',
  '#d9775f',
  '#c65b40',
  '#b94f33',
  '#b0442a',
  '#8f3621',
  '#6d2818',
];
const ochre: MantineColorsTuple = [
  '#fbf1dc',
  '#f5e3ba',
  '#eaca83',
  '#e2b75c',
  '#c99523',
  '#ab7710',
  '#9a6806',
  '#8a5a00',
  '#6d4700',
  '#503400',
];
const sage: MantineColorsTuple = [
  '#eef5f0',
  '#dceae0',
  '#b8d4c1',
  '#8fc3a0',
  '#6ea581',
  '#548a66',
  '#477a58',
  '#3e6b4c',
  '#30543b',
  '#223d2a',
];
const night: MantineColorsTuple = [
  '#e8e6e1',
  '#c9c8c4',
  '#a7acb6',
  '#8b919d',
  '#5f6672',
  '#434954',
  '#30353f',
  '#1d2026',
  '#15171c',
  '#0e1013',
];

export const theme = createTheme({
  colors: { blue, brick, ochre, sage, dark: night },
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  // Mantine chooses the words on a filled colour by the shade of the day alone: at night they were white on light blue.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-filled)' } : colors;
  },
  black: '#1f2430',
  white: '#ffffff',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Fraunces Variable', Georgia, serif", fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 140 },
        // The head of a dialog is no banner of the page; two dialogs, one over the other, would make two.
        attributes: { header: { role: 'presentation' } },
      },
    },
    // Two pixels below the field's own would be smaller than the smallest size of the app.
    InputWrapper: { styles: { description: { fontSize: '12px' }, error: { fontSize: '12px' } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } },
    Textarea: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
    // Mantine's own track is the colour of the paper at night.
    SegmentedControl: { styles: { root: { backgroundColor: 'var(--hover)' } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
  },
});

/** The material of the notebook, as variables that every stylesheet of the app may use. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--row-height': '40px' },
  light: {
    '--mantine-color-body': '#faf8f4',
    '--mantine-color-text': '#1f2430',
    '--mantine-color-dimmed': '#5b6472',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-default-border': '#d9d3c7',
    '--mantine-color-error': '#b0442a',
    '--surface': '#ffffff',
    '--quiet': '#5b6472',
    '--hairline': '#e7e2d9',
    '--hover': '#f3efe7',
    '--selected': '#e9effa',
    '--accent': '#2b56a5',
    '--on-filled': '#ffffff',
    '--brick': '#b0442a',
    '--ochre': '#8a5a00',
    '--ochre-paper': '#fbf1dc',
    '--sage': '#3e6b4c',
  },
  dark: {
    '--mantine-color-body': '#15171c',
    '--mantine-color-text': '#e8e6e1',
    '--mantine-color-dimmed': '#a7acb6',
    '--mantine-color-placeholder': '#8f96a3',
    '--mantine-color-default-border': '#3a404b',
    '--mantine-color-error': '#f0a08c',
    '--surface': '#1d2026',
    '--quiet': '#a7acb6',
    '--hairline': '#2c313a',
    '--hover': '#242831',
    '--selected': '#25304a',
    '--accent': '#8fb1f0',
    '--on-filled': '#15171c',
    '--brick': '#f0a08c',
    '--ochre': '#e2b75c',
    '--ochre-paper': '#33290f',
    '--sage': '#8fc3a0',
  },
});
