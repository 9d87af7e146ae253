// What a record's words for events mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/model/callEvent.ts';
import { parseDirection, parseEventType } from '../../src/model/eventWords.ts';
import { anyText } from './anyText.ts';

describe('an event type', () => {
  it.each([
    [
      'call',
      'out',
      'MOC,MO,OUT,a_out,A_OUT,CALL_OUT,Outgoing,Dialed,Last Dialed,Voice MO,MO CALL,Outgoing Call',
    ],
    [
      'call',
      'in',
      'MTC,MT,IN,a_in,CALL_IN,Incoming,Missed,Received,Rejected,Voice MT,IncomingCall,Missed call',
    ],
    ['call', null, 'CALL,VOICE,call,Voice call,Telephony,WhatsApp call'],
    ['text', 'out', 'SMS-MO,SMO,SMS MO,SMSMO,P2AOUT,SMS Out,MOM,Sent,Outbox,RSMO'],
    ['text', 'in', 'SMS-MT,SMT,A2P_SMSIN,P2P_SMSIN,SMS In,MTM,Inbox,Incoming SMS'],
    ['text', null, 'SMS,TEXT,text,Text message'],
    ['mms', null, 'MMS'],
    ['mms', 'out', 'MMS-MO'],
    ['data', null, 'GPRS,PS,DATA,GPRS/PS data,GP,Data session'],
    ['voicemail', null, 'VMAIL,VOICEMAIL,Voice mail,voicemail'],
    ['forwarded', null, 'CFW,FWD,CALL FORWARD,Call Forwarded,CFNRY'],
    ['forwarded', 'in', 'MTC CFW'],
    ['other', null, 'USSD'],
  ])('%s, %s is written %s', (type, direction, words) => {
    for (const word of words.split(','))
      expect({ word, ...parseEventType(word) }).toEqual({
        word,
        type,
        direction,
        forwarded: type === 'forwarded',
      });
  });

  it.each([
    '',
    '1',
    '22',
    'Total calls',
    'Call type',
    'wronginteraction',
    'a b c',
    '💊',
    'constructor',
    '__proto__',
  ])('is not guessed from %j', (raw) => {
    expect(parseEventType(raw)).toBeNull();
  });
});

describe('a direction', () => {
  it('is told by many words', () => {
    for (const raw of 'OUTGOING,Out,O,MO,ORIG,Sent,out,OUTBOUND,To,Dialled,SMS-MO'.split(','))
      expect([raw, parseDirection(raw)]).toEqual([raw, 'out']);
    for (const raw of 'INCOMING,In,I,MT,TERM,Received,Inbox,INBOUND,From,Missed,T'.split(','))
      expect([raw, parseDirection(raw)]).toEqual([raw, 'in']);
    for (const raw of ['', 'CALL', '1', 'both', 'wrongdirection'])
      expect([raw, parseDirection(raw)]).toEqual([raw, null]);
  });
});

it('no string makes these parsers throw, and a type is one of ours, known by its own name', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const words = parseEventType(raw);
      parseDirection(raw);
      if (words?.type) {
        expect(EVENT_TYPES).toContain(words.type);
        expect(parseEventType(words.type)?.type).toBe(words.type);
      }
    }),
    { numRuns: 1000 },
  );
});
