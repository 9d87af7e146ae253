// The inferences that the engine may ask for.

export { type AttributionOptions, attributionsOf, personalPhones } from './attributions.ts';
export type { Attribution, AttributionBasis, HolderRecords } from './attributionTypes.ts';
export { type BrandClaim, brandClaims } from './brandClaims.ts';
export { type Broadcast, broadcastsOf } from './broadcasts.ts';
export { CO_LOCATION_DEFAULTS, type CoLocation, type CoLocationOptions, coLocations } from './coLocation.ts';
export { type EventIndex, type Groundwork, groundworkOf, type Step } from './contacts.ts';
export { type Convoy, convoysOf } from './convoys.ts';
export { type CoTraveller, coTravellers, type PlateRead } from './coTravel.ts';
export { dealLineCandidates, type LineCandidate, type SignalReading } from './dealLines.ts';
export { type DeviceChange, handsetSwaps, simSwaps } from './deviceChanges.ts';
export { type DualSim, dualSimHandsets } from './dualSim.ts';
export { type FirstPass, firstPassOf } from './firstPass.ts';
export { type Journey, railJourneys } from './journeys.ts';
export { type LineNotes, lineNotesOf } from './lineNotes.ts';
export { type KnownSuccession, type LineFacts, type LinePair, linePairs } from './linePairs.ts';
export {
  LINE_DEFAULTS,
  type LineOptions,
  type LineRank,
  type LineWeights,
  lineRanks,
} from './lineRanks.ts';
export { LINE_PRIOR, LINE_SIGNALS, type LineSignal } from './lineSignals.ts';
export { PAIR_SIGNALS, type PairSignal } from './pairSignals.ts';
export { type Force, type ForceFinder, forceFinder } from './places/forceOf.ts';
export { type NearFinder, nearFinder } from './places/nearest.ts';
export { riskRanks, type WeightOffered, weightsOffered } from './risk/rank.ts';
export type { PlaceCount, PresentLine, RiskPart, RiskRank, RiskTown, RiskWeights } from './risk/types.ts';
export { rolesAround } from './roles.ts';
export type { AddressRole, AreaRole, PersonRole, RolesAround } from './roleTypes.ts';
export { type AddressHypothesis, addressHypotheses, type Said } from './saidAddresses.ts';
export { sameNumberSuccessions } from './sameNumber.ts';
export { type SharedHandset, sharedHandsets } from './sharedHandsets.ts';
export { isSameTrip, type StationEvent, stationJourneys, withRecords } from './stationJourneys.ts';
export type { Succession } from './succession.ts';
export { SUCCESSION_DEFAULTS, type SuccessionOptions } from './successionRun.ts';
export { successions } from './successions.ts';
export type { SuccessionKind } from './successionText.ts';
export { TENURE_DEFAULTS, type Tenure, type TenureOptions, tenuresOf } from './tenures.ts';
export { type HeldChange, throughChanges } from './throughChanges.ts';
export {
  type Fingerprint,
  fingerprintOf,
  WATCH_DEFAULTS,
  type WatchHit,
  type WatchOptions,
  watchHits,
} from './watch.ts';
