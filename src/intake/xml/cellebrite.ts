// Reads Cellebrite's XML report (report.xml, also inside a UFDR): calls, messages, chats, contacts, the device itself.
import { reject } from '../../model/parsed.ts';
import { noNumber } from '../records/contactList.ts';
import { deviceOf, type EventCells, type Found, markDeleted, type Owner } from '../records/record.ts';
import { deviceFact, namesOnce, savedNameFact } from '../records/savedNames.ts';
import {
  fieldOf,
  isDeleted,
  modelsIn,
  modelType,
  ownerOfReport,
  type Party,
  partyOf,
} from './cellebriteModel.ts';
import type { XmlDialect } from './dialect.ts';
import { allWithin } from './nodes.ts';
import type { XmlNode } from './xmlPass.ts';

const PARTIES = ['Parties', 'Party', 'Participants', 'From', 'To'];
const TYPE = new Set(['type']);
const MESSAGES: Record<string, string> = { SMS: 'SMS', MMS: 'MMS', InstantMessage: 'Chat' };

type Way = 'Outgoing' | 'Incoming' | '';

/** Which way it went: by its parties' roles, else by the folder and the words of its status. */
function wayOf(model: XmlNode, from: readonly Party[], to: readonly Party[]): Way {
  if (from.some((party) => party.isOwner)) return 'Outgoing';
  if (to.some((party) => party.isOwner)) return 'Incoming';
  const words = `${fieldOf(model, 'Type', 'Direction')} ${fieldOf(model, 'Folder')} ${fieldOf(model, 'Status')}`;
  if (/outgoing|sent|dialed|dialled|outbox|draft/i.test(words)) return 'Outgoing';
  if (/incoming|inbox|received|missed|rejected|read\b|unread/i.test(words)) return 'Incoming';
  if (from.length > 0 && to.length === 0) return 'Incoming';
  return to.length > 0 && from.length === 0 ? 'Outgoing' : '';
}

function eventsOf(model: XmlNode, parties: readonly Party[], type: string, owner: Owner): EventCells[] {
  const from = parties.filter((party) => party.role === 'from');
  const to = parties.filter((party) => party.role === 'to');
  const way = wayOf(model, from, to);
  const others = parties.filter((party) => !party.isOwner);
  const body =
    fieldOf(model, 'Body', 'Text') ||
    (modelsIn(model, 'Attachments', 'Attachment').length > 0 ? '[attachment]' : '');
  const event: EventCells = {
    start: fieldOf(model, 'TimeStamp', 'StartTime', 'Date'),
    duration: fieldOf(model, 'Duration'),
    type,
    direction: way,
    text: isDeleted(model) ? markDeleted(body) : body,
  };
  if (way === '' && from[0] && to.length > 0)
    return to.map(({ number }) => ({ ...event, a: from[0]!.number, b: number }));
  const own = way === '' ? {} : deviceOf(owner);
  const far =
    way === 'Incoming' ? (from.length > 0 ? from : others).slice(0, 1) : to.length > 0 ? to : others;
  const ends = far.filter((party) => !party.isOwner);
  return (ends.length > 0 ? ends.map((party) => party.number) : ['']).map((b) => ({ ...event, ...own, b }));
}

/** The parties of a message in a chat: who wrote it, and everybody else. */
function chatParties(message: XmlNode, chat: XmlNode | undefined, owner: Owner): Party[] {
  const given = (model: XmlNode, role: string): Party => ({ ...partyOf(model, owner), role });
  const from = modelsIn(message, 'From').map((model) => given(model, 'from'));
  const named = modelsIn(message, 'To').map((model) => given(model, 'to'));
  const present = chat ? modelsIn(chat, 'Participants', 'Parties').map((model) => given(model, 'to')) : [];
  const writer = from[0]?.number;
  // The report flags its owner among the participants; the writer is named again without the flag.
  const isOwner = present.some((party) => party.isOwner && party.number === writer);
  const to = named.length > 0 ? named : present.filter((party) => party.number !== writer);
  return [...from.map((party) => ({ ...party, isOwner: party.isOwner || isOwner })), ...to];
}

export const cellebrite: XmlDialect = {
  title: 'A Cellebrite report of a handset',
  profile: 'cellebrite-xml',
  shape: {
    kind: 'extraction',
    fields: ['a', 'b', 'start', 'duration', 'type', 'direction', 'imei', 'imsi', 'text'],
    ownersEvents: true,
    dateFormat: 'iso',
  },
  fits: (root, head) => root === 'project' && /cellebrite|<modelType|<decodedData/i.test(head),
  owner: ownerOfReport,
  read: (plan, owner, tell) => {
    const names = namesOnce(plan, owner);
    const unread = new Map<string, { count: number; node: XmlNode }>();
    let messages = 0;
    let deviceTold = false;
    const event = (model: XmlNode, parties: readonly Party[], type: string): void => {
      const beside = parties.flatMap(({ name, number, isOwner }) =>
        isOwner ? [] : names(model.line, name, number),
      );
      tell({ line: model.line, events: eventsOf(model, parties, type, owner), beside }, model);
    };
    const contact = (model: XmlNode): Found => {
      const entries = allWithin(model, 'model').filter((each) => /PhoneNumber|UserID/.test(modelType(each)));
      const numbers = entries
        .map((each) => fieldOf(each, 'Value', 'Number'))
        .filter((value) => /^\+?[\d\s().-]{3,}(@|$)/.test(value));
      const fact = savedNameFact(model.line, fieldOf(model, 'Name'), numbers, plan, owner);
      if (!fact) {
        const said = entries.map((each) => fieldOf(each, 'Value', 'Number')).join('\n');
        return { line: model.line, refusal: noNumber, contact: [fieldOf(model, 'Name'), said] };
      }
      if (isDeleted(model)) fact.attributes.push({ entity: 0, name: 'contact', value: 'deleted' });
      return { line: model.line, fact };
    };
    const device = (node: XmlNode): void => {
      const fact = deviceTold ? null : deviceFact(node.line, owner, plan);
      if (
        fact &&
        allWithin(node, 'item').some((item) => /^(imei|imsi|msisdn)/i.test(item.attributes.name ?? ''))
      ) {
        deviceTold = true;
        tell({ line: node.line, fact }, node);
      }
    };
    return {
      begins: (name) => name === 'model' || name === 'metadata',
      told: TYPE,
      closes: (node, around) => {
        if (node.name !== 'model' || modelType(node) !== 'InstantMessage') return false;
        messages++;
        event(node, chatParties(node, around[0], owner), 'Chat');
        return true;
      },
      record: (node) => {
        if (node.name === 'metadata') return device(node);
        const type = modelType(node);
        const parties = modelsIn(node, ...PARTIES).map((party) => partyOf(party, owner));
        if (type === 'Call') event(node, parties, 'Call');
        else if (type === 'InstantMessage') event(node, chatParties(node, undefined, owner), 'Chat');
        else if (MESSAGES[type]) event(node, parties, MESSAGES[type]);
        else if (type === 'Contact') tell(contact(node), node);
        else if (type === 'Chat') {
          if (messages === 0)
            tell({ line: node.line, refusal: reject('ROW_NOT_A_RECORD', 'A chat without messages') }, node);
        } else
          unread.set(type, {
            node: unread.get(type)?.node ?? structuredClone(node),
            count: (unread.get(type)?.count ?? 0) + 1,
          });
        messages = 0;
      },
      finish: () => {
        for (const [type, { count, node }] of unread) {
          const many = count === 1 ? 'One entry' : `${count.toLocaleString('en-GB')} entries`;
          const reason = `${many} of the type "${type}", the first of them here: only calls, messages and contacts are read in`;
          tell({ line: node.line, refusal: reject('ROW_NOT_A_RECORD', reason) }, node);
        }
      },
      warnings: () => [],
    };
  },
};
