// The one gate: who is let through, with what, and what the refusal says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit } from '../../main/host/gate.ts';

const HERE = 'app://plumbline';
const own = { origin: HERE, own: true };
const callOf = (name: string, params: unknown) => ({ kind: 'call', id: 7, name, params });

describe('the gate', () => {
  test('lets a listed call through with its parameters parsed', () => {
    const admission = admit(HERE, own, callOf('search', { text: 'AB95', unasked: 1 }));
    expect(admission).toEqual({ ok: true, message: callOf('search', { text: 'AB95', limit: 30 }) });
  });

  test.each([
    ['another origin', { origin: 'http://127.0.0.1:9', own: true }],
    ['no origin', { origin: null, own: true }],
    ['a frame within the window', { origin: HERE, own: false }],
  ])('refuses a good message from %s', (_who, sender) => {
    expect(admit(HERE, sender, callOf('caseSummary', {}))).toEqual({
      ok: false,
      id: 7,
      error: { code: 'NOT_ALLOWED', data: {} },
    });
  });

  test.each(['noSuchCall', 'constructor', '__proto__', 'toString', 'restartEngine'])(
    'refuses the call name %s',
    (name) => {
      expect(admit(HERE, own, callOf(name, {}))).toMatchObject({
        ok: false,
        error: { code: 'CALL_INVALID' },
      });
    },
  );

  test('refuses a host call by an engine call’s name', () => {
    const message = { kind: 'host', id: 1, name: 'caseOpen', params: { path: '/a', passphrase: 'b' } };
    expect(admit(HERE, own, message)).toMatchObject({ ok: false, error: { code: 'CALL_INVALID' } });
  });

  test('names the wrong field and never repeats its value', () => {
    const admission = admit(HERE, own, callOf('caseOpen', { path: '/case', passphrase: ['hunter2'] }));
    expect(admission).toMatchObject({ ok: false, id: 7, error: { data: { name: 'caseOpen' } } });
    expect(JSON.stringify(admission)).toContain('passphrase');
    expect(JSON.stringify(admission)).not.toContain('hunter2');
  });

  test.each([null, 'text', 7, [], { kind: 'eval', id: 1 }, { kind: 'call', id: -1, name: 'caseSummary' }])(
    'cannot answer %j, and does not let it through',
    (raw) => expect(admit(HERE, own, raw)).toMatchObject({ ok: false, id: null }),
  );

  test('refuses a message with more in it than the wire has', () => {
    expect(admit(HERE, own, { kind: 'cancel', id: 1, also: 'this' })).toMatchObject({ ok: false });
  });

  test('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (raw) => admit(HERE, own, raw).ok === false));
  });
});
