// Catches a page that fails to draw: the case and everything typed stay, and the page can be drawn again.
import { Button, NonIdealState } from '@blueprintjs/core';
import { Issue } from '@blueprintjs/icons';
import { Component, type ReactNode } from 'react';

type Props = { what: string; children: ReactNode };

/** React offers no function for this: an error boundary must be a class. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="fill-centre">
        <NonIdealState
          icon={<Issue size={40} />}
          title={`${this.props.what} could not be drawn`}
          description="The case is safe and still open: nothing was written, and your chart and settings are kept."
          action={
            <Button intent="primary" text="Draw it again" onClick={() => this.setState({ failed: false })} />
          }
        />
      </div>
    );
  }
}
