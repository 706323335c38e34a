import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'waymark/data/define';

const meta: Meta = {
  title: 'Elements/Data',
  component: 'way-data',
  render: () => html`
    <way-data viewer-role="teacher" viewer-id="t-1">
      <p>Everything in here shares one source of records. way-data itself draws nothing.</p>
    </way-data>
  `,
};
export default meta;

export const Playground: StoryObj = {};
