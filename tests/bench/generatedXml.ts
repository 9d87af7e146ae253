// Writes generated records as XML: a backup of texts, a handset report, an operator's retained data.
import { generatedCalls, writeLines } from './generatedCalls.ts';

/** The parts of a generated row that XML is made from. */
type Call = {
  a: string;
  b: string;
  at: Date;
  seconds: string;
  isText: boolean;
  imei: string;
  imsi: string;
  n: number;
};

function* calls(rows: number, seed: number): Generator<Call> {
  for (const [a, b, date, time, seconds, type, , imei, imsi, , , n] of generatedCalls(rows, seed)) {
    const [day, month, year] = date!.split('/');
    yield {
      a: a!,
      b: b!,
      at: new Date(`${year}-${month}-${day}T${time}Z`),
      seconds: seconds!,
      isText: type === 'SMS-MO',
      imei: imei!,
      imsi: imsi!,
      n: Number(n),
    };
  }
}

const XML = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>";

function* smsBackup(rows: number, seed: number): Generator<string> {
  yield `${XML}\n<smses count="${rows}">`;
  for (const { b, at, n } of calls(rows, seed))
    yield `  <sms protocol="0" address="${b}" date="${at.getTime()}" type="${1 + (n % 2)}" subject="null" body="On my way to the usual place, number ${n}: there in ${n % 60} minutes &amp; bring it" toa="null" sc_toa="null" service_center="+447700900999" read="1" status="-1" locked="0" date_sent="${at.getTime() - 1000}" sub_id="1" readable_date="${at.toUTCString()}" contact_name="Contact ${b.slice(-4)}" />`;
  yield '</smses>';
}

const field = (name: string, value: string): string =>
  `<field name="${name}" type="String"><value type="String"><![CDATA[${value}]]></value></field>`;
const party = (number: string, role: string): string =>
  `<model type="Party" id="${number}" deleted_state="Intact">${field('Identifier', number)}${field('Role', role)}${field('Name', '')}</model>`;

function* cellebrite(rows: number, seed: number): Generator<string> {
  yield `${XML}\n<project id="1" name="Generated" reportVersion="5.0" xmlns="http://pa.cellebrite.com/report/2.0">`;
  yield '<metadata section="Device Info"><item name="IMEI">001234510000000</item><item name="MSISDN">07700900001</item></metadata>';
  yield '<decodedData><modelType type="SMS">';
  for (const { b, at, n } of calls(rows, seed))
    yield `<model type="SMS" id="${n}" deleted_state="Intact" decoding_confidence="High">${field('TimeStamp', at.toISOString())}${field('Status', n % 2 ? 'Sent' : 'Read')}${field('Folder', n % 2 ? 'Sent' : 'Inbox')}${field('Body', `Usual place, number ${n}`)}<multiModelField name="Parties" type="Party">${party(b, n % 2 ? 'To' : 'From')}</multiModelField></model>`;
  yield '</modelType></decodedData></project>';
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:T]|\.\d+/g, '');
const leg = (role: string, number: string, at: Date, seconds: string, more: string): string =>
  `<TelephonyPartyInformation><partyRole><${role}/></partyRole><partyNumber>${number}</partyNumber>${more}<communicationTime><startTime>${stamp(at)}</startTime><durationTime>${seconds}</durationTime></communicationTime></TelephonyPartyInformation>`;

function* etsi(rows: number, seed: number): Generator<string> {
  yield `${XML}\n<RetainedDataMessage xmlns="http://uri.etsi.org/02657/v1.28.1#/RetainedData"><responsePayload>`;
  for (const { a, b, at, seconds, imei, imsi, isText, n } of calls(rows, seed))
    yield `<ResponseRecord><recordNumber>${n}</recordNumber><recordPayload><telephonyRecord><telephonyServiceUsage><partyInformation>${leg(isText ? 'smsOriginator' : 'originating-Party', a, at, seconds, `<iMEI>${imei}</iMEI><iMSI>${imsi}</iMSI>`)}${leg(isText ? 'smsRecipient' : 'terminating-Party', b, at, seconds, '')}</partyInformation></telephonyServiceUsage></telephonyRecord></recordPayload></ResponseRecord>`;
  yield '</responsePayload></RetainedDataMessage>';
}

export const XML_FORMATS = {
  'SMS backup': smsBackup,
  'Cellebrite report': cellebrite,
  'ETSI retained data': etsi,
} as const;
export type XmlFormat = keyof typeof XML_FORMATS;

export const writeGeneratedXml = (path: string, format: XmlFormat, rows: number, seed: number): void =>
  writeLines(path, XML_FORMATS[format](rows, seed));
