// The channel between the thread that reads a file and the thread that writes it: bounded, and stopped by one flag.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** Shared counters: messages sent, messages taken, and whether to stop. */
const SENT = 0;
const TAKEN = 1;
const STOP = 2;
/** Messages under way at once: enough to keep both threads busy, few enough that memory stays flat. */
const MOST_UNDER_WAY = 6;

export type ChannelState = SharedArrayBuffer;

export const channelState = (): ChannelState => new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);

export class Stopped extends Error {}

/** Tells both ends to stop; whoever waits wakes up and throws `Stopped`. */
export function stopChannel(state: ChannelState): void {
  const counters = new Int32Array(state);
  Atomics.store(counters, STOP, 1);
  Atomics.notify(counters, SENT);
  Atomics.notify(counters, TAKEN);
}

export function throwIfStopped(state: ChannelState): void {
  if (Atomics.load(new Int32Array(state), STOP)) throw new Stopped();
}

/** Sends a message, after waiting while too many are under way. */
export function sender<T>(
  port: MessagePort,
  state: ChannelState,
): (message: T, transfer?: ArrayBuffer[]) => void {
  const counters = new Int32Array(state);
  return (message, transfer = []) => {
    for (;;) {
      if (Atomics.load(counters, STOP)) throw new Stopped();
      const taken = Atomics.load(counters, TAKEN);
      if (Atomics.load(counters, SENT) - taken < MOST_UNDER_WAY) break;
      Atomics.wait(counters, TAKEN, taken, 200);
    }
    port.postMessage(message, transfer);
    Atomics.add(counters, SENT, 1);
    Atomics.notify(counters, SENT);
  };
}

/**
 * Takes the next message, waiting for it; throws `Stopped` where the channel is stopped meanwhile. Where none is there,
 * `meanwhile` may do a little of what is to be done later; it answers whether it did.
 */
export function receiver<T>(port: MessagePort, state: ChannelState, meanwhile: () => boolean): () => T {
  const counters = new Int32Array(state);
  return () => {
    for (;;) {
      if (Atomics.load(counters, STOP)) throw new Stopped();
      const sent = Atomics.load(counters, SENT);
      const received = receiveMessageOnPort(port);
      if (received) {
        Atomics.add(counters, TAKEN, 1);
        Atomics.notify(counters, TAKEN);
        return received.message as T;
      }
      if (!meanwhile()) Atomics.wait(counters, SENT, sent, 200);
    }
  };
}
