import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

/** What will be here, and the one action that fills it. */
export function Empty({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      {text && <Paragraph>{text}</Paragraph>}
      {action}
    </div>
  );
}
