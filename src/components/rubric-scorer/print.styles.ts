import { css } from 'lit';
import { tableStyles } from './table.styles.js';

export const printStyles = css`
  ${tableStyles}
  .sheets {
    display: grid;
    gap: 32px;
  }
  .sheet {
    padding: 24px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .sheet > .whose {
    font-size: var(--_size-l);
  }
  .sheet > .of {
    margin-block-end: 12px;
  }
  @media print {
    /* Each sheet says it. */
    .head:has(~ .sheets) {
      display: none;
    }
    .sheets {
      display: block;
    }
    .sheet {
      padding: 0;
      border: 0;
    }
    .sheet + .sheet {
      break-before: page;
    }
  }
`;
