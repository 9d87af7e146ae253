// What each file of the outside-written data is expected to become, and with which words of the command line it is read.

/** Kind, rows in the file, and rows of them that are rejected. */
export type Expected = readonly [kind: string, rows: number, rejected: number];
export type Group = { words: readonly string[]; files: Readonly<Record<string, Expected>> };

/** Files of one folder and kind, none of whose rows is rejected. */
const counted = (folder: string, ending: string, kind: string, rows: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, count]): [string, Expected] => [
      `${folder === '' ? '' : `${folder}/`}${name}${ending}`,
      [kind, count, 0],
    ]),
  );

const ORANGE = [
  ...['a=#3', 'b=#4', 'start=#5', 'duration=#6', 'type=#2', 'direction=#1'].flatMap((map) => ['--map', map]),
  ...[
    'type:11=call',
    'type:12=call',
    'type:21=SMS',
    'type:22=SMS',
    'direction:1=out',
    'direction:2=in',
  ].flatMap((value) => ['--value', value]),
];

export const GROUPS: Readonly<Record<string, Group>> = {
  'an operator record of another country': {
    words: ['--zone', 'Asia/Karachi', '--region', 'PK'],
    files: { 'vega4n6-pakistan-masked/CDR.csv': ['calls', 3620, 0] },
  },
  'records of one subject each, and what is said of that subject': {
    words: ['--subject', 'ego', '--numbers', 'opaque'],
    files: {
      ...counted('bandicoot', '.csv', 'calls', {
        churn_user: 13,
        'manual/A': 7,
        'manual/B': 7,
        'network/A': 6,
        'network/B': 7,
        'network/F': 5,
        'network/H': 5,
        'network/ego': 16,
        'special/X': 11,
        'special/Y': 8,
        u_test2: 500,
        u_test_antennas: 500,
        u_test_no_position: 500,
        user_ignored: 5,
      }),
      ...counted('bandicoot', '.csv', 'things', {
        'attributes/A': 4,
        'attributes/A_orange': 4,
        'attributes/ego': 4,
        'attributes/u_test2': 4,
        'network_attributes/A': 2,
        'network_attributes/ego': 2,
      }),
      ...counted('bandicoot/manual/recharges', '.csv', 'topups', { A: 5, A_orange: 5 }),
    },
  },
  'records without a header, by position': {
    words: [...ORANGE, '--numbers', 'opaque'],
    files: counted('bandicoot', '.csv', 'calls', { 'manual/A_orange': 7, 'manual/B_orange': 7, u_test: 500 }),
  },
  'people known by a figure, and devices by a name': {
    words: ['--numbers', 'opaque'],
    files: {
      ...counted('copenhagen-networks-study', '.csv', 'ties', {
        calls_no_timestamp: 3600,
        sms_no_timestamp: 24_333,
      }),
      ...counted('copenhagen-networks-study', '.csv', 'things', { gprops: 5, sms_nodes: 568 }),
      'copenhagen-networks-study/sms_edges_timestamped.csv': ['calls', 24_333, 0],
      ...counted('nfi-telcell', '.csv', 'calls', {
        test_measurements: 2000,
        testdata: 150,
        testdata_3days: 12_960,
        testdata_simple: 9,
      }),
    },
  },
  'tables that say themselves what they are': {
    words: [],
    files: {
      ...counted('bandicoot', '.csv', 'cells', { towers: 11, 'special/antennas': 8 }),
      // One of its rows fills other columns than the header's a and b.
      'bandicoot/to_csv_different_keys.csv': ['ties', 2, 1],
      'bandicoot/to_csv_same_keys.csv': ['ties', 2, 0],
      ...counted('caviar-phases', '.csv', 'ties', {
        phase1: 15,
        phase2: 24,
        phase3: 33,
        phase4: 33,
        phase5: 32,
        phase6: 27,
        phase7: 36,
        phase8: 42,
        phase9: 34,
        phase10: 42,
        phase11: 41,
      }),
      ...counted('caviar-phases', '.csv', 'things', { roles: 23, seizures: 7 }),
      ...counted('libphonenumber', '', 'things', {
        'carrier_en_44.txt': 660,
        'geocoding_en_44.txt': 814,
        'metadata_44/examples.csv': 31,
        'metadata_44/formats.csv': 8,
        'metadata_44/operators.csv': 86,
        'metadata_44/ranges.csv': 1300,
        'metadata_44/shortcodes.csv': 78,
      }),
      'nfi-crystalclear-chats/crystalclear_chats_10.v3.txt': ['extraction', 2924, 0],
      'nfi-crystalclear-chats/trace_id_validation_results.csv': ['ties', 52, 0],
      ...counted('nfi-crystalclear-chats', '', 'things', {
        'equivalence_map_tables.md': 66,
        'figure_4_roles_classification.json': 52,
        'ground_truth_report.md': 22,
        'table_1_dataset.md': 11,
      }),
      'police-force-areas/police_force_areas.geojson': ['areas', 43, 0],
      'police-force-areas/postcodesio_police_force_areas.json': ['things', 48, 0],
    },
  },
  'the nodes and ties of a crime graph': {
    words: [],
    files: {
      ...counted('pole-manchester', '.csv', 'ties', {
        'crime-investigation.nodes.Area': 93,
        'crime-investigation.nodes.Email': 328,
        'crime-investigation.nodes.Officer': 1000,
        'crime-investigation.nodes.Person': 369,
        'crime-investigation.nodes.Phone': 328,
        'crime-investigation.nodes.PhoneCall': 534,
        'crime-investigation.nodes.PostCode': 14_196,
        'crime-investigation.nodes.Vehicle': 1000,
        'crime-investigation.relationships.CALLED': 534,
        'crime-investigation.relationships.CALLER': 534,
        'crime-investigation.relationships.CURRENT_ADDRESS': 368,
        'crime-investigation.relationships.FAMILY_REL': 155,
        'crime-investigation.relationships.HAS_EMAIL': 328,
        'crime-investigation.relationships.HAS_PHONE': 328,
        'crime-investigation.relationships.HAS_POSTCODE': 14_904,
        'crime-investigation.relationships.INVOLVED_IN': 985,
        'crime-investigation.relationships.KNOWS': 586,
        'crime-investigation.relationships.KNOWS_LW': 80,
        'crime-investigation.relationships.KNOWS_PHONE': 118,
        'crime-investigation.relationships.KNOWS_SN': 241,
        'crime-investigation.relationships.PARTY_TO': 55,
        'crime-investigation.relationships.POSTCODE_IN_AREA': 14_196,
      }),
    },
  },
  'backups of texts and calls': {
    words: [],
    files: {
      ...counted('sms-backup-restore', '.xml', 'extraction', {
        'devadvance/corrupt_attachments': 2,
        'devadvance/empty': 0,
        'devadvance/sample_mms': 4,
        'devadvance/sample_small': 7,
        'phillipgreenii/archive__calls-backup': 16,
        'phillipgreenii/archive__calls': 16,
        'phillipgreenii/expected_repo_root__calls__calls-2014': 13,
        'phillipgreenii/expected_repo_root__calls__calls-2015': 3,
        'phillipgreenii/to_process__00__calls-test': 12,
        'phillipgreenii/to_process__01__calls-test': 12,
        'phillipgreenii/to_process__sms-test': 15,
        'shruggietech/edge_cases': 4,
        'shruggietech/minimal_calls': 1,
        'shruggietech/minimal_mms': 1,
        'shruggietech/minimal_sms': 1,
      }),
      // Its XML breaks before the first record.
      'sms-backup-restore/shruggietech/malformed.xml': ['extraction', 1, 1],
      // A draft was never sent.
      'sms-backup-restore/shruggietech/mixed.xml': ['extraction', 4, 1],
    },
  },
  'tables in which nothing names what a row is about': {
    words: ['--kind', 'things'],
    files: {
      ...counted('', '.csv', 'things', {
        'bandicoot/special/weekmatrix_X_60min_interval': 22,
        'bandicoot/special/weekmatrix_Y_5min_interval': 39,
        'libphonenumber/metadata_44/altformats': 9,
      }),
      // Three of its rows hold the separator within quotation marks that a blank precedes, where they quote nothing.
      'libphonenumber/metadata_44/comments.csv': ['things', 55, 3],
    },
  },
};

/** Files that are no table and no message export, and why. */
export const NOT_TABLES: Readonly<Record<string, string>> = {
  'sms-backup-restore/shruggietech/sms-backup-restore.schema.json': 'a description of a format',
};
/** What stands beside the data: where it is from, and on what terms. */
export const BESIDE = /(^README\.md|\/SOURCE\.txt|\/LICENSE|_LICENSE)$/;
