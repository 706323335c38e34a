import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { addLocale } from 'waymark';
import { es } from 'waymark/locales/es';
import manifest from 'waymark/custom-elements.json';
import 'waymark/themes/waymark.css';
import './preview.css';

setCustomElementsManifest(manifest);
addLocale(es);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'requiredFirst' },
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    docs: { story: { inline: true } },
  },
  globalTypes: {
    scheme: {
      description: 'Light or dark',
      toolbar: { title: 'Scheme', icon: 'mirror', dynamicTitle: true, items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }] },
    },
    lang: {
      description: 'The language of the page',
      toolbar: { title: 'Language', icon: 'globe', dynamicTitle: true, items: [{ value: 'en', title: 'English' }, { value: 'es', title: 'Español' }] },
    },
    dir: {
      description: 'The direction of the page',
      toolbar: { title: 'Direction', icon: 'transfer', dynamicTitle: true, items: [{ value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }] },
    },
    width: {
      description: 'The room the element has',
      toolbar: { title: 'Width', icon: 'grow', dynamicTitle: true, items: [{ value: 'full', title: 'Full width' }, ...['320', '480', '720', '1080'].map((value) => ({ value, title: `${value} px` }))] },
    },
  },
  initialGlobals: { scheme: 'light', lang: 'en', dir: 'ltr', width: 'full' },
  decorators: [
    (story, { globals, parameters }) => {
      const page = document.documentElement;
      page.lang = String(parameters['lang'] ?? globals['lang']);
      page.dir = String(parameters['dir'] ?? globals['dir']);
      page.dataset['scheme'] = String(parameters['scheme'] ?? globals['scheme']);
      page.dataset['width'] = String(parameters['width'] ?? globals['width']);
      return story();
    },
  ],
};
export default preview;
